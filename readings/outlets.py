"""What an outlet is, how far it can be trusted and how much it tells, in sentences."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from readings.listing import counted, listing


def who(row: Any, kinds: Mapping[str, str], grades: Mapping[str, str], bases: Mapping[str, str]) -> Iterator[str]:
    """Kind, reliability with its reason and what that rests on. row: of the outlets; the rest: codes to words."""
    yield f"{kinds[row.kind][:1].upper()}{kinds[row.kind][1:]}."
    grade = grades[row.reliability]
    yield f"{grade[:1].upper()}{grade[1:]} ({row.reliability}): {row.reliability_reason}"
    yield f"That judgement is {bases[row.basis]}."


def tells(outlet: str, shares: pd.DataFrame, alone: int, claims: pd.DataFrame) -> Iterator[str]:
    """How many records an outlet tells, how many rest on it alone, of which kinds they are, how many claims it tells.

    shares: as `loaders.passages.shares` has them; alone: how many records no other outlet tells; claims: cells as
    `loaders.claims.claim_cells` has them.
    """
    *tables, whole = shares.to_dict("records")
    yield f"Tells {whole[outlet]} of {counted(whole['shown'], 'record')}; {alone} of these rest on it alone."
    kinds = [f"{row['table'].lower()} {row[outlet]}" for row in tables if row[outlet]]
    if kinds:
        yield f"Of these: {listing(kinds)}."
    own = claims[claims["outlet"] == outlet]
    if len(own):
        yield f"Tells {own['counts'].sum()} of {counted(len(own), 'claim')} about the quarrel."
