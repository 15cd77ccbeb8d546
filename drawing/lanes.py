"""Marks in lanes on folded time: where each stands so that none covers another."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias

from drawing.axis import LINE
from drawing.box import Box
from drawing.label import Lines
from drawing.scene import Anchor
from drawing.symbols import Symbol

Kind: TypeAlias = Literal["day", "lasting", "within", "repeated"]
MARK_HEIGHT = 20
GAP = 4
ASIDE = 10
INDENT = 6
BESIDE = 14
"""Px between the end of a mark and a label beside it, which a ring has room in."""
SYMBOL_ROOM = 20
"""Px that a sign before a label takes."""


class Extent(NamedTuple):
    """When a thing was so, on a drawing: its ends in px, whether an end is not told, and what kind of time it is: a
    known `day`, `lasting`, some day `within`, or `repeated` with no count."""

    left: float
    right: float
    kind: Kind
    open_left: bool = False
    open_right: bool = False


class Mark(NamedTuple):
    """What is drawn of one record before it has a place, whatever is left out.

    label: its lines, and wide the width of the longest; symbol: the sign before the label, if any; foot: width and
    height kept free under it.
    """

    id: str
    extent: Extent
    label: Lines
    wide: float
    symbol: Symbol | None = None
    foot: tuple[float, float] = (0, 0)


class Place(NamedTuple):
    """A mark with its place: `y` of the mark, where its sign and label stand, and the box that all of it fills.

    label_x: left end of sign and label, or their right one where `anchor` is `end`; label_top: upper edge of the label.
    """

    mark: Mark
    y: float
    box: Box
    label_x: float
    label_top: float
    anchor: Anchor = "start"


class Reach(NamedTuple):
    """All that is drawn for a mark, across: its ends, where its label starts, whether that stands right of the mark."""

    left: float
    right: float
    label_x: float
    aside: bool

    def meets(self, other: "Reach") -> bool:
        """Whether the two come too near to each other."""
        return self.left < other.right + ASIDE and other.left < self.right + ASIDE


def reach(mark: Mark, edge: float, aside: bool = False) -> Reach:
    """How far a mark goes with its label, under it or, where asked for and where it fits before the edge, beside it."""
    half, (left, right, *_) = MARK_HEIGHT / 2, mark.extent
    wide = max(mark.foot[0], mark.wide + SYMBOL_ROOM * bool(mark.symbol))
    if aside and right + BESIDE + wide <= edge:
        return Reach(left - half, right + BESIDE + wide, right + BESIDE, True)
    label_x = min(left - INDENT, edge - wide)
    return Reach(min(left - half, label_x), max(right + half, label_x + wide), label_x, False)


def place(
    marks: Iterable[Mark], top: float, edge: float, spread: float = 0, aside: bool = False
) -> tuple[list[Place], float]:
    """Marks in rows from `top`, each in the first row with room for it, and the y where the lane ends.

    edge: right edge of the drawing; spread: px added under each row; aside: whether labels may stand beside their
    marks.
    """
    rows: list[list[tuple[Mark, Reach]]] = []
    for mark in sorted(marks, key=lambda mark: mark.extent.left):
        own = reach(mark, edge, aside)
        row = next((row for row in rows if not any(own.meets(other) for _, other in row)), None)
        if row is None:
            row = []
            rows.append(row)
        row.append((mark, own))
    places = []
    for row in rows:
        found = [set_in_row(mark, own, top) for mark, own in row]
        places += found
        top = max(placed.box.bottom for placed in found) + GAP + spread
    return places, top


def set_in_row(mark: Mark, own: Reach, top: float) -> Place:
    """A mark in a row that begins at `top`."""
    label_top = top if own.aside else top + MARK_HEIGHT
    bottom = label_top + LINE * len(mark.label) + mark.foot[1]
    return Place(mark, top + MARK_HEIGHT / 2, Box(own.left, top, own.right, bottom), own.label_x, label_top)
