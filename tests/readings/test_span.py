"""Over which time some records are told of, in words."""

from datetime import date

import pytest

from readings.span import span
from rows.record import Dated

YEAR = ("2015-01-01", "2015-12-31", "year")
FEBRUARY = ("2016-02-04", "2016-02-06", "day")
DECEMBER = ("2016-12-01", "2017-01-31", "month")
NO_START, NO_END = (None, "2017-03-31", "month"), ("2014-05-02", None, "day")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ([], ""),
        ([FEBRUARY, YEAR, DECEMBER], "from 2015 to Jan 2017"),
        ([FEBRUARY, FEBRUARY], "in Feb 2016"),
        ([NO_START], "to Mar 2017"),
        ([NO_END], "from May 2014"),
        ([NO_START, FEBRUARY], "from Feb 2016 to Mar 2017"),
        ([DECEMBER, NO_END], "from May 2014 to Jan 2017"),
    ],
)
def test_it_goes_from_the_first_start_to_the_last_end_that_is_told(told, said) -> None:
    assert span(row(*each) for each in told) == said


def row(first: str | None, last: str | None, precision: str) -> Dated:
    """When a record was so."""
    start, end = (date.fromisoformat(day) if day else None for day in (first, last))
    return Dated(start, end, first is None, last is None, precision, False, "day", "")
