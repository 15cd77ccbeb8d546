"""Dates in words: each way of saying them, and that what two dates share is said once and nothing else is lost."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wording.dates import between, days, days_shortly, exactly, months

ROOT = Path(__file__).parents[2]
DAY = date(2016, 2, 4)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "4 February 2016"),
        ({"precision": "month"}, "February 2016"),
        ({"precision": "year"}, "2016"),
        ({"short": True}, "4 Feb 2016"),
        ({"precision": "month", "short": True}, "Feb 2016"),
        ({"year": False}, "4 February"),
        ({"precision": "month", "year": False}, "February"),
        ({"precision": "year", "year": False}, "2016"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_told(asked: dict, said: str) -> None:
    assert exactly(DAY, **asked) == said


@pytest.mark.parametrize(
    ("first", "last", "said", "shortly"),
    [
        ("2016", "2016", "2016", "2016"),
        ("2015", "2016", "2015–2016", "2015–2016"),
        ("24 January 2016", "31 January 2016", "24–31 January 2016", "24–31 January 2016"),
        ("28 June 2016", "3 July 2016", "28 June – 3 July 2016", "28 June–3 July 2016"),
        ("June 2016", "July 2016", "June–July 2016", "June–July 2016"),
        ("27 June 2016", "November 2016", "27 June – November 2016", "27 June–November 2016"),
        ("May 2016", "26 June 2016", "May – 26 June 2016", "May–26 June 2016"),
        ("May 2016", "26 May 2016", "May – 26 May 2016", "May–26 May 2016"),
        ("2016", "26 June 2016", "2016 – 26 June 2016", "2016–26 June 2016"),
        ("12 May 2016", "2016", "12 May 2016 – 2016", "12 May 2016–2016"),
        ("1 October 2015", "4 February 2016", "1 October 2015 – 4 February 2016", "1 October 2015–4 February 2016"),
        ("1 October 2015", "1 October 2016", "1 October 2015 – 1 October 2016", "1 October 2015–1 October 2016"),
    ],
)
def test_what_two_dates_share_is_said_once(first: str, last: str, said: str, shortly: str) -> None:
    assert (between(first, last), between(first, last, short=True)) == (said, shortly)


@pytest.mark.parametrize(
    ("first", "last", "said", "shortly", "by_month"),
    [
        ("2016-04-05", "2016-04-05", "5 April 2016", "5 Apr", "Apr 2016"),
        ("2016-04-01", "2016-04-09", "1–9 April 2016", "1–9 Apr", "Apr 2016"),
        ("2016-04-01", "2016-04-30", "April 2016", "Apr", "Apr 2016"),
        ("2016-04-01", "2016-05-31", "April–May 2016", "Apr–May", "Apr–May 2016"),
        ("2016-06-27", "2016-11-30", "27 June – November 2016", "27 Jun–Nov", "Jun–Nov 2016"),
        ("2016-04-01", "2016-05-09", "April – 9 May 2016", "Apr–9 May", "Apr–May 2016"),
        ("2015-10-02", "2016-01-23", "2 October 2015 – 23 January 2016", "2 Oct–23 Jan", "Oct 2015–Jan 2016"),
        ("2015-12-01", "2016-02-29", "December 2015 – February 2016", "Dec–Feb", "Dec 2015–Feb 2016"),
        (
            "2015-02-02",
            "2016-02-10",
            "2 February 2015 – 10 February 2016",
            "2 Feb 2015–10 Feb 2016",
            "Feb 2015–Feb 2016",
        ),
    ],
)
def test_a_stretch_of_days_is_said_in_days_shortly_and_by_months(
    first: str, last: str, said: str, shortly: str, by_month: str
) -> None:
    ends = date.fromisoformat(first), date.fromisoformat(last)
    assert (days(*ends), days_shortly(*ends), months(*ends)) == (said, shortly, by_month)


@settings(max_examples=200, deadline=None, database=None, derandomize=True)
@given(first=st.dates(date(1000, 1, 1), date(9000, 1, 1)), lasts=st.integers(0, 800))
def test_each_stretch_is_said_in_its_own_words(first: date, lasts: int) -> None:
    last = first + timedelta(lasts)
    others = {(first, last + timedelta(1)), (first + timedelta(1), last + timedelta(1))}
    assert days(first, last) not in {days(*other) for other in others}
    assert days(first, last).endswith(str(last.year))
    assert first.year == last.year or str(first.year) in days(first, last)


def test_no_other_module_puts_a_month_into_words() -> None:
    rooms = [each for each in ROOT.iterdir() if (each / "__init__.py").is_file() and each.name != "tests"]
    modules = [path for room in [*rooms, ROOT / "pages"] for path in room.rglob("*.py")]
    assert ROOT / "loaders" / "dates.py" in modules
    said = [path for path in modules if "%b" in (text := path.read_text(encoding="utf-8")) or "%B" in text]
    assert said == [ROOT / "wording" / "dates.py"]
