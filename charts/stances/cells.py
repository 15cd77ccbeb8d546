"""A cell of a wing: how its squares stand in it, in which form."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from charts.stances.square import SIDE, Square
from charts.stances.stance import Stance
from drawing.pen import Pen
from drawing.scene import Run

NUMBER_ROOM = 30
TAG_GAP = 4
GAP = 1


class Form(NamedTuple):
    """A way to draw: whether numbers stand beside squares, whether rows have two lines of words, px round a row, px of
    a side, px beside each square where some stand for several and say how many."""

    numbered: bool
    stacked: bool
    pad: float
    side: float = SIDE
    tags: float = 0

    @property
    def step(self) -> float:
        """From one square to the next in px."""
        return self.side + max(NUMBER_ROOM if self.numbered else GAP, self.tags)


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


def place(stances: Sequence[Stance], cell: Cell, middle: float, form: Form) -> list[Square]:
    """Squares of one cell in date order, in as many lines as they need, round the middle of their row."""
    across = fits(cell, form.step)
    lines = -(-len(stances) // across)
    used = min(across, len(stances)) * form.step - GAP
    left = cell.left + max(0, (cell.right - cell.left - used) / 2) + form.side / 2
    tall = form.side + GAP
    top = middle - (lines - 1) / 2 * tall
    return [
        Square(
            each,
            left + at % across * form.step,
            top + at // across * tall,
            form.side,
            form.numbered or each.many > 1,
            form.tags,
        )
        for at, each in enumerate(stances)
    ]


def tags_of(stances: Iterable[Stance], pen: Pen) -> float:
    """Px beside a square for how many it stands for, with a gap on both sides; none where each stands for one."""
    return max([0.0, *(pen.width(Run(each.tag)) + 2 * TAG_GAP for each in stances if each.many > 1)])
