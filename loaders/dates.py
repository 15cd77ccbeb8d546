"""Dates in EDTF: bounds, precision, extent, and the way people say them."""

import re
from contextlib import suppress
from datetime import date
from functools import cache
from time import struct_time
from typing import Any, NamedTuple, Self

from edtf.parser.grammar import level0Expression, level1Expression, level2Expression
from edtf.parser.parser_classes import (
    Consecutives,
    Date,
    Interval,
    OneOfASet,
    UncertainOrApproximate,
    UnspecifiedIntervalSection,
)
from pyparsing import ParseException

from wording.dates import between, exactly

LEVELS = (level0Expression, level1Expression, level2Expression)
PRECISIONS = ("day", "month", "year")


class Stretch(NamedTuple):
    """When something was so: first and last day it may touch (None: not told), and how exactly that is told.

    text: the EDTF; precision: day, month or year, the coarser of the two ends; extent: `day` (a known day), `lasting`
    (all through) or `within` (some day or days in it).
    """

    earliest: date | None
    latest: date | None
    precision: str
    approximate: bool
    extent: str
    words: str
    text: str

    @property
    def open_start(self) -> bool:
        """Whether its start is not told."""
        return self.earliest is None

    @property
    def open_end(self) -> bool:
        """Whether its end is not told."""
        return self.latest is None

    def touches(self, other: Self) -> bool:
        """Whether both may touch one day; an end that is not told is without end."""
        starts = [day for day in (self.earliest, other.earliest) if day]
        ends = [day for day in (self.latest, other.latest) if day]
        return not starts or not ends or max(starts) <= min(ends)

    def __str__(self) -> str:
        """The date as it was written in EDTF."""
        return self.text


@cache
def stretch(text: str) -> Stretch:
    """Parse one EDTF date (parsing takes 1 to 20 ms, hence the cache).

    Accepted: a day, month or year, `~` after it, `a/b`, `a/..`, `../b`, `[a..b]`, `[a..]`, `[..b]`.
    Raises ValueError with the rule that is broken.
    """
    lower, upper, extent = ends(parse(text))
    earliest = day(lower.lower_strict()) if lower else None
    latest = day(upper.upper_strict()) if upper else None
    if earliest and latest and earliest > latest:
        raise ValueError("its end is before its start")
    first, last = (str(end) if end else "" for end in (lower, upper))
    approximate = any(end.endswith("~") for end in (first, last))
    precision = max((precision_of(end) for end in (first, last) if end), key=PRECISIONS.index)
    if extent == "day" and (precision != "day" or approximate):
        extent = "within"
    words = in_words(said(earliest, first), said(latest, last), approximate, extent)
    return Stretch(earliest, latest, precision, approximate, extent, words, text)


def parse(text: str) -> Any:
    """What edtf makes of a date, its simplest level first: all levels at once take five times as long."""
    for level in LEVELS:
        with suppress(ParseException):
            return level.parse_string(text, parse_all=True)[0]
    for day in re.findall(r"\d{4}-\d\d-\d\d", text):
        with suppress(ValueError):
            date.fromisoformat(day)
            continue
        raise ValueError(f"there is no day {day}")
    raise ValueError("not a date in EDTF (as 2016-02-27, 2015-07 or [2016-02-02..2016-02-04])")


def ends(parsed: Any) -> tuple[Any, Any, str]:
    """The first and last date of a parsed EDTF expression (None: open) and its extent; ValueError for other forms."""
    if is_date(parsed):
        return parsed, parsed, "day"
    extent = "lasting" if isinstance(parsed, Interval) else "within"
    if isinstance(parsed, OneOfASet) and len(parsed.objects) == 1:
        parsed = parsed.objects[0]
    if isinstance(parsed, Interval | Consecutives):
        first, last = (
            None if isinstance(end, UnspecifiedIntervalSection) else end for end in (parsed.lower, parsed.upper)
        )
        if any((first, last)) and all(map(is_date, filter(None, (first, last)))):
            return first, last, extent
    raise ValueError("EDTF, but not a form used here: a day, month or year, `~`, `a/b`, `a/..`, `../b`, `[a..b]`")


def is_date(parsed: Any) -> bool:
    """Whether it is a day, month or year, with or without `~`: seasons, `?` and masked digits are not used here."""
    inner = parsed.date if type(parsed) is UncertainOrApproximate else parsed
    return type(inner) is Date and not set(str(parsed)) & set("?%uxXS")


def day(moment: struct_time) -> date:
    """A calendar day from edtf's time tuple."""
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def precision_of(written: str) -> str:
    """`day`, `month` or `year`, from how much of a date is written."""
    return ("year", "month", "day")[written.count("-")]


def said(when: date | None, written: str) -> str:
    """One end as precisely as it is written: “4 February 2016”, “February 2016”, “2016”; empty where it is open."""
    if when is None:
        return ""
    return exactly(when, precision_of(written))


def in_words(first: str, last: str, approximate: bool, extent: str) -> str:
    """A stretch as people say it: “1–4 February 2016”, “some day in December 2016”, “about May 2016”."""
    some_day = "some day " if extent == "within" and not approximate else ""
    if first and last:
        if approximate:
            return f"about {between(first, last)}"
        if some_day:
            return f"some day in {first}" if first == last else f"some day, {between(first, last)}"
        return between(first, last)
    about = "about " if approximate else ""
    return f"{some_day}from {about}{first}, end not told" if first else f"{some_day}up to {about}{last}, start not told"


def with_months(name: str, when: Stretch) -> str:
    """What a stretch is called, with its months: “Early 2016 (Jan–Mar)”; with the name alone where that is its year.

    The year is said where the name has none.
    """
    told = [day for day in (when.earliest, when.latest) if day]
    named = str(told[0].year) in name
    if when.precision == "year" and named:
        return name
    ends = [exactly(day, when.precision, short=True, year=not named) for day in told]
    open_end = "from " if when.open_end else "to " if when.open_start else ""
    return f"{name} ({open_end}{between(ends[0], ends[-1], short=True)})"
