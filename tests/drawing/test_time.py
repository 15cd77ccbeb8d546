"""Folded time for random records and phases."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawing.axis import paint_days
from drawing.days import ticks
from drawing.folds import fold_words
from drawing.pen import Pen
from drawing.scene import Words
from drawing.theme import LIGHT
from drawing.time import Dated, Fold, FoldedTime, Panel, Phase, fold_time, shares

EDGES = LEFT, RIGHT = 100.0, 1200.0
DAYS = st.dates(date(2015, 1, 1), date(2017, 12, 31))
random_times = settings(max_examples=30, deadline=None, derandomize=True)


def phases(days: list[date]) -> list[Phase]:
    """Phases from the first day to the second, from the third to the fourth and so on."""
    days = sorted(days)
    return [Phase(f"phase-{first}", first, last) for first, last in zip(days[::2], days[1::2], strict=True)]


def records(spans: list[tuple[date, int, str]]) -> list[Dated]:
    """Records from a day on for some days; an end may be untold."""
    return [
        Dated(number, None if untold == "first" else day, None if untold == "last" else day + timedelta(days))
        for number, (day, days, untold) in enumerate(spans, start=1)
    ]


PHASES = st.integers(1, 4).flatmap(lambda n: st.lists(DAYS, min_size=2 * n, max_size=2 * n, unique=True)).map(phases)
SPANS = st.tuples(DAYS, st.integers(0, 400), st.sampled_from(["", "", "", "first", "last"]))
RECORDS = st.lists(SPANS, min_size=1, max_size=20).map(records)


@random_times
@given(found=RECORDS, parts=PHASES)
def test_panels_and_folds_fill_the_width_in_turn_and_follow_in_time(found: list[Dated], parts: list[Phase]) -> None:
    time = fold_time(found, parts, EDGES)
    edges = [
        edge for pair in zip(time.panels, time.folds, strict=True) for part in pair for edge in (part.left, part.right)
    ]
    assert edges == sorted(edges)
    assert (edges[0], edges[-1]) == (LEFT, RIGHT)
    assert edges[1:-1:2] == pytest.approx(edges[2::2])
    assert all(earlier.last < later.first for earlier, later in pairwise(time.panels))
    assert [fold.last is None for fold in time.folds] == [*[False] * (len(time.folds) - 1), True]


@random_times
@given(found=RECORDS, parts=PHASES)
def test_every_bound_lies_in_one_panel_and_each_panel_starts_and_ends_with_one(
    found: list[Dated], parts: list[Phase]
) -> None:
    panels = fold_time(found, parts, EDGES).panels
    bounds = {day for each in found for day in (each.first, each.last) if day}
    for day in bounds:
        held = [panel for panel in panels if panel.first <= day <= panel.last]
        assert [panel.left < panel.x(day) < panel.right for panel in held] == [True]
    assert all({panel.first, panel.last} <= bounds for panel in panels)


@random_times
@given(found=RECORDS, parts=PHASES, days=st.lists(DAYS, min_size=2, max_size=2))
def test_a_later_day_never_stands_further_left_and_an_untold_end_reaches_the_edge(
    found: list[Dated], parts: list[Phase], days: list[date]
) -> None:
    time = fold_time(found, parts, EDGES)
    first, last = sorted(days)
    assert LEFT <= time.x(first) <= time.x(last) <= RIGHT
    assert time.span(None, None) == (time.panels[0].left, time.panels[-1].right)


@random_times
@given(first=DAYS, count=st.integers(1, 300))
def test_days_of_a_panel_are_equally_far_apart(first: date, count: int) -> None:
    panel = Panel("", first, first + timedelta(count), LEFT, RIGHT)
    places = [panel.x(first + timedelta(place)) for place in range(count + 1)]
    steps = [later - earlier for earlier, later in pairwise(places)]
    assert steps == pytest.approx([steps[0]] * count)


@random_times
@given(found=RECORDS, parts=PHASES)
def test_a_fold_names_the_records_that_cover_it_and_only_those(found: list[Dated], parts: list[Phase]) -> None:
    time = fold_time(found, parts, EDGES)
    for panel, fold, following in zip(time.panels, time.folds, time.panels[1:], strict=False):
        covering = [
            each.number
            for each in found
            if (each.first or date.min) <= panel.last and (each.last or date.max) >= following.first
        ]
        assert list(fold.may_hold) == covering


def test_what_is_told_to_last_through_a_fold_is_not_said_to_fall_in_it() -> None:
    spans = [(date(2015, 1, 1), 30, ""), (date(2015, 12, 1), 5, ""), (date(2015, 1, 9), 330, "")]
    *some, through = records(spans)
    parts = phases([date(2015, 1, 1), date(2015, 3, 1), date(2015, 11, 1), date(2015, 12, 31)])
    for lasts, held in ((False, ((3,), ())), (True, ((), (3,)))):
        fold, _ = fold_time([*some, through._replace(lasts=lasts)], parts, EDGES).folds
        assert (fold.may_hold, fold.lasting) == held


def test_without_any_bound_there_is_no_time_to_fold() -> None:
    with pytest.raises(ValueError, match="no record has a bound"):
        fold_time([Dated(1, None, None)], phases([date(2016, 1, 1), date(2016, 12, 31)]), EDGES)


@random_times
@given(first=DAYS, days=st.integers(0, 900), width=st.floats(60, 1200), room=st.floats(20, 90))
def test_ticks_have_their_room(first: date, days: int, width: float, room: float) -> None:
    panel = Panel("", first, first + timedelta(days), LEFT, LEFT + width)
    places = [panel.x(day) for day in ticks(panel, room)]
    if places:
        ends = [panel.x(panel.first), *places, panel.x(panel.last)]
        assert min(later - earlier for earlier, later in pairwise(ends)) >= room


@given(weights=st.lists(st.floats(1, 50), min_size=1, max_size=6), least=st.floats(0, 400))
def test_shares_fill_the_room_and_none_is_too_small(weights: list[float], least: float) -> None:
    found = shares(900, weights, least)
    assert sum(found) == pytest.approx(900)
    assert min(found) >= min(least, 900 / len(weights)) - 1e-6


def fold(first: str, last: str, *numbers: int) -> Fold:
    """A fold as wide as nothing."""
    return Fold(date.fromisoformat(first), date.fromisoformat(last), 0, 0, numbers)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2016-04-02", "2016-04-20", "2–20 Apr"),
        ("2016-04-01", "2016-04-30", "Apr"),
        ("2016-02-22", "2016-11-30", "22 Feb–Nov"),
        ("2015-10-02", "2016-01-23", "2 Oct–23 Jan"),
        ("2015-04-01", "2016-04-30", "Apr 2015–Apr 2016"),
    ],
)
def test_a_fold_names_its_days_where_they_are_no_whole_months(first: str, last: str, words: str) -> None:
    assert fold_words(fold(first, last, 3, 4), "note") == f"{words}: only notes 3 and 4 may fall here"


@pytest.mark.parametrize(
    ("may_hold", "lasting", "words"),
    [
        ((), (), "no text tells of any"),
        ((3,), (), "only note 3 may fall here"),
        ((), (4,), "note 4 lasts through"),
        ((), (4, 5), "notes 4 and 5 last through"),
        ((1, 2, 4), (), "only notes 1, 2 and 4 may fall here"),
        ((3,), (4,), "note 4 lasts through, note 3 may fall here"),
    ],
)
def test_a_fold_says_what_it_may_hold(may_hold: tuple, lasting: tuple, words: str) -> None:
    within = fold("2016-04-02", "2016-04-20")._replace(may_hold=may_hold, lasting=lasting)
    assert fold_words(within, "note") == f"2–20 Apr: {words}"


def test_the_last_fold_says_where_telling_stops_and_a_seam_says_nothing() -> None:
    assert fold_words(fold("2016-01-01", "2016-01-02")._replace(last=None), "note") == "nothing told after 31 December"
    assert fold_words(fold("2016-01-01", "2015-12-31"), "note") == ""


def days_of(first: str, last: str) -> list[str]:
    """The labels of the axis of one panel."""
    panel = Panel("", date.fromisoformat(first), date.fromisoformat(last), 0, 2000)
    return [each.text for each in paint_days(FoldedTime([panel], []), 0, Pen(LIGHT)) if isinstance(each, Words)]


def test_the_year_stands_with_the_first_day_of_each() -> None:
    found = days_of("2014-11-03", "2015-10-01")
    assert (found[0], found[-1]) == ("3 Nov 2014", "1 Oct")
    assert [label for label in found if "2015" in label] == ["1 Jan 2015"]


def test_a_panel_with_nothing_between_two_years_names_both() -> None:
    assert days_of("2014-12-31", "2015-01-01") == ["31 Dec 2014", "1 Jan 2015"]


@random_times
@given(first=DAYS, count=st.integers(0, 900), width=st.floats(30, 1200))
def test_labels_of_days_stand_apart_within_their_panel(first: date, count: int, width: float) -> None:
    panel = Panel("", first, first + timedelta(count), LEFT, LEFT + width)
    found = [each for each in paint_days(FoldedTime([panel], []), 0, Pen(LIGHT)) if isinstance(each, Words)]
    ends = [edge for each in found for edge in (each.left, each.left + each.wide)]
    assert [LEFT, *ends, LEFT + width] == sorted([LEFT, *ends, LEFT + width])
    assert found or width < 120
