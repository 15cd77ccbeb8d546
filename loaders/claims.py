"""Claims under a lens: which outlet tells each, how, and which tells the opposite."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pandas as pd

from loaders.case import Case
from loaders.kept import kept
from loaders.left import times_of
from loaders.lens import Lens
from loaders.parts import untold
from loaders.records import remaining, with_id
from loaders.typed import evidence
from rows.claim import Cell, Claim
from rows.codes import COMMENT, REPRINT
from rows.read import rows_of
from rows.text import Evidence

UNCOUNTED = {COMMENT, REPRINT}
"""Ways in which a text has a claim that make its outlet no second one that tells it."""


@kept(100)
def claim_cells(lens: Lens, case: Case) -> tuple[Cell, ...]:
    """A cell for each claim and outlet, in the order of both, with what is left under a lens.

    Its ways are codes of `told`, or of those that make no second outlet: COMMENT for an opinion in a text that reprints
    another's report, REPRINT for a paragraph of another outlet that a text of this one prints.
    """
    order = [*case.labels("told"), COMMENT, REPRINT]
    told: dict[tuple[str, str], set[str]] = {}
    for row in telling(lens, case):
        comments = row.told == "opinion" and row.source in reprinting(case)
        told.setdefault((row.record, row.outlet), set()).add(COMMENT if comments else row.told)
        for printer in printers(row.outlet, row.reprinted_in, case) - set(lens.without):
            told.setdefault((row.record, printer), set()).add(REPRINT)

    def by(records: tuple[str, ...], outlet: str) -> tuple[str, ...]:
        found = set().union(*(told.get((record, outlet), set()) for record in records))
        return tuple(sorted(found, key=order.index))

    return tuple(
        cell(claim.id, outlet, by(claim.records_for, outlet), by(claim.records_against, outlet))
        for claim in ranked(case)
        for outlet in case.names("outlets")
    )


def cell(claim: str, outlet: str, ways: tuple[str, ...], against: tuple[str, ...]) -> Cell:
    """How an outlet tells a claim and its opposite."""
    return Cell(claim, outlet, ways, against, *(bool(set(each) - UNCOUNTED) for each in (ways, against)))


def printers(outlet: str, reprinted_in: Iterable[str], case: Case) -> set[str]:
    """The other outlets that print a paragraph of an outlet again. reprinted_in: texts that do."""
    publishers = case.names("sources", "outlet")
    return {publishers[text] for text in reprinted_in} - {outlet}


def telling(lens: Lens, case: Case) -> Iterator[Evidence]:
    """What a lens leaves of the evidence that tells of the thing itself. A record of which what is left does not tell
    who it was speaks for no claim, as a claim names who."""
    times = times_of(lens.phase, lens.first, lens.last, case, tuple(case.record_tables))
    speaking = {record for record, within in times if within} - nobodys(lens.without, lens.told, case)
    for row in claimed(case):
        if row.record in speaking and lens.leaves(row.outlet, row.told):
            yield row


@kept(1)
def claimed(case: Case) -> list[Evidence]:
    """The evidence that tells of a record which speaks for or against a claim."""
    records = {record for claim in ranked(case) for record in claim.records}
    return [row for row in evidence(case) if row.tells and row.record in records]


@kept(600)
def nobodys(without: tuple[str, ...], told: tuple[str, ...], case: Case) -> set[str]:
    """Ids of records of which what is left does not tell who it was."""
    left, _ = remaining(without, told, case)
    return {record for record, parts in untold(case, left).items() if "who" in parts}


@kept(1)
def reprinting(case: Case) -> set[str]:
    """Texts that print parts of others."""
    return {source for source, origin in case.names("sources", "derived_from").items() if origin}


@kept(1)
def ranked(case: Case) -> tuple[Claim, ...]:
    """The claims in order, told by nobody yet."""
    claims = with_id(case, "claims").sort_values("rank", ignore_index=True).rename(columns={"rank": "number"})
    nobody = pd.Series([() for _ in claims["id"]], dtype=object)
    return tuple(rows_of(Claim, claims.assign(outlets=nobody, shown=False)))


@kept(100)
def claims_under(lens: Lens, case: Case) -> tuple[Claim, ...]:
    """Claims in order, with who tells each under a lens."""
    tellers: dict[str, tuple[str, ...]] = {}
    for each in claim_cells(lens, case):
        if each.counts:
            tellers[each.claim] = (*tellers.get(each.claim, ()), each.outlet)
    return tuple(replace(each, outlets=tellers.get(each.id, ()), shown=each.id in tellers) for each in ranked(case))
