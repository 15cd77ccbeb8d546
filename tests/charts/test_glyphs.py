"""Marks for legends: each is a picture of its own in the colours of its ground, and each page names ones that exist."""

from base64 import b64decode
from pathlib import Path

import pytest

from articles.pages import PAGES, article_of
from charts.glyphs import GLYPHS, drawn
from charts.legend import HEIGHT
from charts.stances.square import Square, paint_square
from charts.stances.stance import Stance
from components.written import pictured
from drawing.look import Seen
from drawing.pen import Pen
from drawing.theme import DARK, LIGHT, PALETTES
from tests.articles.panels import sight_of
from tests.charts.scenes import extent, of_role
from tests.lenses import every_case

MOST = 3


def how_to_read(name: str, folder: Path) -> list[tuple[tuple[str, str], ...]]:
    """The marks of a page in each of its views, each mark with what it says."""
    return [article_of(sight_of(name, folder=folder, **query)).how_to_read for query in ({}, {"actors": "all"})]


WITH_CHART = [name for name, page in PAGES.items() if page.article]


@pytest.mark.parametrize("name", GLYPHS)
@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_a_mark_is_a_picture_that_holds_all_that_is_drawn(name: str, palette) -> None:
    scene = GLYPHS[name](Pen(palette))
    assert scene.height == HEIGHT
    assert scene.items
    for each in scene.items:
        box = extent(each)
        assert (box.left >= 0, box.top >= 0) == (True, True)
        assert (box.right <= scene.width, box.bottom <= HEIGHT) == (True, True)


def test_light_and_dark_ground_have_their_own_colours() -> None:
    for palette in PALETTES.values():
        assert palette.diverging[4] in {each.fill for each in of_role(GLYPHS["squares"](Pen(palette)), "mark")}


def test_a_legend_shows_the_square_of_the_chart() -> None:
    stance = Stance("", "", "", "", 2, 0)
    mark, sign = paint_square(Square(stance, 0, 0), Seen(True, True, ()), Pen(LIGHT))
    shown, *_ = of_role(GLYPHS["squares"](Pen(LIGHT)), "mark")
    assert (shown.fill, shown.edge) == (mark.fill, mark.edge)
    assert next(each.text for each in of_role(GLYPHS["squares"](Pen(LIGHT)), "sign")) == sign.text
    assert extent(shown).right - extent(shown).left == extent(mark).right - extent(mark).left


def test_a_picture_beside_words_needs_no_font() -> None:
    picture = b64decode(pictured("squares", LIGHT).split(",")[1]).decode()
    assert "<text" not in picture
    assert "@font-face" not in picture
    assert picture.count("<path") == 2 + 1 + 2
    assert pictured("squares", DARK) != pictured("squares", LIGHT)


def test_a_share_is_drawn_as_a_case_has_it() -> None:
    parts = of_role(drawn("share 2/3", Pen(LIGHT)), "part")
    assert [bool(each.fill) for each in parts] == [True, True, False]


@every_case
@pytest.mark.parametrize("name", WITH_CHART)
def test_a_page_is_read_by_three_marks_at_most(name: str, folder: Path) -> None:
    views = how_to_read(name, folder)
    assert views
    for lines in views:
        assert 1 <= len(lines) <= MOST
        assert all(drawn(mark, Pen(LIGHT)).items for mark, _ in lines)
