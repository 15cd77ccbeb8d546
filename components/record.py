"""The evidence of one record: when, told how and by whom, with its passages, actors and links."""

from collections.abc import Collection, Iterator
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from articles.sight import Sight
from components.cite import show_cite
from components.correct import show_correct
from components.names import linked, prose, quoted
from components.own_texts import offer_drop_in
from components.plain import plain
from components.state import change, paragraphs
from components.words import show_named
from loaders.case import Case
from loaders.columns import worded
from loaders.records import evidence_left, under
from readings.telling import chain, dated, judged, supports, who_tells
from readings.titles import titles
from readings.untold import sentence

SENTENCES = ("date", "date_basis", "title", "note")
"""Columns of every record that the panel says in a sentence or a heading of their own."""


def show_record(sight: Sight, table: str, identifier: str, listed: Collection[str]) -> None:
    """Everything that one record rests on; it need not be one of the page's own.

    listed: ids of the page's list, whose records have the numbers of that list.
    """
    case = sight.case
    own = identifier in sight.titles
    records = sight.records if own else under(sight.lens, case, table)
    record = records[records["id"] == identifier].iloc[0]
    title = titles(records[records["id"] == identifier], sight.words)[identifier]
    number = f"{record['number']} · " if identifier in listed else ""
    lines = list(when(record, case))
    if not record["shown"]:
        lines.append("You left this record out; it is drawn in outline.")
    evidence = case.evidence[case.evidence["record"] == identifier]
    telling = evidence[evidence["tells"]]
    left = telling[telling.index.isin(evidence_left(sight.lens, case).index)]
    lines.append(who_tells(telling if left.empty else left, case.names("outlets")))
    lines += [f"{label}: {said}" for label, said in worded(case, table, record, "panel", SENTENCES)]
    lines += filter(None, [sentence(record["untold"], case.labels("part"))])
    lines += [f"Our note: {record['note']}"] if record["note"] else []
    st.html(f"<h2>{number}{linked(sight, title)}</h2>{prose(sight, lines)}{''.join(passages(sight, identifier))}")
    for disagreement in record["disagrees"]:
        show_disagreement(sight, identifier, disagreement, listed)
    if not set(evidence["sha256"]) <= paragraphs().keys():
        offer_drop_in(sight)
    show_named(sight, words_of(case, table, record, evidence), (*record["involved"], *speakers(evidence)))
    show_cite(sight, "record", [identifier])
    show_correct(sight, "record", title, [identifier])
    show_link(sight)


def when(record: pd.Series, case: Case) -> Iterator[str]:
    """When it was and how that is known; where what is left does not tell it, that it was told."""
    if "when" not in record["untold"]:
        yield dated(record["words"], record["date_basis"])
        return
    whole = case[record["table"]].set_index(case.package.tables[record["table"]].id).loc[record["id"]]
    yield "When: not told by what is left."
    yield f"Left out: {dated(whole['words'], whole['date_basis'])}"


def show_disagreement(sight: Sight, identifier: str, disagreement: str, listed: Collection[str]) -> None:
    """Where texts disagree about a record, what was done about it, and ways to the other records, listed or not."""
    case = sight.case
    row = case["disagreements"].set_index("disagreement").loc[disagreement]
    kind = case.labels("disagreement_kind")[row["kind"]]
    text = linked(sight, f"{row['title']} {row['handling']}")
    st.html(f"<p><b>≠ Disagreement {escape(kind)}.</b> {text}</p>")
    numbers = sight.records.set_index("id")["number"]
    with st.container(horizontal=True, gap="small"):
        for other in row["records"]:
            if other != identifier:
                label = f"See {numbers[other]}" if other in listed else f"See “{case.label(other)}”"
                key = f"{disagreement}-{other}"
                st.button(plain(label), on_click=change, args=(case,), kwargs={"selected": other}, key=key)


def passages(sight: Sight, identifier: str) -> Iterator[str]:
    """Each passage a record rests on, as HTML: those that tell of the thing before those that support only a part."""
    case = sight.case
    evidence = case.evidence[case.evidence["record"] == identifier].sort_values("tells", ascending=False, kind="stable")
    for row in evidence.itertuples():
        yield f"<h3>{escape(row.text)}, paragraph {row.paragraph}</h3>"
        yield from passage(sight, row)
    sources = case["sources"].set_index("source")
    written = {row.source: row.text for row in evidence.itertuples()}
    for source, short in written.items():
        where = f"{sources.loc[source, 'where']}; written {sources.loc[source, 'published_words']}"
        yield prose(sight, [f"{short}: {where}."], "quiet")


def passage(sight: Sight, row: Any) -> Iterator[str]:
    """One row of evidence, as HTML: told how, what it supports, gist, the paragraph where at hand, the outlet."""
    case = sight.case
    outlet = case["outlets"].set_index("outlet").loc[row.outlet]
    if row.outlet in sight.lens.without or row.told in sight.lens.told:
        yield "<p><b>Left out.</b></p>"
    if row.tells:
        told = chain(row.told, row.speaker, row.via, outlet["short"], case.labels("told"), case.names("actors"))
        yield prose(sight, [f"{told}."])
    if only := supports(row.part, case.labels("part")):
        yield f"<p>This paragraph {escape(only)}.</p>"
    if row.gist:
        yield prose(sight, [f"Our gist: {row.gist}"])
    if text := paragraphs().get(row.sha256):
        yield quoted(sight, text)
    for source in row.reprinted_in:
        yield prose(sight, [f"Reprinted in {case.names('sources')[source]}, which adds no outlet."])
    if row.tells:
        yield prose(sight, [judged(row.outlet, row.role, case["outlets"], case.labels("reliability"))], "quiet")


def speakers(evidence: pd.DataFrame) -> list[str]:
    """Who is said to speak in some evidence, and who passes it on, each once."""
    chains = [(row.speaker, *row.via) for row in evidence.itertuples()]
    return list(dict.fromkeys(actor for chain in chains for actor in chain if actor))


def words_of(case: Case, table: str, record: pd.Series, evidence: pd.DataFrame) -> Iterator[str]:
    """All words about a record that the panel shows: those of its cells, gists, and paragraphs that are at hand."""
    yield from (said for _, said in worded(case, table, record, "panel"))
    for row in evidence.itertuples():
        yield row.gist
        yield paragraphs().get(row.sha256, "")


def show_link(sight: Sight) -> None:
    """The address that brings this view back, ready to copy."""
    st.caption("Link to this view")
    st.code(sight.address, language=None, wrap_lines=True)
