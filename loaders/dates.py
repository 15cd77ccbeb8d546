"""Dates in EDTF: bounds, precision, extent, and the way people say them."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache
from typing import NamedTuple, Self

from wording.dates import between, exactly

WRITTEN = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
"""A day, a month or a year."""
FORMS = {
    "day": re.compile(rf"(?P<first>{WRITTEN}~?)"),
    "lasting": re.compile(rf"(?:(?P<first>{WRITTEN}~?)|\.\.)?/(?:(?P<last>{WRITTEN}~?)|\.\.)?"),
    "within": re.compile(rf"\[(?P<first>{WRITTEN})?\.\.(?P<last>{WRITTEN})?\]"),
}
"""Extent to what of EDTF is used for it."""
EXAMPLES = "2016-02-27, 2016-02, 2016, 2016-02~, 2016-02/2016-04, 2016-02/.., ../2016-02, [2016-02-02..2016-02-04]"
MOST_KEPT = 20_000
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
    def whole(self) -> str:
        """What people say of it where all of it is meant: “January 2025”, which elsewhere is some day of that month."""
        if self.text.startswith("[") or self.extent != "within":
            return self.words
        return in_words(said(self.earliest, self.text), said(self.latest, self.text), self.approximate, "lasting")

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


NOT_TOLD = Stretch(None, None, "day", False, "day", "", "")
"""No date at all, as an empty cell has it."""


@lru_cache(maxsize=MOST_KEPT)
def stretch(text: str) -> Stretch:
    """Read one EDTF date.

    Accepted: a day, month or year, `~` after it, `a/b`, `a/..`, `../b`, `[a..b]`, `[a..]`, `[..b]`.
    Raises ValueError with the rule that is broken.
    """
    extent, first, last = ends(text)
    earliest, latest = end_of(first, first=True), end_of(last, first=False)
    if earliest and latest and earliest > latest:
        raise ValueError("its end is before its start")
    approximate = first.endswith("~") or last.endswith("~")
    precision = max((precision_of(end) for end in (first, last) if end), key=PRECISIONS.index)
    if extent == "day" and (precision != "day" or approximate):
        extent = "within"
    words = in_words(said(earliest, first), said(latest, last), approximate, extent)
    return Stretch(earliest, latest, precision, approximate, extent, words, text)


def ends(text: str) -> tuple[str, str, str]:
    """The extent of a date in EDTF and its two ends as they are written (empty: not told); ValueError for no such form.

    The days between which some day lies are told equally exactly, as EDTF's grammar has it.
    """
    for extent, form in FORMS.items():
        if found := form.fullmatch(text):
            first = found["first"] or ""
            last = first if extent == "day" else found["last"] or ""
            alike = not (first and last) or precision_of(first) == precision_of(last)
            if (first or last) and (alike or extent == "lasting"):
                return extent, first, last
    raise ValueError(f"not a date in EDTF as it is used here ({EXAMPLES})")


def end_of(written: str, first: bool) -> date | None:
    """The first or the last day of a written day, month or year; None where nothing is, ValueError for none that is."""
    if not written:
        return None
    plain = written.rstrip("~")
    year, *rest = map(int, plain.split("-"))
    month = rest[0] if rest else 1 if first else 12
    try:
        return date(year, month, rest[1] if len(rest) > 1 else 1 if first else monthrange(year, month)[1])
    except ValueError:
        raise ValueError(f"there is no {precision_of(written)} {plain}") from None


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
    """What a stretch is called, with its months: “Early 2016 (Jan–Mar)”; with the name alone where that is its year
    or its months. The year is said where the name has none.
    """
    told = [day for day in (when.earliest, when.latest) if day]
    named = str(told[0].year) in name
    if named and (when.precision == "year" or all(exactly(day, "month", year=False) in name for day in told)):
        return name
    ends = [exactly(day, when.precision, short=True, year=not named) for day in told]
    open_end = "from " if when.open_end else "to " if when.open_start else ""
    return f"{name} ({open_end}{between(ends[0], ends[-1], short=True)})"
