"""Claims under a lens: which outlet tells each, how, and which tells the opposite."""

import pandas as pd

from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.parts import untold
from loaders.records import evidence_left, in_time, with_id

COMMENT, REPRINT = "comment", "reprint"
UNCOUNTED = {COMMENT, REPRINT}
"""Ways in which a text has a claim that make its outlet no second one that tells it."""


@kept(100)
def claim_cells(lens: Lens, case: Case) -> pd.DataFrame:
    """A row for each claim and outlet, in the order of both, with what is left under a lens.

    Columns: `claim`, `outlet`; `ways` and `against`, tuples of how the outlet tells the claim and its opposite (codes
    of `told`, or of those that make no second outlet: COMMENT for an opinion in a text that reprints another's report,
    REPRINT for a paragraph of another outlet that a text of this one prints); `counts` and `counts_against`, whether
    the outlet tells the claim and its opposite.
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
    for row in reprinted(telling, case).itertuples():
        if row.printer not in lens.without:
            told.setdefault((row.record, row.printer), set()).add(REPRINT)

    def by(records: tuple[str, ...], outlet: str) -> tuple[str, ...]:
        found = set().union(*(told.get((record, outlet), set()) for record in records))
        return tuple(sorted(found, key=order.index))

    rows = [
        (claim.claim, outlet, by(claim.records_for, outlet), by(claim.records_against, outlet))
        for claim in case["claims"].sort_values("rank").itertuples()
        for outlet in case["outlets"]["outlet"]
    ]
    cells = pd.DataFrame(rows, columns=["claim", "outlet", "ways", "against"])
    cells["counts"] = [bool(set(ways) - UNCOUNTED) for ways in cells["ways"]]
    cells["counts_against"] = [bool(set(ways) - UNCOUNTED) for ways in cells["against"]]
    return cells


def reprinted(evidence: pd.DataFrame, case: Case) -> pd.DataFrame:
    """Rows of evidence of which a text of another outlet reprints the paragraph, one for each such text.

    Adds `printer`, the outlet of that text.
    """
    rows = evidence.explode("reprinted_in").dropna(subset="reprinted_in")
    rows = rows.assign(printer=rows["reprinted_in"].map(case.names("sources", "outlet")).astype("str"))
    return rows[rows["printer"] != rows["outlet"]]


def records_in_time(lens: Lens, case: Case) -> set[str]:
    """Ids of all records whose time the lens leaves in."""
    frames = [with_id(case, table) for table in case.record_tables]
    return {record for frame in frames for record in frame.loc[in_time(lens, case, frame), "id"]}


def nobodys(left: pd.DataFrame, case: Case) -> set[str]:
    """Ids of records of which what is left does not tell who it was; they speak for no claim, as it names who."""
    return {record for record, parts in untold(case, left).items() if "who" in parts}


@kept(100)
def claims_under(lens: Lens, case: Case) -> pd.DataFrame:
    """Claims in order with `id`, `number`, `outlets` (a tuple of those that tell it) and `shown` (whether one does)."""
    cells = claim_cells(lens, case)
    telling = cells[cells["counts"]].groupby("claim")["outlet"].agg(tuple)
    claims = with_id(case, "claims").sort_values("rank", ignore_index=True)
    claims["number"] = claims["rank"]
    claims["outlets"] = pd.Series([telling.get(claim, ()) for claim in claims["id"]], dtype=object)
    claims["shown"] = claims["outlets"].map(bool).astype("bool")
    return claims
