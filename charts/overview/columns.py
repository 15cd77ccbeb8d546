"""Columns of outlets: as wide as makes the rows need the fewest lines; what is left over is shared out."""

from collections.abc import Mapping, Sequence
from itertools import product
from typing import NamedTuple

from charts.overview.cells import Sized, across, flow
from drawing.measure import balanced, wrap
from drawing.pen import Pen
from drawing.scene import Run
from rows.claim import Cell

INDENT = 8
"""Px at both edges of the chart, for what rings and brackets what is selected or found."""
PAD = 10
"""Px of a column that no box of it takes."""
LEAST_FOR_TITLES = 0.2
"""Of the room for titles and columns."""

Held = Mapping[Cell, tuple[Sized, ...]]
"""Each cell of the whole case with its boxes."""
Heads = Mapping[str, Sequence[Run]]
"""What stands over each outlet's column, a part a line; the last breaks where there is no room, and so does each that
is wider than an outlet's share of all."""


MOST_TRIED = 20_000
"""Ways of sharing out the width that are compared at most: of many outlets fewer widths each."""


class Columns(NamedTuple):
    """Right edge of the titles in px; left and right edge of each outlet's column; whether a title stands over its
    row, since beside so many outlets there is no room for it."""

    titles: float
    edges: dict[str, tuple[float, float]]
    over: bool = False


def columns_of(held: Held, titles: Mapping[str, str], heads: Heads, room: float, pen: Pen) -> Columns:
    """Columns, at the right of the titles, that fill a room; the titles begin at INDENT.

    titles: of each claim.
    """
    wide = widths_of(held, titles, heads, room, pen)
    wanted = PAD + max((pen.width(Run(title)) for title in titles.values()), default=0)
    beside = room - sum(wide.values())
    over = beside < min(wanted, LEAST_FOR_TITLES * room)
    left = 0 if over else min(beside, wanted)
    spare = (room - left - sum(wide.values())) / max(1, len(wide))
    left += INDENT
    found = Columns(INDENT + room if over else left, {}, over)
    for outlet, each in wide.items():
        found.edges[outlet] = left, left + each + spare
        left += each + spare
    return found


def widths_of(held: Held, titles: Mapping[str, str], heads: Heads, room: float, pen: Pen) -> dict[str, float]:
    """Width of each outlet's column, so that heads and rows need the fewest lines, then the least."""
    share = (1 - LEAST_FOR_TITLES) * room / max(1, len(heads)) - PAD
    deep = {outlet: depths(held, outlet, head, share, pen) for outlet, head in heads.items()}
    best, fewest = {outlet: min(each) for outlet, each in deep.items()}, (float("inf"), 0.0)
    lines: dict[float, list[int]] = {}
    for chosen in product(*some_of(list(deep.values()))):
        left = room - sum(chosen)
        rows = [deep[outlet][wide] for outlet, wide in zip(deep, chosen, strict=True)]
        # However few lines the titles need, the rows need no fewer than their cells.
        if left < LEAST_FOR_TITLES * room or (sum(map(max, zip(*rows, strict=True))), sum(chosen)) >= fewest:
            continue
        if left not in lines:
            lines[left] = [0, *(len(wrap(title, pen.font, left - PAD)) for title in titles.values())]
        count = sum(map(max, zip(lines[left], *rows, strict=True))), sum(chosen)
        if count < fewest:
            best, fewest = dict(zip(deep, chosen, strict=True)), count
    return best


def some_of(widths: Sequence[Mapping[float, list[int]]]) -> list[list[float]]:
    """Of the widths that each column may have as many as may be tried together: the least, the most, and between."""
    most = max(2, int(MOST_TRIED ** (1 / max(1, len(widths)))))
    found = []
    for each in map(sorted, widths):
        step = max(1, (len(each) - 1) / (most - 1))
        found.append([each[round(place * step)] for place in range(min(most, len(each)))])
    return found


def depths(held: Held, outlet: str, head: Sequence[Run], share: float, pen: Pen) -> dict[float, list[int]]:
    """Each width that may do for an outlet's column to how many lines its head and its cells then need.

    share: px of which no head takes more.
    """
    own = [told for cell, told in held.items() if cell.outlet == outlet]
    *whole, broken = head
    words = [Run(word, broken.weight) for word in broken.text.split(" ")]
    least = min(share, max(pen.width(run) for run in [*whole, *words]))
    least = max([least, *(across([each]) for told in own for each in told)])
    fits = {across(told[:count]) for told in own for count in range(1, len(told) + 1)}
    fits |= {across(against) for told in own if (against := [each for each in told if each.against])}
    widths = sorted({least, *(fit for fit in [*fits, min(share, pen.width(broken))] if fit > least)})
    return {
        wide + PAD: [sum(map(len, heading(head, wide, pen))), *(max(1, len(flow(told, wide))) for told in own)]
        for wide in widths
    }


def heading(head: Sequence[Run], room: float, pen: Pen) -> list[list[str]]:
    """The parts of a head, each in its lines."""
    *whole, broken = head
    parts = [wrap(run.text, pen.font, room, run.weight) for run in whole]
    return [*parts, balanced(broken.text, pen.font, room, broken.weight)]
