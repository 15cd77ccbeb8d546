"""The composed stage, as slide view and exports have it."""

from functools import cache, partial
from itertools import product

import pytest

from drawing.frame import Frame
from drawing.scene import Scene
from drawing.stage import compose, fits_title
from loaders.lens import Lens
from loaders.typed import rows_in
from loaders.view import View
from readings import basis, strikes
from readings.called import Called
from readings.headline import headline
from rows.page import Note
from rows.text import Outlet
from tests.charts.drawing import overlaps
from tests.charts.scenes import Size, box_of, extent
from tests.charts.test_strikes import PEN, drawn, lay_out
from tests.lenses import OUTLETS, case, cells, for_random_lenses, rows

LIMITS = [row["title"] for row in cells("limits")]
ROOM = 1200
one_outlet_out = pytest.mark.parametrize(
    "lens", [Lens(without=(outlet,), officials=by) for outlet, by in product(OUTLETS, ["state", "name"])], ids=str
)


def frame(lens: Lens) -> Frame:
    """The words that the air-strike page puts round its chart."""
    found, notes = case(), rows(Note, lens)
    outlets, told = rows_in(found, "outlets", Outlet), found.labels("told")
    said = partial(basis.left_out, lens, found.names("outlets"), told, found.times())
    gone = basis.shorter_and_shorter(said)
    called = Called(found.names("actors"), found.names("outlets"), grades=found.grades())
    left = basis.what_is_left(notes, "strike note", lens.everything)
    takeaway = strikes.takeaway(notes, called, "strikes", left)
    return Frame(
        headline(takeaway, gone, fits_title),
        strikes.subtitle(notes),
        basis.rests_on(notes, outlets, found.labels("reliability")),
        basis.how_told(notes, told),
        basis.cannot_tell(LIMITS),
        basis.footer(notes, outlets, gone[0] if gone else "", "0.1.0", View("air_strikes", lens).address),
    )


@cache
def stage(lens: Lens) -> Scene:
    """The composed stage."""
    return compose(frame(lens), lambda height: drawn(lens, Size(ROOM, height)), PEN)


@one_outlet_out
def test_is_a_slide_without_an_outlet(lens: Lens) -> None:
    assert (stage(lens).width, stage(lens).height) == (1280, 720)


@for_random_lenses(30)
def test_is_a_slide_or_taller_only_where_the_chart_needs_it(lens: Lens) -> None:
    scene, needed = stage(lens), lay_out(Size(ROOM, 1), lens.officials).height
    assert scene.width == 1280
    assert scene.height == 720 or scene.height > needed > 720 - 300


@for_random_lenses(30)
def test_all_words_of_the_frame_stand_apart_within_the_margins_in_16_px(lens: Lens) -> None:
    scene = stage(lens)
    boxes = [box_of(each) for each in scene.words()]
    assert not overlaps(boxes)
    assert min(box.left for box in boxes) >= 40
    assert max(box.right for box in boxes) <= 1240.01
    assert max(box.bottom for box in boxes) <= scene.height - 30
    assert min(each.size for each in scene.words()) == 16
    said = frame(lens)
    written = bare("".join(each.text for each in scene.words()))
    together = [said.takeaway, said.subtitle, said.rests_on + said.how_told, said.cannot_tell, said.footer]
    assert [each for each in filter(None, together) if bare(each) not in written] == []
    assert len([each for each in scene.words() if each.size > 16]) <= 2


def bare(text: str) -> str:
    """A text without the spaces at which it may break."""
    return text.replace(" ", "")


@one_outlet_out
def test_no_mark_crosses_the_margins(lens: Lens) -> None:
    boxes = [extent(each) for each in stage(lens).items]
    assert min(box.left for box in boxes) >= 40
    assert max(box.right for box in boxes) <= 1240.01
