"""What a claim rests on: its records for and against, each with its paragraphs."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from articles.blocks import Block, Button, Citation, Group, Heading, Strong, prose
from articles.correct import correct
from articles.named import named, speakers
from articles.own_texts import drop_in, quoted
from articles.pages import PAGES
from articles.sight import Sight
from articles.ways import link
from drawing.actions import Go, Select
from loaders.case import Case
from loaders.claims import claim_cells, reprinted
from loaders.lens import Lens
from readings.claims import has_it
from readings.telling import chain
from readings.titles import titles
from rows.claim import Cell
from rows.read import rows_of


def claim_panel(sight: Sight, identifier: str) -> Iterator[Block]:
    """A claim's records, those of the outlet that the reader clicked first where there is one."""
    case = sight.case
    claim = case["claims"].set_index("claim").loc[identifier]
    yield Heading(f"{claim['rank']} · {claim['title']}")
    yield prose(f"Our note: {claim['note']}" if claim["note"] else "")
    yield from way(claim, case)
    outlet = sight.view.beside if sight.view.beside in case.names("outlets") else ""
    if outlet:
        everyone = Button("All outlets", Select(identifier), "all-outlets")
        yield Group((prose(as_told(case, claim, outlet)), everyone), across=True)
    for heading, records in (("Speaks for it", claim["records_for"]), ("Speaks against it", claim["records_against"])):
        yield from side(sight, heading, records, outlet)
    records = (*claim["records_for"], *claim["records_against"])
    yield from ground(sight, [claim["title"], claim["note"]], records, outlet)
    yield Citation("claim", records, outlet)
    yield correct(sight, "claim", claim["title"], records)
    yield from link()


def as_told(case: Case, claim: pd.Series, outlet: str) -> str:
    """In what way an outlet has a claim, whatever the reader left out."""
    cells = claim_cells(Lens(), case)
    [cell] = rows_of(Cell, cells[(cells["claim"] == claim.name) & (cells["outlet"] == outlet)])
    evidence = case.evidence[case.evidence["tells"]]
    rows = reprinted(evidence[evidence["record"].isin((*claim["records_for"], *claim["records_against"]))], case)
    return has_it(cell, rows[rows["printer"] == outlet], case.names("outlets"), case.names("outlets", "name")[outlet])


def way(claim: pd.Series, case: Case) -> Iterator[Block]:
    """The way to the page whose chart has marks for a claim's records, with the first of them open."""
    page = claim["page"]
    if first := opening(claim, case):
        yield Button(f"See it in its chart: {PAGES[page].question}", Go(page, first), "to-chart")


def opening(claim: pd.Series, case: Case) -> str:
    """The first of a claim's records that has a mark on the page which shows it; empty where none has."""
    tables, page = case.ids(), PAGES.get(claim["page"])
    records = (*claim["records_for"], *claim["records_against"])
    return next((each for each in records if page and tables[each] in page.marks), "")


def side(sight: Sight, heading: str, records: tuple[str, ...], outlet: str) -> Iterator[Block]:
    """The records on one side of a claim, each a button to all of its evidence, with its paragraphs in our words."""
    evidence = sight.case.evidence
    telling = evidence[evidence["tells"] & evidence["record"].isin(records)]
    if outlet:
        copies = reprinted(telling, sight.case)
        telling = telling[(telling["outlet"] == outlet) | telling.index.isin(copies.index[copies["printer"] == outlet])]
    words = titles(sight.records[sight.records["id"].isin(telling["record"])], sight.words)
    if words:
        yield Heading(heading, 3)
    shown = set(sight.records.loc[sight.records["shown"], "id"])
    for record, title in words.items():
        yield Button(title, Select(record), f"of-claim-{record}")
        for row in telling[telling["record"] == record].itertuples():
            yield from told(sight, row, record in shown)


def told(sight: Sight, row: Any, shown: bool) -> Iterator[Block]:
    """One paragraph that tells of a record: whether it is left out, told how, where, gist, itself if at hand.

    shown: whether anything of the record is left.
    """
    case, lens = sight.case, sight.lens
    outlet = case.names("outlets")[row.outlet]
    how = chain(row.told, row.speaker, row.via, outlet, case.labels("told"), case.names("actors"))
    gone = not shown or row.outlet in lens.without or row.told in lens.told
    words = f"{how} ({row.text}, paragraph {row.paragraph}). {row.gist}"
    yield prose((Strong("Left out."), f" {words}"), kind="quiet") if gone else prose(words, kind="told")
    yield from quoted(sight, row.sha256)


def ground(sight: Sight, words: list[str], records: tuple[str, ...], outlet: str) -> Iterator[Block]:
    """What a claim's paragraphs need beside them: the way to bring the texts, cards, what words mean."""
    evidence = sight.case.evidence
    own = evidence[evidence["tells"] & evidence["record"].isin(records)]
    own = own[own["outlet"] == outlet] if outlet else own
    if not set(own["sha256"]) <= sight.at_hand.keys():
        yield drop_in()
    yield from named(sight, [*words, *own["gist"]], speakers(own))
