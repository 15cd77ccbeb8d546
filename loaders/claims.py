"""Claims under a lens: which outlet tells each, how, and which tells the opposite."""

from collections.abc import Iterable

import pandas as pd

from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.parts import untold
from loaders.records import evidence_left, in_time, with_id
from rows.claim import Cell, Claim
from rows.read import rows_of

COMMENT, REPRINT = "comment", "reprint"
UNCOUNTED = {COMMENT, REPRINT}
"""Ways in which a text has a claim that make its outlet no second one that tells it."""


@kept(100)
def claim_cells(lens: Lens, case: Case) -> tuple[Cell, ...]:
    """A cell for each claim and outlet, in the order of both, with what is left under a lens.

    Its ways are codes of `told`, or of those that make no second outlet: COMMENT for an opinion in a text that reprints
    another's report, REPRINT for a paragraph of another outlet that a text of this one prints.
    """
    left = evidence_left(lens, case)
    speaking = records_in_time(lens, case) - nobodys(left, case)
    telling = left[left["tells"] & left["record"].isin(speaking)]
    sources = case["sources"]
    reprinting = sources.loc[sources["derived_from"] != "", "source"]
    comments = (telling["told"] == "opinion") & telling["source"].isin(reprinting)
    ways = telling["told"].astype("str").where(~comments, COMMENT)
    order = [*case.labels("told"), COMMENT, REPRINT]
    told: dict[tuple[str, str], set[str]] = {}
    for record, outlet, way in zip(telling["record"], telling["outlet"], ways, strict=True):
        told.setdefault((record, outlet), set()).add(way)
    for row in telling[telling["reprinted_in"].map(bool)].itertuples():
        for printer in printers(row.outlet, row.reprinted_in, case) - set(lens.without):
            told.setdefault((row.record, printer), set()).add(REPRINT)

    def by(records: tuple[str, ...], outlet: str) -> tuple[str, ...]:
        found = set().union(*(told.get((record, outlet), set()) for record in records))
        return tuple(sorted(found, key=order.index))

    return tuple(
        cell(claim.claim, outlet, by(claim.records_for, outlet), by(claim.records_against, outlet))
        for claim in case["claims"].sort_values("rank").itertuples()
        for outlet in case["outlets"]["outlet"]
    )


def cell(claim: str, outlet: str, ways: tuple[str, ...], against: tuple[str, ...]) -> Cell:
    """How an outlet tells a claim and its opposite."""
    return Cell(claim, outlet, ways, against, *(bool(set(each) - UNCOUNTED) for each in (ways, against)))


def printers(outlet: str, reprinted_in: Iterable[str], case: Case) -> set[str]:
    """The other outlets that print a paragraph of an outlet again. reprinted_in: texts that do."""
    publishers = case.names("sources", "outlet")
    return {publishers[text] for text in reprinted_in} - {outlet}


def records_in_time(lens: Lens, case: Case) -> set[str]:
    """Ids of all records whose time the lens leaves in."""
    frames = [with_id(case, table) for table in case.record_tables]
    return {record for frame in frames for record in frame.loc[in_time(lens, case, frame), "id"]}


def nobodys(left: pd.DataFrame, case: Case) -> set[str]:
    """Ids of records of which what is left does not tell who it was; they speak for no claim, as it names who."""
    return {record for record, parts in untold(case, left).items() if "who" in parts}


@kept(100)
def claims_under(lens: Lens, case: Case) -> tuple[Claim, ...]:
    """Claims in order, with who tells each under a lens."""
    telling: dict[str, tuple[str, ...]] = {}
    for each in claim_cells(lens, case):
        if each.counts:
            telling[each.claim] = (*telling.get(each.claim, ()), each.outlet)
    claims = with_id(case, "claims").sort_values("rank", ignore_index=True).rename(columns={"rank": "number"})
    outlets = pd.Series([telling.get(each, ()) for each in claims["id"]], dtype=object)
    return tuple(rows_of(Claim, claims.assign(outlets=outlets, shown=outlets.map(bool).astype("bool"))))
