"""Lanes of strike notes one below the other, with the axis between those above it and those below."""

from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from charts.strikes.lane import BELOW, Lane, lane_order, mode_lines, name_lines
from charts.strikes.mark import Setting, mark_of
from charts.strikes.note import Note
from drawing.axis import LINE
from drawing.lanes import Mark, place

TOP = 2
LABEL_SHARES = (0.44, 0.36, 0.28, 0.22)
"""How much of the width a label may take: which fills the least height shows in place."""


class Arrangement(NamedTuple):
    """The marks of a lane, and whether their labels stand beside them."""

    marks: list[Mark]
    aside: bool


class Staff(NamedTuple):
    """Lanes with their places, y of the axis, and where it all ends."""

    lanes: list[Lane]
    axis: float
    bottom: float

    @property
    def rows(self) -> int:
        """How many rows there are in all lanes."""
        return len({(lane.top, place.y) for lane in self.lanes for place in lane.places})


def arrange(notes: Iterable[Note], setting: Setting) -> dict[tuple[str, str], Arrangement]:
    """Each lane as it takes the least height."""
    notes = list(notes)
    return {
        lane: best([note for note in notes if (note.state, note.mode) == lane], setting)
        for lane in lane_order(notes, setting.words.focus)
    }


def best(notes: list[Note], setting: Setting) -> Arrangement:
    """The width of labels, and the side of their marks, with which a lane takes the least height."""
    marks = [[mark_of(note, setting, share) for note in notes] for share in LABEL_SHARES]
    ways = [Arrangement(*way) for way in product(marks, (False, True))]
    return min(ways, key=lambda way: place(way.marks, 0, setting.edge, 0, way.aside)[1])


def stack(lanes: dict[tuple[str, str], Arrangement], setting: Setting, band: float, spread: float = 0) -> Staff:
    """All lanes from above, with the axis in a band so high; spread: px added under each row."""
    placed, top, axis = [], float(TOP), 0.0
    for (actor, mode), lane in lanes.items():
        if mode in BELOW and not axis:
            axis, top = top + LINE, top + band
        name = name_lines(setting.words.names[actor], setting.left, setting.pen)
        places, end = place(lane.marks, top, setting.edge, spread, lane.aside)
        placed.append(Lane(actor, mode, name, mode_lines(mode, setting.words, setting.left, setting.pen), top, places))
        top = max(end, placed[-1].named)
    return Staff(placed, axis, top) if axis else Staff(placed, top + LINE, top + band)
