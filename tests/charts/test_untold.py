"""A record whose who nothing left tells is an outline on every chart, in ink, and says so where one hovers."""

from collections.abc import Callable

import pytest

from charts import untold
from drawing.scene import Line, Scene
from drawing.theme import LIGHT
from loaders.lens import Lens
from rows.record import Record
from tests.charts import test_grievances, test_meetings, test_stances, test_strikes
from tests.charts.scenes import of_role
from tests.lenses import rows


def unnamed(lens: Lens, table: str) -> set[str]:
    """Records that are shown while nothing left tells who it was."""
    return {row.id for row in rows(Record, lens, table=table) if row.shown and not row.tells("who")}


def test_a_grievance_of_which_nothing_left_tells_whose_it_is_names_nobody_it_is_against() -> None:
    lens = Lens(told=("unnamed",))
    [identity] = unnamed(lens, "grievances")
    [row] = [each for each in rows(Record, lens, table="grievances") if each.id == identity]
    scene = test_grievances.drawn(lens)
    [hover] = [hit.hover for hit in scene.hits if hit.of == identity]
    said = test_grievances.texts(scene, identity)
    assert row.title in said
    assert row.title in hover[0]
    assert "Russia" not in said + "".join(hover)


@pytest.mark.parametrize("way", ["fact", "unnamed"])
def test_so_is_the_square_of_a_grievance(way: str) -> None:
    lens = Lens(told=(way,))
    open_who, scene = unnamed(lens, "grievances"), test_grievances.drawn(lens)
    assert {mark.of for mark in of_role(scene, "mark") if mark.edge.colour == LIGHT.ghost} == open_who
    assert {mark.of for mark in of_role(scene, "mark") if mark.fill == LIGHT.ground} == open_who
    assert {hit.of for hit in scene.hits if untold.WHO in hit.hover} == open_who


@pytest.mark.parametrize("way", ["fact", "unnamed"])
def test_so_is_a_square_of_a_stance(way: str) -> None:
    lens = Lens(told=(way,))
    open_who = unnamed(lens, "stances")
    assert open_who or way != "fact"
    for scene in (test_stances.drawn(lens), test_stances.all_drawn(lens)):
        marks = {mark.of: mark for mark in of_role(scene, "mark")}
        outlines = {identity for identity, mark in marks.items() if mark.fill == LIGHT.ground}
        assert {each for each in marks if marks[each].edge.colour == LIGHT.ghost} == open_who & set(marks)
        assert open_who & set(marks) <= outlines
        assert {hit.of for hit in scene.hits if untold.WHO in hit.hover} >= open_who & set(marks)


@pytest.mark.parametrize("way", ["fact", "unnamed"])
@pytest.mark.parametrize(("table", "drawn"), [("strikes", test_strikes.drawn), ("meetings", test_meetings.drawn)])
def test_so_is_a_mark_in_lanes_also_where_its_day_is_not_told(
    table: str, drawn: Callable[[Lens], Scene], way: str
) -> None:
    lens = Lens(told=(way,))
    open_who = unnamed(lens, table)
    assert open_who or way != "fact"
    scene = drawn(lens)
    edges = {mark.of: mark.stroke if isinstance(mark, Line) else mark.edge for mark in of_role(scene, "mark")}
    outlines = {each for each, edge in edges.items() if edge and edge.colour == LIGHT.ghost}
    found = rows(Record, lens, table=table)
    assert outlines == {row.id for row in found if row.shown and {"who", "when"} & set(row.untold)}
    assert {hit.of for hit in scene.hits if any(untold.WHO in line for line in hit.hover)} == open_who
