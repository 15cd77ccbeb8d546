"""Marks for legends: each is a picture of its own in the colours of its ground, and each page names ones that exist."""

import ast
from pathlib import Path
from xml.etree import ElementTree

import pytest

from charts.glyphs import GLYPHS, HEIGHT, glyph, glyph_image
from drawing.theme import DARK, LIGHT, PALETTES

PAGES = Path(__file__).parents[2] / "pages"
MOST = 3


def how_to_read(path: Path) -> list[tuple[str, str]]:
    """The marks of a page, each with what it says."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and node.targets[0].id == "HOW_TO_READ":
            return ast.literal_eval(node.value)
    return []


WITH_CHART = [path for path in sorted(PAGES.glob("*.py")) if path.stem != "codebook"]


@pytest.mark.parametrize("name", GLYPHS)
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_a_mark_is_a_picture_that_holds_all_its_shapes(name: str, palette) -> None:
    root = ElementTree.fromstring(glyph(name, palette))
    assert float(root.get("height")) == HEIGHT
    assert len(root) == len(GLYPHS[name])
    for shape in root:
        edges = [float(shape.get("x", 0)) + float(shape.get("width", 0))]
        edges += [float(point.split(",")[0]) for point in shape.get("points", "0,0").split()]
        assert max(edges) <= float(root.get("width"))


def test_light_and_dark_ground_have_their_own_colours() -> None:
    assert LIGHT.diverging[4] in glyph("squares", LIGHT)
    assert DARK.diverging[4] in glyph("squares", DARK)
    assert glyph_image("squares", LIGHT) != glyph_image("squares", DARK)
    assert glyph_image("told", LIGHT).startswith("data:image/svg+xml,%3Csvg")


@pytest.mark.parametrize("path", WITH_CHART, ids=lambda path: path.stem)
def test_a_page_is_read_by_three_marks_at_most(path: Path) -> None:
    lines = how_to_read(path)
    assert 1 <= len(lines) <= MOST
    assert {name for name, _ in lines} <= set(GLYPHS)
