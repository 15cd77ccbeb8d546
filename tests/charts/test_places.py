"""Places of random records in the time of a case: whatever it holds, no mark covers another and none leaves the
drawing."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from charts.strikes import layout, paint
from drawing.look import Look, Seen
from loaders.lens import Lens
from rows.page import Note
from tests.charts.drawing import overlaps
from tests.charts.paged import PEN
from tests.charts.scenes import PAGE, SLIDE, Size, box_of
from tests.charts.test_strikes import ABOVE, BELOW, moments, places, told, words
from tests.days import bounds
from tests.lenses import case, cells, every_case, rows

WORDS = st.text("aeimnorstuwMW", min_size=1, max_size=12)
TITLES = st.lists(WORDS, min_size=1, max_size=10).map(lambda words: " ".join(words)[:60].strip())
random_records = settings(max_examples=10, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])
fewer_records = settings(random_records, max_examples=5)
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


def actors(folder: Path) -> list[str]:
    """The two of the quarrel and two others."""
    focus = case(folder).package.focus
    others = [row["actor"] for row in cells("actors", folder) if row["actor"] not in focus and not row["member_of"]]
    return [*focus, *others[:2]]


def official(folder: Path) -> str:
    """One who belongs to another."""
    return next(row["actor"] for row in cells("actors", folder) if row["member_of"])


def days(folder: Path) -> st.SearchStrategy[date]:
    """Days from half a year before the first stretch of a case on."""
    first = min(bounds(row["date"])[0] for row in cells("phases", folder))
    return st.dates(first - timedelta(180), first + timedelta(900))


@st.composite
def changes(draw: st.DrawFn, folder: Path) -> dict:
    """What one record has of its own, but its number."""
    first = draw(days(folder))
    extent = draw(st.sampled_from(["day", "lasting", "within"]))
    last = first if extent == "day" else first + timedelta(draw(st.integers(0, 400)))
    told = "both" if extent == "day" else draw(st.sampled_from(["both", "first", "last"]))
    actor = draw(st.sampled_from(actors(folder)))
    return {
        "earliest": None if told == "last" else first,
        "latest": last,
        "open_start": told == "last",
        "open_end": told == "first",
        "extent": extent,
        "approximate": draw(st.booleans()),
        "state": actor,
        "stands": draw(st.sampled_from([actor, official(folder)])),
        "mode": draw(st.sampled_from([*ABOVE, *BELOW])),
        "direction": draw(st.sampled_from(["start", "goes-on", "up", "down", "spare-some"])),
        "ratio": draw(st.sampled_from(["", "", "1/5", "3/12"])),
        "title": draw(TITLES),
        "disagrees_on": draw(st.sampled_from([(), ("date",), ("date", "between-sources")])),
    }


@st.composite
def tables(draw: st.DrawFn, folder: Path) -> list[Note]:
    """Records in the order of their dates, alike in all else."""
    found = draw(st.lists(changes(folder), min_size=1, max_size=25))
    alike = replace(rows(Note, Lens(), folder)[0], reading_of="", untold=(), shown=True, words="some day")
    ordered = sorted(found, key=lambda each: (each["earliest"] or date.min, each["latest"]))
    return [
        replace(alike, number=number, id=f"record-{number}", **each) for number, each in enumerate(ordered, start=1)
    ]


def lay_out(folder: Path, found: list[Note], size: Size) -> layout.Layout:
    """Places of the marks of some records."""
    return layout.layout(told(folder)._replace(strikes=found), words(folder), *size, PEN)


@every_case
@sizes
@random_records
@given(data=st.data())
def test_no_mark_of_any_case_meets_another_or_leaves_the_drawing(size: Size, folder: Path, data: st.DataObject) -> None:
    found = data.draw(tables(folder))
    laid = lay_out(folder, found, size)
    placed = places(laid)
    assert sorted(placed) == sorted(each.id for each in found)
    assert not overlaps(each.box for each in placed.values())
    for each in placed.values():
        assert each.box.left >= 0
        assert 0 <= each.box.top < each.box.bottom <= laid.bottom < laid.height
        # The widest word of a direction after an end that is not told would need more than the last fold holds.
        assert each.mark.extent.open_right or each.box.right <= size.width + 1e-6


@every_case
@fewer_records
@given(data=st.data())
def test_lanes_follow_one_another_down_the_drawing_each_on_its_side_of_the_axis(
    folder: Path, data: st.DataObject
) -> None:
    laid = lay_out(folder, data.draw(tables(folder)), PAGE)
    for lane, following in pairwise([*laid.lanes, None]):
        end = following.top if following else laid.bottom
        assert all(lane.top <= each.box.top and each.box.bottom <= end for each in lane.places)
        is_above = lane.mode in ABOVE
        assert all(each.box.bottom < laid.axis if is_above else each.box.top > laid.axis for each in lane.places)
    first = {actor: place for place, actor in enumerate(case(folder).package.focus)}
    for half in (ABOVE, BELOW):
        order = [first.get(lane.actor, 2) for lane in laid.lanes if lane.mode in half]
        assert order == sorted(order)


@every_case
@fewer_records
@given(data=st.data())
def test_no_words_of_any_case_stand_over_others(folder: Path, data: st.DataObject) -> None:
    found = data.draw(tables(folder))
    laid = lay_out(folder, found, PAGE)
    seen = {each.id: Seen(True, True, ()) for each in (*found, *moments(folder))}
    scene = paint.paint(laid, Look(seen), (), PEN)
    assert not overlaps(map(box_of, scene.words()))
