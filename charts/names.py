"""Where the name of each actor stands: below, above or beside its dot, chosen once for the whole case."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from charts.fan import around
from charts.text import BOLD, balanced, text_width
from drawing.bends import Bend, Point
from drawing.box import Box
from drawing.theme import TYPE

LINE = 18
ROOM, NOTE_ROOM = 150, 110
OFF, CORNER = 3, 1.1
SILENT = "never speaks in these texts"
CLEAR = 2
MET_NAME, MET_DOT, MET_STRAND = 1000, 100, 1
ROUNDS = 8


class Name(NamedTuple):
    """What is written at an actor: the lines of its name, those of a note under it, the box in px that all fill."""

    lines: tuple[str, ...]
    note: tuple[str, ...]
    box: Box


def lines_of(text: str, scale: float, room: float = ROOM) -> tuple[str, ...]:
    """A name or note in lines of whole words, as few as fit and of nearly equal length."""
    return tuple(balanced(text, TYPE * scale * BOLD, room * scale)) if text else ()


def names_at(
    places: Mapping[str, Point],
    radii: Mapping[str, float],
    words: Mapping[str, str],
    noted: Collection[str],
    strands: Iterable[Bend],
    ground: Box,
    scale: float,
) -> dict[str, Name]:
    """Actor to what is written at it, beside no strand and over no dot or other name where there is such a side.

    radii: of the dots; words: names; noted: who never speaks.
    """
    said = {
        actor: (
            lines_of(words[actor], scale),
            lines_of(SILENT if actor in noted else "", scale, NOTE_ROOM),
        )
        for actor in places
    }
    boxes = {
        actor: [*sides(places[actor], radii[actor], *size(*said[actor], scale), ground, scale)] for actor in places
    }
    costs = crossings(boxes, places, radii, strands)
    chosen = settled(boxes, costs)
    return {actor: Name(*said[actor], boxes[actor][chosen[actor]]) for actor in places}


def size(lines: tuple[str, ...], note: tuple[str, ...], scale: float) -> tuple[float, float]:
    """Width and height in px of a name with its note; as wide as if it were bold."""
    wide = max(text_width(line, TYPE * scale, bold=True) for line in (*lines, *note))
    return wide, (len(lines) + len(note)) * LINE * scale


def lines_at(box: Box, count: int, scale: float) -> list[Point]:
    """The middles of so many lines in a box, from its upper edge."""
    middle = (box.left + box.right) / 2
    return [Point(middle, box.top + (line + 0.5) * LINE * scale) for line in range(count)]


def sides(point: Point, radius: float, wide: float, tall: float, ground: Box, scale: float) -> Iterator[Box]:
    """The boxes below, above, left and right of a dot, then those at its corners, each moved into the drawing."""
    off = radius + OFF * scale
    beside, over = off + wide / 2, off + tall / 2
    near = CORNER * radius + wide / 2, CORNER * radius + tall / 2
    corners = [(across * near[0], down * near[1]) for across, down in product((1, -1), repeat=2)]
    for across, down in [(0, over), (0, -over), (-beside, 0), (beside, 0), *corners]:
        x = min(max(point.x + across, ground.left + wide / 2), ground.right - wide / 2)
        y = min(max(point.y + down, ground.top + tall / 2), ground.bottom - tall / 2)
        yield Box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)


def crossings(
    boxes: Mapping[str, list[Box]], places: Mapping[str, Point], radii: Mapping[str, float], strands: Iterable[Bend]
) -> dict[str, list[int]]:
    """What each side of each actor would cost: strands that run through the box, dots that it covers."""
    strands = list(strands)
    dots = [around(point, 2 * radii[actor], 2 * radii[actor]) for actor, point in places.items()]

    def cost(box: Box) -> int:
        wider = Box(box.left - CLEAR, box.top - CLEAR, box.right + CLEAR, box.bottom + CLEAR)
        met = sum(curve.runs_through(wider) for curve in strands)
        return MET_STRAND * met + MET_DOT * sum(box.meets(dot) for dot in dots)

    return {actor: [cost(box) for box in found] for actor, found in boxes.items()}


def settled(boxes: Mapping[str, list[Box]], costs: Mapping[str, list[int]]) -> dict[str, int]:
    """The side of each actor: the cheapest first, then each in turn makes way for the others until none moves."""
    chosen = {actor: cost.index(min(cost)) for actor, cost in costs.items()}
    for _ in range(ROUNDS):
        before = dict(chosen)
        for actor, cost in costs.items():
            others = [boxes[other][side] for other, side in chosen.items() if other != actor]
            met = [MET_NAME * sum(box.meets(other) for other in others) for box in boxes[actor]]
            total = [sum(each) for each in zip(cost, met, strict=True)]
            chosen[actor] = total.index(min(total))
        if chosen == before:
            break
    return chosen
