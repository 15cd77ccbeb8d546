"""Marks in lanes on folded time: where each stands so that none covers another."""

from collections.abc import Iterable
from typing import NamedTuple

from charts.text import bare, text_width
from drawing.box import Box
from drawing.theme import TYPE

MARK_HEIGHT = 20
LINE_HEIGHT = 20
GAP = 4
ASIDE = 10
INDENT = 6
GLYPH_ROOM = 18


class Mark(NamedTuple):
    """What is drawn of one record before it has a place: ends in px, label in lines, colour, state.

    extent: `day`, `lasting`, `within` or `repeated` (no count); symbol: the glyph before the label, if any; foot: width
    and height at scale 1 kept free under it; beside: whether it is looked at beside the selected one; solid: whether
    what is left tells who it was, and when; said: what stands in the room of the label where what is left does not
    tell all that the label says.
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
    solid: bool = True
    said: tuple[str, ...] = ()


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


class Reach(NamedTuple):
    """All that is drawn for a mark, across: its ends, where its label starts, whether that stands right of the mark."""

    left: float
    right: float
    label_left: float
    aside: bool

    def meets(self, other: "Reach", gap: float) -> bool:
        """Whether the two come nearer to each other than a gap."""
        return self.left < other.right + gap and other.left < self.right + gap


def reach(mark: Mark, edge: float, scale: float, aside: bool = False) -> Reach:
    """How far a mark goes with its label, under it or, where asked for and where it fits before the edge, beside it."""
    half = MARK_HEIGHT / 2 * scale
    lines = max(text_width(bare(line), TYPE * scale) for line in mark.label) + GLYPH_ROOM * scale
    label = max(mark.foot[0] * scale, lines)
    if aside and mark.right + half + label <= edge:
        return Reach(mark.left - half, mark.right + half + label, mark.right + half, True)
    label_left = min(mark.left - INDENT * scale, edge - label)
    return Reach(min(mark.left - half, label_left), max(mark.right + half, label_left + label), label_left, False)


def place(
    marks: Iterable[Mark], top: float, edge: float, scale: float, spread: float = 0, aside: bool = False
) -> tuple[list[Place], float]:
    """Marks in rows from `top`, each in the first row with room for it, and the y where the lane ends.

    spread: px added under each row; aside: whether labels may stand beside their marks.
    """
    rows: list[list[tuple[Mark, Reach]]] = []
    for mark in sorted(marks, key=lambda mark: mark.left):
        own = reach(mark, edge, scale, aside)
        row = next((row for row in rows if not any(own.meets(other, ASIDE * scale) for _, other in row)), None)
        if row is None:
            row = []
            rows.append(row)
        row.append((mark, own))
    places = []
    for row in rows:
        found = [set_in_row(mark, own, top, scale) for mark, own in row]
        places += found
        top = max(placed.box.bottom for placed in found) + GAP * scale + spread
    return places, top


def set_in_row(mark: Mark, own: Reach, top: float, scale: float) -> Place:
    """A mark in a row that begins at `top`."""
    label_top = top if own.aside else top + MARK_HEIGHT * scale
    bottom = label_top + (LINE_HEIGHT * len(mark.label) + mark.foot[1]) * scale
    box = Box(own.left, top, own.right, bottom)
    return Place(mark, top + MARK_HEIGHT * scale / 2, own.label_left, box, label_top)
