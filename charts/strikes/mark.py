"""One strike note as a mark: how long it was, its label, its sign."""

from collections.abc import Mapping
from typing import NamedTuple

from charts.strikes.note import Note, Words, text_of
from charts.strikes.ratio import ratio_size
from drawing.box import Box
from drawing.label import numbered, width_of
from drawing.lanes import SYMBOL_ROOM, Extent, Mark, Place
from drawing.pen import Pen
from drawing.symbols import Symbol
from drawing.time import FoldedTime

LEAST_ROOM = 110
"""Px that a label may always take."""
MOST_LINES = 6
"""Of a label right of where its mark begins; one of more may reach left of that."""
LEAST_MARK = 12
"""Px of a mark that is no day, at least."""
SYMBOLS: dict[str, Symbol] = {
    "start": "right",
    "goes-on": "disc",
    "up": "up",
    "down": "down",
    "spare-some": "half-square",
}
OTHER: Symbol = "diamond"
"""For a direction that a case adds; its word stands beside it, as that of every direction does."""


class Setting(NamedTuple):
    """What marks are made for: words, the number of each note, folded time, the right edge in px, the pen."""

    words: Words
    numbers: Mapping[str, int]
    time: FoldedTime
    edge: float
    pen: Pen

    @property
    def left(self) -> float:
        """Where the time begins, and the names of lanes with the gap after them end."""
        return self.time.panels[0].left


def mark_of(note: Note, setting: Setting, share: float) -> Mark:
    """A note as a mark whose label takes a share of the width at most."""
    extent = extent_of(note, setting.time)
    most = setting.edge * share
    text = text_of(note, setting.numbers, setting.words)
    for room in (min(most, max(setting.edge - extent.left, LEAST_ROOM)), most):
        label = numbered(note.tag, text, room - SYMBOL_ROOM, setting.pen, note.approximate)
        if len(label) <= MOST_LINES:
            break
    foot = ratio_size(note.ratio, setting.pen)
    return Mark(note.id, extent, label, width_of(label, setting.pen), SYMBOLS.get(note.direction, OTHER), foot)


def words_box(place: Place) -> Box:
    """What is written and drawn beside a mark or under it: its letters, or with them the ratio that they stand over."""
    mark, (foot, _) = place.mark, place.mark.foot
    letters = place.label_x + SYMBOL_ROOM
    left = place.label_x if foot else letters
    return Box(left, place.label_top, max(letters + mark.wide, place.label_x + foot), place.box.bottom)


def extent_of(note: Note, time: FoldedTime) -> Extent:
    """When a note was so, on folded time."""
    left, right = time.span(note.first, note.last)
    right = right if note.kind == "day" else max(right, left + LEAST_MARK)
    return Extent(left, right, note.kind, note.open_start, note.open_end)
