"""Where the name of each actor stands: below, above or beside its dot, chosen once for the whole case."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import product
from math import hypot
from operator import sub
from typing import NamedTuple

from charts.network.places import dot_box, radius_of, wider
from drawing.bends import Bend, Point
from drawing.box import Box
from drawing.measure import balanced, text_width
from drawing.pen import Pen

LINE = 19
ROOM, NOTE_ROOM = 170, 125
OFF, CORNER = 5, 1.1
SILENT = "never speaks in these texts"
NOTE = "tied to both, never speaks"
"""It says at whom it stands: there is room for it at few."""
CLEAR = 2
MET_NAME, MET_DOT = 1000, 100
"""What another name or a dot in its box costs a name, against a long strand."""
SHORT = 300
"""Px of a strand that costs twice as much as a very long one."""
ROUNDS = 8


class Name(NamedTuple):
    """What is written at an actor: the lines of its name, those of a note under it, the box in px that all fill."""

    lines: tuple[str, ...]
    note: tuple[str, ...]
    box: Box


class Crowd(NamedTuple):
    """What names are placed for: places of actors in px, their names, who never speaks, the two of the quarrel, the
    ground, the pen."""

    places: Mapping[str, Point]
    names: Mapping[str, str]
    noted: Collection[str]
    focus: tuple[str, ...]
    ground: Box
    pen: Pen


def names_at(crowd: Crowd, strands: Iterable[Bend]) -> dict[str, Name]:
    """Actor to what is written at it, over no dot or other name and beside the strands where there is such a side."""
    said = {actor: written(actor, crowd) for actor in crowd.places}
    boxes = {actor: [*sides(actor, *size(*said[actor], crowd.pen), crowd)] for actor in said}
    chosen = settled(boxes, costs_of(boxes, crowd, list(strands)))
    return {actor: Name(*said[actor], boxes[actor][chosen[actor]]) for actor in said}


def written(actor: str, crowd: Crowd) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A name and the note under it, in lines as few as fit and of nearly equal length."""
    name = balanced(crowd.names[actor], crowd.pen.font, ROOM, 700)
    note = balanced(NOTE, crowd.pen.font, NOTE_ROOM) if actor in crowd.noted else []
    return tuple(name), tuple(note)


def size(lines: tuple[str, ...], note: tuple[str, ...], pen: Pen) -> tuple[float, float]:
    """Width and height in px of a name with its note; as wide as if it were bold."""
    wide = max(text_width(line, pen.font, 700) for line in (*lines, *note))
    return wide, (len(lines) + len(note)) * LINE


def lines_at(box: Box, count: int) -> list[Point]:
    """The middles of so many lines in a box, from its upper edge."""
    middle = (box.left + box.right) / 2
    return [Point(middle, box.top + (line + 0.5) * LINE) for line in range(count)]


def sides(actor: str, wide: float, tall: float, crowd: Crowd) -> Iterator[Box]:
    """The boxes below, above, left and right of a dot, then those at its corners, each moved into the drawing."""
    point, radius, ground = crowd.places[actor], radius_of(actor, crowd.focus), crowd.ground
    beside, over = radius + OFF + wide / 2, radius + OFF + tall / 2
    near = CORNER * radius + wide / 2, CORNER * radius + tall / 2
    corners = [(across * near[0], down * near[1]) for across, down in product((1, -1), repeat=2)]
    for across, down in [(0, over), (0, -over), (-beside, 0), (beside, 0), *corners]:
        x = min(max(point.x + across, ground.left + wide / 2), ground.right - wide / 2)
        y = min(max(point.y + down, ground.top + tall / 2), ground.bottom - tall / 2)
        yield Box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)


def costs_of(boxes: Mapping[str, list[Box]], crowd: Crowd, strands: list[Bend]) -> dict[str, list[float]]:
    """What each side of each actor would cost: strands that run through the box, dots that it covers."""
    dots = [dot_box(actor, point, crowd.focus) for actor, point in crowd.places.items()]

    # A short strand has less room to go round a name.
    weights = [(curve, 1 + SHORT / max(1, hypot(*map(sub, curve.start, curve.end)))) for curve in strands]

    def cost(box: Box) -> float:
        clear = wider(box, CLEAR)
        met = sum(weight for curve, weight in weights if curve.runs_through(clear))
        return met + MET_DOT * sum(box.meets(dot) for dot in dots)

    return {actor: [cost(box) for box in found] for actor, found in boxes.items()}


def settled(boxes: Mapping[str, list[Box]], costs: Mapping[str, list[float]]) -> dict[str, int]:
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
