"""What acronyms, places and words mean, in a line each."""

from collections.abc import Iterable
from typing import Any

import pandas as pd


def lines_for(terms: Iterable[str], glossary: pd.DataFrame) -> list[str]:
    """A line for each of some terms, in their order. glossary: `term`, `short`, `full`, `gloss`."""
    rows = {row.term: row for row in glossary.itertuples()}
    return [line(rows[term]) for term in terms]


def line(row: Any) -> str:
    """“SCO (Shanghai Cooperation Organisation): Iran is an observer there”."""
    full = f" ({row.full})" if row.full else ""
    return f"{row.short}{full}: {row.gloss}"
