"""A view as one slide: its takeaway as the title, its chart as shapes, what it rests on, what it cannot tell."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from typing import NamedTuple

from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide

from articles.page import Article
from articles.sight import Sight
from drawing.measure import wrap
from drawing.scene import Area, Primitive, Scene
from drawing.stage import WIDTH, Sheet, Staged, lines_of, plain
from drawing.theme import Palette
from exports.slides.deck import Deck, below_title, titled_slide
from exports.slides.names import names
from exports.slides.sheet import LINE, MARGIN, ROOM, sheet
from exports.slides.theme import SLOTS
from painters.powerpoint.canvas import Canvas, Named
from painters.powerpoint.paint import paint

GROUND = 90
"""The number of its shape, which no placeholder of a layout has and no later one gets."""


class Shown(NamedTuple):
    """What a slide shows: its title, empty for none; its stage, set on a sheet; what stands below all else in the
    briefer's words; beside: titles for which there is room as well, since they stand there on other slides."""

    title: str
    set_on: Callable[[Sheet], Staged]
    own: str = ""
    beside: Sequence[str] = ()


def add_chart(deck: Deck, sight: Sight, made: Article, shown: Shown) -> Slide:
    """The slide of a view, at the end of a deck."""
    slide, top = titled_slide(deck, shown.title), max(below_title(deck, each) for each in (shown.title, *shown.beside))
    words = plain(wrap(shown.own, sight.pen.font, ROOM)) if shown.own else []
    foot = deck.height - LINE * len(words)
    stage = shown.set_on(sheet(top, foot))
    canvas = canvas_of(slide, stage, deck, (top, foot))
    draw = partial(add, slide.shapes.element, canvas)
    add_ground(deck, slide, top, sight.palette)
    named = names(sight, made, stage.hits)
    for part, items in stage.parts.items():
        draw(items, named if part == "chart" else {"": Named(part)})
    lines = [*lines_of(words, (MARGIN, foot - MARGIN), LINE, sight.pen, sight.palette.ink)]
    add(slide.shapes.element, replace(canvas, left=0, top=0, unit=deck.unit), lines, {"": Named("own words")})
    return slide


def add_ground(deck: Deck, slide: Slide, top: float, palette: Palette) -> None:
    """Our ground below the title of a reader's own deck: whatever it has itself, ours is what the colours are for."""
    if not deck.own:
        corners = ((0.0, top), (WIDTH, top), (WIDTH, deck.height), (0.0, deck.height))
        canvas = Canvas(count(GROUND), {}, unit=deck.unit)
        add(slide.shapes.element, canvas, [Area(corners, palette.ground, "ground", "ground")], {})


def canvas_of(slide: Slide, stage: Staged, deck: Deck, room: tuple[float, float]) -> Canvas:
    """Where the parts of a stage go; smaller where they need more than the px of a slide from one to another."""
    top, foot = room
    share = min(1.0, (foot - top) / (stage.height - top))
    ids = count(max(shape.shape_id for shape in slide.shapes) + 1 if len(slide.shapes) else 2)
    unit = deck.unit * share
    left, above = MARGIN * (deck.unit - unit), top * (deck.unit - unit)
    return Canvas(ids, SLOTS if deck.own else {}, left, above, unit)


def add(tree: BaseOxmlElement, canvas: Canvas, items: Sequence[Primitive], named: dict[str, Named]) -> None:
    """Some primitives at the end of a tree of shapes."""
    drawn = parse_xml(paint(Scene(WIDTH, 0, list(items)), canvas, named))
    for each in list(drawn):
        tree.append(each)
