"""Dates in EDTF: bounds, precision, extent, and the way people say them."""

from datetime import date
from functools import cache
from itertools import takewhile
from time import struct_time
from typing import Any, NamedTuple

import pandas as pd
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import Consecutives, Date, Interval, OneOfASet, UncertainOrApproximate

PRECISIONS = ("day", "month", "year")


class Stretch(NamedTuple):
    """When something was so: first and last day it may touch (NaT: not told), and how exactly that is told.

    precision: day, month or year, the coarser of the two ends; extent: `day` (a known day), `lasting` (all through)
    or `within` (some day or days in it).
    """

    earliest: pd.Timestamp
    latest: pd.Timestamp
    precision: str
    approximate: bool
    extent: str
    words: str


@cache
def stretch(text: str) -> Stretch:
    """Parse one EDTF date (parsing takes 5 to 80 ms, hence the cache).

    Accepted: a day, month or year, `~` after it, `a/b`, `a/..`, `../b`, `[a..b]`, `[a..]`, `[..b]`.
    Raises ValueError with the rule that is broken.
    """
    try:
        parsed = parse_edtf(text)
    except EDTFParseException:
        raise ValueError("not a date in EDTF, or a day that does not exist") from None
    lower, upper, extent = ends(parsed)
    earliest = day(lower.lower_strict()) if lower else None
    latest = day(upper.upper_strict()) if upper else None
    if earliest and latest and earliest > latest:
        raise ValueError("its end is before its start")
    written = [str(end) for end in (lower, upper) if end]
    precision = max(map(precision_of, written), key=PRECISIONS.index)
    approximate = any(end.endswith("~") for end in written)
    if extent == "day" and (precision != "day" or approximate):
        extent = "within"
    words = in_words(earliest, latest, precision, approximate, extent)
    return Stretch(pd.Timestamp(earliest), pd.Timestamp(latest), precision, approximate, extent, words)


def ends(parsed: Any) -> tuple[Any, Any, str]:
    """The first and last date of a parsed EDTF expression (None: open) and its extent; ValueError for other forms."""
    if is_date(parsed):
        return parsed, parsed, "day"
    extent = "lasting" if isinstance(parsed, Interval) else "within"
    if isinstance(parsed, OneOfASet) and len(parsed.objects) == 1:
        parsed = parsed.objects[0]
    if isinstance(parsed, Interval | Consecutives):
        lower, upper = (end if is_date(end) else None for end in (parsed.lower, parsed.upper))
        if lower or upper:
            return lower, upper, extent
    raise ValueError("EDTF, but not a form used here: a day, month or year, `~`, `a/b`, `a/..`, `../b`, `[a..b]`")


def is_date(parsed: Any) -> bool:
    """Whether it is a day, month or year, with or without `~`: seasons, `?` and masked digits are not used here."""
    return type(parsed) in (Date, UncertainOrApproximate) and not set(str(parsed)) & set("?%uxX")


def day(moment: struct_time) -> date:
    """A calendar day from edtf's time tuple."""
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def precision_of(written: str) -> str:
    """`day`, `month` or `year`, from how much of a date is written."""
    return ("year", "month", "day")[written.count("-")]


def in_words(earliest: date | None, latest: date | None, precision: str, approximate: bool, extent: str) -> str:
    """A stretch as people say it: “1–4 February 2016”, “some day in December 2016”, “about May 2016”."""
    some_day = "some day " if extent == "within" and not approximate else ""
    if earliest and latest:
        if approximate:
            return f"about {span(earliest, latest, precision)}"
        if some_day and said(earliest, precision) == said(latest, precision):
            return f"some day in {said(earliest, precision)}"
        return f"{some_day and 'some day, '}{span(earliest, latest, precision)}"
    if earliest:
        return f"{some_day}from {said(earliest, precision)}, end not told"
    return f"{some_day}up to {said(latest, precision)}, start not told"


def said(when: date, precision: str = "day") -> str:
    """One date: “4 February 2016”, “February 2016”, “2016”."""
    return {"day": f"{when.day} {when:%B %Y}", "month": f"{when:%B %Y}", "year": f"{when:%Y}"}[precision]


def span(first: date, last: date, precision: str = "day") -> str:
    """Two dates with what they share said once: “24–31 January 2016”, “1 October 2015 – 4 February 2016”."""
    start, end = said(first, precision).split(), said(last, precision).split()
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(reversed(start), reversed(end), strict=True))
    start = start[: len(start) - len(list(shared))]
    if not start:
        return " ".join(end)
    dash = "–" if len(start) == 1 else " – "
    return dash.join((" ".join(start), " ".join(end)))
