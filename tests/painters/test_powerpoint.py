"""A scene becomes native shapes: what is of one record one group, ties glued to what they end at, text as it is."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from pathlib import Path
from xml.etree import ElementTree

import pytest

from articles.pages import article_of, sight_of
from articles.stage import staged
from drawing.medium import OFFICE
from drawing.pen import Pen
from drawing.scene import Area, At, Disc, Line, Primitive, Run, Scene, Stroke, Tie, Words
from drawing.sites import SITES, site
from drawing.stage import Sheet
from drawing.symbols import CORNERS
from drawing.theme import LIGHT
from loaders.view import View
from painters.powerpoint.canvas import EMU_PX, Canvas, Named
from painters.powerpoint.page import NAMESPACES
from painters.powerpoint.paint import paint
from painters.powerpoint.table import Look, pages, parts_of, row_of
from tests.lenses import case, every_case

A, P = ("{http://schemas.openxmlformats.org/" + name + "/2006/main}" for name in ("drawingml", "presentationml"))
NAMES = {"one": Named("1 bombers take off", "1; known day\nDebka")}
INK, GHOST = LIGHT.ink, LIGHT.ghost


def painted(*items: Primitive) -> ElementTree.Element:
    """The tree of shapes of some primitives."""
    return tree(paint(Scene(1280, 720, list(items)), Canvas(count(10), {INK: "tx1"}), NAMES))


def tree(shapes: Iterable[str]) -> ElementTree.Element:
    """Shapes as a program reads them."""
    return ElementTree.fromstring(f"<shapes {NAMESPACES}>{''.join(shapes)}</shapes>")


def area(points: tuple[tuple[float, float], ...], of: str = "") -> Area:
    """A filled area without a line."""
    return Area(points, INK, "mark", of)


def line(text: str, baseline: float, of: str = "", x: float = 40) -> Words:
    """A line of text."""
    return Pen(LIGHT).words(text, At(x, 0), "label", of=of)._replace(baseline=baseline)


@pytest.mark.parametrize(
    ("points", "name", "turned"),
    [
        (((0, 0), (9, 0), (9, 4), (0, 4)), "rect", None),
        (CORNERS["diamond"], "diamond", None),
        (CORNERS["up"], "triangle", None),
        (CORNERS["right"], "triangle", "5400000"),
        (CORNERS["down"], "triangle", "10800000"),
    ],
)
def test_a_shape_that_programs_have_a_name_for_is_that_shape(points: tuple, name: str, turned: str | None) -> None:
    [shape] = painted(area(points))
    assert shape.find(f".//{A}prstGeom").get("prst") == name
    assert shape.find(f".//{A}xfrm").get("rot") == turned


def test_any_other_area_is_a_path_through_its_points() -> None:
    [shape] = painted(area(((0, 0), (8, 1), (9, 9), (4, 7), (0, 5))))
    points = [(int(each.get("x")) / EMU_PX, int(each.get("y")) / EMU_PX) for each in shape.iter(f"{A}pt")]
    assert points == [(0, 0), (8, 1), (9, 9), (4, 7), (0, 5)]
    assert shape.find(f".//{A}close") is not None


@pytest.mark.parametrize(
    ("dash", "name"),
    [((), "solid"), ((2, 2), "sysDot"), ((6, 2), "sysDash"), ((9, 6), "dash"), ((8, 3, 2, 3), "sysDashDot")],
)
def test_dashes_have_the_name_of_those_most_like_them(dash: tuple[float, ...], name: str) -> None:
    [shape] = painted(Line(((0, 0), (90, 0)), Stroke(GHOST, 2, dash), "axis"))
    assert shape.find(f".//{A}prstDash").get("val") == name


def test_what_is_of_one_record_is_one_group_with_its_name_and_what_it_shows() -> None:
    mark, label = Disc(50, 50, 5, INK, "mark", "one"), line("bombers take off", 60, "one")
    tree = painted(mark, area(CORNERS["up"]), label)
    group, other = tree
    assert (group.tag, other.tag) == (f"{P}grpSp", f"{P}sp")
    tag = group.find(f"{P}nvGrpSpPr/{P}cNvPr")
    assert (tag.get("name"), tag.get("descr")) == NAMES["one"]
    assert len(group.findall(f"{P}sp")) == 2
    frame = group.find(f"{P}grpSpPr/{A}xfrm")
    inner, outer = (frame.find(f"{A}{name}").attrib for name in ("chExt", "ext"))
    assert inner == outer


def test_a_colour_of_the_theme_is_said_by_its_slot_and_any_other_by_itself() -> None:
    themed, own = painted(area(CORNERS["up"]), Disc(9, 9, 4, GHOST, "mark"))
    assert themed.find(f".//{A}schemeClr").get("val") == "tx1"
    assert own.find(f".//{A}srgbClr").get("val") == GHOST[1:].upper()


def test_lines_that_follow_one_another_are_one_box_that_breaks_none() -> None:
    tree = painted(line("Rests on:", 100), line("Debka alone", 122), line("elsewhere", 122, x=300))
    first, _ = tree
    assert ["".join(each.itertext()) for each in first.iter(f"{A}p")] == ["Rests on:", "Debka alone"]
    assert {each.get("wrap") for each in tree.iter(f"{A}bodyPr")} == {"none"}
    assert {each.get("typeface") for each in tree.iter(f"{A}latin")} == {"Arial"}


HOSTILE = "</a:t> <b>&amp;\x00\x0b \N{ARABIC LETTER MEEM} ]]> \ud83d\ude00"


def test_hostile_text_is_plain_text_but_for_what_no_file_can_hold() -> None:
    text = HOSTILE.encode("utf-16", "surrogatepass").decode("utf-16")
    words = Words((Run(text), Run("=1+1", 700)), 9, 9, 16, INK, "label", of="one")
    [shape] = tree(paint(Scene(9, 9, [words]), Canvas(count(10), {}), {"one": Named(text, f"{text}\n“second”")}))
    clean = text.replace("\x00", "").replace("\x0b", "")
    assert "".join(shape.itertext()) == f"{clean}=1+1"
    tag = shape.find(f".//{P}cNvPr")
    assert (tag.get("name"), tag.get("descr")) == (clean, f"{clean}\n“second”")


LOOK = Look(16, INK, Stroke(GHOST, 1), Stroke(INK, 1))
WIDTHS = (40, 300)


def test_rows_stand_on_as_few_pages_as_can_be_and_as_evenly() -> None:
    rows = [row_of((str(place), "word"), WIDTHS, LOOK) for place in range(11)]
    found = pages(rows, 10 * rows[0].tall)
    assert [len(each) for each in found] == [6, 5]
    assert [row for each in found for row in each] == rows
    assert pages([], 100) == []


def test_a_row_higher_than_a_page_goes_on_and_says_which_it_is() -> None:
    said = " ".join(f"word-{place}" for place in range(200))
    rows = parts_of(("7", said), WIDTHS, LOOK, 100)
    assert all(row.tall <= 100 for row in rows)
    assert {row.cells[0] for row in rows} == {"7"}
    assert " ".join(row.cells[1] for row in rows) == said


@pytest.mark.parametrize("roundness", [0, 0.2])
@pytest.mark.parametrize("leaves", range(SITES))
def test_a_tie_is_glued_to_the_site_that_it_leaves_from(leaves: int, roundness: float) -> None:
    start, end = Disc(100, 100, 9, INK, "mark", "a"), Disc(400, 300, 17, INK, "mark", "b")
    tie = Tie(
        site((100, 100), 9, leaves), site((400, 300), 17, 1), roundness, Stroke(INK, 2), "mark", "a b", ("a", "b")
    )
    connector, one, other = painted(tie, start, line("Iran", 130, "a"), end)
    ids = [each.find(f".//{P}cNvPr").get("id") for each in (one, other)]
    glue = [(connector.find(f".//{A}{name}").get("id"), connector.find(f".//{A}{name}").get("idx")) for name in ENDS]
    assert glue == [(ids[0], str(leaves)), (ids[1], "1")]
    assert one.tag == f"{P}sp"
    assert "".join(one.itertext()) == "Iran"
    if not roundness:
        assert connector.find(f".//{A}prstGeom").get("prst") == "straightConnector1"
        left, right = sorted([tie.start[0], tie.end[0]])
        box = connector.find(f".//{A}xfrm")
        assert int(box.find(f"{A}off").get("x")) == pytest.approx(left * EMU_PX, abs=1)
        assert int(box.find(f"{A}ext").get("cx")) == pytest.approx((right - left) * EMU_PX, abs=2)


ENDS = ("stCxn", "endCxn")


@every_case
def test_every_text_and_every_tie_of_a_network_is_there_and_no_id_twice(folder: Path) -> None:
    sight = replace(sight_of(case(folder), View("actor_network"), LIGHT), medium=OFFICE)
    items = staged(sight, article_of(sight), Sheet()).parts["chart"]
    tree = painted(*items)
    ids = [each.get("id") for each in tree.iter(f"{P}cNvPr")]
    assert len(ids) == len(set(ids))
    lines = ["".join(each.itertext()) for each in tree.iter(f"{A}p")]
    assert sorted(lines) == sorted(each.text for each in items if isinstance(each, Words))
    ties = [each for each in items if isinstance(each, Tie)]
    glued = [each for each in tree.iter(f"{P}cxnSp") if each.find(f".//{A}stCxn") is not None]
    assert len(ties) == len(glued) > 0
    assert not any(each.roundness for each in ties)
