"""A cell: how an outlet tells a claim and its opposite, in boxes that stand in lines round its middle."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from charts.overview.box import HEIGHT, Box, lead, width_of
from drawing.box import Box as Edges
from drawing.pen import Pen
from rows.claim import Cell

BETWEEN = 3


class Form(NamedTuple):
    """A way to draw: px of a box's height, from a line of boxes to the next, and round a row."""

    tall: float
    between: float
    pad: float

    @property
    def line(self) -> float:
        """From the middle of one line of boxes to that of the next."""
        return self.tall + self.between


ROOMY, TIGHT = Form(HEIGHT, 2, 2), Form(HEIGHT - 1, 1, 0.5)


class Sized(NamedTuple):
    """A box before it has its place: the code, whether the opposite is told so, its width in px, and the room of
    “opposite” before the first such box of a line."""

    way: str
    against: bool
    wide: float
    lead: float


def ways_of(cells: Iterable[Cell]) -> set[tuple[str, str, str, bool]]:
    """Every way of telling in some cells: claim, outlet, code, whether it is the opposite that is told so."""
    return {
        (cell.claim, cell.outlet, way, against)
        for cell in cells
        for against, ways in ((False, cell.ways), (True, cell.against))
        for way in ways
    }


def told_in(cell: Cell, words: Mapping[str, str], pen: Pen) -> tuple[Sized, ...]:
    """The boxes of a cell: how its outlet tells the claim, then how it tells the opposite. words: code to its word."""
    sides = [*((way, False) for way in cell.ways), *((way, True) for way in cell.against)]
    return tuple(Sized(way, against, width_of(words[way], pen), lead(pen) if against else 0) for way, against in sides)


def flow(told: Sequence[Sized], room: float) -> list[list[Sized]]:
    """Boxes in order, in as many lines as a room asks for."""
    lines: list[list[Sized]] = []
    for each in told:
        if lines and across([*lines[-1], each]) <= room + 1e-6:
            lines[-1].append(each)
        else:
            lines.append([each])
    return lines


def across(line: Sequence[Sized]) -> float:
    """Width of boxes side by side; “opposite” stands once in a line."""
    return sum(each.wide for each in line) + BETWEEN * (len(line) - 1) + max(each.lead for each in line)


def place(cell: Cell, lines: list[list[Sized]], centre: float, middle: float, form: Form) -> Iterator[Box]:
    """The boxes of a cell in their lines round a point."""
    for at, line in enumerate(lines):
        left, led = centre - across(line) / 2, False
        top = middle + (at - (len(lines) - 1) / 2) * form.line - form.tall / 2
        for each in line:
            leads = each.against and not led
            left += each.lead if leads else 0
            edges = Edges(left, top, left + each.wide, top + form.tall)
            yield Box(edges, cell.claim, cell.outlet, each.way, each.against, leads)
            left += each.wide + BETWEEN
            led |= each.against
