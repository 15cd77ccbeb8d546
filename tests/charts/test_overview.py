"""Claims by outlet as page and stage draw them."""

from functools import cache, partial
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go
import pytest

from charts import overview
from charts.claim_boxes import Layout, Words, lay_out
from charts.stage import compose
from charts.text import bare
from drawing.frame import Frame
from drawing.theme import LIGHT
from loaders.claims import COMMENT, REPRINT, claim_cells, claims_under
from loaders.lens import Lens
from readings.overview import graded, in_a_word, written
from tests.charts.drawing import PAGE, STAGE, Size, hits, overlaps
from tests.lenses import OUTLETS, WAYS, case, for_random_lenses

sizes = pytest.mark.parametrize("size", [PAGE, STAGE], ids=["page", "stage"])
GRADES = graded(case()["outlets"], case().labels("reliability"))
WORDS = Words(case().names("outlets"), written(case()["sources"]), GRADES, in_a_word([*WAYS, COMMENT, REPRINT]))


@cache
def tables(lens: Lens) -> tuple[pd.DataFrame, ...]:
    """Claims and cells under a lens, and the cells of the whole case; not to be changed in place."""
    return claims_under(lens, case()), claim_cells(lens, case()), claim_cells(Lens(), case())


@cache
def places(lens: Lens, size: Size) -> Layout:
    """Where everything stands; not to be changed in place."""
    return lay_out(*tables(lens), WORDS, *size)


def draw(lens: Lens, size: Size = PAGE, selected: str = "", beside: str = "") -> go.Figure:
    """The figure."""
    return overview.draw(*tables(lens), WORDS, LIGHT, **size._asdict(), selected=selected, beside=beside)


@sizes
@for_random_lenses(40)
def test_no_box_meets_another_or_leaves_its_column(size: Size, lens: Lens) -> None:
    found = places(lens, size)
    for box, other in combinations(found.boxes, 2):
        apart = box.right <= other.left or other.right <= box.left or box.bottom <= other.top or other.bottom <= box.top
        assert apart, (box, other)
    for box in found.boxes:
        left, centre = found.columns[box.outlet]
        assert left <= box.left < box.right <= 2 * centre - left
        assert found.tops[box.claim] <= box.top < box.bottom <= found.height


@for_random_lenses(40)
def test_a_box_is_left_in_exactly_where_the_outlet_still_tells_it_so(lens: Lens) -> None:
    boxes = places(lens, PAGE).boxes
    assert {box[4:8] for box in boxes} == told(Lens())
    assert {box[4:8] for box in boxes if box.shown} == told(lens)


def told(lens: Lens) -> set[tuple[str, str, str, bool]]:
    """Each way of telling in each cell: claim, outlet, code, whether it is the opposite that is told so."""
    found = claim_cells(lens, case()).itertuples()
    sides = [(row, side, against) for row in found for against, side in enumerate((row.ways, row.against))]
    return {(row.claim, row.outlet, way, bool(against)) for row, side, against in sides for way in side}


def test_the_opposite_begins_with_no_and_nothing_else_does() -> None:
    written = {
        (x, y): text
        for each in draw(Lens()).data
        if each.meta == "text"
        for x, y, text in zip(each.x, each.y, each.text, strict=True)
    }
    for box in places(Lens(), PAGE).boxes:
        word = written[(box.left + box.right) / 2, (box.top + box.bottom) / 2]
        assert bare(word) == ("no: " if box.against else "") + WORDS.ways[box.way]


def test_how_the_opposite_is_told_stands_after_how_the_claim_is() -> None:
    boxes = places(Lens(), PAGE).boxes
    for box, other in combinations(boxes, 2):
        if (box.claim, box.outlet) == (other.claim, other.outlet) and other.against and not box.against:
            assert (box.top, box.left) < (other.top, other.left)


def test_every_way_of_telling_has_a_look_of_its_own() -> None:
    ways = [way for way in WORDS.ways if way != COMMENT]
    assert len({overview.fill_of(way, LIGHT) for way in ways}) == len(ways)


def test_a_stroke_stands_in_every_cell_of_a_silent_outlet_and_in_no_other() -> None:
    [strokes] = [trace for trace in draw(Lens()).data if trace.meta == "stroke"]
    silent = [row for row in claim_cells(Lens(), case()).itertuples() if not row.ways and not row.against]
    found = places(Lens(), PAGE)
    assert sorted(zip(strokes.x, strokes.y, strict=True)) == sorted(
        (found.columns[row.outlet][1], found.middles[row.claim]) for row in silent
    )


def test_every_cell_title_and_outlet_can_be_clicked() -> None:
    asked = hits(draw(Lens()))
    claims = list(claims_under(Lens(), case())["id"])
    assert {f"{claim} {outlet}" for claim in claims for outlet in OUTLETS} <= set(asked)
    assert set(asked) <= {*case().ids(), *(f"{claim} {outlet}" for claim in claims for outlet in OUTLETS)}
    assert set(OUTLETS) <= set(asked)
    assert len({asked[claim][0].top for claim in claims}) == len(claims)
    assert not overlaps(box for boxes in asked.values() for box in boxes)


@pytest.mark.parametrize(
    ("selected", "beside"), [("claim-rift", "debka"), ("claim-rift", ""), ("claim-rift", "iran"), ("debka", "")]
)
def test_what_is_selected_has_a_ring_round_what_was_clicked(selected: str, beside: str) -> None:
    [ring] = [shape for shape in draw(Lens(), PAGE, selected, beside).layout.shapes if shape.layer == "above"]
    asked = f"{selected} {beside}" if beside in OUTLETS else selected
    [box] = hits(draw(Lens()))[asked]
    assert (ring.x0 - box.left, box.right - ring.x1) == pytest.approx((ring.y0 - box.top, box.bottom - ring.y1))
    assert 0 < ring.x0 - box.left < 3


def test_without_a_selection_there_is_no_ring() -> None:
    assert not [shape for shape in draw(Lens()).layout.shapes if shape.layer == "above"]


@sizes
def test_the_ring_holds_every_box_of_its_cell(size: Size) -> None:
    for claim, outlet in {(box.claim, box.outlet) for box in places(Lens(), size).boxes}:
        [ring] = [each for each in draw(Lens(), size, claim, outlet).layout.shapes if each.layer == "above"]
        for box in places(Lens(), size).boxes:
            if (box.claim, box.outlet) == (claim, outlet):
                assert ring.x0 <= box.left < box.right <= ring.x1
                assert ring.y0 <= box.top < box.bottom <= ring.y1


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
def test_the_stage_keeps_its_proportion(without: tuple[str, ...]) -> None:
    lens = Lens(without=without)
    frame = Frame(
        "Claims " * 12, "legend " * 12, "rests on " * 13, "told so " * 19, "cannot tell " * 10, "footer " * 12
    )
    figure = compose(frame, partial(draw_on_stage, lens), LIGHT)
    assert (figure.layout.width, figure.layout.height) == (1280, 720)


def draw_on_stage(lens: Lens, width: float, height: float, scale: float) -> go.Figure:
    """As the stage asks for it."""
    return draw(lens, Size(width, scale, height))
