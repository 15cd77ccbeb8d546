"""Meetings in rows, their labels beside them, a row each where they would meet; sessions directly under their visit."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from charts.meetings.label import LINE, Label, label_of
from charts.meetings.meeting import Meeting
from drawing.box import Box
from drawing.extents import ARROW
from drawing.lanes import ASIDE, MARK_HEIGHT, Extent, Mark, Place
from drawing.pen import Pen
from drawing.scene import Anchor

BESIDE = 3
"""Px between a mark's room and its label."""
INDENT = 24
"""How far the label of a session stands in from that of its visit."""
INSIDE = 10
LEAST_LABEL = 340
"""Px in which the longest of what follows a title has room."""
ROUNDED = 1e-6
"""Px that are none."""
UNDER = 2
"""Px that the ground of a visit stands out above and below its rows."""


class Band(NamedTuple):
    """Where labels may stand, the left and right edge of all lanes in px, and how they say what: words of the results,
    whether it is spelled out that texts disagree."""

    start: float
    edge: float
    results: Mapping[str, str]
    spelled: bool


class Block(NamedTuple):
    """A visit and its sessions, or a meeting alone: places one under the other, and what they fill together."""

    places: list[Place]
    box: Box

    @property
    def is_visit(self) -> bool:
        """Whether sessions stand in it."""
        return len(self.places) > 1


class Item(NamedTuple):
    """A meeting before it has a row: its mark with the label, where that begins or, at the anchor `end`, ends, and
    whether it stands below the mark."""

    mark: Mark
    label: Label
    x: float
    anchor: Anchor = "start"
    below: bool = False

    @property
    def left(self) -> float:
        """Where the label begins."""
        return self.x - self.label.wide if self.anchor == "end" else self.x


def items(block: Sequence[tuple[Meeting, Extent]], band: Band, pen: Pen) -> list[Item]:
    """Marks of a block with their labels: in the outline of what is repeated, else right of all its marks; where the
    edge leaves no room for that, left of them, or else each below its own."""
    half = MARK_HEIGHT / 2 + BESIDE
    left, right = min(each.left for _, each in block) - half, max(each.right for _, each in block) + half
    after, before = band.edge - right, left - band.start
    room = max(LEAST_LABEL, after, before, *(room_inside(extent) for _, extent in block))
    found = []
    for place, (meeting, extent) in enumerate(block):
        indent = INDENT * (place > 0)
        label = label_of(meeting, band.results, band.spelled, room - indent, pen)
        mark = Mark(meeting.id, extent, label.lines, label.wide)
        inside = len(label.lines) == 1 and label.wide <= room_inside(extent)
        x = extent.left + INSIDE + ARROW * extent.open_left if inside else right + indent
        found.append(Item(mark, label, x))
    if all(item.x + item.label.wide <= band.edge for item in found):
        return found
    if all(item.label.wide <= before for item in found):
        return [item._replace(x=left, anchor="end") for item in found]
    starts = (max(band.start, min(item.mark.extent.left, band.edge - item.label.wide)) for item in found)
    return [item._replace(x=x, below=True) for item, x in zip(found, starts, strict=True)]


def room_inside(extent: Extent) -> float:
    """Width in px that a label may have in the outline of what is repeated."""
    arrows = ARROW * (extent.open_left + extent.open_right)
    return extent.right - extent.left - 2 * INSIDE - arrows if extent.kind == "repeated" else 0


def place_blocks(blocks: Sequence[Sequence[Item]], top: float, pitch: float) -> list[Block]:
    """Blocks in rows from `top`, each in the first rows where it meets nothing; pitch: px from a row to the next."""
    placed: list[Block] = []
    for block in sorted(blocks, key=lambda block: block[0].mark.extent.left):
        first = stacked(block, top, pitch)
        near = [other.box for other in placed if beside(first.box, other.box)]
        row = first_clear(first.box, near, pitch)
        placed.append(stacked(block, top + row * pitch, pitch) if row else first)
    return placed


def beside(box: Box, other: Box) -> bool:
    """Whether two boxes keep no gap between them across."""
    return box.left - ASIDE < other.right and other.left < box.right + ASIDE


def first_clear(box: Box, others: Sequence[Box], pitch: float) -> int:
    """How many rows down a box meets none of some others, which all lie in its way across."""
    row = 0
    for other in sorted(others, key=lambda each: each.top):
        # What was passed by lies higher, so that it is not met further down either.
        while box.top + row * pitch < other.bottom - ROUNDED and other.top < box.bottom + row * pitch - ROUNDED:
            row += 1
    return row


def stacked(block: Sequence[Item], top: float, pitch: float) -> Block:
    """Marks one under the other."""
    places = []
    for item in block:
        places.append(set_in_row(item, top, pitch))
        top += (len(item.label.lines) + item.below) * pitch
    boxes = [place.box for place in places]
    return Block(places, Box(min(b.left for b in boxes), boxes[0].top, max(b.right for b in boxes), boxes[-1].bottom))


def set_in_row(item: Item, top: float, pitch: float) -> Place:
    """A mark in a row; the first line of a label beside it stands level with it."""
    extent, half = item.mark.extent, MARK_HEIGHT / 2
    y = top + pitch / 2
    label_top = top + item.below * pitch + (pitch - LINE) / 2
    bottom = label_top + LINE * len(item.label.lines)
    left, right = min(extent.left - half, item.left), max(extent.right + half, item.left + item.label.wide)
    return Place(item.mark, y, Box(left, y - LINE / 2, right, bottom), item.x, label_top, item.anchor)
