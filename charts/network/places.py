"""Where actors stand: where the case has put them, and one that it gives no place where most room is."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from math import hypot

from drawing.bends import Point
from drawing.box import Box
from rows.actor import Actor

PAD, TOP, FOOT = 34, 30, 30
RADIUS, FOCUS_RADIUS = 9, 17
STEPS = 9
GRID = [Point(across / (STEPS - 1), up / (STEPS - 1)) for across, up in product(range(STEPS), repeat=2)]
"""Places that are tried."""


def spots(actors: Sequence[Actor]) -> dict[str, Point]:
    """Actor to its place, x and y between 0 and 1, y upwards."""
    found = {each.actor: Point(each.x, each.y) for each in actors if each.x is not None and each.y is not None}
    room = [min((away(each, other) for other in found.values()), default=0) for each in GRID]
    for actor in [each.actor for each in actors if each.actor not in found]:
        first = not found
        found[actor] = GRID[room.index(max(room))]
        now = [away(each, found[actor]) for each in GRID]
        room = now if first else [min(pair) for pair in zip(room, now, strict=True)]
    return found


def away(one: Point, other: Point) -> float:
    """How far two places are apart."""
    return hypot(one.x - other.x, one.y - other.y)


def free_spot(taken: Iterable[Point]) -> Point:
    """Where most room is between some places."""
    places = list(taken)
    return max(GRID, key=lambda each: min((away(each, other) for other in places), default=0))


def on_ground(found: Mapping[str, Point], ground: Box, edge: float) -> dict[str, Point]:
    """Places between 0 and 1 in whole px, as vis-network has no others. edge: px kept free above and below beside what
    a name takes."""
    top, across = TOP + edge, ground.right - 2 * PAD
    down = ground.bottom - top - FOOT - edge
    return {actor: Point(round(PAD + x * across), round(top + (1 - y) * down)) for actor, (x, y) in found.items()}


def radius_of(actor: str, focus: tuple[str, ...]) -> float:
    """How large the dot of an actor is, in px."""
    return FOCUS_RADIUS if actor in focus else RADIUS


def around(point: Point, width: float, height: float) -> Box:
    """A box with its centre at a point."""
    return Box(point.x - width / 2, point.y - height / 2, point.x + width / 2, point.y + height / 2)


def dot_box(actor: str, point: Point, focus: tuple[str, ...]) -> Box:
    """What the dot of an actor covers."""
    return around(point, 2 * radius_of(actor, focus), 2 * radius_of(actor, focus))


def wider(box: Box, by: float) -> Box:
    """A box so many px larger on each side."""
    return Box(box.left - by, box.top - by, box.right + by, box.bottom + by)


def inside(box: Box, ground: Box) -> bool:
    """Whether a box lies on the ground."""
    across = ground.left <= box.left and box.right <= ground.right
    return across and ground.top <= box.top and box.bottom <= ground.bottom
