"""A cell of a wing: how its squares stand in it, in which form."""

from html import escape
from typing import NamedTuple

import pandas as pd

from charts.squares import SIDE, Square
from charts.untold import hover, is_solid

NUMBER_ROOM = 30
GAP = 1


class Form(NamedTuple):
    """A way to draw: whether numbers stand beside squares, whether rows have two lines of words, px round a row, px of
    a side."""

    numbered: bool
    stacked: bool
    pad: float
    side: float = SIDE

    @property
    def step(self) -> float:
        """From one square to the next, px at scale 1."""
        return self.side + (NUMBER_ROOM if self.numbered else GAP)


class Cell(NamedTuple):
    """A wing's stretch of one phase: left and right edge in px."""

    left: float
    right: float


def lines_for(count: int, cell: Cell, step: float) -> int:
    """How many lines so many squares take in a cell."""
    return -(-count // fits(cell, step))


def fits(cell: Cell, step: float) -> int:
    """How many squares stand side by side in a cell."""
    return max(1, int((cell.right - cell.left) / step + 1e-6))


def place(group: pd.DataFrame, cell: Cell, middle: float, scale: float, form: Form, selected: str) -> list[Square]:
    """Squares of one cell in date order, in as many lines as they need, round the middle of their row."""
    step = form.step * scale
    across = fits(cell, step)
    lines = -(-len(group) // across)
    used = min(across, len(group)) * step - GAP * scale
    left = cell.left + max(0, (cell.right - cell.left - used) / 2)
    tall = (form.side + GAP) * scale
    top = middle - (lines - 1) / 2 * tall
    return [
        Square(
            row.id,
            left + place % across * step + form.side / 2 * scale,
            top + place // across * tall,
            int(row.score),
            str(row.number) if form.numbered else "",
            bool(row.shown),
            is_solid(row, "who"),
            row.id == selected,
            hover(row, f"<b>{row.number}</b> {escape(row.title)}", row.words),
        )
        for place, row in enumerate(group.itertuples())
    ]
