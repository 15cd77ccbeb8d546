"""Marks with their labels beside them, a row each where they would meet; sessions directly under their visit."""

from itertools import combinations, product
from typing import NamedTuple

from charts.lanes import ASIDE, LINE_HEIGHT, MARK_HEIGHT, Box, Mark, Place
from charts.text import bare, text_width
from charts.theme import TYPE

ROW = 18
BESIDE = 2
LIFT = 1.5
INSIDE = 10
ARROW = 12


class Spot(NamedTuple):
    """One way to set a mark and its label: what the label hangs on and by which end, all that is filled across."""

    anchor: str
    x: float
    left: float
    right: float
    below: bool


def label_width(mark: Mark, scale: float) -> float:
    """Width in px of a mark's label; its lines may hold tags."""
    return max(text_width(bare(line), TYPE * scale) for line in mark.label)


def spots(mark: Mark, start: float, edge: float, scale: float) -> list[Spot]:
    """Where a label may stand: in the outline of what is repeated, else right or left of its mark, else below."""
    wide, half = label_width(mark, scale), MARK_HEIGHT / 2 * scale
    left, right = mark.left - half, mark.right + half
    pad = (INSIDE + ARROW * mark.open_left) * scale
    if mark.extent == "repeated" and len(mark.label) == 1 and wide + 2 * pad <= mark.right - mark.left:
        return [Spot("left", mark.left + pad, left, right, False)]
    after, before = right + BESIDE * scale, left - BESIDE * scale
    found = [Spot("left", after, left, after + wide, False)] if after + wide <= edge else []
    found += [Spot("right", before, before - wide, right, False)] if before - wide >= start else []
    if found:
        return found
    x = max(start, min(mark.left, edge - wide))
    return [Spot("left", x, min(left, x), max(right, x + wide), True)]


def place_aside(
    blocks: list[list[Mark]], top: float, start: float, edge: float, scale: float, spread: float = 0
) -> tuple[list[Place], float]:
    """Places of marks in rows from `top`, and the y where they end.

    blocks: each a mark and what stands directly under it, a row each; the first rows with room for all of a block
    take it. Labels stay between `start` and `edge`. spread: px added under each row.
    """
    rows: list[list[tuple[Mark, list[Spot]]]] = []
    for block in sorted(blocks, key=lambda block: block[0].left):
        choices = [spots(mark, start, edge, scale) for mark in block]
        first = 0
        while not all(
            fitting([*(each for _, each in row), spots_of_mark], scale)
            for row, spots_of_mark in zip(rows[first:], choices, strict=False)
        ):
            first += 1
        rows += [[] for _ in range(first + len(block) - len(rows))]
        for row, mark, spots_of_mark in zip(rows[first:], block, choices, strict=False):
            row.append((mark, spots_of_mark))
    places = []
    for row in rows:
        chosen = fitting([each for _, each in row], scale)
        found = [set_in_row(mark, spot, top, scale) for (mark, _), spot in zip(row, chosen, strict=True)]
        places += found
        top = max(place.box.bottom for place in found) + spread
    return places, top


def fitting(choices: list[list[Spot]], scale: float) -> tuple[Spot, ...] | None:
    """A spot for each mark of a row so that none meets another, the first choices first; None where there is none."""
    gap = ASIDE * scale
    for found in product(*choices):
        if all(one.right + gap <= two.left or two.right + gap <= one.left for one, two in combinations(found, 2)):
            return found
    return None


def set_in_row(mark: Mark, spot: Spot, top: float, scale: float) -> Place:
    """A mark in a row that begins at `top`; the first line of a label beside it stands level with it."""
    y, lines = top + ROW / 2 * scale, len(mark.label) * LINE_HEIGHT * scale
    label_top = top + ROW * scale if spot.below else y - (LINE_HEIGHT / 2 + LIFT) * scale
    spare = 0 if spot.below else (LINE_HEIGHT - ROW) * scale
    box = Box(spot.left, top, spot.right, max(top + ROW * scale, label_top + lines - spare / 2))
    return Place(mark, y, spot.x, box, label_top, spot.anchor)
