"""What is left under a lens does not always tell all of a record: who, when, what came of it."""

from collections.abc import Iterable, Mapping

import pandas as pd

from readings.listing import listing

NAMES = {"who": "who", "when": "date"}
"""Parts that say where a mark stands, in a word."""


def told(records: pd.DataFrame, part: str) -> pd.Series:
    """Whether what is left tells a part (`who`, `when` …) of each record. records: under a lens, with `untold`."""
    return ~records["untold"].map(lambda parts: part in parts).astype("bool")


def outlined(records: pd.DataFrame, *parts: str) -> list[str]:
    """The legend of marks that keep their place although nothing left tells some parts: “inked outline: date left out”.

    records: under a lens; parts: of NAMES. Empty where no mark is drawn so.
    """
    named = [NAMES[part] for part in parts if not told(records, part).all()]
    return [f"inked outline: {' or '.join(named)} left out"] if named else []


def sentence(parts: Iterable[str], labels: Mapping[str, str]) -> str:
    """“Not told by what is left: when it was and what came of it.”; empty where all is told. labels: part to words."""
    words = [labels[part] for part in parts]
    return f"Not told by what is left: {listing(words)}." if words else ""
