"""The evidence of one record: when, told how and by whom, with its passages, actors and links."""

from collections.abc import Collection, Iterator
from typing import Any

import pandas as pd

from articles.blocks import Block, Button, Citation, Group, Heading, Strong, prose
from articles.correct import correct
from articles.named import named, speakers
from articles.own_texts import drop_in, quoted
from articles.sight import Sight
from articles.ways import link
from drawing.actions import Select
from loaders.case import Case
from loaders.columns import worded
from loaders.records import evidence_left, under
from readings.telling import chain, dated, judged, supports, who_tells
from readings.titles import titles
from readings.untold import sentence

SENTENCES = ("date", "date_basis", "title", "note")
"""Columns of every record that the panel says in a sentence or a heading of their own."""


def record_panel(sight: Sight, identifier: str, listed: Collection[str]) -> Iterator[Block]:
    """Everything that one record rests on; it need not be one of the page's own.

    listed: ids of the page's list, whose records have the numbers of that list.
    """
    case = sight.case
    table = case.ids()[identifier]
    records = sight.records if table in sight.tables else under(sight.lens, case, table)
    found = records[records["id"] == identifier]
    record, title = found.iloc[0], titles(found, sight.words)[identifier]
    evidence = case.evidence[case.evidence["record"] == identifier]
    yield Heading(f"{record['number']} · {title}" if identifier in listed else title)
    yield prose(*said(sight, record, evidence))
    yield from passages(sight, evidence)
    for disagreement in record["disagrees"]:
        yield from disagreeing(sight, identifier, disagreement, listed)
    if not set(evidence["sha256"]) <= sight.at_hand.keys():
        yield drop_in()
    yield from named(sight, words_of(sight, record, evidence), (*record["involved"], *speakers(evidence)))
    yield Citation("record", (identifier,))
    yield correct(sight, "record", title, [identifier])
    yield from link()


def said(sight: Sight, record: pd.Series, evidence: pd.DataFrame) -> Iterator[str]:
    """What is said of a record as a whole, a line each."""
    case = sight.case
    yield from when(record, case)
    if not record["shown"]:
        yield "You left this record out; it is drawn in outline."
    telling = evidence[evidence["tells"]]
    left = telling[telling.index.isin(evidence_left(sight.lens, case).index)]
    yield who_tells(telling if left.empty else left, case.names("outlets"))
    for label, words in worded(case, record["table"], record, "panel", SENTENCES):
        yield f"{label}: {words}"
    yield sentence(record["untold"], case.labels("part"))
    yield f"Our note: {record['note']}" if record["note"] else ""


def when(record: pd.Series, case: Case) -> Iterator[str]:
    """When it was and how that is known; where what is left does not tell it, that it was told."""
    if "when" not in record["untold"]:
        yield dated(record["words"], record["date_basis"])
        return
    whole = case[record["table"]].set_index(case.package.tables[record["table"]].id).loc[record["id"]]
    yield "When: not told by what is left."
    yield f"Left out: {dated(whole['words'], whole['date_basis'])}"


def disagreeing(sight: Sight, identifier: str, disagreement: str, listed: Collection[str]) -> Iterator[Block]:
    """Where texts disagree about a record, what was done about it, and ways to the other records, listed or not."""
    case = sight.case
    row = case["disagreements"].set_index("disagreement").loc[disagreement]
    kind = case.labels("disagreement_kind")[row["kind"]]
    yield prose((Strong(f"≠ Disagreement {kind}."), f" {row['title']} {row['handling']}"))
    numbers = sight.records.set_index("id")["number"]
    words = {other: str(numbers[other]) if other in listed else f"“{case.label(other)}”" for other in row["records"]}
    others = [
        Button(f"See {words[other]}", Select(other), f"{disagreement}-{other}")
        for other in row["records"]
        if other != identifier
    ]
    yield Group(tuple(others), across=True)


def passages(sight: Sight, evidence: pd.DataFrame) -> Iterator[Block]:
    """Each passage a record rests on: those that tell of the thing before those that support only a part; then where
    a reader finds the texts."""
    ordered = evidence.sort_values("tells", ascending=False, kind="stable")
    for row in ordered.itertuples():
        yield Heading(f"{row.text}, paragraph {row.paragraph}", 3)
        yield from passage(sight, row)
    sources = sight.case["sources"].set_index("source")
    written = {row.source: row.text for row in ordered.itertuples()}
    places = [
        f"{short}: {sources.loc[source, 'where']}; written {sources.loc[source, 'published_words']}."
        for source, short in written.items()
    ]
    yield prose(*places, kind="quiet")


def passage(sight: Sight, row: Any) -> Iterator[Block]:
    """One row of evidence: told how, what it supports, gist, the paragraph where at hand, the outlet."""
    case = sight.case
    if row.outlet in sight.lens.without or row.told in sight.lens.told:
        yield prose((Strong("Left out."),))
    if row.tells:
        outlet = case.names("outlets")[row.outlet]
        yield prose(f"{chain(row.told, row.speaker, row.via, outlet, case.labels('told'), case.names('actors'))}.")
    if only := supports(row.part, case.labels("part")):
        yield prose(f"This paragraph {only}.")
    if row.gist:
        yield prose(f"Our gist: {row.gist}")
    yield from quoted(sight, row.sha256)
    for source in row.reprinted_in:
        yield prose(f"Reprinted in {case.names('sources')[source]}, which adds no outlet.")
    if row.tells:
        yield prose(judged(row.outlet, row.role, case["outlets"], case.labels("reliability")), kind="quiet")


def words_of(sight: Sight, record: pd.Series, evidence: pd.DataFrame) -> Iterator[str]:
    """All words about a record that the panel shows: those of its cells, gists, and paragraphs that are at hand."""
    yield from (words for _, words in worded(sight.case, record["table"], record, "panel"))
    for row in evidence.itertuples():
        yield row.gist
        yield sight.at_hand.get(row.sha256, "")
