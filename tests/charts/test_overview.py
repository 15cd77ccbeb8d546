"""Claims by outlet: a box for each way of telling, a stroke where an outlet is silent."""

from functools import cache
from itertools import combinations, product
from random import Random

import pytest

from charts.chart import Look, Seen
from charts.overview.box import OPPOSITE, style_of
from charts.overview.cells import ways_of
from charts.overview.layout import Layout, Words, layout
from charts.overview.paint import Told, paint
from drawing.box import Box
from drawing.frame import Frame
from drawing.pen import Pen
from drawing.scene import Hit, Scene
from drawing.stage import compose
from drawing.theme import DARK, LIGHT, Palette
from loaders.claims import COMMENT, REPRINT, claim_cells, claims_under
from loaders.lens import Lens
from loaders.typed import rows_in
from readings import overview as reading
from rows.claim import Cell, Claim
from rows.text import Outlet, Source
from tests.charts.drawing import overlaps
from tests.charts.scenes import PAGE, SLIDE, Size, extent, hits, middle, of_role
from tests.lenses import OUTLETS, WAYS, case, for_random_lenses

EVERYTHING = Lens()
PEN = Pen(LIGHT)
WORD = reading.in_a_word([*WAYS, COMMENT, REPRINT])
sizes = pytest.mark.parametrize("size", [PAGE, SLIDE], ids=["page", "slide"])


@cache
def words() -> Words:
    """What is written whatever is left out."""
    titles = {row.id: f"{row.number} {row.title}" for row in claims(EVERYTHING)}
    grades = reading.graded(rows_in(case(), "outlets", Outlet), case().labels("reliability"))
    return Words(
        titles,
        case().names("outlets"),
        reading.written(rows_in(case(), "sources", Source), case().names("outlets")),
        grades,
        WORD,
    )


def cells(lens: Lens = EVERYTHING) -> tuple[Cell, ...]:
    """How each outlet tells each claim."""
    return claim_cells(lens, case())


@cache
def lay_out(size: Size = PAGE) -> Layout:
    """Where everything stands."""
    return layout(cells(), words(), *size, PEN)


@cache
def drawn(lens: Lens = EVERYTHING, size: Size = PAGE, selected: str = "", beside: str = "") -> Scene:
    """The chart under a lens."""
    return painted(lay_out(size), lens, Look({}, selected, (), beside))


def claims(lens: Lens) -> tuple[Claim, ...]:
    """The claims, with who tells each."""
    return claims_under(lens, case())


def painted(found: Layout, lens: Lens, look: Look, left: set[tuple[str, str, str, bool]] | None = None) -> Scene:
    """The chart at places. left: the ways of telling that are left, where these are not those of the lens."""
    seen = {row.id: Seen(row.shown, row.shown, (row.title,)) for row in claims(lens)}
    counts = {row.id: len(row.outlets) for row in claims(lens)}
    over = {(cell.claim, cell.outlet): (cell.claim, cell.outlet) for cell in cells()}
    ways = ways_of(cells(lens)) if left is None else left
    return paint(found, look._replace(seen=seen), Told(ways, counts, over), PEN)


@sizes
def test_no_box_meets_another_or_leaves_its_cell(size: Size) -> None:
    found = lay_out(size)
    assert not overlaps(box.at for box in found.boxes)
    rows = {row.claim: row for row in found.rows}
    for box in found.boxes:
        left, right = found.columns.edges[box.outlet]
        row = rows[box.claim]
        assert left <= box.at.left < box.at.right <= right
        assert row.top <= box.at.top < box.at.bottom <= row.top + row.tall


@sizes
def test_the_chart_keeps_to_the_height_that_it_is_given(size: Size) -> None:
    assert lay_out(size).height <= size.height + 0.01


def test_whatever_is_left_out_every_mark_stands_where_the_whole_case_has_it() -> None:
    every, choose = sorted(ways_of(cells())), Random(2016)
    here = [extent(each) for each in of_role(drawn(), "mark")]
    for _ in range(200):
        left = set(choose.sample(every, choose.randrange(len(every))))
        scene = painted(lay_out(), EVERYTHING, Look({}), left)
        assert [extent(each) for each in of_role(scene, "mark", "ghost")] == here


@for_random_lenses(8)
def test_a_box_is_filled_exactly_where_the_outlet_still_tells_it_so(lens: Lens) -> None:
    marks = of_role(drawn(lens), "mark", "ghost")
    by_box = {box[1:5]: mark for box, mark in zip(lay_out().boxes, marks, strict=True)}
    assert set(by_box) == ways_of(cells())
    assert {told for told, mark in by_box.items() if mark.role == "mark"} == ways_of(cells(lens))
    for (_, _, way, _), mark in by_box.items():
        assert mark.fill == (style_of(way, LIGHT).fill if mark.role == "mark" else LIGHT.ground)


def test_the_word_in_a_box_is_how_it_is_told_and_opposite_stands_before_what_is_told_so() -> None:
    signs = of_role(drawn(), "sign")
    for box in lay_out().boxes:
        assert WORD[box.way] in [each.text for each in signs if inside(extent(each), box.at)]
    before = [each for each in signs if each.text == OPPOSITE]
    lines = {(box.claim, box.outlet, box.at.top) for box in lay_out().boxes if box.against}
    assert len(before) == len(lines)
    for word in before:
        box = extent(word)
        [led] = [each for each in lay_out().boxes if each.led and level(each.at, box) and near(each.at, box)]
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


def test_how_the_opposite_is_told_stands_after_how_the_claim_is() -> None:
    for box, other in combinations(lay_out().boxes, 2):
        if (box.claim, box.outlet) == (other.claim, other.outlet) and other.against and not box.against:
            assert (box.at.top, box.at.left) < (other.at.top, other.at.left)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_way_of_telling_has_a_look_of_its_own(palette: Palette) -> None:
    ways = [way for way in WORD if way != COMMENT]
    assert len({style_of(way, palette) for way in ways}) == len(ways)


def test_a_stroke_stands_in_every_cell_of_a_silent_outlet_and_in_no_other() -> None:
    strokes = {tuple(map(round, middle(each))) for each in of_role(drawn(), "stroke")}
    centres = {outlet: sum(edges) / 2 for outlet, edges in lay_out().columns.edges.items()}
    rows = {row.claim: row.middle for row in lay_out().rows}
    silent = [cell for cell in cells() if not cell.ways and not cell.against]
    assert strokes == {(round(centres[cell.outlet]), round(rows[cell.claim])) for cell in silent}


@for_random_lenses(8)
def test_a_row_says_how_many_outlets_tell_its_claim(lens: Lens) -> None:
    counts = {row.id: len(row.outlets) for row in claims(lens)}
    said = {each.of: each.text for each in of_role(drawn(lens), "number")}
    assert said == {claim: "1 alone" if count == 1 else str(count) for claim, count in counts.items()}


@sizes
def test_no_words_stand_over_others_or_leave_the_chart(size: Size) -> None:
    check_words(drawn(EVERYTHING, size))


def check_words(scene: Scene) -> None:
    """That no text covers another or leaves the scene."""
    boxes = [extent(each) for each in scene.words()]
    assert not overlaps(boxes)
    assert all(box.left >= 0 and box.right <= scene.width and box.bottom <= scene.height for box in boxes)


@sizes
def test_long_names_and_titles_break_and_cover_nothing(size: Size) -> None:
    claim, *_ = words().claims
    long = words()._replace(
        claims=words().claims | {claim: "1 " + "Rivals within an alliance " * 12},
        outlets=words().outlets | {OUTLETS[0]: "The Gazette of Everything and More"},
        grades=words().grades | {OUTLETS[1]: "neither one thing nor the other in any way (E)"},
    )
    scene = painted(layout(cells(), long, *size, PEN), EVERYTHING, Look({}))
    check_words(scene)
    assert len([each for each in scene.words() if each.of == claim and each.role == "label"]) > 2


def test_a_case_without_claims_draws_an_empty_chart() -> None:
    found = layout([], words()._replace(claims={}), *PAGE, PEN)
    assert not paint(found, Look({}), Told(set(), {}, {}), PEN).hits


def asked(scene: Scene) -> dict[tuple[str, str], Hit]:
    """What a click selects, and beside what."""
    return {(hit.action.selected, hit.action.beside): hit for hit in scene.hits}


def test_every_cell_title_and_outlet_can_be_clicked() -> None:
    found = asked(drawn())
    wanted = {*product(words().claims, OUTLETS), *((each, "") for each in [*words().claims, *OUTLETS])}
    assert set(found) == wanted
    assert len(drawn().hits) == len(wanted)
    assert not overlaps(box for boxes in hits(drawn()).values() for box in boxes)


@pytest.mark.parametrize(
    ("selected", "beside", "ringed"),
    [
        ("claim-rift", "debka", ("claim-rift", "debka")),
        ("claim-rift", "", ("claim-rift", "")),
        ("claim-rift", "iran", ("claim-rift", "")),
        ("debka", "", ("debka", "")),
    ],
)
def test_what_is_selected_has_a_ring_and_nothing_else_changes(
    selected: str, beside: str, ringed: tuple[str, str]
) -> None:
    scene = drawn(EVERYTHING, PAGE, selected, beside)
    [ring] = of_role(scene, "ring")
    box, hit = extent(ring), asked(scene)[ringed]
    gaps = box.left - hit.left, box.top - hit.top, hit.right - box.right, hit.bottom - box.bottom
    assert all(0 < gap < 3 for gap in gaps)
    assert [each for each in scene.items if each is not ring] == drawn().items


@sizes
def test_the_ring_holds_every_box_of_its_cell(size: Size) -> None:
    for box in lay_out(size).boxes:
        [ring] = map(extent, of_role(drawn(EVERYTHING, size, box.claim, box.outlet), "ring"))
        assert ring.left <= box.at.left < box.at.right <= ring.right
        assert ring.top <= box.at.top < box.at.bottom <= ring.bottom


def test_what_was_found_has_a_bracket_at_its_title_or_name_alone() -> None:
    scene = painted(lay_out(), EVERYTHING, Look({}, found={"claim-rift", "debka"}))
    brackets = of_role(scene, "found")
    assert sorted(each.of for each in brackets) == ["claim-rift", "debka"]
    for bracket in brackets:
        assert bracket.points[1][0] <= asked(scene)[bracket.of, ""].left + 2


@pytest.mark.parametrize("without", [(), *[(outlet,) for outlet in OUTLETS]])
def test_the_stage_keeps_its_proportion(without: tuple[str, ...]) -> None:
    parts = "Claims " * 12, "legend " * 12, "rests on " * 13, "told so " * 19, "cannot tell " * 10, "footer " * 12
    scene = compose(Frame(*parts), lambda height: drawn(Lens(without=without), Size(1200, height)), PEN)
    assert (scene.width, scene.height) == (1280, 720)
    assert min(each.size for each in scene.words()) == 16
    check_words(scene)
