"""How round each strand is, so that none runs through a name, a dot or a label that is not its own."""

from collections.abc import Iterable, Mapping
from math import atan2, degrees, hypot
from typing import NamedTuple, TypeAlias

from charts.network.places import wider
from drawing.bends import Bend, Point, bend, roundness_for
from drawing.box import Box
from rows.actor import Key

ROUND = 0.14
"""How round a strand is where nothing is in its way: + bends upwards from left to right, − downwards, ○ not at all."""
SHIFTS = (0.0, *(way * step * 0.03 for step in range(1, 13) for way in (1, -1)))
"""How much rounder, or less so, all strands between two actors may be."""
CLEAR = 3
MET_NAME, MET_LABEL, MET_STRAND = 300, 150, 8
"""What a name, dot or edge, a label, or a strand that leaves the same actor in the same direction costs a strand,
against each step by which it goes round."""
SAME, FAR = 9, 9999
"""Degrees within which a direction is the same; px that no drawing has."""


Walls: TypeAlias = list[tuple[str, Box]]
"""What strands go round, each with the actor that it is the dot of."""


class Route(NamedTuple):
    """A strand's line: its actors from left to right, how round it is."""

    start: str
    end: str
    roundness: float
    curve: Bend


class Way(NamedTuple):
    """How the strands between two actors may run, and what that costs."""

    routes: dict[Key, Route]
    cost: float


def walls_of(dots: Mapping[str, Box], names: Iterable[Box], ground: Box) -> Walls:
    """What strands go round, each with the actor that it is the dot of: dots, names, all that is off the ground."""
    off = [
        Box(-FAR, -FAR, FAR, ground.top),
        Box(-FAR, ground.bottom, FAR, FAR),
        Box(-FAR, -FAR, ground.left, FAR),
        Box(ground.right, -FAR, FAR, FAR),
    ]
    around_dots = [(actor, wider(box, CLEAR)) for actor, box in dots.items()]
    return [*around_dots, *(("", wider(box, CLEAR)) for box in names), *(("", box) for box in off)]


def route(key: Key, places: Mapping[str, Point], roundness: float) -> Route:
    """A strand from its left actor to its right one."""
    start, end = sorted(key[:2], key=lambda actor: places[actor])
    return Route(start, end, roundness, bend(places[start], places[end], roundness))


def plain_route(key: Key, places: Mapping[str, Point], focus: tuple[str, ...], rise: float) -> Route:
    """A strand that goes round nothing. rise: px by which that between the two of the quarrel leaves the straight."""
    one, other = (places[actor] for actor in key[:2])
    paired = set(key[:2]) == set(focus)
    round_by = roundness_for(rise, hypot(one.x - other.x, one.y - other.y)) if paired else ROUND
    return route(key, places, key[2] * round_by)


def ways_of(keys: Iterable[Key], places: Mapping[str, Point], walls: Walls) -> list[list[Way]]:
    """How the strands between each two actors may run, the straightest way first; all between two are shifted alike."""
    return [
        costed([{key: route(key, places, key[2] * ROUND + shift) for key in together} for shift in SHIFTS], walls)
        for together in by_pairs(keys)
    ]


def by_pairs(keys: Iterable[Key]) -> Iterable[list[Key]]:
    """Strands by the two actors that they are between."""
    pairs: dict[tuple[str, str], list[Key]] = {}
    for key in keys:
        pairs.setdefault(key[:2], []).append(key)
    return pairs.values()


def costed(ways: list[dict[Key, Route]], walls: Walls) -> list[Way]:
    """Ways, the straightest first, with what each costs for what is in it."""
    return [Way(each, place + sum(met(one, walls) for one in each.values())) for place, each in enumerate(ways)]


def met(found: Route, walls: Walls) -> float:
    """What it costs that something is in the way of a strand, but for the dots that it ties."""
    ends = found.start, found.end
    return MET_NAME * any(of not in ends and found.curve.runs_through(box) for of, box in walls)


def routed(ways: list[list[Way]], labels: Iterable[Box], paired: Mapping[Key, Route]) -> dict[Key, Route]:
    """The cheapest way between each two actors, past labels and apart from other strands. paired: with labels."""
    boxes, found = [wider(box, CLEAR) for box in labels], dict(paired)
    leaving: dict[str, list[float]] = {}
    for each in paired.values():
        leave(each, leaving)
    for choices in ways:
        best = min(choices, key=lambda way: way.cost + crowded(way, boxes, leaving))
        found |= best.routes
        for each in best.routes.values():
            leave(each, leaving)
    return found


def crowded(way: Way, labels: list[Box], leaving: Mapping[str, list[float]]) -> float:
    """What a way costs for running through labels, and for leaving actors as other strands do."""
    cost = 0.0
    for each in way.routes.values():
        cost += MET_LABEL * sum(map(each.curve.runs_through, labels))
        for actor, angle in directions(each):
            cost += MET_STRAND * sum(max(0, 1 - apart(angle, other) / SAME) for other in leaving.get(actor, ()))
    return cost


def leave(found: Route, leaving: dict[str, list[float]]) -> None:
    """Note in which directions a strand leaves its actors."""
    for actor, angle in directions(found):
        leaving.setdefault(actor, []).append(angle)


def directions(found: Route) -> list[tuple[str, float]]:
    """In what direction, in degrees, a strand leaves each of its actors."""
    start, towards, end = found.curve
    ends = ((found.start, start), (found.end, end))
    return [(actor, degrees(atan2(towards.y - place.y, towards.x - place.x))) for actor, place in ends]


def apart(one: float, other: float) -> float:
    """Degrees between two directions."""
    return abs((one - other + 180) % 360 - 180)
