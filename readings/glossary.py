"""What acronyms, places and words mean, in a line each, where a reader meets them."""

import re
from collections.abc import Iterable
from typing import Any

import pandas as pd


def lines_for(texts: Iterable[str], glossary: pd.DataFrame) -> list[str]:
    """A line for each term of a glossary that occurs in some texts, in the order in which they come up.

    glossary: `term`, `short`, `also`, `full`, `gloss`. A term counts as it is written, as a whole word; where one is
    part of a longer one, as Aleppo of eastern Aleppo, the longer one counts.
    """
    rows = {spelling: row for row in glossary.itertuples() for spelling in (row.short, *row.also)}
    if not rows:
        return []
    longest_first = sorted(rows, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    found = {rows[match].term: rows[match] for text in texts for match in pattern.findall(text)}
    return [line(row) for row in found.values()]


def line(row: Any) -> str:
    """“SCO (Shanghai Cooperation Organisation): Iran is an observer there”."""
    full = f" ({row.full})" if row.full else ""
    return f"{row.short}{full}: {row.gloss}"
