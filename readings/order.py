"""Whether one meeting could have come before another: told by their dates alone, and never more than these tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from rows.read import rows_of
from rows.record import Dated
from wording.dates import exactly

YES, NO, NOT_TOLD = "yes", "no", "the texts do not tell"


class Answer(NamedTuple):
    """Yes, no or not told; and why, as the second half of a sentence."""

    verdict: str
    because: str


@dataclass(frozen=True)
class Met(Dated):
    """What of a meeting says when it was. part_of: the meeting of which it is a session."""

    id: str
    number: int
    part_of: str
    repeated: str
    untold: tuple[str, ...]


class Ends(NamedTuple):
    """First and last day on which something may begin, first and last on which it may end; NaT where it is open."""

    first_begin: pd.Timestamp
    last_begin: pd.Timestamp
    first_end: pd.Timestamp
    last_end: pd.Timestamp


def before(meetings: pd.DataFrame, one: str, other: str) -> Answer:
    """Whether a meeting could have come before another, that is, have ended before the other began.

    meetings: the columns of Met.
    """
    rows = {row.id: row for row in rows_of(Met, meetings)}
    if is_session(one, other, rows):
        return Answer(NO, "it is a session of the other")
    if is_session(other, one, rows):
        return Answer(NO, "the other is a session of it")
    if any("when" in rows[each].untold for each in (one, other)):
        return Answer(NOT_TOLD, "what is left does not tell when both were")
    own, its = ends(rows[one]), ends(rows[other])
    # Whatever is compared with NaT is false: an end that is not told settles nothing.
    if own.last_end < its.first_begin:
        last = f"its last possible day, {said(own.last_end, rows[one])}"
        return Answer(YES, f"{last}, is before the other's first, {said(its.first_begin, rows[other])}")
    if own.first_end > its.last_begin:
        return Answer(NO, too_late(own, its, rows[one], rows[other]))
    return Answer(NOT_TOLD, "; ".join(open_questions(own, its, rows[one], rows[other])))


def both_ways(meetings: pd.DataFrame, one: str, other: str) -> list[tuple[str, Answer]]:
    """The question and its answer for both directions: “Could 14 have come before 17?”."""
    numbers = dict(zip(meetings["id"], meetings["number"], strict=True))
    pairs = ((one, other), (other, one))
    return [
        (f"Could {numbers[first]} have come before {numbers[second]}?", before(meetings, first, second))
        for first, second in pairs
    ]


def is_session(one: str, other: str, rows: Mapping[str, Met]) -> bool:
    """Whether a meeting is a session of another, or of a session of it."""
    seen: set[str] = set()
    while one in rows and one not in seen:
        seen.add(one)
        one = rows[one].part_of
        if one == other:
            return True
    return False


def ends(row: Met) -> Ends:
    """When a meeting may begin and end.

    What lasts through begins in the first of the days, months or years that its date names and ends in the last of
    them; all else, and what is repeated with no count, may fall on any day of it. An approximate date is taken one
    month or year (whichever it names) wider.
    """
    wider = pd.DateOffset(**{f"{row.precision}s": 1}) if row.approximate else pd.Timedelta(0)
    first, last = (
        pd.Timestamp(None if is_open else bound)
        for bound, is_open in ((row.earliest, row.open_start), (row.latest, row.open_end))
    )
    lasts = row.extent == "lasting" and row.repeated != "yes"
    last_begin = last if pd.isna(first) or not lasts else end_of(first, row.precision)
    first_end = first if pd.isna(last) or not lasts else start_of(last, row.precision)
    return Ends(first - wider, last_begin + wider, first_end - wider, last + wider)


def start_of(moment: pd.Timestamp, precision: str) -> pd.Timestamp:
    """First day of the day, month or year that holds a day."""
    return moment.replace(**{"day": {}, "month": {"day": 1}, "year": {"day": 1, "month": 1}}[precision])


def end_of(moment: pd.Timestamp, precision: str) -> pd.Timestamp:
    """Last day of the day, month or year that holds a day."""
    return start_of(moment, precision) + pd.DateOffset(**{f"{precision}s": 1}) - pd.Timedelta(days=1)


def said(moment: pd.Timestamp, row: Met) -> str:
    """A day in words, and that an approximate date is taken wider."""
    wider = f" ({row.words}, taken a {row.precision} wider)" if row.approximate else ""
    return f"{exactly(moment)}{wider}"


def too_late(own: Ends, its: Ends, one: Met, other: Met) -> str:
    """Why a meeting cannot have come before another."""
    if own.first_begin > its.last_end:
        first = f"its first possible day, {said(own.first_begin, one)}"
        return f"{first}, is after the other's last, {said(its.last_end, other)}"
    end, begin = said(own.first_end, one), said(its.last_begin, other)
    return f"it does not end before {end}, and the other begins on {begin} at the latest"


def open_questions(own: Ends, its: Ends, one: Met, other: Met) -> list[str]:
    """What leaves it open whether a meeting came before another."""
    reasons = ["its end is not told"] if pd.isna(own.last_end) else []
    reasons += ["the other's beginning is not told"] if pd.isna(its.first_begin) else []
    if not reasons:
        last, first = said(own.last_end, one), said(its.first_begin, other)
        reasons.append(f"its last possible day, {last}, is not before the other's first, {first}")
    for row, which in ((one, "it is"), (other, "the other is")):
        reasons += [f"{which} told as repeated with no count"] if row.repeated == "yes" else []
    return reasons
