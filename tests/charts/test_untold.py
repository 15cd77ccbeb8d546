"""A record whose who nothing left tells is an outline on every chart, in ink, and says so where one hovers."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from charts import untold
from drawing.scene import Line, Scene
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.view import View
from rows.page import Held
from rows.record import Record
from tests.cases import SHOWN
from tests.charts import paged
from tests.charts.scenes import of_role
from tests.grievances import table
from tests.lenses import WAYS, case, rows

LENSES = [Lens(told=(way,), officials=officials) for way, officials in product(WAYS, ("state", "name"))]
"""Lenses that leave out one way of telling."""


def scenes(*views: View) -> Iterator[tuple[Path, Lens, Scene]]:
    """Some charts of every case under every such lens."""
    for folder, lens, view in product(SHOWN.values(), LENSES, views):
        yield folder, lens, paged.drawn(view.change(lens=lens), folder)


def unnamed(folder: Path, lens: Lens, name: str) -> set[str]:
    """Records of a table that are shown while nothing left tells who it was."""
    return {row.id for row in rows(Record, lens, folder, name) if row.shown and not row.tells("who")}


def edges(scene: Scene) -> dict[str, str]:
    """Record to the colour of the line round its mark, if any."""
    strokes = {mark.of: mark.stroke if isinstance(mark, Line) else mark.edge for mark in of_role(scene, "mark")}
    return {of: stroke.colour for of, stroke in strokes.items() if stroke}


def hovering(scene: Scene) -> set[str]:
    """Records of which hovering says that who it was is not told."""
    return {hit.of for hit in scene.hits if any(untold.WHO in line for line in hit.hover)}


def test_a_grievance_of_which_nothing_left_tells_whose_it_is_names_nobody_it_is_against() -> None:
    met: list[Held] = []
    for folder, lens, scene in scenes(View("grievances")):
        for row in table(lens, folder):
            if row.shown and not row.tells("who"):
                [hover] = [hit.hover for hit in scene.hits if hit.of == row.id]
                said = " ".join(each.text for each in of_role(scene, "label") if each.of == row.id)
                assert row.title in hover[0]
                assert row.title.split()[0] in said
                assert case(folder).names("actors")[row.meets] not in said + "".join(hover)
                met.append(row)
    assert met


def test_so_is_the_square_of_a_grievance() -> None:
    for folder, lens, scene in scenes(View("grievances")):
        open_who = unnamed(folder, lens, "grievances")
        assert {of for of, colour in edges(scene).items() if colour == LIGHT.ghost} == open_who
        assert {mark.of for mark in of_role(scene, "mark") if mark.fill == LIGHT.ground} == open_who
        assert hovering(scene) == open_who


def test_so_is_a_square_of_a_stance() -> None:
    met: set[str] = set()
    for folder, lens, scene in scenes(View("stance_heatmap"), View("stance_heatmap", actors="all")):
        marks = {mark.of: mark for mark in of_role(scene, "mark")}
        open_who = unnamed(folder, lens, "stances") & set(marks)
        assert {of for of, colour in edges(scene).items() if colour == LIGHT.ghost} == open_who
        assert open_who <= {of for of, mark in marks.items() if mark.fill == LIGHT.ground}
        assert hovering(scene) >= open_who
        met |= open_who
    assert met


@pytest.mark.parametrize(("page", "name"), [("air_strikes", "strikes"), ("meeting_timeline", "meetings")])
def test_so_is_a_mark_in_lanes_also_where_its_day_is_not_told(page: str, name: str) -> None:
    met: set[str] = set()
    for folder, lens, scene in scenes(View(page)):
        open_who = unnamed(folder, lens, name)
        outlines = {of for of, colour in edges(scene).items() if colour == LIGHT.ghost}
        found = rows(Record, lens, folder, name)
        assert outlines == {row.id for row in found if row.shown and {"who", "when"} & set(row.untold)}
        assert hovering(scene) & {row.id for row in found} == open_who
        met |= open_who
    assert met
