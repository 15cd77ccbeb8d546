"""Where signs and fanned-out records stand on bent lines, so that none covers another."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import count, islice, pairwise, product
from math import hypot

import pandas as pd

from charts.strands import Groups, Mark
from drawing.bends import Bend, Point
from drawing.box import Box

MARK_SIZE = (31, 20)
MARK_GAP = 3
STEPS = 64
SHARES = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
ROWS, DEEP = 24, 6


def around(point: Point, width: float, height: float) -> Box:
    """A box with its centre at a point."""
    return Box(point.x - width / 2, point.y - height / 2, point.x + width / 2, point.y + height / 2)


def is_free(box: Box, taken: Iterable[Box], ground: Box) -> bool:
    """Whether a box lies on the ground and meets none that is taken."""
    inside = ground.left <= box.left and box.right <= ground.right
    inside = inside and ground.top <= box.top and box.bottom <= ground.bottom
    return inside and not any(box.meets(other) for other in taken)


def sign_place(curve: Bend, size: float, taken: Iterable[Box], ground: Box) -> Point:
    """The point nearest the middle of a curve with room for a sign; the middle where there is none."""
    taken = list(taken)
    points = (curve.at(share) for share in SHARES)
    return next((each for each in points if is_free(around(each, size, size), taken, ground)), curve.at(0.5))


def count_place(
    curve: Bend, inward: int, size: tuple[float, float], curves: Iterable[Bend], taken: Iterable[Box], ground: Box
) -> Point:
    """The point nearest the middle of a curve, inside its bend, with room for words through which the fewest curves
    run.

    inward: side to which the bend is open, 1 to the right of one who follows the curve, −1 to the left; size: width and
    height of the words, which stand about a mark's height off the curve.
    """
    curves, taken = list(curves), list(taken)
    steps = product(range(DEEP), SHARES)
    places = [aside(curve, share, inward * (1.05 + step / 2) * size[1]) for step, share in steps]

    def cost(point: Point) -> tuple[bool, int]:
        box = around(point, *size)
        return not is_free(box, taken, ground), sum(each.runs_through(box) for each in curves)

    return min(places, key=cost)


def aside(curve: Bend, share: float, distance: float) -> Point:
    """The point so far beside a curve after a share of it."""
    (x, y), (across, down) = curve.at(share), curve.normal(share)
    return Point(x + distance * across, y + distance * down)


def fan(
    curve: Bend,
    inward: int,
    many: int,
    size: tuple[float, float],
    gap: float,
    ends: tuple[float, float],
    taken: Iterable[Box],
    ground: Box,
) -> list[Point]:
    """Places for so many marks along a curve, in rows beside one another, each row from start to end.

    inward: side to which further rows turn first, 1 to the right of one who follows the curve, −1 to the left;
    size: width and height of a mark; ends: px to keep free at both ends of the curve; taken: boxes to keep clear of.
    """
    taken, placed = list(taken), []
    for row in islice(turns(), ROWS):
        line = beside(curve, row * inward * (size[1] + gap))
        free = []
        for point in spaced(line, size[0] + gap, ends):
            box = around(point, *size)
            if is_free(box, [*taken, *(around(each, *size) for each in free)], ground):
                free.append(point)
        kept = middle_ones(free, many - len(placed))
        placed += kept
        taken += [around(point, *size) for point in kept]
        if len(placed) == many:
            break
    return placed


def turns() -> Iterator[int]:
    """Rows in the order in which they fill: the curve itself, three inwards, then both sides in turn."""
    yield from (0, 1, 2, 3)
    for step in count(1):
        yield from (-step, 3 + step)


def beside(curve: Bend, distance: float) -> list[Point]:
    """Points of the line that runs beside a curve."""
    points = []
    for step in range(STEPS + 1):
        points.append(aside(curve, step / STEPS, distance))
    return points


def spaced(line: list[Point], pitch: float, ends: tuple[float, float]) -> list[Point]:
    """Points along a line, a pitch apart and in its middle."""
    lengths = [hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(line)]
    room = sum(lengths) - sum(ends)
    fits = max(1, int(room / pitch))
    first = ends[0] + room / 2 - (fits - 1) / 2 * pitch
    found, walked, wanted = [], 0.0, first
    for (a, b), length in zip(pairwise(line), lengths, strict=True):
        while len(found) < fits and walked + length >= wanted:
            share = (wanted - walked) / length if length else 0
            found.append(Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)))
            wanted += pitch
        walked += length
    return found


def middle_ones(points: list[Point], many: int) -> list[Point]:
    """The ones in the middle of a row where it holds more than are wanted."""
    spare = max(0, len(points) - many)
    return points[spare // 2 : len(points) - (spare - spare // 2)]


def marks_of(
    strands: pd.DataFrame,
    groups: Groups,
    radii: Mapping[str, float],
    taken: list[Box],
    ground: Box,
    selected: str,
    scale: float,
) -> Iterator[Mark]:
    """The records of strands that are fanned out, by date, along the strand and in rows beside it."""
    size = MARK_SIZE[0] * scale, MARK_SIZE[1] * scale
    taken = list(taken)
    for strand in strands[strands["fanned"]].itertuples():
        rows = groups[(*sorted((strand.start, strand.end)), strand.sign)]
        ends = radii[strand.start] + MARK_GAP * scale, radii[strand.end] + MARK_GAP * scale
        places = fan(strand.curve, strand.sign or 1, len(rows), size, MARK_GAP * scale, ends, taken, ground)
        taken += [around(point, *size) for point in places]
        for row, point in zip(rows, places, strict=True):
            hover = (f"{row.number} {row.title}", row.words)
            yield Mark(row.id, strand.id, row.number, row.sign, *point, *size, row.shown, row.id == selected, hover)
