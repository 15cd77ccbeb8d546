"""Dates of the case read with plain Python alone."""

from calendar import monthrange
from datetime import date


def bounds(written: str) -> tuple[date, date]:
    """First and last day of a date in the forms that the case may use; an untold end is the end of time."""
    first = last = written
    if "/" in written:
        first, last = written.split("/")
    elif written.startswith("["):
        first, last = written[1:-1].split("..")
    return edge(first, 0), edge(last, -1)


def edge(written: str, side: int) -> date:
    """The first (0) or last (-1) day of a day, month or year."""
    if written in ("", ".."):
        return (date.min, date.max)[side]
    year, month, day = [*written.rstrip("~").split("-"), "", ""][:3]
    chosen = int(month) if month else (1, 12)[side]
    return date(int(year), chosen, int(day) if day else (1, monthrange(int(year), chosen)[1])[side])


def touches(span: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether two stretches share a day."""
    return max(span[0], other[0]) <= min(span[1], other[1])
