"""Places of random records: whatever a case holds, no mark covers another and none leaves the drawing."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from charts.strikes import layout, paint
from drawing.look import Look, Seen
from loaders.lens import Lens
from rows.page import Note
from tests.charts.drawing import overlaps
from tests.charts.scenes import PAGE, SLIDE, Size, box_of
from tests.charts.test_strikes import PEN, ceasefires, places, told, words
from tests.lenses import rows

ACTORS = ["iran", "russia", "saudi-arabia", "syrian-rebels"]
WORDS = st.text("aeimnorstuwMW", min_size=1, max_size=12)
TITLES = st.lists(WORDS, min_size=1, max_size=10).map(lambda words: " ".join(words)[:60].strip())
DAYS = st.dates(date(2015, 1, 1), date(2017, 12, 31))
random_records = settings(max_examples=20, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])
fewer_records = settings(random_records, max_examples=10)
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


@st.composite
def changes(draw: st.DrawFn) -> dict:
    """What one record has of its own, but its number."""
    first = draw(DAYS)
    extent = draw(st.sampled_from(["day", "lasting", "within"]))
    last = first if extent == "day" else first + timedelta(draw(st.integers(0, 400)))
    told = "both" if extent == "day" else draw(st.sampled_from(["both", "first", "last"]))
    actor = draw(st.sampled_from(ACTORS))
    return {
        "earliest": None if told == "last" else first,
        "latest": last,
        "open_start": told == "last",
        "open_end": told == "first",
        "extent": extent,
        "approximate": draw(st.booleans()),
        "state": actor,
        "stands": draw(st.sampled_from([actor, "velayati"])),
        "mode": draw(st.sampled_from(["did", "said", "asked", "feared"])),
        "direction": draw(st.sampled_from(["start", "goes-on", "up", "down", "spare-some"])),
        "ratio": draw(st.sampled_from(["", "", "1/5", "3/12"])),
        "title": draw(TITLES),
        "disagrees_on": draw(st.sampled_from([(), ("date",), ("date", "between-sources")])),
    }


def table(found: list[dict]) -> list[Note]:
    """Records in the order of their dates, alike in all else."""
    alike = replace(rows(Note, Lens())[0], reading_of="", untold=(), shown=True, words="some day")
    ordered = sorted(found, key=lambda each: (each["earliest"] or date.min, each["latest"]))
    return [
        replace(alike, number=number, id=f"record-{number}", **each) for number, each in enumerate(ordered, start=1)
    ]


TABLES = st.lists(changes(), min_size=1, max_size=25).map(table)


def lay_out(found: list[Note], size: Size) -> layout.Layout:
    """Places of the marks of some records."""
    return layout.layout(told(Lens())._replace(strikes=found), words(), *size, PEN)


@sizes
@random_records
@given(found=TABLES)
def test_no_mark_of_any_case_meets_another_or_leaves_the_drawing(size: Size, found: list[Note]) -> None:
    laid = lay_out(found, size)
    placed = places(laid)
    assert sorted(placed) == sorted(each.id for each in found)
    assert not overlaps(each.box for each in placed.values())
    for each in placed.values():
        assert each.box.left >= 0
        assert 0 <= each.box.top < each.box.bottom <= laid.bottom < laid.height
        # The widest word of a direction after an end that is not told would need more than the last fold holds.
        assert each.mark.extent.open_right or each.box.right <= size.width + 1e-6


@fewer_records
@given(found=TABLES)
def test_lanes_follow_one_another_down_the_drawing_each_on_its_side_of_the_axis(found: list[Note]) -> None:
    laid = lay_out(found, PAGE)
    for lane, following in pairwise([*laid.lanes, None]):
        end = following.top if following else laid.bottom
        assert all(lane.top <= each.box.top and each.box.bottom <= end for each in lane.places)
        is_above = lane.mode in ("did", "said")
        assert all(each.box.bottom < laid.axis if is_above else each.box.top > laid.axis for each in lane.places)
    for half in (("did", "said"), ("asked", "feared")):
        order = [{"russia": 0, "iran": 1}.get(lane.actor, 2) for lane in laid.lanes if lane.mode in half]
        assert order == sorted(order)


@fewer_records
@given(found=TABLES)
def test_no_words_of_any_case_stand_over_others(found: list[Note]) -> None:
    laid = lay_out(found, PAGE)
    seen = {each: Seen(True, True, ()) for each in (each.id for each in (*found, *ceasefires(Lens())))}
    scene = paint.paint(laid, Look(seen), (), PEN)
    assert not overlaps(map(box_of, scene.words()))
