"""Where the sign of a strand stands on its line, and between the two of the quarrel a label in its place."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from charts.network.places import around, inside, wider
from charts.network.routes import CLEAR, MET_LABEL, Route, Way
from drawing.bends import Bend, Point
from drawing.box import Box
from rows.actor import Key

SIGN = 19
SIGN_PLACES = tuple((0.5 + way * step * 0.02, aside) for aside in (0, 5, -5) for step in range(19) for way in (1, -1))
"""Where a sign may stand on its line: after what share of it, and how many px off it; its middle first."""
LABEL_PLACES = tuple((0.5 + way * step * 0.04, 0) for step in range(9) for way in (1, -1))
"""The same for a label."""


class Room:
    """A ground and the boxes on it that are taken."""

    def __init__(self, ground: Box, taken: Iterable[Box]) -> None:
        self.ground = ground
        self.taken = list(taken)

    def has(self, box: Box) -> bool:
        """Whether a box lies on the ground and meets none that is taken."""
        return inside(box, self.ground) and not any(map(box.meets, self.taken))

    def take(self, box: Box) -> Box:
        """A box that is taken from now on."""
        self.taken.append(box)
        return box


def label_boxes(
    routes: Mapping[Key, Route], sizes: Mapping[Key, tuple[float, float]], ways: list[list[Way]], room: Room
) -> dict[Key, Box]:
    """A box on each of some strands where nothing else is, so that the fewest others have to run through it.

    ways: how the others may run.
    """
    found: dict[Key, Box] = {}
    for key, own in routes.items():
        free = [box for box in boxes_on(own.curve, *sizes[key], LABEL_PLACES) if room.has(box)]
        box = min(free, key=lambda each: hindered(each, ways), default=around(own.curve.at(0.5), *sizes[key]))
        found[key] = room.take(box)
    return found


def hindered(box: Box, ways: list[list[Way]]) -> float:
    """How much longer ways become that go past a box."""
    wide = wider(box, CLEAR)
    return sum(cheapest(each, wide) - min(way.cost for way in each) for each in ways)


def cheapest(ways: list[Way], label: Box) -> float:
    """What the best of some ways costs with a label in its way."""
    best = float("inf")
    for way in ways:
        if way.cost < best:
            through = sum(each.curve.runs_through(label) for each in way.routes.values())
            best = min(best, way.cost + MET_LABEL * through)
    return best


def sign_boxes(routes: Mapping[Key, Route], labelled: Collection[Key], room: Room) -> dict[Key, Box]:
    """A square on each strand that has no label, where nothing else is, over as few other strands as can be."""
    found = {}
    for key in (each for each in routes if each not in labelled):
        others = [each.curve for other, each in routes.items() if other != key]
        found[key] = room.take(first_free(routes[key].curve, SIGN, SIGN, room, others))
    return found


def first_free(curve: Bend, wide: float, tall: float, room: Room, others: list[Bend]) -> Box:
    """The box on a curve that meets the fewest others, nearest its middle; its middle where none is free."""
    best, least = around(curve.at(0.5), wide, tall), len(others) + 1
    for box in boxes_on(curve, wide, tall, SIGN_PLACES):
        if room.has(box):
            met = sum(each.runs_through(box) for each in others)
            if met < least:
                best, least = box, met
            if not met:
                break
    return best


def boxes_on(curve: Bend, wide: float, tall: float, places: Iterable[tuple[float, float]]) -> Iterator[Box]:
    """Boxes on a curve, each after a share of it and so many px beside it."""
    for share, aside in places:
        (x, y), (across, down) = curve.at(share), curve.normal(share)
        yield around(Point(x + aside * across, y + aside * down), wide, tall)
