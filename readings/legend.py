"""The legend of marks on time: the signs that occur among some records, and no others."""

from collections.abc import Collection

from readings.untold import outlined
from rows.record import Record

EXTENTS = {"day": "● known day", "lasting": "■ lasted", "within": "|—| some day within"}
REPEATED = "dashed: repeated"
ABOUT = "≈ about"
DISAGREE = "≠ texts disagree"
LEFT_OUT = "outline: left out"


def signs_of_time(records: Collection[Record]) -> list[str]:
    """What says when a record was so."""
    extents = {each.extent for each in records if not each.is_repeated}
    found = [words for extent, words in EXTENTS.items() if extent in extents]
    found += [REPEATED] if any(each.is_repeated for each in records) else []
    return found + ([ABOUT] if any(each.approximate for each in records) else [])


def signs_of_doubt(records: Collection[Record]) -> list[str]:
    """Where texts disagree, and what the reader left out."""
    found = [DISAGREE] if any(each.disagrees_on for each in records) else []
    found += [] if all(each.shown for each in records) else [LEFT_OUT]
    return found + outlined(records, "who", "when")
