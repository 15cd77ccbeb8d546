"""Every accepted form of a date has the bounds it says; every other form is refused."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from edtf.parser.grammar import level0Expression, level1Expression, level2Expression
from edtf.parser.parser_classes import (
    Consecutives,
    Date,
    Interval,
    OneOfASet,
    UncertainOrApproximate,
    UnspecifiedIntervalSection,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from pyparsing import ParseException

from loaders.dates import stretch, with_months


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision", "approximate", "extent", "words"),
    [
        ("2016-02-27", "2016-02-27", "2016-02-27", "day", False, "day", "27 February 2016"),
        ("2016-02", "2016-02-01", "2016-02-29", "month", False, "within", "some day in February 2016"),
        ("2015-02", "2015-02-01", "2015-02-28", "month", False, "within", "some day in February 2015"),
        ("2015", "2015-01-01", "2015-12-31", "year", False, "within", "some day in 2015"),
        ("2016-02-27~", "2016-02-27", "2016-02-27", "day", True, "within", "about 27 February 2016"),
        ("2016-05~", "2016-05-01", "2016-05-31", "month", True, "within", "about May 2016"),
        ("2016~", "2016-01-01", "2016-12-31", "year", True, "within", "about 2016"),
        ("2016-02-01/2016-02-04", "2016-02-01", "2016-02-04", "day", False, "lasting", "1–4 February 2016"),
        (
            "2015-10-01/2016-02-04",
            "2015-10-01",
            "2016-02-04",
            "day",
            False,
            "lasting",
            "1 October 2015 – 4 February 2016",
        ),
        ("2016-01-31/2016-02-04", "2016-01-31", "2016-02-04", "day", False, "lasting", "31 January – 4 February 2016"),
        ("2016-02-01/2016-02-01", "2016-02-01", "2016-02-01", "day", False, "lasting", "1 February 2016"),
        ("2016-01/2016-03", "2016-01-01", "2016-03-31", "month", False, "lasting", "January–March 2016"),
        ("2015-12/2016-03", "2015-12-01", "2016-03-31", "month", False, "lasting", "December 2015 – March 2016"),
        ("2015/2016", "2015-01-01", "2016-12-31", "year", False, "lasting", "2015–2016"),
        ("2016-02/2016-03~", "2016-02-01", "2016-03-31", "month", True, "lasting", "about February–March 2016"),
        (
            "[2016-02-02..2016-02-04]",
            "2016-02-02",
            "2016-02-04",
            "day",
            False,
            "within",
            "some day, 2–4 February 2016",
        ),
        ("[2016-01..2016-03]", "2016-01-01", "2016-03-31", "month", False, "within", "some day, January–March 2016"),
        ("2016-02-01/..", "2016-02-01", None, "day", False, "lasting", "from 1 February 2016, end not told"),
        ("2016-02/..", "2016-02-01", None, "month", False, "lasting", "from February 2016, end not told"),
        ("2016-01~/..", "2016-01-01", None, "month", True, "lasting", "from about January 2016, end not told"),
        ("../2016-03-10~", None, "2016-03-10", "day", True, "lasting", "up to about 10 March 2016, start not told"),
        ("../2016-02", None, "2016-02-29", "month", False, "lasting", "up to February 2016, start not told"),
        ("[2016-02-01..]", "2016-02-01", None, "day", False, "within", "some day from 1 February 2016, end not told"),
        ("[..2016]", None, "2016-12-31", "year", False, "within", "some day up to 2016, start not told"),
    ],
)
def test_accepted_form(
    text: str, earliest: str | None, latest: str | None, precision: str, approximate: bool, extent: str, words: str
) -> None:
    found = stretch(text)
    assert (found.precision, found.approximate, found.extent, found.words) == (precision, approximate, extent, words)
    for bound, day in ((found.earliest, earliest), (found.latest, latest)):
        assert bound == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(("ends", "coarser"), [("2016-02-01/2016-03", "month"), ("2016/2016-03-01", "year")])
def test_precision_is_that_of_the_coarser_end(ends: str, coarser: str) -> None:
    assert stretch(ends).precision == coarser


@pytest.mark.parametrize(
    "text",
    [
        "",
        "NA",
        "unknown",
        "27 February 2016",
        "2016-2-27",
        "20160227",
        "2016-02-27T10:00:00Z",
        "2016-02-27x",
        # dates of EDTF that no record uses: seasons, doubt, masked or significant digits, sets
        "2016-21",
        "2016-01/2016-22",
        "2016-21/2016-09",
        "2016?",
        "2016%",
        "2016-02-27?",
        "2016-01/2016-03?",
        "2016?/..",
        "2016-01/201X",
        "201X",
        "2016-XX",
        "2016S2",
        "[2016-01,2016-03]",
        "{2016-01..2016-03}",
        "Y170000002",
        # EDTF between blanks, which its other readers do not take
        "2016 ",
        "2016-01 / 2016-02",
        "2016-02-27\n",
        # no date at all
        "..",
        "/",
        "../..",
        "../",
        "[..]",
        # days that do not exist
        "2016-02-30",
        "2015-02-29",
        "2016-13",
        "2016-00",
        "2016-04-31/2016-05-01",
        "[2016-02-01..2016-02-31]",
        "0000",
        "-0001",
        # the end before the start
        "2016-02-04/2016-02-01",
        "[2016-03..2016-02]",
        "2016/2015-12",
        "2016-03-01~/2016-02",
    ],
)
def test_refused_form(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        stretch(text)


def test_the_words_of_a_fault_name_the_rule_that_is_broken() -> None:
    with pytest.raises(ValueError, match="its end is before its start"):
        stretch("2016-02-04/2016-02-01")


@settings(max_examples=40, deadline=None, database=None, derandomize=True)
@given(first=st.dates(date(1000, 1, 1), date(9000, 1, 1)), days=st.integers(0, 800))
def test_two_days_in_order_are_the_bounds(first: date, days: int) -> None:
    last = first + timedelta(days)
    for text, extent in ((f"{first}/{last}", "lasting"), (f"[{first}..{last}]", "within")):
        found = stretch(text)
        assert (found.earliest, found.latest) == (first, last)
        assert (found.precision, found.approximate, found.extent) == ("day", False, extent)


@settings(max_examples=20, deadline=None, database=None, derandomize=True)
@given(first=st.dates(date(1000, 1, 1), date(9000, 1, 1)), days=st.integers(1, 800))
def test_two_days_out_of_order_are_refused(first: date, days: int) -> None:
    for text in (f"{first + timedelta(days)}/{first}", f"[{first + timedelta(days)}..{first}]"):
        with pytest.raises(ValueError, match="its end is before its start"):
            stretch(text)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("2015", "2015", "2015"),
        ("Early 2016", "2016-01/2016-03", "Early 2016 (Jan–Mar)"),
        ("Late 2016", "2016-12/2017-01", "Late 2016 (Dec–Jan)"),
        ("May 2016", "2016-05", "May 2016"),
        ("May–June 2016", "2016-05/2016-06", "May–June 2016"),
        ("The siege", "2016-01/2016-03", "The siege (Jan–Mar 2016)"),
        ("The siege", "2015-11/2016-03", "The siege (Nov 2015–Mar 2016)"),
        ("The war", "2015/2016", "The war (2015–2016)"),
        ("The truce", "2016-02-27/2016-03-05", "The truce (27 Feb–5 Mar 2016)"),
        ("After 2016", "2017-02/..", "After 2016 (from Feb 2017)"),
    ],
)
def test_a_time_is_called_by_its_name_and_its_months(name: str, text: str, said: str) -> None:
    assert with_months(name, stretch(text)) == said


def by_edtf(text: str) -> tuple[date | None, date | None, bool] | None:
    """The first and last day of a date of the forms used here, and whether it lasts, as the package `edtf` reads it."""
    parsed = None
    for level in (level0Expression, level1Expression, level2Expression):
        with suppress(ParseException):
            parsed = level.parse_string(text, parse_all=True)[0]
            break
    lasting = isinstance(parsed, Interval)
    if isinstance(parsed, OneOfASet) and len(parsed.objects) == 1:
        parsed = parsed.objects[0]
    pair = (parsed.lower, parsed.upper) if isinstance(parsed, Interval | Consecutives) else (parsed, parsed)
    ends = [None if isinstance(end, UnspecifiedIntervalSection) else end for end in pair]
    for end in filter(None, ends):
        inner = end.date if type(end) is UncertainOrApproximate else end
        if type(inner) is not Date or set(str(end)) & set("?%uxXS"):
            return None
    if not any(ends):
        return None
    days = [end and date(*moment[:3]) for end, moment in zip(ends, bounds(*ends), strict=True)]
    return None if all(days) and days[0] > days[1] else (*days, lasting)


def bounds(lower: Date | None, upper: Date | None) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """First and last day as edtf has them, by its strict bounds: the others pad what is approximate."""
    return lower.lower_strict() if lower else (), upper.upper_strict() if upper else ()


USED = ("2016", "2015-12", "2016-02-29", "2016-01~")
ODD = ("2016-02-30", "2016-13", "201X", "2016?", "2016-21", "x")
CLOSED = ("{0}", "{0}/{1}", "[{0}..{1}]", "[{0},{1}]", "[{0}/{1}]", "{{{0}..{1}}}", "[{0}]")
OPEN = ("{0}/..", "../{0}", "[{0}..]", "[..{0}]", "{0}/", "/{0}")


@settings(max_examples=120, deadline=None, database=None, derandomize=True)
@given(form=st.sampled_from(CLOSED), first=st.sampled_from(USED + ODD), last=st.sampled_from(USED + ODD))
def test_dates_are_read_as_edtf_reads_them(form: str, first: str, last: str) -> None:
    assert as_read(form.format(first, last)) == by_edtf(form.format(first, last))


@pytest.mark.parametrize("form", OPEN)
@pytest.mark.parametrize("end", USED)
def test_an_end_that_is_not_told_is_read_as_edtf_reads_it(form: str, end: str) -> None:
    assert as_read(form.format(end)) == by_edtf(form.format(end))


def as_read(text: str) -> tuple[date | None, date | None, bool] | None:
    """The same as it is read here."""
    try:
        found = stretch(text)
    except ValueError:
        return None
    return found.earliest, found.latest, found.extent == "lasting"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("2016-02", "February 2016"),
        ("2016", "2016"),
        ("2016-05~", "about May 2016"),
        ("2016-02-27", "27 February 2016"),
        ("2016-01/2016-03", "January–March 2016"),
        ("[2016-02-02..2016-02-04]", "some day, 2–4 February 2016"),
        ("../2016-02", "up to February 2016, start not told"),
    ],
)
def test_all_of_a_stretch(text: str, whole: str) -> None:
    assert stretch(text).whole == whole
