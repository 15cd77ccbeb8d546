"""The panel of a paragraph: what it is, what rests on it, the words where they are at hand."""

from collections.abc import Iterable, Iterator

from articles.blocks import Block, Button, Fold, Heading, prose
from articles.exercise import passages
from articles.named import named, speakers
from articles.own_texts import drop_in, quoted
from articles.shown import words_of
from articles.sight import Sight
from articles.ways import link, to
from drawing.actions import Go, Select
from loaders.passages import all_passages
from loaders.typed import by_id, evidence, rows_in
from readings.listing import counted
from readings.sources import why_none
from readings.telling import judged
from rows.codes import COMMENT
from rows.text import Outlet, Paragraph, Passage


def passage_panel(sight: Sight, identifier: str) -> Iterator[Block]:
    """One paragraph: its gist, its words where at hand, the records that cite it or why none does."""
    case = sight.case
    [passage] = [each for each in all_passages(sight.lens, case) if each.id == identifier]
    roles, outlets = case.labels("passage_role"), case.names("outlets")
    whose = f"{'printed by' if passage.role == COMMENT else 'words of'} {outlets[passage.outlet]}"
    yield Heading(case.label(identifier))
    yield prose(f"{roles[passage.role].capitalize()}, {whose}.")
    yield prose(f"Our gist: {passage.gist}" if passage.gist else "")
    yield from quoted(sight, passage.sha256)
    if passage.sha256 not in sight.at_hand:
        yield drop_in()
    if identifier in passages(case):
        yield Button("Code this paragraph yourself", Go("code_a_paragraph", identifier), "code-this")
    yield from repeats(sight, passage)
    grounds = judged(by_id(case, "outlets", Outlet)[passage.outlet], passage.role, case.labels("reliability"))
    yield prose(grounds, kind="quiet")
    if not passage.whole:
        yield prose(why_none(passage, roles))
    elif not passage.shown:
        yield prose("You left out all that rests on it; it is drawn in outline.")
    yield from resting(sight, passage)
    yield from named(sight, [passage.gist, sight.at_hand.get(passage.sha256, "")], speaking(sight, passage))
    yield from link()


def repeats(sight: Sight, passage: Passage) -> Iterator[Block]:
    """Which paragraph this one repeats, and which repeat it, each with its way there."""
    if passage.reprint_of:
        yield prose("Repeats a paragraph of another text, so it adds no outlet. The records stand with that one.")
        yield to(sight, passage.reprint_of)
    for row in (each for each in rows_in(sight.case, "passages", Paragraph) if each.reprint_of == passage.id):
        yield prose("Repeated in another text, which adds no outlet.")
        yield to(sight, row.id)


def resting(sight: Sight, passage: Passage) -> Iterator[Block]:
    """The records that a paragraph tells of, a button each; folded, those of which it supports only who or when."""
    if tells := passage.tells:
        yield Heading(f"It tells of {counted(len(tells), 'record')}", 3)
        yield from buttons(sight, tells, passage.id)
    if helps := passage.helps:
        label = f"Supports only who or when of {counted(len(helps), 'record')}"
        yield Fold(label, "helps", lambda: buttons(sight, helps, "helps"))


def buttons(sight: Sight, records: Iterable[str], key: str) -> Iterator[Block]:
    """A button to each of some records, in their order."""
    records = list(records)
    words = words_of(sight, records)
    yield from (Button(words[record], Select(record), f"rests-{key}-{record}") for record in records)


def speaking(sight: Sight, passage: Passage) -> list[str]:
    """Who is said to speak in a paragraph."""
    return speakers(row for row in evidence(sight.case) if row.place == (passage.source, passage.paragraph))
