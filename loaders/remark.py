"""What is noted of cells that are no fault: where they stand, and what of them."""

from collections.abc import Callable
from typing import NamedTuple

from loaders.faults import Fault
from loaders.read import Sheet

MOST_LINES = 12
"""Lines that are named where the same is noted of many."""


class Remark(NamedTuple):
    """Cells of one column of a sheet by their lines, which may be none, and what is noted of them."""

    sheet: Sheet
    column: str
    lines: list[int]
    what: str

    def told(self, placed: Callable[[Fault], Fault]) -> str:
        """“passages.csv, gist, lines 3, 5: empty”. placed: gives a fault its place as it is shown where the case
        lies."""
        place = placed(Fault(self.sheet.file, 0, self.column, "")).place
        shown, more = self.lines[:MOST_LINES], len(self.lines) - MOST_LINES
        counted = f", {self.sheet.counted}{'s' * (len(self.lines) > 1)} {', '.join(map(str, shown))}" if shown else ""
        return f"{place}{counted}{f' and {more} more' if more > 0 else ''}: {self.what}"
