"""Everything that a case shows: each page under a lens with something selected, drawn and in words, and what is wrong
with it."""

import re
from collections.abc import Iterable, Iterator
from random import Random

from articles.blocks import Block, Copyable, Document, Downloads, DropIn, Facts, Fold, Group, OpenCase, Outward, Table
from articles.page import Article
from articles.pages import PAGES, article_of, sight_of
from articles.sight import Sight
from articles.stage import PAGE_SIZE, scene_of, slide
from articles.story import story
from articles.story_stage import picture
from charts.chart import SLACK
from drawing.box import Box
from drawing.scene import Scene
from drawing.stage import HEIGHT
from drawing.theme import LIGHT
from loaders.case import Case
from loaders.lens import Lens
from loaders.view import OFFICIALS, TIES, View
from painters.svg import svg
from readings.rows import Rows
from tests.articles.panels import panel_of, read_in
from tests.charts.scenes import box_of

NOUNS = "claim|record|text|outlet|stance|grievance|meeting|issue|tie|note|more|other"
MOST_STEPS = 2
SILLY = re.compile(
    rf"\b0 (?:of|(?:{NOUNS})s?)\b|\bnan\b|\bNaT\b|<NA>|\bNone\b(?! told)|: \.|; \.|\. \.|,,| ,|  |:;|: *$|^ *[.,;]"
    r"|\(\)|“”|\[\]|\{\}| and $|\bof ,|\bfrom to\b|\b1 [a-z]+s are\b"
)
"""What no sentence has."""
PLURAL = re.compile(rf"^1 (?:{NOUNS})s\b")
"""How no label begins."""


def some(items: Iterable[str], share: float, chance: Random) -> tuple[str, ...]:
    """Some items by chance."""
    return tuple(sorted(each for each in items if chance.random() < share))


def random_view(case: Case, page: str, chance: Random) -> View:
    """A page under some lens, with something selected."""
    lens = Lens()
    if chance.random() < 0.6:
        lens = Lens(
            without=some(case["outlets"]["outlet"], 0.3, chance),
            told=some(case.labels("told"), 0.2, chance),
            phase=some(case["phases"]["phase"], 0.5, chance) if chance.random() < 0.4 else (),
            first="2014-01-01" if chance.random() < 0.2 else "",
            last="2018-01-01" if chance.random() < 0.2 else "",
            officials=chance.choice(OFFICIALS),
        )
    ids = sorted(case.ids())
    chosen = chance.choice(ids) if chance.random() < 0.7 else ""
    beside = chance.choice(ids) if chance.random() < 0.3 else ""
    ties = some(TIES, 0.5, chance) if chance.random() < 0.5 else ()
    actors = chance.choice(("focus", "all"))
    return View(page, lens, chosen, beside, chance.choice(("", "", "", "", "mill")), ties=ties, actors=actors)


def blocks_in(blocks: Iterator[Block] | tuple[Block, ...]) -> Iterator[Block]:
    """Blocks and all that lies within them, opened."""
    for block in blocks:
        match block:
            case Group(inner):
                yield from blocks_in(inner)
            case Fold():
                yield block
                yield from blocks_in(tuple(block.make()))
            case _:
                yield block


def words_of(sight: Sight, block: Block) -> Iterator[str]:
    """What a block says."""
    match block:
        case Facts(caption, head, rows):
            yield from (caption, *head, *(cell for row in rows for cell in row))
        case Table(rows):
            yield from words_in(rows)
        case OpenCase() | Document() | Downloads() | DropIn() | Group() | Copyable():
            yield ""
        case Outward(label):
            yield label
        case _:
            yield from read_in(sight, [block])


def words_in(rows: Rows) -> Iterator[str]:
    """What a list says."""
    yield from (rows.heading, rows.caption, *rows.head)
    yield from (cell for row in rows.rows for cell in row.cells)


def said(sight: Sight, made: Article | None) -> Iterator[str]:
    """Every sentence of a page."""
    page = PAGES[sight.page]
    blocks: list[Block] = []
    if made:
        frame = sight.frame(made.takeaway, made.subtitle)
        yield from (*frame, *(words for _, words in made.how_to_read), *made.more)
        yield from words_in(made.rows)
        panel = panel_of(sight)
        blocks += [*panel.reading, *panel.evidence]
    # The codebook is the same under every view, and as long for a small case as for a large one.
    told = page.article or len(sight.view.address) % 5 == 0
    for more in (page.below, page.after) if told else ():
        blocks += list(more(sight)) if more else []
    for block in blocks_in(tuple(blocks)):
        yield from words_of(sight, block)


def overlaps(scene: Scene) -> list[tuple[str, str]]:
    """Words that stand over one another, found from left to right."""
    boxes = sorted(
        ((box_of(each), each.text) for each in scene.words() if each.text.strip()), key=lambda each: each[0].left
    )
    found, open_ = [], list[tuple[Box, str]]()
    for box, text in boxes:
        open_ = [each for each in open_ if each[0].right > box.left + 0.02]
        for other, words in open_:
            if min(other.bottom, box.bottom) - max(other.top, box.top) > 0.02:
                found.append((words, text))
        open_.append((box, text))
    return found


def outside(scene: Scene) -> list[str]:
    """Words that leave the picture."""
    boxes = [(box_of(each), each.text) for each in scene.words() if each.text.strip()]
    return [
        text
        for box, text in boxes
        if box.left < -1 or box.right > scene.width + 1 or box.top < -1 or box.bottom > scene.height + 1
    ]


def faults_of_story(case: Case) -> Iterator[str]:
    """What is wrong with the first steps of a case's story, from one key to the next."""
    for step in story(case)[:MOST_STEPS]:
        for sentence in (step.heading, step.say, step.ask, step.answer):
            if silly := SILLY.search(sentence):
                yield f"step {step.id}: silly {silly[0]!r} in {sentence[:200]!r}"
        for stage in step.stages:
            scene = picture(sight_of(case, stage.view, LIGHT), step, stage)
            yield from (f"step {step.id}: over one another {pair} {stage}" for pair in overlaps(scene))
            yield from (f"step {step.id}: outside {words!r} {stage}" for words in outside(scene))


def faults_of(case: Case, page: str, chance: Random) -> Iterator[str]:
    """What is wrong with a page under a view by chance."""
    view = random_view(case, page, chance)
    sight = sight_of(case, view, LIGHT)
    made = article_of(sight) if PAGES[page].article else None
    for sentence in said(sight, made):
        if silly := SILLY.search(sentence):
            yield f"{page}: silly {silly[0]!r} in {sentence[:200]!r} {view.address}"
    if made:
        alone = chance.random() < 0.5
        scene = slide(sight, made) if alone else scene_of(sight, made.chart, *PAGE_SIZE)
        if scene.height > (HEIGHT if alone else PAGE_SIZE[2]) + SLACK:
            yield f"{page}: {scene.height:.0f} px high, {'a slide' if alone else 'a page'} {view.address}"
        svg(scene, LIGHT.ground, "a font outside")
        yield from (f"{page}: one of several in {each.text!r}" for each in scene.words() if PLURAL.search(each.text))
        yield from (f"{page}: over one another {pair} {view.address}" for pair in overlaps(scene))
        yield from (f"{page}: outside {words!r} {view.address}" for words in outside(scene))
