"""Marks with their labels beside them, a row each where they would meet; sessions directly under their visit."""

from typing import NamedTuple

from charts.lanes import ASIDE, LINE_HEIGHT, MARK_HEIGHT, Box, Mark, Place
from charts.text import bare, text_width
from drawing.theme import TYPE

ROW = 17
BESIDE = 1
LIFT, LIFT_INSIDE = 1.5, 3
INSIDE = 10
ARROW = 12


class Spot(NamedTuple):
    """How a mark and its label are set: what the label hangs on and by which end, all that is filled across, whether
    it stands below the mark, how far above the middle of its row it stands in px at scale 1."""

    anchor: str
    x: float
    left: float
    right: float
    below: bool
    lift: float = LIFT


def label_width(mark: Mark, scale: float) -> float:
    """Width in px of a mark's label; its lines may hold tags."""
    return max(text_width(bare(line), TYPE * scale) for line in mark.label)


def spot(mark: Mark, start: float, edge: float, scale: float) -> Spot:
    """Where a label stands: in the outline of what is repeated, else right of its mark; where the edge leaves no room
    for that, left of it, or else below."""
    wide, half = label_width(mark, scale), MARK_HEIGHT / 2 * scale
    left, right = mark.left - half, mark.right + half
    inside, after, before = rooms(mark, start, edge, scale)
    if len(mark.label) == 1 and wide <= inside:
        return Spot("left", mark.left + padding(mark, scale), left, right, False, LIFT_INSIDE)
    if wide <= after:
        return Spot("left", edge - after, left, edge - after + wide, False)
    if wide <= before:
        return Spot("right", start + before, start + before - wide, right, False)
    x = max(start, min(mark.left, edge - wide))
    return Spot("left", x, min(left, x), max(right, x + wide), True)


def rooms(mark: Mark, start: float, edge: float, scale: float) -> tuple[float, float, float]:
    """Width in px that a label may have in the outline of what is repeated, right of its mark, and left of it."""
    inside = mark.right - mark.left - 2 * padding(mark, scale) if mark.extent == "repeated" else 0
    apart = (MARK_HEIGHT / 2 + BESIDE) * scale
    return inside, edge - mark.right - apart, mark.left - apart - start


def padding(mark: Mark, scale: float) -> float:
    """Room in px between the end of an outline and the label in it."""
    return (INSIDE + ARROW * mark.open_left) * scale


def place_aside(
    blocks: list[list[Mark]], top: float, start: float, edge: float, scale: float, spread: float = 0
) -> tuple[list[Place], float]:
    """Places of marks in rows from `top`, and the y where they end.

    blocks: each a mark and what stands directly under it, a row each or more where a label has more lines; a block
    takes the first rows where it meets nothing. Labels stay between `start` and `edge`. spread: px added to each row.
    """
    placed: list[Place] = []
    pitch = ROW * scale + spread
    for block in sorted(blocks, key=lambda block: block[0].left):
        chosen = [(mark, spot(mark, start, edge, scale)) for mark in block]
        row = 0
        while not is_clear(found := stacked(chosen, row, top, pitch, scale), placed, scale):
            row += 1
        placed += found
    return placed, max(place.box.bottom for place in placed) + spread


def stacked(chosen: list[tuple[Mark, Spot]], row: int, top: float, pitch: float, scale: float) -> list[Place]:
    """Marks one under the other from a row on."""
    found = []
    for mark, own in chosen:
        found.append(set_in_row(mark, own, top + row * pitch, scale))
        row += len(mark.label) + own.below
    return found


def is_clear(found: list[Place], placed: list[Place], scale: float) -> bool:
    """Whether marks keep a gap to all that are placed."""
    gap = ASIDE * scale
    wider = [Box(box.left - gap, box.top, box.right + gap, box.bottom) for box in (place.box for place in found)]
    return not any(box.meets(other.box) for box in wider for other in placed)


def set_in_row(mark: Mark, own: Spot, top: float, scale: float) -> Place:
    """A mark in a row that begins at `top`; the first line of a label beside it stands level with it."""
    y, lines = top + ROW / 2 * scale, len(mark.label) * ROW * scale
    label_top = top + ROW * scale if own.below else y - (LINE_HEIGHT / 2 + own.lift) * scale
    return Place(
        mark, y, own.x, Box(own.left, top, own.right, top + own.below * ROW * scale + lines), label_top, own.anchor
    )
