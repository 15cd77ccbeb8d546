"""Whether one meeting could have come before another: told by their dates alone, and never more than these tell."""

from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rows.record import Meeting
from wording.dates import exactly

YES, NO, NOT_TOLD = "yes", "no", "the texts do not tell"
MONTHS = {"month": 1, "year": 12}
"""Months of a unit of time that has no fixed number of days."""


class Answer(NamedTuple):
    """Yes, no or not told; and why, as the second half of a sentence."""

    verdict: str
    because: str


class Ends(NamedTuple):
    """First and last day on which something may begin, first and last on which it may end; None where it is open."""

    first_begin: date | None
    last_begin: date | None
    first_end: date | None
    last_end: date | None


def before(meetings: Iterable[Meeting], one: str, other: str) -> Answer:
    """Whether a meeting could have come before another, that is, have ended before the other began."""
    rows = {row.id: row for row in meetings}
    if is_session(one, other, rows):
        return Answer(NO, "it is a session of the other")
    if is_session(other, one, rows):
        return Answer(NO, "the other is a session of it")
    if not all(rows[each].tells("when") for each in (one, other)):
        return Answer(NOT_TOLD, "what is left does not tell when both were")
    own, its = ends(rows[one]), ends(rows[other])
    if is_before(own.last_end, its.first_begin):
        last = f"its last possible day, {said(own.last_end, rows[one])}"
        return Answer(YES, f"{last}, is before the other's first, {said(its.first_begin, rows[other])}")
    if is_before(its.last_begin, own.first_end):
        return Answer(NO, too_late(own, its, rows[one], rows[other]))
    return Answer(NOT_TOLD, "; ".join(open_questions(own, its, rows[one], rows[other])))


def both_ways(meetings: Sequence[Meeting], one: str, other: str) -> list[tuple[str, Answer]]:
    """The question and its answer for both directions: “Could 14 have come before 17?”."""
    numbers = {each.id: each.number for each in meetings}
    pairs = ((one, other), (other, one))
    return [
        (f"Could {numbers[first]} have come before {numbers[second]}?", before(meetings, first, second))
        for first, second in pairs
    ]


def is_session(one: str, other: str, rows: Mapping[str, Meeting]) -> bool:
    """Whether a meeting is a session of another, or of a session of it."""
    seen: set[str] = set()
    while one in rows and one not in seen:
        seen.add(one)
        one = rows[one].part_of
        if one == other:
            return True
    return False


def ends(row: Meeting) -> Ends:
    """When a meeting may begin and end.

    What lasts through begins in the first of the days, months or years that its date names and ends in the last of
    them; all else, and what is repeated with no count, may fall on any day of it. An approximate date is taken one
    month or year (whichever it names) wider.
    """
    wider, unit = int(row.approximate), row.precision
    first, last = None if row.open_start else row.earliest, None if row.open_end else row.latest
    lasts = row.extent == "lasting" and not row.is_repeated
    last_begin = end_of(first, unit) if first and lasts else last
    first_end = start_of(last, unit) if last and lasts else first
    return Ends(
        moved(first, unit, -wider),
        moved(last_begin, unit, wider),
        moved(first_end, unit, -wider),
        moved(last, unit, wider),
    )


def is_before(one: date | None, other: date | None) -> bool:
    """Whether a day is before another; an end that is not told settles nothing."""
    return bool(one and other and one < other)


def start_of(day: date, unit: str) -> date:
    """First day of the day, month or year that holds a day."""
    return {"day": day, "month": day.replace(day=1), "year": day.replace(month=1, day=1)}[unit]


def end_of(day: date, unit: str) -> date:
    """Last day of the day, month or year that holds a day."""
    return later(start_of(day, unit), unit, 1) - timedelta(days=1)


def moved(day: date | None, unit: str, by: int) -> date | None:
    """So many days, months or years later; None stays so."""
    return later(day, unit, by) if day else None


def later(day: date, unit: str, by: int) -> date:
    """So many days, months or years later; in a month that is too short, its last day."""
    if unit not in MONTHS:
        return day + timedelta(days=by)
    year, month = divmod(12 * day.year + day.month - 1 + by * MONTHS[unit], 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def said(day: date | None, row: Meeting) -> str:
    """A day in words, and that an approximate date is taken wider."""
    wider = f" ({row.words}, taken a {row.precision} wider)" if row.approximate else ""
    return f"{exactly(day) if day else ''}{wider}"


def too_late(own: Ends, its: Ends, one: Meeting, other: Meeting) -> str:
    """Why a meeting cannot have come before another."""
    if is_before(its.last_end, own.first_begin):
        first = f"its first possible day, {said(own.first_begin, one)}"
        return f"{first}, is after the other's last, {said(its.last_end, other)}"
    end, begin = said(own.first_end, one), said(its.last_begin, other)
    return f"it does not end before {end}, and the other begins on {begin} at the latest"


def open_questions(own: Ends, its: Ends, one: Meeting, other: Meeting) -> list[str]:
    """What leaves it open whether a meeting came before another."""
    reasons = [] if own.last_end else ["its end is not told"]
    reasons += [] if its.first_begin else ["the other's beginning is not told"]
    if not reasons:
        last, first = said(own.last_end, one), said(its.first_begin, other)
        reasons.append(f"its last possible day, {last}, is not before the other's first, {first}")
    for row, which in ((one, "it is"), (other, "the other is")):
        reasons += [f"{which} told as repeated with no count"] if row.is_repeated else []
    return reasons
