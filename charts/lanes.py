"""Marks in lanes on folded time: where each stands so that none covers another."""

from collections.abc import Iterable
from html import unescape
from typing import NamedTuple

from charts.text import text_width
from charts.theme import TYPE

MARK_HEIGHT = 20
LINE_HEIGHT = 20
GAP = 4
ASIDE = 10
INDENT = 6
GLYPH_ROOM = 18


class Mark(NamedTuple):
    """What is drawn of one record before it has a place: ends in px, label in lines, colour, state.

    extent: `day`, `lasting`, `within` or `repeated` (no count); symbol: the glyph before the label, if any; foot: width
    and height at scale 1 kept free under it; beside: whether it is looked at beside the selected one.
    """

    id: str
    left: float
    right: float
    extent: str
    open_left: bool
    open_right: bool
    label: list[str]
    symbol: str
    foot: tuple[float, float]
    colour: str
    shown: bool
    selected: bool
    hover: str
    beside: bool = False


class Box(NamedTuple):
    """A rectangle in px, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Place(NamedTuple):
    """A mark with its place: `y` of the mark, where its glyph and label stand, and the box that all of it fills.

    label_left: their left end, or their right one where `anchor` is `right`; label_top: upper edge of the label.
    """

    mark: Mark
    y: float
    label_left: float
    box: Box
    label_top: float
    anchor: str = "left"


def reach(mark: Mark, edge: float, scale: float) -> tuple[float, float, float]:
    """Left and right end of all that is drawn for a mark, and where its label starts to stay left of the edge."""
    size = TYPE * scale
    lines = max(text_width(unescape(line), size) for line in mark.label) + GLYPH_ROOM * scale
    label = max(mark.foot[0] * scale, lines)
    label_left = min(mark.left - INDENT * scale, edge - label)
    right = max(mark.right + MARK_HEIGHT * scale / 2, label_left + label)
    return min(mark.left - MARK_HEIGHT * scale / 2, label_left), right, label_left


def place(marks: Iterable[Mark], top: float, edge: float, scale: float, spread: float = 0) -> tuple[list[Place], float]:
    """Marks in rows from `top`, each in the first row with room for it, and the y where the lane ends.

    spread: px added under each row.
    """
    rows: list[list[tuple[Mark, float, float, float]]] = []
    for mark in sorted(marks, key=lambda mark: mark.left):
        left, right, label_left = reach(mark, edge, scale)
        gap = ASIDE * scale
        free = (row for row in rows if all(right + gap <= other[1] or other[2] + gap <= left for other in row))
        row = next(free, None)
        if row is None:
            row = []
            rows.append(row)
        row.append((mark, left, right, label_left))
    places = []
    for row in rows:
        bottom = top
        for mark, left, right, label_left in row:
            height = (MARK_HEIGHT + LINE_HEIGHT * len(mark.label) + mark.foot[1]) * scale
            box = Box(left, top, right, top + height)
            y = top + MARK_HEIGHT * scale / 2
            places.append(Place(mark, y, label_left, box, label_top=top + MARK_HEIGHT * scale))
            bottom = max(bottom, box.bottom)
        top = bottom + GAP * scale + spread
    return places, top
