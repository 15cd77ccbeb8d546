"""A story as whoever presents it reads it: true of its case, and nothing jumps from one key to the next."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from articles.pages import PAGES, article_of, in_menu, sight_of
from articles.slots import AT_FIRST, FILLED, fill
from articles.stage import PAGE_SIZE, scene_of
from articles.story import Stage, Step, at, story
from articles.story_stage import chart_of, picture
from drawing.scene import Area, Primitive, Scene, Words
from drawing.stage import SAID
from drawing.theme import LIGHT
from loaders.beginning import EXAMPLE
from loaders.grievances import with_sides
from loaders.lens import Lens
from loaders.records import under
from loaders.slots import KINDS
from loaders.story import WINGED
from loaders.view import View
from readings.listing import in_words
from rows.page import Held, Placed
from rows.read import rows_of
from tests.cases import BRIDGE, SHIPPED, SMALL
from tests.lenses import case, cells, every_case
from tests.told import TOLD
from wording.slots import filled

CODED = ("debkafile-february", "13")
STORIES = {"shipped": SHIPPED, "bridge": BRIDGE, "small": TOLD, "begun": EXAMPLE}
TYPED = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|quarter|twice the)\b", re.IGNORECASE
)
SLOT = re.compile(r"\{[^}]*\}")
NUMBERED = re.compile(r"\{number ([^}]+)\}")
every = pytest.mark.parametrize("folder", STORIES.values(), ids=STORIES)


def steps(folder: Path) -> tuple[Step, ...]:
    """The story of a case."""
    return story(case(folder))


def drawn(folder: Path, step: Step, stage: Stage) -> Scene:
    """A stage of a step."""
    return picture(sight_of(case(folder), stage.view, LIGHT), step, stage)


def said(scene: Scene) -> list[str]:
    """All words of a picture."""
    return [each.text for each in scene.words()]


@every
def test_steps_stand_in_order_and_are_filled(folder: Path) -> None:
    written = sorted(cells("story", folder), key=lambda row: int(row["rank"]))
    assert [each.id for each in steps(folder)] == [row["step"] for row in written]
    assert [each.place for each in steps(folder)] == list(range(1, len(written) + 1))
    for step in steps(folder):
        for text in (step.heading, step.say, step.ask, step.answer):
            assert "{" not in text
            assert "  " not in text
            assert not text or text.strip() == text


@every_case
def test_no_number_is_typed(folder: Path) -> None:
    """Years, days and counts stand in slots, and so are those of the case."""
    typed = {
        (row["step"], column): TYPED.findall(SLOT.sub("", row[column]))
        for row in cells("story", folder)
        for column in ("heading", "say", "ask", "answer")
    }
    assert {place: found for place, found in typed.items() if found} == {}


def test_the_shipped_story_fills_a_lesson_and_that_of_the_second_case_is_short() -> None:
    assert 12 <= len(steps(SHIPPED)) <= 16
    assert sum(each.minutes for each in steps(SHIPPED)) == 75
    assert 5 <= len(steps(BRIDGE)) <= 6
    assert all(each.answer or not each.ask or each.id == "code" for each in steps(SHIPPED))


@every
def test_what_is_held_back_comes_one_key_after_the_other(folder: Path) -> None:
    held = {row["step"]: row["held"].split(";") if row["held"] else [] for row in cells("story", folder)}
    for step in steps(folder):
        assert len(step.stages) == len(held[step.id]) + 1
        assert len(set(step.stages)) == len(step.stages)
        assert (step.whole.without, step.whole.answered) == ((), True)
        assert step.whole.view.lens.told == View.from_query({}, case(folder))[0].lens.told


@every
def test_nothing_jumps_from_one_key_to_the_next(folder: Path) -> None:
    """What is drawn of a thing stands where it stands in the end; what is covered is not there yet."""
    for step in steps(folder):
        whole = places(drawn(folder, step, step.whole))
        for stage in step.stages:
            scene = drawn(folder, step, stage)
            assert scene.height == drawn(folder, step, step.whole).height
            own = places(scene)
            assert {key: place for key, place in own.items() if key in whole and whole[key] != place} == {}


def places(scene: Scene) -> dict[tuple[str, str, str], object]:
    """Where each thing is drawn: the first primitive of each kind that is of it, and lines of the frame by their
    words."""
    found: dict[tuple[str, str, str], object] = {}
    for each in scene.items:
        if isinstance(each, Words):
            found.setdefault(("words", each.of, each.text), (round(each.x, 3), round(each.baseline, 3)))
        elif each.of:
            found.setdefault((type(each).__name__, each.of, each.role.replace("ghost", "mark")), middle(each))
    return found


def middle(item: Primitive) -> object:
    """Where it is, as far as that does not change with its look."""
    points = getattr(item, "points", None)
    if points:
        across, down = zip(*points, strict=True)
        return round((min(across) + max(across)) / 2, 1), round((min(down) + max(down)) / 2, 1)
    return (item.x, item.y) if hasattr(item, "x") else item.start


@every
def test_a_step_stands_over_its_picture_and_its_question_below_until_the_answer_does(folder: Path) -> None:
    for step in steps(folder):
        for stage in step.stages:
            made = article_of(sight := sight_of(case(folder), stage.view, LIGHT))
            words = " ".join(said(drawn(folder, step, stage)))
            assert not step.ask or (step.ask in words) is not stage.answered
            assert not step.answer or (step.answer in words) is stage.answered
            assert ("Rests on:" in words) is stage.answered
            assert ("These texts cannot tell:" in words) is (stage.answered and bool(sight.limits))
            assert (made.takeaway[1:] in words) is (stage.answered and not step.answer)
            assert step.heading in words


@pytest.mark.parametrize("folder", [SHIPPED, BRIDGE], ids=["shipped", "bridge"])
def test_a_mark_that_is_spoken_of_by_its_number_is_drawn_with_it(folder: Path) -> None:
    """Not gathered with others, nor left to the list: nobody in class sees one."""
    for step, row in zip(steps(folder), sorted(cells("story", folder), key=lambda row: int(row["rank"])), strict=True):
        seen = {(each.of, run) for each in drawn(folder, step, step.whole).words() for run in each.text.split()}
        for of in NUMBERED.findall(" ".join((row["say"], row["ask"]))):
            assert (of, filled(f"{{number {of}}}", fill(sight_of(case(folder), step.whole.view, LIGHT)))) in seen


def test_the_legend_says_which_way_of_telling_is_still_held_back_and_the_heading_stays() -> None:
    [telling] = [each for each in steps(SHIPPED) if each.id == "telling"]
    drawings = [said(drawn(SHIPPED, telling, each)) for each in telling.stages]
    assert [words[0] for words in drawings] == [telling.heading] * 4
    held = [re.findall(r"by someone (\w+)", line) for words in drawings for line in words if "not shown yet" in line]
    assert held == [["named", "unnamed"], ["named"]]
    [without] = [each for each in steps(SHIPPED) if each.id == "without"]
    assert said(drawn(SHIPPED, without, without.stages[0])).count(without.heading) == 1


def test_of_an_outlet_that_a_step_leaves_out_its_heading_says_when_it_is_back() -> None:
    [without] = [each for each in steps(SHIPPED) if each.id == "without"]
    for gone, heading in (((), "With Debka again"), (("g2-bulletin",), "Without G2 Bulletin: with Debka again")):
        sight = sight_of(case(), without.whole.view.change(without=gone), LIGHT)
        assert said(picture(sight, without, without.whole))[0] == heading


def test_a_step_rests_on_the_records_that_its_answer_is_about() -> None:
    """Told by the evidence of these alone; where it is about none more than about others, by that of its page."""
    about = {
        "caption": {"velayati-putin-handshake-2015"},
        "fifth": {"strikes-cut-to-one-fifth"},
        "code": {row["record"] for row in cells("evidence") if (row["source"], row["paragraph"]) == CODED},
    }
    outlet_of = {row["source"]: row["outlet"] for row in cells("sources")}
    short = {row["outlet"]: row["short"] for row in cells("outlets")}
    for step in steps(SHIPPED):
        [line] = [each for each in said(drawn(SHIPPED, step, step.whole)) if each.startswith("Rests on: ")]
        if step.id in about:
            rows = [row for row in cells("evidence") if row["record"] in about[step.id] and row["part"] != "when"]
            [outlet] = {outlet_of[row["source"]] for row in rows}
            assert line.startswith(f"Rests on: {short[outlet]} alone (1 text")
        elif step.id in ("witnesses", "brief", "gap"):
            assert sum(name in line for name in short.values()) > 1


def test_a_question_is_written_larger_than_its_answer_where_there_is_room() -> None:
    for folder in STORIES.values():
        for step in (each for each in steps(folder) if each.ask):
            sizes = {each.size for each in drawn(folder, step, step.stages[0]).words() if each.text in step.ask}
            one_line = any(each.text == step.ask for each in drawn(folder, step, step.stages[0]).words())
            assert max(sizes) > SAID if one_line else max(sizes) >= SAID


def test_those_who_are_said_never_to_speak_are_those_of_whom_the_picture_says_so() -> None:
    [step] = [each for each in steps(SHIPPED) if each.id == "unheard"]
    noted = {each.of for each in drawn(SHIPPED, step, step.whole).words() if "never speaks" in each.text}
    actors = {each for each in (*step.about, *step.answered_by) if case().ids()[each] == "actors"}
    assert noted == actors - {*case().package.focus}


@pytest.mark.parametrize("folder", [SHIPPED, TOLD], ids=["shipped", "small"])
def test_a_covered_side_shows_nothing_that_is_of_it(folder: Path) -> None:
    covered = [(step, stage) for step in steps(folder) for stage in step.stages if stage.without]
    assert covered
    for step, stage in covered:
        shown = {each.of for each in drawn(folder, step, stage).items}
        [hidden], [other] = stage.without, {*case(folder).package.focus} - {*stage.without}
        assert not of_side(folder, hidden, stage.view) & shown
        heads = [each.text for each in drawn(folder, step, stage).words() if each.of == hidden]
        assert heads
        assert not re.search(r"\d", "".join(heads))
        assert of_side(folder, other, stage.view) & shown


@pytest.mark.parametrize("folder", [SHIPPED, TOLD], ids=["shipped", "small"])
def test_while_a_side_is_covered_no_row_says_how_the_two_compare(folder: Path) -> None:
    """Which rows are bold, on a ground from edge to edge, comes with the side."""
    issues = set(case(folder).names("issues").values())
    for step in (each for each in steps(folder) if each.whole.view.page == "stance_heatmap"):
        for stage in step.stages:
            scene = chart_of(sight_of(case(folder), stage.view, LIGHT), stage, *PAGE_SIZE[:2])
            bold = [each for each in scene.words() if each.runs[0].weight == 700 and each.runs[0].text in issues]
            grounds = [each for each in scene.items if isinstance(each, Area) and each.role == "ground"]
            across = [each for each in grounds if {0, scene.width} <= {x for x, _ in each.points}]
            assert len(bold) == len(across)
            assert bool(bold) is not bool(stage.without)


def of_side(folder: Path, actor: str, view: View) -> set[str]:
    """Records of a page that stand on an actor's side of its chart."""
    sight = sight_of(case(folder), view, LIGHT)
    focus = case(folder).package.focus
    if view.page == "stance_heatmap":
        return {each.id for each in rows_of(Placed, sight.records) if each.stands == actor}
    held = rows_of(Held, with_sides(sight.records, sight.standing, sight.lens, case(folder)))
    return {each.id for each in held if each.holds == actor and each.meets in focus}


def test_pages_with_a_side_for_each_of_the_two_are_known() -> None:
    found = case(SHIPPED)
    sights = {page: sight_of(found, View(page), LIGHT) for page in in_menu(found) if PAGES[page].article}
    wings = {page: scene_of(sight, article_of(sight).chart, *PAGE_SIZE).wings for page, sight in sights.items()}
    assert [page for page, sides in wings.items() if sides] == list(WINGED)
    assert all(list(sides) == list(found.package.focus) for sides in wings.values() if sides)


def test_every_kind_of_slot_that_is_checked_is_filled() -> None:
    assert FILLED.keys() | AT_FIRST.keys() == KINDS.keys()
    assert not FILLED.keys() & AT_FIRST.keys()


def put(text: str, folder: Path = SHIPPED, **query: str) -> str:
    """A sentence about the first page under a lens."""
    view, notices = View.from_query(query, case(folder))
    assert not notices
    return filled(text, fill(sight_of(case(folder), view, LIGHT)))


def test_slots_count_what_stands_in_the_files() -> None:
    rows = {name: cells(name) for name in ("sources", "outlets", "claims", "strikes", "passages", "evidence")}
    assert put("{Count sources}, {count outlets}, {whole claims}") == "Five, four, 14"
    assert [len(rows[name]) for name in ("sources", "outlets", "claims")] == [5, 4, 14]
    own = [row for row in rows["sources"] if row["outlet"] == "debka"]
    assert (put("{texts debka}"), len(own)) == ("two", 2)
    again = [row for row in rows["passages"] if row["source"] == "wnu-february" and row["reprint_of"]]
    assert (put("{reprinted wnu-february}"), len(again)) == ("four", 4)
    assert put("{count strikes} of {whole strikes}", without="debka") == "none of 11"
    assert len(rows["strikes"]) == 11


def test_what_is_left_at_first_is_counted_before_the_first_key() -> None:
    [row] = [each for each in cells("story") if each["step"] == "telling"]
    [step] = [each for each in steps(SHIPPED) if each.id == "telling"]
    rows = article_of(sight_of(case(), step.stages[0].view, LIGHT)).rows.rows
    left = [each for each in rows if each.cells[-1] not in ("", "0", "none")]
    assert "{Left claims}" in row["answer"]
    assert step.answer.startswith(f"{in_words(len(left))} of {in_words(len(rows))}")


def test_slots_tell_of_one_record_what_its_rows_say() -> None:
    strike = "strikes-cut-to-one-fifth"
    assert put(f"{{share {strike}}} of {{of {strike}}}, {{outlets {strike}}}") == (
        "one-fifth of the number of strikes before the ceasefire of 27 February, which is not told, Debka"
    )
    assert put(f"{{when velayati-in-moscow}}; {{number {strike}}}") == "1–4 February 2016; 10"
    assert put("{First phase-early-2016} to {last phase-early-2016}") == "January 2016 to March 2016"
    assert put("{name iran}, {name claim-rift}") == "Iran, Russia and Iran have fallen out over Syria"
    assert put("{limit overview:1}") == "whether any of it is so: they tell who says it"


def test_claims_that_one_outlet_alone_tells_are_those_of_the_chart() -> None:
    rows = article_of(sight_of(case(), View(), LIGHT)).rows.rows
    alone = [row for row in rows if row.cells[-1] == "1"]
    assert put("{alone claims} of {count claims}") == f"{in_words(len(alone))} of {in_words(len(rows))}"


def test_sides_and_ways_come_back_in_their_order() -> None:
    [sides] = [each for each in steps(TOLD) if each.id == "sides"]
    seen = [(each.without, each.view.lens.told, each.answered) for each in sides.stages]
    assert seen == [
        (("south",), ("unnamed",), False),
        ((), ("unnamed",), False),
        ((), (), False),
        ((), (), True),
    ]
    assert all(earlier != later for earlier, later in pairwise(seen))


def test_a_reader_may_leave_out_more_and_the_step_stays() -> None:
    [cut] = [each for each in steps(SHIPPED) if each.id == "fifth"]
    sight = sight_of(case(), cut.whole.view, LIGHT)
    less = at(sight, cut.whole.view.change(without=("debka",)))
    assert less.lens == Lens(without=("debka",))
    words = " ".join(said(picture(less, cut, cut.whole)))
    assert f"Without Debka: {cut.heading}" in words
    assert article_of(less).takeaway[1:] in words
    assert cut.answer not in words
    assert under(less.lens, case(), "strikes")["shown"].sum() == 0


def test_a_case_without_steps_has_no_story() -> None:
    assert steps(SMALL) == ()
