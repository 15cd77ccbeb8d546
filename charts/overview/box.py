"""A way of telling as a box that holds its word; “opposite” before it where the outlet tells the opposite so."""

from collections.abc import Iterator
from typing import NamedTuple

from drawing.box import Box as Edges
from drawing.pen import Pen
from drawing.scene import Area, At, Primitive, Run, Stroke, Words
from drawing.theme import Palette
from rows.codes import REPRINT

HEIGHT = 19
WORD_PAD = 5
"""Px between a word and each side of its box."""
OPPOSITE, OPPOSITE_GAP, OPPOSITE_PAD = "opposite:", 3, 4
"""The word, px between it and its box, and px before it."""
EDGE = 1.2
FACT, NAMED, UNNAMED, RUMOUR = "fact", "named", "unnamed", "rumour"
"""The ways of telling that have a look of their own; every other has that of an opinion."""


class Box(NamedTuple):
    """One way of telling in a cell: its edges in px, the claim and outlet that it is of, the code, whether the opposite
    is told so, whether that word stands before it."""

    at: Edges
    claim: str
    outlet: str
    way: str
    against: bool = False
    led: bool = False


class Style(NamedTuple):
    """How a way of telling looks: what fills its box, the colour of its word, the dashes of its edge."""

    fill: str
    word: str
    dash: tuple[float, ...] = ()


def style_of(way: str, palette: Palette) -> Style:
    """Dark, mid and light; dashed, dotted, and dashed and dotted."""
    return {
        FACT: Style(palette.ink, palette.ground),
        NAMED: Style(palette.mid, palette.ground),
        UNNAMED: Style(palette.silent, palette.ink),
        RUMOUR: Style(palette.ground, palette.ink, (6, 3)),
        REPRINT: Style(palette.panel, palette.ink, (8, 3, 2, 3)),
    }.get(way, Style(palette.ground, palette.ink, (2, 2)))


def width_of(word: str, pen: Pen) -> float:
    """How wide the box of a word is."""
    return pen.width(Run(word)) + 2 * WORD_PAD


def lead(pen: Pen) -> float:
    """How much room “opposite” takes before a box."""
    return OPPOSITE_PAD + pen.width(Run(OPPOSITE)) + OPPOSITE_GAP


def paint_box(box: Box, word: str, shown: bool, pen: Pen) -> Iterator[Primitive]:
    """A box with its word; in outline, the word muted, where the reader left it out."""
    palette = pen.palette
    style = style_of(box.way, palette) if shown else Style(palette.ground, palette.muted)
    edge = Stroke(palette.ink if shown else palette.ghost, EDGE, style.dash)
    yield Area(box.at.corners, style.fill, "mark" if shown else "ghost", box.claim, edge)
    yield pen.words(word, At(*middle(box), "middle"), "sign", style.word, box.claim)


def paint_opposite(box: Box, shown: bool, pen: Pen) -> Words:
    """The word before the first box of those that say how the opposite is told."""
    colour = pen.palette.ink if shown else pen.palette.muted
    return pen.words(OPPOSITE, At(box.at.left - OPPOSITE_GAP, middle(box)[1], "end"), "sign", colour, box.claim)


def middle(box: Box) -> tuple[float, float]:
    """The middle of a box."""
    return (box.at.left + box.at.right) / 2, (box.at.top + box.at.bottom) / 2
