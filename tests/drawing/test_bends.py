"""Bent lines: to which side they turn, and through what they run."""

import random

import pytest

from drawing.bends import Bend, Point, bend, roundness_for
from drawing.box import Box


@pytest.mark.parametrize("pair", [((0, 0), (100, 0)), ((0, 0), (80, 60)), ((0, 60), (80, 0)), ((5, 0), (5, 90))])
def test_a_bend_turns_to_one_side_and_its_opposite_to_the_other(pair) -> None:
    start, end = Point(*pair[0]), Point(*pair[1])
    left, straight, right = (bend(start, end, roundness).at(0.5) for roundness in (0.3, 0, -0.3))
    assert straight == pytest.approx(((start.x + end.x) / 2, (start.y + end.y) / 2))
    across = Point(end.y - start.y, start.x - end.x)
    sides = [(each.x - straight.x) * across.x + (each.y - straight.y) * across.y for each in (left, right)]
    assert sides[0] > 0 > sides[1]


def test_a_bend_rises_by_as_much_as_is_asked() -> None:
    middle = bend((0, 0), (600, 0), roundness_for(60, 600)).at(0.5)
    assert middle.y == pytest.approx(-60, abs=3)


def is_in(point: Point, box: Box, by: float) -> bool:
    """Whether a point lies in a box that is so much larger on each side."""
    return box.left - by < point.x < box.right + by and box.top - by < point.y < box.bottom + by


def test_a_line_runs_through_the_boxes_that_hold_one_of_its_points_and_no_others() -> None:
    chance = random.Random(2016)
    met = 0
    for _ in range(400):
        corners = [Point(chance.uniform(0, 300), chance.uniform(0, 300)) for _ in range(4)]
        curve, wide = Bend(*corners[:3]), chance.uniform(5, 60)
        box = Box(*corners[3], corners[3].x + wide, corners[3].y + 20)
        points = [curve.at(step / 500) for step in range(501)]
        runs = curve.runs_through(box)
        met += runs
        assert runs or not any(is_in(each, box, 0) for each in points)
        assert not runs or any(is_in(each, box, 1) for each in points)
    assert 20 < met < 380
