"""Marks in lanes: none covers another, each kind of time has its own shape, what is left out is an outline."""

from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drawing.extents import paint_extent
from drawing.label import Lines, disagreement_sign, instead, numbered, width_of
from drawing.lanes import Extent, Kind, Mark, Place, place
from drawing.look import Look, Seen
from drawing.marks import mark_hit, paint_mark, paint_ring
from drawing.pen import Pen
from drawing.scene import Area, Disc, Line, Run, Words
from drawing.symbols import Symbol, paint_symbol
from drawing.theme import LIGHT

PEN = Pen(LIGHT)
EDGE = 800
SHOWN, GHOST, UNTOLD = Seen(True, True, ("1 a mark",)), Seen(False, False, ()), Seen(True, False, ())
BLUE = LIGHT.focus[0]


def plain(lines: Lines) -> list[str]:
    """Lines without their weights."""
    return ["".join(run.text for run in line) for line in lines]


def mark(identity: str, left: float, right: float, kind: Kind = "within", letters: int = 8) -> Mark:
    """A mark with a label of so many letters."""
    label = numbered(1, "m" * letters, 300, PEN)
    return Mark(identity, Extent(left, right, kind), label, width_of(label, PEN), "up")


MARKS = st.lists(
    st.builds(
        lambda left, wide, letters, foot: mark("", left, min(left + wide, EDGE), "within", letters)._replace(foot=foot),
        st.floats(120, 700),
        st.floats(0, 400),
        st.integers(1, 40),
        st.sampled_from([(0, 0), (200, 24)]),
    ),
    min_size=1,
    max_size=12,
)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(marks=MARKS, aside=st.booleans(), spread=st.sampled_from([0, 9]))
def test_no_mark_covers_another_or_leaves_its_lane(marks: list[Mark], aside: bool, spread: float) -> None:
    found, end = place(marks, 10, EDGE, spread, aside)
    assert len(found) == len(marks)
    assert not [(one, other) for one, other in combinations([each.box for each in found], 2) if one.meets(other)]
    for each in found:
        assert 10 <= each.box.top < each.y < each.box.bottom <= end
        assert each.box.left <= each.label_x
        assert max(each.label_x + each.mark.wide, each.mark.extent.right) <= each.box.right <= EDGE + 10


def placed(kind: Kind, open_left: bool = False, open_right: bool = False) -> Place:
    """A mark that stands alone."""
    [found], _ = place([mark("a", 200, 300)._replace(extent=Extent(200, 300, kind, open_left, open_right))], 0, EDGE)
    return found


@pytest.mark.parametrize("kind", get_args(Kind))
def test_each_kind_of_time_has_its_own_shape_filled_where_it_is_told(kind: Kind) -> None:
    shape = paint_extent(placed(kind), SHOWN, BLUE, PEN)
    kinds = {"day": Disc, "lasting": Area, "within": Line, "repeated": Area}
    assert type(shape) is kinds[kind]
    if kind == "repeated":
        assert (shape.fill, shape.edge.colour, bool(shape.edge.dash)) == ("", BLUE, True)
    else:
        assert (shape.stroke.colour if kind == "within" else shape.fill) == BLUE


@pytest.mark.parametrize("kind", get_args(Kind))
@pytest.mark.parametrize(("seen", "role"), [(GHOST, "ghost"), (UNTOLD, "mark")])
def test_what_is_left_out_or_not_told_is_an_outline(kind: Kind, seen: Seen, role: str) -> None:
    shape = paint_extent(placed(kind), seen, BLUE, PEN)
    stroke = shape.stroke if kind == "within" else shape.edge
    assert (stroke.colour, stroke.width) == (LIGHT.ghost, 1.5)
    assert kind == "within" or not shape.fill
    assert shape.role == role


@pytest.mark.parametrize("kind", ["lasting", "within", "repeated"])
def test_an_end_that_is_not_told_comes_to_a_point(kind: Kind) -> None:
    for is_open in (False, True):
        found = placed(kind, open_right=is_open)
        ends = {point for point in paint_extent(found, SHOWN, BLUE, PEN).points if point[0] == 300} - {(300, found.y)}
        assert bool(ends) == (not is_open)


@pytest.mark.parametrize("symbol", get_args(Symbol))
def test_signs_keep_to_their_room_and_lose_their_fill(symbol: Symbol) -> None:
    for filled in (True, False):
        shapes = [*paint_symbol(symbol, (0, 0), BLUE, filled)]
        assert any(shape.fill == BLUE for shape in shapes) == filled
        for shape in shapes:
            reach = shape.radius if isinstance(shape, Disc) else max(abs(each) for at in shape.points for each in at)
            assert reach <= 6.01
            assert shape.edge or shape.fill == BLUE or not filled


def test_a_mark_has_its_label_beside_its_sign_and_a_ring_where_selected() -> None:
    found = placed("day")
    items = [*paint_mark(found, found.mark.label, SHOWN, BLUE, PEN)]
    [words] = [each for each in items if isinstance(each, Words)]
    assert words.text == "1 mmmmmmmm"
    assert words.runs[0] == Run("1", 700)
    assert found.label_x + 12 < words.left < words.left + words.wide <= found.box.right + 0.01
    assert {each.of for each in items} == {"a"}
    assert [*paint_ring(found, Look({}), PEN), *paint_ring(found, Look({}, "b", beside="a"), PEN)] == []
    [ring] = paint_ring(found, Look({}, "a"), PEN)
    assert (ring.edge.dash, ring.edge.width) == ((), 3)
    hit = mark_hit(found, SHOWN)
    assert (hit.left, hit.top, hit.right, hit.bottom) == found.box
    assert (hit.action.selected, hit.hover) == ("a", ("1 a mark",))


def test_a_label_says_its_number_in_bold_in_lines_that_fit() -> None:
    for room in (110, 160, 400):
        lines = numbered(12, "up: 12 bridges are to be hit from both sides of the river", room, PEN, approximate=True)
        assert width_of(lines, PEN) <= room
        assert " ".join(plain(lines)) == "≈ 12 up: 12 bridges are to be hit from both sides of the river"
        assert [run.text for line in lines for run in line if run.weight == 700] == ["12"]


def test_one_thing_is_said_in_place_of_another() -> None:
    lines = numbered(3, "Soleimani, starts: a proposal", 120, PEN)
    assert " ".join(plain(instead(lines, "Soleimani", "–"))) == "3 –, starts: a proposal"


def test_texts_that_disagree_about_a_date_alone_have_that_said() -> None:
    assert [disagreement_sign(kinds) for kinds in ((), ("date",), ("date", "within-source"))] == ["", " ≠ date", " ≠"]
