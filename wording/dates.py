"""Days, months and stretches of time in words, said alike wherever they are said."""

from datetime import date, timedelta
from itertools import takewhile


def exactly(when: date, precision: str = "day", short: bool = False, year: bool = True) -> str:
    """“4 February 2016”, “February 2016”, “2016”; short: “4 Feb 2016”; a day or a month without its year: “4 Feb”.

    precision: `day`, `month` or `year`, as exactly as it is told; any other raises KeyError.
    """
    month = f"{when:%b}" if short else f"{when:%B}"
    own = {"day": [str(when.day), month], "month": [month], "year": []}[precision]
    return " ".join([*own, *([str(when.year)] if year or not own else [])])


def between(first: str, last: str, short: bool = False) -> str:
    """Two dates in words, with what they share said once: “24–31 January 2016”, “27 June – November 2016”.

    short: with no blanks round the dash: “27 Jun–Nov 2016”.
    """
    if first == last:
        return last
    start, end = first.split(), last.split()
    most = len(start) if len(start) == len(end) else int(min(len(start), len(end)) > 1)
    pairs = zip(reversed(start[len(start) - most :]), reversed(end), strict=False)
    kept = start[: len(start) - len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))]
    plain = len(kept) == 1 and len(start) == len(end)
    return f"{' '.join(kept)}{'–' if short or plain else ' – '}{last}"


def days(first: date, last: date) -> str:
    """A stretch of days, whole months without theirs: “1–4 February 2016”, “27 June – November 2016”, “April 2016”."""
    begin, end = precisions(first, last)
    return between(exactly(first, begin), exactly(last, end))


def days_shortly(first: date, last: date, year: bool = False) -> str:
    """The same as shortly as may be, without a year where it is no longer than one: “22 Feb–Nov”, “2 Oct–23 Jan”.

    year: with it all the same.
    """
    begin, end = precisions(first, last)
    year = year or over_a_year(first, last)
    return between(exactly(first, begin, True, year), exactly(last, end, True, year), short=True)


def over_a_year(first: date, last: date) -> bool:
    """Whether a stretch is longer than a year, so that a month alone does not say when in it."""
    return last >= first.replace(year=first.year + 1, day=min(first.day, 28))


def months(first: date, last: date) -> str:
    """The months of a stretch: “Feb 2016”, “Feb–Mar 2016”, “Dec 2016–Jan 2017”."""
    return between(exactly(first, "month", short=True), exactly(last, "month", short=True), short=True)


def precisions(first: date, last: date) -> tuple[str, str]:
    """How exactly each end of a stretch of days is said: by its month where it begins or ends with that."""
    from_start, to_end = first.day == 1, (last + timedelta(1)).day == 1
    if (first.year, first.month) == (last.year, last.month) and not (from_start and to_end):
        return "day", "day"
    return "month" if from_start else "day", "month" if to_end else "day"
