"""A scene as SVG: text stays text, nothing in it is taken for markup, and a PNG of it has ink without a browser."""

import io
import re
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest
from fontTools.ttLib import TTFont
from PIL import Image
from resvg_py import svg_to_bytes

from drawing.actions import Select
from drawing.pen import Pen
from drawing.scene import Area, At, Disc, Hit, Line, Run, Scene, Stroke, Tie
from drawing.stage import moved
from drawing.theme import LIGHT
from exports.picture import picture, png
from painters import fonts, outlines
from painters.plotly import figure, size_of
from painters.svg import svg

PEN = Pen(LIGHT)
ARABIC, ACCENT = "\N{ARABIC LETTER MEEM}", "e\N{COMBINING ACUTE ACCENT}"
HOSTILE = ["<script>alert(1)</script>", "a & b", '"quoted"', "=1+1", ARABIC, ACCENT]


def scene(text: str) -> Scene:
    """A picture with a line, a square and a text."""
    found = Scene(200, 100)
    found.items += [
        Line(((0, 0), (200, 0)), Stroke("#000000", 1, (4, 2)), "axis"),
        Area(((10, 10), (30, 10), (30, 30), (10, 30)), "#c75100", "mark", "some-id", Stroke("#000000", 1)),
        PEN.words(Run(text, 700), At(10, 60), "label", of="some-id"),
    ]
    found.hits.append(Hit(10, 10, 30, 30, Select("some-id", "other"), (text,), "some-id"))
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_every_text_comes_out_as_it_is(text: str) -> None:
    drawn = ElementTree.fromstring(svg(scene(text), "#ffffff"))
    [words] = drawn.iter("{http://www.w3.org/2000/svg}text")
    assert "".join(words.itertext()) == text
    assert (words.get("data-of"), words.get("class")) == ("some-id", "label")
    assert not list(drawn.iter("{http://www.w3.org/2000/svg}script"))


def test_a_circle_has_its_place_and_what_it_is_of() -> None:
    drawn = ElementTree.fromstring(svg(Scene(9, 9, [Disc(4, 5, 2.5, "", "mark", "some-id", Stroke("#000", 1))]), ""))
    [disc] = drawn.iter("{http://www.w3.org/2000/svg}circle")
    assert disc.attrib | {"cx": "4", "cy": "5", "r": "2.5", "fill": "none", "data-of": "some-id"} == disc.attrib


def test_a_tie_goes_from_one_thing_to_another_and_is_moved_with_both() -> None:
    tie = Tie((0, 40), (100, 40), 0.2, Stroke("#000", 2, (7, 4)), "mark", "one other", ("one", "other"))
    for moved_by in (0, 7):
        drawn = ElementTree.fromstring(svg(Scene(200, 100, [moved(tie, moved_by, moved_by)]), ""))
        [path] = drawn.iter("{http://www.w3.org/2000/svg}path")
        start, towards, end = re.fullmatch("M(.+) Q(.+) (.+)", path.get("d")).groups()
        assert (start, end) == (f"{moved_by},{40 + moved_by}", f"{100 + moved_by},{40 + moved_by}")
        assert float(towards.split(",")[1]) < 40 + moved_by
        assert (path.get("data-of"), path.get("stroke-dasharray")) == ("one other", "7 4")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_as_outlines_has_a_shape_for_each_letter_and_stands_where_text_does(text: str) -> None:
    drawn = ElementTree.fromstring(svg(scene(text), "#ffffff", "outlines"))
    assert not list(drawn.iter("{http://www.w3.org/2000/svg}text"))
    shapes = list(drawn.iter("{http://www.w3.org/2000/svg}path"))
    assert len(shapes) == len(text.replace(" ", ""))
    assert shapes[0].get("transform").startswith("translate(10 ")


def test_outlines_have_the_ink_of_text() -> None:
    word = Scene(200, 100, [PEN.words(Run("Tehran", 700), At(10, 60))])
    outlined = svg_to_bytes(svg_string=svg(word, "#ffffff", "outlines"), zoom=2, skip_system_fonts=True)
    assert ink(outlined) == pytest.approx(dark(word), rel=0.02)


def test_the_table_of_outlines_is_what_the_fonts_file_gives() -> None:
    assert outlines.TABLE.read_text(encoding="utf-8") == outlines.table()


def test_blanks_in_a_row_are_kept_by_every_program() -> None:
    drawn = ElementTree.fromstring(svg(scene("a   b"), ""))
    assert drawn.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    assert drawn.get("style") == "white-space:pre"


@pytest.mark.parametrize("text", HOSTILE)
def test_what_hovering_says_is_no_markup(text: str) -> None:
    drawn = figure(scene(text), LIGHT)
    [hit] = drawn.data
    assert "<" not in hit.hovertext[0]
    assert (hit.customdata[0], hit.ids[0]) == (["Select", "some-id", "other"], "some-id")
    assert size_of(drawn) == (200, 100)


def test_plotly_knows_all_that_a_figure_holds() -> None:
    drawn = figure(scene("Tehran"), LIGHT).to_plotly_json()
    go.Figure(drawn["data"], drawn["layout"])  # raises ValueError for what it does not know


def test_a_png_is_as_large_as_asked_and_its_text_has_ink() -> None:
    blank = png(Scene(200, 100), "#ffffff", 1)
    for zoom in (1, 2, 4):
        image = Image.open(io.BytesIO(png(scene("Tehran"), "#ffffff", zoom)))
        assert image.size == (200 * zoom, 100 * zoom)
    word = Scene(200, 100, [PEN.words("Tehran", At(10, 60))])
    assert png(word, "#ffffff", 1) != blank
    heavy = Scene(200, 100, [PEN.words(Run("Tehran", 700), At(10, 60))])
    assert dark(heavy) > 1.2 * dark(word)


def dark(of: Scene) -> int:
    """How much ink a picture has."""
    return ink(png(of, "#ffffff", 2))


def ink(file: bytes) -> int:
    """How much ink a PNG has."""
    image = Image.open(io.BytesIO(file)).convert("L")
    return sum(255 - value for value in image.get_flattened_data())


def test_a_file_has_its_font_within_and_asks_no_address() -> None:
    file = picture(scene("Tehran"), "#ffffff").decode()
    assert "@font-face" in file
    assert "url(data:font/woff2" in file
    assert file.count("http") == 1  # the name of SVG itself


def test_the_part_of_the_font_is_made_from_its_file() -> None:
    part, whole = ({chr(each) for each in TTFont(file).getBestCmap()} for file in (fonts.PART, fonts.FILE))
    assert part == fonts.USUAL & whole
    assert "fvar" in TTFont(fonts.PART)


def test_a_character_beyond_it_is_taken_from_the_fonts_file() -> None:
    assert fonts.face(frozenset("Ж")) != fonts.face(frozenset("a")) == fonts.face(frozenset("b"))
