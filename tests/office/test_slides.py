"""Slides that LibreOffice draws look as our own painter draws them, and what it saves is still what it was."""

import io
from functools import cache
from math import hypot

import fontpkg_arimo
import numpy as np
import pytest
from PIL import Image
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from resvg_py import svg_to_bytes

from articles.pages import article_of
from articles.stage import staged
from drawing.font import Font
from drawing.measure import wrap
from drawing.scene import Area, Disc, Scene, Tie, Words
from drawing.stage import HEIGHT, TITLE, TITLE_LINE, WIDTH, Staged
from drawing.theme import LIGHT
from exports.slides.deck import below_title, deck_of
from exports.slides.sheet import MARGIN, ROOM, sheet
from painters.fonts import STACK
from painters.powerpoint.canvas import EMU_PX
from painters.svg import svg
from tests.exports.masters import CHARTS
from tests.office.conftest import BY, DOTS, MOVED, Office, place, sight

NEAR = 4
"""Px by which what is drawn may stand elsewhere."""
NETWORK = place("actor_network")
FONT = str(fontpkg_arimo.ROOT / "files" / "Arimo[wght].ttf")
POINT = DOTS / 72
"""Px of a point of a PDF."""
WIDEST, SMALLEST = 60, 6
"""Px of the marks that are compared: not of grounds, nor of what is too small to be found again."""
Point = tuple[float, float]


@cache
def stage(page: str) -> Staged:
    """What a slide is drawn from."""
    return staged(sight(page), article_of(sight(page)), sheet(top(page), HEIGHT))


@cache
def headline(page: str) -> str:
    """The title of a slide."""
    return sight(page).headline(article_of(sight(page)).takeaway)


@cache
def top(page: str) -> float:
    """Where what stands under the title begins."""
    return below_title(deck_of(), headline(page))


def share(page: str) -> float:
    """How much smaller a stage is drawn that needs more room than a slide has."""
    return min(1.0, (HEIGHT - top(page)) / (stage(page).height - top(page)))


def on_slide(page: str, x: float, y: float) -> Point:
    """Where a point of a stage lies on its slide."""
    return MARGIN + (x - MARGIN) * share(page), top(page) + (y - top(page)) * share(page)


def texts(office: Office, page: str) -> list[tuple[str, float, float]]:
    """The pieces of text of a page as LibreOffice sets them, each with the px at which its baseline begins."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            found.append((text.strip(), x * POINT, HEIGHT - y * POINT))

    office.pages[place(page)].extract_text(visitor_text=visit)
    return found


@pytest.mark.parametrize("page", CHARTS)
def test_every_line_of_text_begins_where_it_was_measured_to(page: str, office: Office) -> None:
    found, astray = texts(office, page), []
    for items in stage(page).parts.values():
        for each in (one for one in items if isinstance(one, Words) and one.text.strip()):
            begins = each.runs[0].text.strip() or each.text.strip()
            x, y = on_slide(page, each.left, each.baseline)
            near = [text for text, across, down in found if abs(across - x) <= NEAR and abs(down - y) <= NEAR]
            if not any(begins.startswith(text[:1]) for text in near):
                astray.append((each.text, (x, y), near))
    assert not astray


@pytest.mark.parametrize("page", CHARTS)
def test_a_title_breaks_into_the_lines_that_were_measured(page: str, office: Office) -> None:
    font = Font(TITLE, "Arial")
    lines = wrap(headline(page), font, ROOM, 700)
    set_so = {text: (x, y) for text, x, y in texts(office, page)}
    for row, line in enumerate(lines):
        x, y = set_so[line]
        assert abs(x - MARGIN) <= NEAR
        assert abs(y - (MARGIN + (row + 0.5) * TITLE_LINE + font.capital / 2)) <= NEAR


@cache
def painted(page: str) -> np.ndarray:
    """The slide without its title as our own painter draws it, in the same letters; grey, 0 to 255."""
    scene = Scene(WIDTH, stage(page).height, [each for items in stage(page).parts.values() for each in items])
    drawn = svg(scene, LIGHT.ground, "a font outside").replace(STACK, "Arimo")
    made = svg_to_bytes(svg_string=drawn, zoom=share(page), skip_system_fonts=True, font_files=[FONT])
    whole = Image.new("RGB", (WIDTH, HEIGHT), LIGHT.ground)
    left, upper = on_slide(page, 0, 0)
    whole.paste(Image.open(io.BytesIO(bytes(made))).convert("RGB"), (round(left), round(upper)))
    return np.asarray(whole.convert("L"), dtype=float)


def boxes(page: str) -> list[tuple[int, int, int, int]]:
    """The boxes of a chart's marks and signs on its slide, in px."""
    found = []
    for each in stage(page).parts["chart"]:
        if isinstance(each, Disc | Area) and each.role in ("mark", "sign") and not (each.edge and each.edge.dash):
            corners = (
                each.points
                if isinstance(each, Area)
                else [(each.x + way * each.radius, each.y + way * each.radius) for way in (-1, 1)]
            )
            xs, ys = zip(*(on_slide(page, *corner) for corner in corners), strict=True)
            if min(max(xs) - min(xs), max(ys) - min(ys)) >= SMALLEST and max(xs) - min(xs) <= WIDEST:
                found.append((round(min(xs)), round(min(ys)), round(max(xs)) + 1, round(max(ys)) + 1))
    return found


@pytest.mark.parametrize("page", [page for page in CHARTS if page != "overview"])
def test_every_mark_stands_where_our_own_painter_puts_it(page: str, office: Office) -> None:
    drawn = np.asarray(office.pictures[place(page)].convert("L"), dtype=float)
    found, reach = boxes(page), 2 * NEAR
    assert len(found) > 5
    for left, upper, right, lower in found:
        own = painted(page)[upper - 2 : lower + 2, left - 2 : right + 2]
        unlike = {
            (across, down): np.abs(
                own - drawn[upper - 2 + down : lower + 2 + down, left - 2 + across : right + 2 + across]
            ).mean()
            for across in range(-reach, reach + 1)
            for down in range(-reach, reach + 1)
        }
        (across, down), least = min(unlike.items(), key=lambda each: each[1])
        assert max(abs(across), abs(down)) <= NEAR, (left, upper)
        assert least < own.std() or least < 12, (left, upper, least)  # no other picture is as like


def glue(shape: BaseShape) -> list[tuple[int, int]]:
    """The shape and the site that each end of a connector is glued to; none of another shape."""
    ends = [shape.element.find(f".//{qn(name)}") for name in ("a:stCxn", "a:endCxn")]
    return [(int(each.get("id")), int(each.get("idx"))) for each in ends if each is not None]


def ties(slide: Slide) -> dict[str, tuple[list[tuple[str, int]], list[Point]]]:
    """What each tie of a slide is glued to, by names, and where in px it ends."""
    names = {shape.shape_id: shape.name for shape in slide.shapes}
    return {
        shape.name: (
            [(names[of], site) for of, site in glue(shape)],
            [(shape.begin_x / EMU_PX, shape.begin_y / EMU_PX), (shape.end_x / EMU_PX, shape.end_y / EMU_PX)],
        )
        for shape in slide.shapes
        if len(glue(shape)) == 2
    }


def apart(one: Point, other: Point) -> float:
    """Px between two points."""
    return hypot(one[0] - other[0], one[1] - other[1])


def test_ties_end_where_they_were_drawn_to_and_stay_glued(office: Office) -> None:
    drawn = [each for each in stage("actor_network").parts["chart"] if isinstance(each, Tie)]
    before, after = (ties(list(file.slides)[NETWORK]) for file in (office.made, office.saved))
    assert len(before) == len(drawn)
    assert {name: held for name, (held, _) in after.items()} == {name: held for name, (held, _) in before.items()}
    for (_, ends), each in zip(after.values(), drawn, strict=True):
        meant = on_slide("actor_network", *each.start), on_slide("actor_network", *each.end)
        assert max(apart(*pair) for pair in zip(ends, meant, strict=True)) <= NEAR


def test_the_ties_of_an_actor_that_was_moved_end_at_it(office: Office) -> None:
    slides = list(office.saved.slides)
    still, moved = ties(slides[NETWORK]), ties(slides[0])
    of_it = 0
    for name, (held, ends) in moved.items():
        for (of, _), end, before in zip(held, ends, still[name][1], strict=True):
            shift = BY if of == MOVED else (0, 0)
            of_it += of == MOVED
            assert apart(end, (before[0] + shift[0], before[1] + shift[1])) <= NEAR
    assert of_it > 2


def test_names_and_notes_are_still_there(office: Office) -> None:
    for made, saved in zip(office.made.slides, office.saved.slides, strict=True):
        names = [shape.name for shape in made.shapes if not shape.is_placeholder]
        assert [shape.name for shape in saved.shapes if not shape.is_placeholder] == names
        assert saved.shapes.title.text_frame.text == made.shapes.title.text_frame.text
        before, after = (each.notes_slide.notes_text_frame.text.split() for each in (made, saved))
        assert after == before
