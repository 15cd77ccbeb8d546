"""Claims by outlet: a box for each way of telling, a stroke where an outlet is silent."""

from itertools import combinations, product
from pathlib import Path
from random import Random

import pytest

from charts.overview.box import OPPOSITE, style_of
from charts.overview.cells import ways_of
from charts.overview.layout import Layout, layout
from charts.overview.paint import Left, paint
from drawing.box import Box
from drawing.look import Look
from drawing.scene import Hit, Scene
from drawing.theme import DARK, LIGHT, Palette
from loaders.claims import claim_cells, claims_under
from loaders.lens import Lens
from loaders.view import View
from readings import overview as reading
from rows.claim import Cell
from rows.codes import COMMENT, REPRINT
from tests.cases import SHIPPED
from tests.charts import paged
from tests.charts.drawing import clashes, overlaps
from tests.charts.paged import PEN
from tests.charts.scenes import LONG, PAGE, SLIDE, Size, extent, hits, middle, of_role
from tests.lenses import WAYS, case, every_case, for_random_lenses, values

EVERYTHING = Lens()
WORD = reading.in_a_word([*WAYS, COMMENT, REPRINT])
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


def cells(folder: Path, lens: Lens = EVERYTHING) -> tuple[Cell, ...]:
    """How each outlet tells each claim."""
    return claim_cells(lens, case(folder))


def counts(folder: Path, lens: Lens) -> dict[str, int]:
    """Claim to how many outlets tell it."""
    return {row.id: len(row.outlets) for row in claims_under(lens, case(folder))}


def lay_out(folder: Path, size: Size = PAGE) -> Layout:
    """Where everything stands."""
    return paged.lay_out(View("overview"), folder, size)


def look(folder: Path) -> Look:
    """How a reader looks at all of the chart."""
    return paged.chart_of(View("overview"), folder).look


def drawn(folder: Path, lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "", beside: str = "") -> Scene:
    """The chart under a lens."""
    return paged.drawn(View("overview", lens, selected, beside), folder, size)


def painted(folder: Path, found: Layout, look: Look, left: set[tuple[str, str, str, bool]] | None = None) -> Scene:
    """The chart at places. left: the ways of telling that are left, where these are not all."""
    over = {(cell.claim, cell.outlet): (cell.claim, cell.outlet) for cell in cells(folder)}
    ways = ways_of(cells(folder)) if left is None else left
    return paint(found, look, Left(ways, counts(folder, EVERYTHING), over), PEN)


def outlets(folder: Path) -> list[str]:
    """All outlets."""
    return values("outlets", "outlet", folder)


def one_cell(folder: Path) -> tuple[str, str]:
    """A claim and an outlet that tells it."""
    return next((cell.claim, cell.outlet) for cell in cells(folder) if cell.ways)


@every_case
@sizes
def test_no_box_meets_another_or_leaves_its_cell(size: Size, folder: Path) -> None:
    found = lay_out(folder, size)
    assert not overlaps(box.at for box in found.boxes)
    rows = {row.claim: row for row in found.rows}
    for box in found.boxes:
        left, right = found.columns.edges[box.outlet]
        row = rows[box.claim]
        assert left <= box.at.left < box.at.right <= right
        assert row.top <= box.at.top < box.at.bottom <= row.top + row.tall


@every_case
@sizes
def test_the_chart_keeps_to_the_height_that_it_is_given(size: Size, folder: Path) -> None:
    assert lay_out(folder, size).height <= size.height + 0.01


@every_case
def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it(folder: Path) -> None:
    every, choose = sorted(ways_of(cells(folder))), Random(2016)
    here = [extent(each) for each in of_role(drawn(folder), "mark")]
    for _ in range(200):
        left = set(choose.sample(every, choose.randrange(len(every))))
        scene = painted(folder, lay_out(folder), look(folder), left)
        assert [extent(each) for each in of_role(scene, "mark", "ghost")] == here


@every_case
@for_random_lenses(8)
def test_a_box_is_filled_exactly_where_the_outlet_still_tells_it_so(lens: Lens, folder: Path) -> None:
    marks = of_role(drawn(folder, lens), "mark", "ghost")
    by_box = {box[1:5]: mark for box, mark in zip(lay_out(folder).boxes, marks, strict=True)}
    assert set(by_box) == ways_of(cells(folder))
    assert {told for told, mark in by_box.items() if mark.role == "mark"} == ways_of(cells(folder, lens))
    for (_, _, way, _), mark in by_box.items():
        assert mark.fill == (style_of(way, LIGHT).fill if mark.role == "mark" else LIGHT.ground)


@every_case
def test_the_word_in_a_box_is_how_it_is_told_and_opposite_stands_before_what_is_told_so(folder: Path) -> None:
    signs = of_role(drawn(folder), "sign")
    for box in lay_out(folder).boxes:
        assert WORD[box.way] in [each.text for each in signs if inside(extent(each), box.at)]
    before = [each for each in signs if each.text == OPPOSITE]
    lines = {(box.claim, box.outlet, box.at.top) for box in lay_out(folder).boxes if box.against}
    assert len(before) == len(lines)
    for word in before:
        box = extent(word)
        [led] = [each for each in lay_out(folder).boxes if each.led and level(each.at, box) and near(each.at, box)]
        assert (led.against, led.claim) == (True, word.of)


def level(one: Box, other: Box) -> bool:
    """Whether the middle of one stands between top and bottom of the other."""
    return one.top < (other.top + other.bottom) / 2 < one.bottom


def near(one: Box, other: Box) -> bool:
    """Whether one begins at once at the right of the other."""
    return 0 < one.left - other.right < 5


def inside(one: Box, other: Box) -> bool:
    """Whether a box stands within another from left to right, and level with it."""
    return other.left <= one.left < one.right <= other.right and level(other, one)


@every_case
def test_how_the_opposite_is_told_stands_after_how_the_claim_is(folder: Path) -> None:
    for box, other in combinations(lay_out(folder).boxes, 2):
        if (box.claim, box.outlet) == (other.claim, other.outlet) and other.against and not box.against:
            assert (box.at.top, box.at.left) < (other.at.top, other.at.left)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_way_of_telling_has_a_look_of_its_own(palette: Palette) -> None:
    ways = [way for way in WORD if way != COMMENT]
    assert len({style_of(way, palette) for way in ways}) == len(ways)


@every_case
def test_a_stroke_stands_in_every_cell_of_a_silent_outlet_and_in_no_other(folder: Path) -> None:
    strokes = {tuple(map(round, middle(each))) for each in of_role(drawn(folder), "stroke")}
    centres = {outlet: sum(edges) / 2 for outlet, edges in lay_out(folder).columns.edges.items()}
    rows = {row.claim: row.middle for row in lay_out(folder).rows}
    silent = [cell for cell in cells(folder) if not cell.ways and not cell.against]
    assert strokes == {(round(centres[cell.outlet]), round(rows[cell.claim])) for cell in silent}


@every_case
@for_random_lenses(8)
def test_a_row_says_how_many_outlets_tell_its_claim(lens: Lens, folder: Path) -> None:
    said = {each.of: each.text for each in of_role(drawn(folder, lens), "number")}
    assert said == {claim: "1 alone" if count == 1 else str(count) for claim, count in counts(folder, lens).items()}


@every_case
@sizes
def test_no_words_stand_over_others_or_leave_the_chart(size: Size, folder: Path) -> None:
    scene = drawn(folder, EVERYTHING, size)
    assert not clashes(map(extent, scene.words()), scene)


@every_case
@sizes
def test_long_names_and_titles_break_and_cover_nothing(size: Size, folder: Path) -> None:
    words, (first, second, *_) = lay_out(folder, size).words, outlets(folder)
    claim, *_ = words.claims
    long = words._replace(
        claims={**words.claims, claim: "1 " + "Rivals within an alliance " * 12},
        outlets={**words.outlets, first: LONG},
        grades={**words.grades, second: "neither one thing nor the other in any way (E)"},
    )
    scene = painted(folder, layout(cells(folder), long, *size, PEN), look(folder))
    assert not clashes(map(extent, scene.words()), scene)
    assert len([each for each in scene.words() if each.of == claim and each.role == "label"]) > 2


def test_a_case_without_claims_draws_an_empty_chart() -> None:
    found = layout([], lay_out(SHIPPED).words._replace(claims={}), *PAGE, PEN)
    assert not paint(found, Look({}), Left(set(), {}, {}), PEN).hits


def asked(scene: Scene) -> dict[tuple[str, str], Hit]:
    """What a click selects, and beside what."""
    return {(hit.action.selected, hit.action.beside): hit for hit in scene.hits}


@every_case
def test_every_cell_title_and_outlet_can_be_clicked(folder: Path) -> None:
    found = asked(drawn(folder))
    claims = values("claims", "claim", folder)
    wanted = {*product(claims, outlets(folder)), *((each, "") for each in [*claims, *outlets(folder)])}
    assert set(found) == wanted
    assert len(drawn(folder).hits) == len(wanted)
    assert not overlaps(box for boxes in hits(drawn(folder)).values() for box in boxes)


@every_case
def test_what_is_selected_has_a_ring_and_nothing_else_changes(folder: Path) -> None:
    claim, outlet = one_cell(folder)
    for selected, beside, ringed in (
        (claim, outlet, (claim, outlet)),
        (claim, "", (claim, "")),
        (claim, case(folder).package.focus[0], (claim, "")),
        (outlet, "", (outlet, "")),
    ):
        scene = drawn(folder, EVERYTHING, PAGE, selected, beside)
        [ring] = of_role(scene, "ring")
        box, hit = extent(ring), asked(scene)[ringed]
        gaps = box.left - hit.left, box.top - hit.top, hit.right - box.right, hit.bottom - box.bottom
        assert all(0 < gap < 3 for gap in gaps)
        assert [each for each in scene.items if each is not ring] == drawn(folder).items


@every_case
@sizes
def test_the_ring_holds_every_box_of_its_cell(size: Size, folder: Path) -> None:
    for box in lay_out(folder, size).boxes:
        [ring] = map(extent, of_role(drawn(folder, EVERYTHING, size, box.claim, box.outlet), "ring"))
        assert ring.left <= box.at.left < box.at.right <= ring.right
        assert ring.top <= box.at.top < box.at.bottom <= ring.bottom


@every_case
def test_what_was_found_has_a_bracket_at_its_title_or_name_alone(folder: Path) -> None:
    found = {*one_cell(folder)}
    scene = painted(folder, lay_out(folder), look(folder)._replace(found=found))
    brackets = of_role(scene, "found")
    assert sorted(each.of for each in brackets) == sorted(found)
    for bracket in brackets:
        assert bracket.points[1][0] <= asked(scene)[bracket.of, ""].left + 2
