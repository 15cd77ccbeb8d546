"""The boxes of one cell: how an outlet tells a claim and its opposite, in lines that fit a column."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from charts.text import text_width
from drawing.theme import TYPE

LINE = 20
WORD_PAD = 6
BETWEEN = 3
AGAINST = "no: "
"""What stands in a box before the word where the outlet tells the opposite so."""


class Told(NamedTuple):
    """A box before it has its place: the code, whether the opposite is told so, its width in px."""

    way: str
    against: bool
    wide: float


def told_in(row: Any, ways: Mapping[str, str], scale: float) -> tuple[Told, ...]:
    """The boxes of a cell in order: how its outlet tells the claim, then how it tells the opposite."""
    sides = [(way, False) for way in row.ways] + [(way, True) for way in row.against]
    return tuple(
        Told(way, against, text_width(label(ways[way], against), TYPE * scale) + WORD_PAD * scale)
        for way, against in sides
    )


def label(word: str, against: bool) -> str:
    """What stands in a box."""
    return f"{AGAINST}{word}" if against else word


def flow(told: Sequence[Told], room: float, scale: float) -> list[list[Told]]:
    """Boxes in order, in as many lines as a room asks for."""
    lines: list[list[Told]] = []
    for each in told:
        if lines and across([*lines[-1], each], scale) <= room + 1e-6:
            lines[-1].append(each)
        else:
            lines.append([each])
    return lines


def across(line: Sequence[Told], scale: float) -> float:
    """Width of boxes side by side."""
    return sum(each.wide for each in line) + BETWEEN * scale * max(0, len(line) - 1)


def places(
    rows: list[list[Told]], at: tuple[float, float], scale: float
) -> Iterator[tuple[Told, tuple[float, float, float, float]]]:
    """The boxes of one cell with their edges in px, in lines round its middle."""
    centre, middle = at
    half = (LINE / 2 - 1) * scale
    for place, line in enumerate(rows):
        left, y = centre - across(line, scale) / 2, middle + (place - (len(rows) - 1) / 2) * LINE * scale
        for each in line:
            yield each, (left, y - half, left + each.wide, y + half)
            left += each.wide + BETWEEN * scale
