"""The evidence of one record: when, told how and by whom, with its passages, actors and links."""

from collections.abc import Collection, Iterable, Iterator

from articles.blocks import Block, Button, Citation, Group, Heading, Strong, prose
from articles.correct import correct
from articles.named import named, speakers
from articles.own_texts import drop_in, quoted
from articles.shown import Shown
from articles.sight import Sight
from articles.ways import link
from drawing.actions import Select
from loaders.case import Case
from loaders.columns import worded_record
from loaders.left import of_one
from loaders.records import some_of, with_id
from loaders.typed import by_id, evidence_of
from readings.telling import chain, dated, judged, supports, who_tells
from readings.untold import sentence
from rows.read import rows_of
from rows.record import Record, When
from rows.text import Disagreement, Evidence, Outlet, Source

SENTENCES = ("date", "date_basis", "title", "note")
"""Columns of every record that the panel says in a sentence or a heading of their own."""


def record_panel(sight: Sight, identifier: str, listed: Collection[str]) -> Iterator[Block]:
    """Everything that one record rests on; it need not be one of the page's own.

    listed: ids of the page's list, whose records have the numbers of that list.
    """
    case = sight.case
    table = case.ids()[identifier]
    shown = sight if table in sight.tables else Shown(case, sight.view, (table,))
    evidence, title = evidence_of(case)[identifier], shown.titles[identifier]
    record = next(each for each in shown.typed(Record) if each.id == identifier)
    yield Heading(f"{sight.numbered(identifier, listed, '{} · ', '')}{title}")
    yield prose(*said(sight, shown, record))
    yield from passages(sight, evidence)
    for disagreement in record.disagrees:
        yield from disagreeing(sight, identifier, disagreement, listed)
    if not {row.sha256 for row in evidence} <= sight.at_hand.keys():
        yield drop_in()
    yield from named(sight, words_of(sight, worded(shown, record), evidence), (*record.involved, *speakers(evidence)))
    yield Citation("record", (identifier,))
    yield correct(sight, "record", title, [identifier])
    yield from link()


def said(sight: Sight, shown: Shown, record: Record) -> Iterator[str]:
    """What is said of a record as a whole, a line each. shown: the records among which it is."""
    case, evidence = sight.case, evidence_of(sight.case)[record.id]
    yield from when(record, case)
    if not record.shown:
        yield "You left this record out; it is drawn in outline."
    telling = [row for row in evidence if row.tells]
    left = [row for row in telling if sight.lens.leaves(row.outlet, row.told)]
    yield who_tells(left or telling, case.names("outlets"))
    for label, words in worded(shown, record, SENTENCES):
        yield f"{label}: {words}"
    yield sentence(record.untold, case.labels("part"))
    yield f"Our note: {record.note}" if record.note else ""


def when(record: Record, case: Case) -> Iterator[str]:
    """When it was and how that is known; where what is left does not tell it, that it was told."""
    if record.tells("when"):
        yield dated(record.words, record.date_basis)
        return
    [whole] = rows_of(When, some_of(with_id(case, record.table), [record.id]))
    yield "When: not told by what is left."
    yield f"Left out: {dated(whole.words, whole.date_basis)}"


def disagreeing(sight: Sight, identifier: str, disagreement: str, listed: Collection[str]) -> Iterator[Block]:
    """Where texts disagree about a record, what was done about it, and ways to the other records, listed or not."""
    case = sight.case
    row = by_id(case, "disagreements", Disagreement)[disagreement]
    kind = case.labels("disagreement_kind")[row.kind]
    yield prose((Strong(f"≠ Disagreement {kind}."), f" {row.title} {row.handling}"))
    words = {other: sight.numbered(other, listed, "{}", f"“{case.label(other)}”") for other in row.records}
    others = [
        Button(f"See {words[other]}", Select(other), f"{disagreement}-{other}")
        for other in row.records
        if other != identifier
    ]
    yield Group(tuple(others), across=True)


def passages(sight: Sight, evidence: Iterable[Evidence]) -> Iterator[Block]:
    """Each passage a record rests on: those that tell of the thing before those that support only a part; then where
    a reader finds the texts."""
    ordered = sorted(evidence, key=lambda row: not row.tells)
    for row in ordered:
        yield Heading(f"{row.text}, paragraph {row.paragraph}", 3)
        yield from passage(sight, row)
    sources = by_id(sight.case, "sources", Source)
    written = [sources[source] for source in dict.fromkeys(row.source for row in ordered)]
    places = [f"{text.short}: {text.where}; written {text.published_words}." for text in written]
    yield prose(*places, kind="quiet")


def passage(sight: Sight, row: Evidence) -> Iterator[Block]:
    """One row of evidence: told how, what it supports, gist, the paragraph where at hand, the outlet."""
    case = sight.case
    if not sight.lens.leaves(row.outlet, row.told):
        yield prose((Strong("Left out."),))
    if row.tells:
        yield prose(f"{chain(row, sight.names)}.")
    if only := supports(row.part, case.labels("part")):
        yield prose(f"This paragraph {only}.")
    if row.gist:
        yield prose(f"Our gist: {row.gist}")
    yield from quoted(sight, row.sha256)
    for source in row.reprinted_in:
        yield prose(f"Reprinted in {case.names('sources')[source]}, which adds no outlet.")
    if row.tells:
        outlet = by_id(case, "outlets", Outlet)[row.outlet]
        yield prose(judged(outlet, row.role, case.labels("reliability")), kind="quiet")


def worded(shown: Shown, record: Record, apart: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """The columns of a record that the panel says, each with what it is called there, but for those that are said
    apart. shown: the records among which it is."""

    def make() -> list[tuple[str, str]]:
        return list(worded_record(shown.case, shown.records, record.id, "panel", apart))

    return of_one(f"panel but {apart}", record.id, shown.made_from, make)


def words_of(sight: Sight, cells: Iterable[tuple[str, str]], evidence: Iterable[Evidence]) -> Iterator[str]:
    """All words about a record that the panel shows: those of its cells, gists, and paragraphs that are at hand."""
    yield from (words for _, words in cells)
    for row in evidence:
        yield row.gist
        yield sight.at_hand.get(row.sha256, "")
