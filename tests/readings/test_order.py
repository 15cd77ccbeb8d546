"""Which of two meetings could have come first: every answer equals one from all days that the dates allow."""

from calendar import monthrange
from dataclasses import fields, replace
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.dates import stretch
from loaders.lens import Lens
from readings.order import NO, NOT_TOLD, YES, before, both_ways
from rows.record import Dated, Meeting
from tests.lenses import rows

random_pairs = settings(max_examples=300, deadline=None, derandomize=True)


def meeting(name: str, written: str, repeated: str = "no", part_of: str = "") -> Meeting:
    """A meeting of a date."""
    when = stretch(written)
    told = {name: getattr(when, name) for name in (each.name for each in fields(Dated))}
    none = dict.fromkeys((each.name for each in fields(Meeting)), "")
    return Meeting(**none | told | {"id": name, "number": 0, "part_of": part_of, "repeated": repeated, "untold": ()})


def table(*rows: Meeting) -> list[Meeting]:
    """Meetings, numbered from 1."""
    return [replace(row, number=number) for number, row in enumerate(rows, start=1)]


def asked(one: str, other: str, **options: str) -> tuple[str, str]:
    """Verdict and reason for a meeting of one date before one of another."""
    return before(table(meeting("one", one, **options), meeting("other", other)), "one", "other")


# ---------------------------------------------------------------- examples


def test_a_day_before_another() -> None:
    reason = "its last possible day, 16 February 2016, is before the other's first, 21 February 2016"
    assert asked("2016-02-16", "2016-02-21") == (YES, reason)


def test_a_day_after_another() -> None:
    reason = "its first possible day, 21 February 2016, is after the other's last, 16 February 2016"
    assert asked("2016-02-21", "2016-02-16") == (NO, reason)


def test_on_the_same_day_nobody_tells_the_hour() -> None:
    verdict, reason = asked("2016-02-02", "2016-02-02")
    assert verdict == NOT_TOLD
    assert reason == "its last possible day, 2 February 2016, is not before the other's first, 2 February 2016"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("2016-02-01/2016-02-04", "2016-02-16", YES),
        ("2016-02-16", "2016-02-01/2016-02-04", NO),
        ("2016-02-01/2016-02-04", "2016-02-02", NO),  # it lasts beyond that day
        ("2016-02-02", "2016-02-01/2016-02-04", NO),  # the other has begun by then
        ("[2016-02-01..2016-02-04]", "2016-02-02", NOT_TOLD),
        ("2016-02-02", "[2016-02-01..2016-02-04]", NOT_TOLD),
        ("[2016-02-01..2016-02-04]", "[2016-02-02..2016-02-04]", NOT_TOLD),
        ("2016-02-01/2016-02-04", "2016-02-04/2016-02-09", NOT_TOLD),  # on the day they share
        ("2016-01", "2016-02", YES),
        ("2016-01", "2016-01-15", NOT_TOLD),
        ("2015-10/2015-12", "2015-11-15", NO),  # it goes on into December
        ("2015-10/2015-12", "2015-12-15", NOT_TOLD),  # it ends some day of December
    ],
)
def test_verdicts(one: str, other: str, verdict: str) -> None:
    assert asked(one, other)[0] == verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict", "part"),
    [
        ("2016-01/..", "2016-02-16", NOT_TOLD, "its end is not told"),
        ("2016-02-16", "2016-01/..", NO, "the other begins on 31 January 2016 at the latest"),
        ("2015-12-31", "2016-01/..", YES, "is before the other's first, 1 January 2016"),
        ("2016-02-16", "../2016-03", NOT_TOLD, "the other's beginning is not told"),
        ("../2016-03", "2016-04-01", YES, "its last possible day, 31 March 2016"),
        ("[..2016-03]", "[2016-03..]", NOT_TOLD, "is not before the other's first, 1 March 2016"),
        ("[2016-03..]", "[..2016-02]", NO, "is after the other's last, 29 February 2016"),
    ],
)
def test_open_ends(one: str, other: str, verdict: str, part: str) -> None:
    found, reason = asked(one, other)
    assert found == verdict
    assert part in reason


def test_an_end_that_is_cut_at_the_writing_of_the_text_is_not_told_by_it() -> None:
    cut = replace(meeting("one", "2016-01/.."), latest=date(2016, 3, 10))
    assert before(table(cut, meeting("other", "2016-05-01")), "one", "other").verdict == NOT_TOLD


def test_repeated_with_no_count_is_not_told_where_the_dates_meet() -> None:
    verdict, reason = asked("2015-10/2015-12", "2015-11-15", repeated="yes")
    assert verdict == NOT_TOLD
    assert reason.endswith("; it is told as repeated with no count")


def test_repeated_with_no_count_is_told_where_all_lie_before() -> None:
    assert asked("2015-10/2015-12", "2016-01-01", repeated="yes")[0] == YES


def test_an_approximate_date_is_taken_one_unit_wider() -> None:
    assert asked("2016-02-21", "2016-12~")[0] == YES
    assert asked("2016-11-05", "2016-12~")[0] == NOT_TOLD
    verdict, reason = asked("2015~", "2016-12-31")
    assert verdict == NOT_TOLD
    assert "31 December 2016 (about 2015, taken a year wider)" in reason


VISIT = table(
    meeting("visit", "2016-02-01/2016-02-04"),
    meeting("session", "2016-02-02", part_of="visit"),
    meeting("break", "2016-02-02", part_of="session"),
    meeting("later", "2016-02-03", part_of="visit"),
)


@pytest.mark.parametrize("session", ["session", "break", "later"])
def test_a_session_is_neither_before_nor_after_its_visit(session: str) -> None:
    assert before(VISIT, session, "visit") == (NO, "it is a session of the other")
    assert before(VISIT, "visit", session) == (NO, "the other is a session of it")


def test_two_sessions_of_a_visit_stand_by_their_days() -> None:
    assert before(VISIT, "session", "later").verdict == YES
    assert before(VISIT, "later", "session").verdict == NO


def test_meetings_that_are_sessions_of_each_other_end_the_search() -> None:
    circle = table(meeting("a", "2016-02-02", part_of="b"), meeting("b", "2016-02-02", part_of="a"))
    assert before(circle, "a", "b").verdict == NO


def test_both_ways_asks_by_number() -> None:
    questions = [question for question, _ in both_ways(VISIT, "session", "later")]
    assert questions == ["Could 2 have come before 4?", "Could 4 have come before 2?"]


def test_velayati_left_moscow_before_dehghan_came() -> None:
    verdict, reason = before(rows(Meeting, Lens(), table="meetings"), "velayati-in-moscow", "dehghan-in-moscow")
    assert verdict == YES
    assert "4 February 2016" in reason
    assert "16 February 2016" in reason


# ---------------------------------------------------------------- all days that the dates allow

DAYS = st.dates(date(2016, 1, 28), date(2016, 2, 5))
ONE_DAY = timedelta(days=1)
World = tuple[date, date]
"""One way in which a meeting may have been: the day it began and the day it ended."""


def some_days(first: date, last: date) -> list[World]:
    """All ways to begin and end within two days."""
    days = [first + ONE_DAY * step for step in range((last - first).days + 1)]
    return [(begin, end) for begin, end in product(days, days) if begin <= end]


@st.composite
def meetings(draw: st.DrawFn) -> tuple[str, str, list[World]]:
    """A date, whether it is repeated with no count, and every way in which such a meeting may have been."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    kind = draw(st.sampled_from(["day", "lasting", "within", "repeated", "months"]))
    if kind == "day":
        return first.isoformat(), "no", [(first, first)]
    if kind == "lasting":
        return f"{first}/{last}", "no", [(first, last)]
    if kind == "within":
        return f"[{first}..{last}]", "no", some_days(first, last)
    if kind == "repeated":
        return f"{first}/{last}", "yes", some_days(first, last)
    begins = [date(2016, first.month, day + 1) for day in range(monthrange(2016, first.month)[1])]
    finishes = [date(2016, last.month, day + 1) for day in range(monthrange(2016, last.month)[1])]
    worlds = [(begin, end) for begin, end in product(begins, finishes) if begin <= end]
    return f"{first:%Y-%m}/{last:%Y-%m}", "no", worlds


@random_pairs
@given(one=meetings(), other=meetings())
def test_a_verdict_holds_in_all_that_may_have_been(one: tuple, other: tuple) -> None:
    found = before(table(meeting("one", *one[:2]), meeting("other", *other[:2])), "one", "other")
    # What counts of the one is when it ended, of the other when it began.
    pairs = list(product({end for _, end in one[2]}, {begin for begin, _ in other[2]}))
    earlier = all(end < begin for end, begin in pairs)
    later = all(end > begin for end, begin in pairs)
    assert found.verdict == (YES if earlier else NO if later else NOT_TOLD)


@random_pairs
@given(one=meetings(), other=meetings())
def test_never_do_both_come_first(one: tuple, other: tuple) -> None:
    found = table(meeting("one", *one[:2]), meeting("other", *other[:2]))
    verdicts = [answer.verdict for _, answer in both_ways(found, "one", "other")]
    assert verdicts.count(YES) < 2
    assert YES not in verdicts or NO in verdicts


@random_pairs
@given(one=meetings(), other=meetings())
def test_every_answer_has_a_reason(one: tuple, other: tuple) -> None:
    found = before(table(meeting("one", *one[:2]), meeting("other", *other[:2])), "one", "other")
    assert "2016" in found.because
    assert ("repeated" in found.because) == (found.verdict == NOT_TOLD and "yes" in (one[1], other[1]))
