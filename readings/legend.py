"""The legend of marks on time: the signs that occur among some records, and no others."""

import pandas as pd

from readings.untold import outlined

EXTENTS = {"day": "● known day", "lasting": "■ lasted", "within": "|—| some day within"}
REPEATED = "dashed: repeated"
ABOUT = "≈ about"
DISAGREE = "≠ texts disagree"
LEFT_OUT = "outline: left out"


def signs_of_time(records: pd.DataFrame) -> list[str]:
    """What says when a record was so. records: `extent`, `approximate`, and `repeated` where the table has it."""
    repeated = records["repeated"] == "yes" if "repeated" in records else pd.Series(False, index=records.index)
    extents = set(records["extent"][~repeated].astype("str"))
    found = [words for extent, words in EXTENTS.items() if extent in extents]
    found += [REPEATED] if repeated.any() else []
    return found + ([ABOUT] if records["approximate"].any() else [])


def signs_of_doubt(records: pd.DataFrame) -> list[str]:
    """Where texts disagree, and what the reader left out. records: under a lens."""
    found = [DISAGREE] if records["disagrees_on"].map(bool).any() else []
    found += [] if records["shown"].all() else [LEFT_OUT]
    return found + outlined(records, "who", "when")
