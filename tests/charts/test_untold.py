"""A record whose who nothing left tells is an outline on every chart, in ink, and says so where one hovers."""

from collections.abc import Callable, Iterator

import plotly.graph_objects as go
import pytest

from charts import untold
from drawing.scene import Line, Scene
from drawing.theme import LIGHT
from loaders.lens import Lens
from tests.charts import drawing, test_ledger, test_meetings, test_stances, test_strikes
from tests.charts.drawing import STAGE
from tests.charts.scenes import of_role
from tests.lenses import records

NO_FACTS = Lens(told=("fact",))


CHARTS = {
    "grievances": test_ledger.drawn,
}
"""Record table to its chart; ties are tested with those of `loaders`, scenes below."""
charts = pytest.mark.parametrize("table", CHARTS)


def looks(figure: go.Figure) -> Iterator[tuple[str, set[str]]]:
    """Every mark's record and the colours in which it is drawn."""
    for trace in figure.data:
        if trace.meta == "mark":
            for place, identity in enumerate(trace.customdata):
                edge = trace.marker.line.color
                own = {trace.line.color, trace.marker.color if isinstance(trace.marker.color, str) else None}
                yield identity, own | ({edge[place]} if isinstance(edge, tuple) else set())


def hovers(figure: go.Figure) -> dict[str, str]:
    """What hovering over each record says."""
    hits = [trace for trace in figure.data if trace.meta == "hit"]
    return {identity: text for trace in hits for identity, text in zip(trace.customdata, trace.hovertext, strict=True)}


def unnamed(lens: Lens, table: str) -> set[str]:
    """Records that are shown while nothing left tells who it was."""
    rows = records(lens, table=table)
    return {row.id for row in rows.itertuples() if row.shown and "who" in row.untold}


def test_without_what_is_told_as_fact_each_chart_has_such_a_record() -> None:
    assert all(unnamed(NO_FACTS, table) for table in CHARTS)


@charts
@pytest.mark.parametrize("way", ["fact", "unnamed"])
def test_its_mark_is_an_outline_and_no_other_shown_mark_of_a_told_day_is(table: str, way: str) -> None:
    lens = Lens(told=(way,))
    rows = records(lens, table=table).set_index("id")
    for identity, colours in looks(CHARTS[table](lens)):
        row = rows.loc[identity]
        assert (LIGHT.ghost in colours) == (not row["shown"] or "who" in row["untold"]), identity


@charts
def test_hovering_says_that_who_is_not_told_of_these_alone(table: str) -> None:
    said = hovers(CHARTS[table](NO_FACTS))
    assert {identity for identity, text in said.items() if untold.WHO in text} == {
        row.id for row in records(NO_FACTS, table=table).itertuples() if "who" in row.untold
    }


def test_a_grievance_of_which_nothing_left_tells_whose_it_is_names_nobody_it_is_against() -> None:
    lens = Lens(told=("unnamed",))
    [identity] = unnamed(lens, "grievances")
    row = records(lens, table="grievances").set_index("id").loc[identity]
    [entry] = [each for each in test_ledger.lay_out(lens, STAGE).entries if each.id == identity]
    assert row["title"] in entry.hover
    assert "Russia" not in "".join(entry.lines) + entry.hover


@charts
def test_marks_stand_where_they_stand_when_all_is_told(table: str) -> None:
    boxes = [drawing.hits(CHARTS[table](lens)) for lens in (NO_FACTS, Lens())]
    if table != "grievances":  # an entry is as wide as its words
        assert boxes[0] == boxes[1]
    assert boxes[0].keys() == boxes[1].keys()


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
    rows = records(lens, table=table).itertuples()
    assert outlines == {row.id for row in rows if row.shown and {"who", "when"} & set(row.untold)}
    assert {hit.of for hit in scene.hits if any(untold.WHO in line for line in hit.hover)} == open_who
