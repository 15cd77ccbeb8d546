"""What is left under a lens does not always tell all of a record: who, when, what came of it."""

from collections.abc import Iterable, Mapping

import pandas as pd

from readings.listing import listing

OUTLINE = "inked outline: date left out"
"""The legend of a mark that keeps its place although nothing left tells its date."""


def told(records: pd.DataFrame, part: str) -> pd.Series:
    """Whether what is left tells a part (`who`, `when` …) of each record. records: under a lens, with `untold`."""
    return ~records["untold"].map(lambda parts: part in parts).astype("bool")


def sentence(parts: Iterable[str], labels: Mapping[str, str]) -> str:
    """“Not told by what is left: when it was and what came of it.”; empty where all is told. labels: part to words."""
    words = [labels[part] for part in parts]
    return f"Not told by what is left: {listing(words)}." if words else ""
