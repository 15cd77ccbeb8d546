"""Over which time some records are told of, in words."""

from collections.abc import Iterable

from rows.record import Dated
from wording.dates import exactly, months


def span(rows: Iterable[Dated]) -> str:
    """“from 2015 to Jan 2017”, “in Feb 2016”: from the first start to the last end that is told; “from 2015” or
    “to Jan 2017” where no other is; empty where none is."""
    known = list(rows)
    starts = [(row.earliest, start_of(row)) for row in known if row.earliest and not row.open_start]
    ends = [row.latest for row in known if row.latest]
    start = min(starts)[1] if starts else ""
    end = months(max(ends), max(ends)) if ends else ""
    if start == end:
        return f"in {end}" if end else ""
    return " ".join([*([f"from {start}"] if start else []), *([f"to {end}"] if end else [])])


def start_of(row: Dated) -> str:
    """The month that a record begins in, or the year where no month of it is told; empty where no start is told."""
    if row.open_start or not row.earliest:
        return ""
    return exactly(row.earliest, "year" if row.precision == "year" else "month", short=True)
