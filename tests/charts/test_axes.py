"""Folded time for random records and phases."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charts.axes import Fold, FoldedTime, Panel, fold_time, ticks
from charts.furniture import draw_days, fold_words
from charts.theme import blank_canvas
from drawing.theme import LIGHT
from loaders.lens import Lens
from tests import lenses
from tests.charts.drawing import lay_out

LEFT, RIGHT = 100.0, 1200.0
DAYS = st.dates(date(2015, 1, 1), date(2017, 12, 31))
random_times = settings(max_examples=40, deadline=None, derandomize=True)


def dates(days: list[date | None]) -> pd.Series:
    """Days as the loaders type them."""
    return pd.Series(pd.to_datetime(days)).astype("datetime64[s]")


def phases(days: list[date]) -> pd.DataFrame:
    """Phases from the first day to the second, from the third to the fourth and so on."""
    days = sorted(days)
    names = [f"phase-{number}" for number in range(len(days) // 2)]
    return pd.DataFrame({"phase": names, "earliest": dates(days[::2]), "latest": dates(days[1::2])})


def records(spans: list[tuple[date, int, str]]) -> pd.DataFrame:
    """Records from a day on for some days; an end may be untold."""
    first = [None if untold == "first" else day for day, _, untold in spans]
    last = [None if untold == "last" else day + timedelta(days) for day, days, untold in spans]
    return pd.DataFrame({"number": range(1, len(spans) + 1), "earliest": dates(first), "latest": dates(last)})


PHASES = st.integers(1, 4).flatmap(lambda n: st.lists(DAYS, min_size=2 * n, max_size=2 * n, unique=True)).map(phases)
SPANS = st.tuples(DAYS, st.integers(0, 400), st.sampled_from(["", "", "", "first", "last"]))
RECORDS = st.lists(SPANS, min_size=1, max_size=20).map(records)


def bounds_of(found: pd.DataFrame) -> list[pd.Timestamp]:
    """Every told bound."""
    return [day for side in ("earliest", "latest") for day in found[side] if not pd.isna(day)]


@random_times
@given(found=RECORDS, parts=PHASES)
def test_panels_and_folds_fill_the_width_in_turn(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    time = fold_time(found, parts, LEFT, RIGHT)
    edges = [
        edge for pair in zip(time.panels, time.folds, strict=True) for part in pair for edge in (part.left, part.right)
    ]
    assert edges == sorted(edges)
    assert (edges[0], edges[-1]) == (LEFT, RIGHT)
    assert edges[1:-1:2] == pytest.approx(edges[2::2])


@random_times
@given(found=RECORDS, parts=PHASES)
def test_panels_follow_one_another_in_time(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    panels = fold_time(found, parts, LEFT, RIGHT).panels
    assert all(earlier.last < later.first for earlier, later in pairwise(panels))


@random_times
@given(found=RECORDS, parts=PHASES)
def test_every_bound_of_a_record_lies_in_a_panel(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    panels = fold_time(found, parts, LEFT, RIGHT).panels
    for day in bounds_of(found):
        assert (
            sum(panel.first <= day <= panel.last and panel.left < panel.x(day) < panel.right for panel in panels) == 1
        )


@random_times
@given(found=RECORDS, parts=PHASES)
def test_a_panel_starts_and_ends_with_a_bound(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    days = set(bounds_of(found))
    assert all({panel.first, panel.last} <= days for panel in fold_time(found, parts, LEFT, RIGHT).panels)


@random_times
@given(found=RECORDS, parts=PHASES, days=st.lists(DAYS, min_size=2, max_size=2))
def test_a_later_day_never_stands_further_left(found: pd.DataFrame, parts: pd.DataFrame, days: list[date]) -> None:
    time = fold_time(found, parts, LEFT, RIGHT)
    first, last = map(pd.Timestamp, sorted(days))
    assert LEFT <= time.x(first) <= time.x(last) <= RIGHT


@random_times
@given(found=RECORDS, parts=PHASES)
def test_days_of_a_panel_are_equally_far_apart(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    for panel in fold_time(found, parts, LEFT, RIGHT).panels:
        days = pd.date_range(panel.first, panel.last)
        steps = [panel.x(later) - panel.x(earlier) for earlier, later in pairwise(days)]
        assert steps == pytest.approx([steps[0]] * len(steps)) if steps else True


@random_times
@given(found=RECORDS, parts=PHASES)
def test_a_fold_names_the_records_that_cover_it_and_only_those(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    time = fold_time(found, parts, LEFT, RIGHT)
    for panel, fold, following in zip(time.panels, time.folds, time.panels[1:], strict=False):
        covering = [
            row.number
            for row in found.itertuples()
            if (pd.isna(row.earliest) or row.earliest <= panel.last)
            and (pd.isna(row.latest) or row.latest >= following.first)
        ]
        assert list(fold.may_hold) == covering


@random_times
@given(found=RECORDS, parts=PHASES)
def test_only_the_last_fold_is_open(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    assert [pd.isna(fold.last) for fold in reversed(fold_time(found, parts, LEFT, RIGHT).folds)][:1] == [True]
    assert not any(pd.isna(fold.last) for fold in fold_time(found, parts, LEFT, RIGHT).folds[:-1])


@random_times
@given(found=RECORDS, parts=PHASES)
def test_an_end_that_is_not_told_reaches_the_edge_of_the_panels(found: pd.DataFrame, parts: pd.DataFrame) -> None:
    time = fold_time(found, parts, LEFT, RIGHT)
    assert time.span(pd.NaT, pd.NaT) == (time.panels[0].left, time.panels[-1].right)


def test_without_any_bound_there_is_no_time_to_fold() -> None:
    nothing = records([(date(2016, 1, 1), 0, "first")]).assign(latest=pd.NaT)
    with pytest.raises(ValueError, match="no record has a bound"):
        fold_time(nothing, phases([date(2016, 1, 1), date(2016, 12, 31)]), LEFT, RIGHT)


@random_times
@given(first=DAYS, days=st.integers(0, 900), width=st.floats(60, 1200), room=st.floats(20, 90))
def test_ticks_have_their_room(first: date, days: int, width: float, room: float) -> None:
    panel = Panel("", pd.Timestamp(first), pd.Timestamp(first + timedelta(days)), LEFT, LEFT + width, 14)
    places = [panel.x(day) for day in ticks(panel, room)]
    if places:
        ends = [panel.x(panel.first), *places, panel.x(panel.last)]
        assert min(later - earlier for earlier, later in pairwise(ends)) >= room


def test_folds_of_the_shipped_case_say_what_no_text_tells() -> None:
    *folds, end = lay_out(Lens()).time.folds
    numbers = dict(lenses.records(Lens())[["id", "number"]].itertuples(index=False))
    dated = {numbers[row["strike"]]: row["date"] for row in lenses.cells("strikes")}
    spans = {numbers[row["strike"]]: lenses.span_of(row) for row in lenses.cells("strikes")}
    for each in folds:
        first, last = each.first.date(), each.last.date()
        held = sorted(number for number, (start, stop) in spans.items() if start <= first and last <= stop)
        assert each.lasting == tuple(number for number in held if re.fullmatch(r"[^.]+/[^.]+", dated[number]))
        assert sorted(each.lasting + each.may_hold) == held
        assert set(map(int, re.findall(r"\d+", fold_words(each).split(": ")[1]))) == set(held)
    latest = max(stop for _, stop in spans.values())
    assert fold_words(end) == f"nothing told after {latest.day} {latest:%B}"


def fold(first: str, last: str, *numbers: int) -> Fold:
    """A fold as wide as nothing."""
    return Fold(pd.Timestamp(first), pd.Timestamp(last), 0, 0, numbers)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2016-04-02", "2016-04-20", "2 Apr–20 Apr"),
        ("2016-04-01", "2016-04-30", "Apr"),
        ("2016-02-22", "2016-11-30", "22 Feb–Nov"),
        ("2015-10-02", "2016-01-23", "2 Oct–23 Jan"),
        ("2015-04-01", "2016-04-30", "Apr–Apr"),
    ],
)
def test_a_fold_names_its_days_where_they_are_no_whole_months(first: str, last: str, words: str) -> None:
    assert fold_words(fold(first, last, 3, 4)) == f"{words}: only notes 3 and 4 may fall here"


@pytest.mark.parametrize(
    ("may_hold", "lasting", "words"),
    [
        ((3,), (), "only note 3 may fall here"),
        ((), (4,), "note 4 lasts through"),
        ((), (4, 5), "notes 4 and 5 last through"),
        ((3,), (4,), "note 4 lasts through, note 3 may fall here"),
    ],
)
def test_what_lasts_through_a_fold_is_not_said_to_fall_there(may_hold: tuple, lasting: tuple, words: str) -> None:
    within = fold("2016-04-02", "2016-04-20")._replace(may_hold=may_hold, lasting=lasting)
    assert fold_words(within) == f"2 Apr–20 Apr: {words}"


def test_no_words_stand_between_two_panels_without_a_day_between() -> None:
    assert fold_words(fold("2016-01-01", "2015-12-31")) == ""


def days_of(first: str, last: str) -> list[str]:
    """The labels of the axis of one panel."""
    canvas = blank_canvas(2000, 100, 1, LIGHT)
    panel = Panel("", pd.Timestamp(first), pd.Timestamp(last), 0, 2000, 14)
    draw_days(canvas, FoldedTime([panel], []), 0, LIGHT, 1)
    return [note.text for note in canvas.figure().layout.annotations]


def test_the_year_stands_with_the_first_day_of_each() -> None:
    found = days_of("2014-11-03", "2015-10-01")
    assert (found[0], found[-1]) == ("3 Nov 2014", "1 Oct")
    assert [label for label in found if "2015" in label] == ["1 Jan 2015"]


def test_a_panel_with_nothing_between_two_years_names_both() -> None:
    assert days_of("2014-12-31", "2015-01-01") == ["31 Dec 2014", "1 Jan 2015"]
