"""How many outlets tell how many claims, in a sentence; and the claims as a list."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from readings.listing import counted
from readings.rows import Row, Rows

NOUN = "record"
SUBTITLE = "Who says it, and how · a stroke: silent · ≠: also tells the opposite · comment: on another outlet's report"


def in_a_word(ways: Iterable[str]) -> dict[str, str]:
    """Ways of telling, each in a word that fits a cell."""
    return {way: "as fact" if way == "fact" else way for way in ways}


def takeaway(claims: pd.DataFrame, cells: pd.DataFrame, left: str) -> str:
    """“8 of 14 claims about the quarrel rest on one outlet alone, 6 on 3; for 9 an outlet also tells the opposite”.

    claims: `outlets` (those that tell it) and `shown` under a lens; cells: `claim`, `ways`, `against` under it; left:
    what is said where nothing is left.
    """
    counts = [len(outlets) for outlets in claims["outlets"]]
    told = Counter(count for count in counts if count)
    if not told:
        return left
    rests = [f"{told[1]} rest{'s' if told[1] == 1 else ''} on one outlet alone"]
    rests += [f"{told[count]} on {count}" for count in sorted(told) if count > 1]
    nobody = f", {counts.count(0)} on none that is left" if 0 in counts else ""
    torn = {row.claim for row in cells.itertuples() if row.ways and row.against}
    opposite = f"; for {len(torn)} an outlet also tells the opposite" if torn else ""
    return f"of {counted(len(counts), 'claim')} about the quarrel, {', '.join(rests)}{nobody}{opposite}"


def claim_rows(claims: pd.DataFrame, cells: pd.DataFrame, outlets: Mapping[str, str], ways: Mapping[str, str]) -> Rows:
    """Claims as a list: how each outlet tells each, and how many do.

    cells: `claim`, `outlet`, `ways`, `against` under a lens; outlets, ways: id and code to words.
    """
    told = {(row.claim, row.outlet): row for row in cells.itertuples()}
    rows = [
        Row(
            claim.id,
            (
                str(claim.number),
                claim.title,
                *(how(told[claim.id, outlet], ways) for outlet in outlets),
                str(len(claim.outlets)),
            ),
            bool(claim.shown),
        )
        for claim in claims.itertuples()
    ]
    head = ("No.", "Claim", *outlets.values(), "Outlets")
    return Rows("Claims, numbered as in the chart", "Claims by outlet", head, 1, tuple(rows), labelled=True)


def how(cell, ways: Mapping[str, str]) -> str:
    """How an outlet tells a claim, in words; “–” where it is silent."""
    words = ", ".join(ways[way] for way in cell.ways)
    return f"{words} ≠".strip() if cell.against else words or "–"


def written(sources: pd.DataFrame) -> dict[str, str]:
    """Outlet to how many texts it has and when they were written: “2 texts, Feb–Mar 2016”, “about Jan 2017”."""
    return {outlet: months(texts) for outlet, texts in sources.groupby("outlet", sort=False, observed=True)}


def months(texts: pd.DataFrame) -> str:
    """When some texts were written, by months."""
    first, last = texts["published_earliest"].min(), texts["published_latest"].max()
    stretch = f"{last:%b %Y}" if first.month == last.month else f"{first:%b}–{last:%b %Y}"
    about = "about " if texts["published_approximate"].any() else ""
    return f"{len(texts)} texts, {about}{stretch}" if len(texts) > 1 else f"{about}{stretch}"


def text_cells(
    sources: pd.DataFrame, outlets: pd.DataFrame, reliability: Mapping[str, str]
) -> tuple[list[str], list[list[str]]]:
    """Head and rows on each text in order of writing: outlet, how reliable, when written, what it looks back on."""
    ordered = sources.sort_values(["published_earliest", "published_latest"])
    letters = ordered["outlet"].map(outlets.set_index("outlet")["reliability"]).astype("str")
    rows = [
        [
            row.title,
            row.outlet_short,
            f"{reliability[letter]} ({letter})",
            row.published_words,
            "; ".join(stretch.words for stretch in row.covers),
        ]
        for row, letter in zip(ordered.itertuples(), letters, strict=True)
    ]
    return ["Text", "Outlet", "How reliable", "Written", "Looks back on"], rows
