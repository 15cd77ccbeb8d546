"""Places of random records: whatever a case holds, no mark covers another and none leaves the drawing."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pandas as pd
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from drawing.box import Box
from tests.charts.drawing import PAGE, STAGE, Size, lay_out_records

ACTORS = ["iran", "russia", "saudi-arabia", "syrian-rebels"]
WORDS = st.text("aeimnorstuwMW", min_size=1, max_size=12)
TITLES = st.lists(WORDS, min_size=1, max_size=10).map(lambda words: " ".join(words)[:60].strip())
DAYS = st.dates(date(2015, 1, 1), date(2017, 12, 31))
random_records = settings(max_examples=25, deadline=None, derandomize=True, phases=[Phase.generate, Phase.shrink])
fewer_records = settings(random_records, max_examples=10)
sizes = pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])


@st.composite
def rows(draw: st.DrawFn) -> dict:
    """One record as a lens hands it to the chart, still without its number."""
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


SAME = {"reading_of": "", "untold": "", "shown": True, "words": "some day"}


def table(found: list[dict]) -> pd.DataFrame:
    """Records in the form that a lens gives them."""
    frame = pd.DataFrame(found)
    for side in ("earliest", "latest"):
        frame[side] = pd.to_datetime(frame[side]).astype("datetime64[s]")
    frame = frame.sort_values(["earliest", "latest"], na_position="first", ignore_index=True)
    numbers = range(1, len(frame) + 1)
    return frame.assign(number=numbers, id=[f"record-{number}" for number in numbers], **SAME)


TABLES = st.lists(rows(), min_size=1, max_size=25).map(table)


def boxes(found: pd.DataFrame, size: Size) -> list[Box]:
    """The boxes of all marks."""
    return [placed.box for lane in lay_out_records(found, size).lanes for placed in lane[3]]


@sizes
@random_records
@given(found=TABLES)
def test_no_box_meets_another(size: Size, found: pd.DataFrame) -> None:
    for box, other in combinations(boxes(found, size), 2):
        across = min(box.right, other.right) - max(box.left, other.left)
        down = min(box.bottom, other.bottom) - max(box.top, other.top)
        assert across < 1e-6 or down < 1e-6


@sizes
@random_records
@given(found=TABLES)
def test_no_box_leaves_the_drawing(size: Size, found: pd.DataFrame) -> None:
    layout = lay_out_records(found, size)
    for placed in (placed for lane in layout.lanes for placed in lane[3]):
        assert placed.box.left >= 0
        assert 0 <= placed.box.top < placed.box.bottom <= layout.height
        # The widest word of a direction after an end that is not told would need more than the last fold holds.
        assert placed.mark.open_right or placed.box.right <= size.width + 1e-6


@sizes
@fewer_records
@given(found=TABLES)
def test_every_record_has_one_place(size: Size, found: pd.DataFrame) -> None:
    placed = [item.mark.id for lane in lay_out_records(found, size).lanes for item in lane[3]]
    assert sorted(placed) == sorted(found["id"])


@fewer_records
@given(found=TABLES)
def test_no_box_stands_on_the_axis_or_the_wrong_side_of_it(found: pd.DataFrame) -> None:
    layout = lay_out_records(found, PAGE)
    for _, mode, _, places in layout.lanes:
        for placed in places:
            is_above = mode in ("did", "said")
            assert placed.box.bottom < layout.axis if is_above else placed.box.top > layout.axis


@fewer_records
@given(found=TABLES)
def test_focus_actors_have_the_first_lanes_of_each_half(found: pd.DataFrame) -> None:
    lanes = [(actor, mode) for actor, mode, _, _ in lay_out_records(found, PAGE).lanes]
    for half in (("did", "said"), ("asked", "feared")):
        order = [{"russia": 0, "iran": 1}.get(actor, 2) for actor, mode in lanes if mode in half]
        assert order == sorted(order)


@fewer_records
@given(found=TABLES)
def test_lanes_follow_one_another_down_the_drawing(found: pd.DataFrame) -> None:
    lanes = lay_out_records(found, PAGE).lanes
    for (_, _, top, places), (_, _, following, _) in pairwise(lanes):
        assert top < following
        assert all(top <= placed.box.top and placed.box.bottom <= following for placed in places)
