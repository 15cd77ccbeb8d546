"""Where the records of strands stand that are fanned out: by number along the strand, then in rows beside it."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import count, islice, pairwise
from math import hypot
from typing import NamedTuple

from charts.gather import Heap, counted, named, tag
from charts.network.layout import Laid, Layout
from charts.network.places import around
from charts.network.signs import Room
from charts.network.strand import Strand, Tied
from drawing.bends import Bend, Point
from drawing.box import Box
from drawing.pen import Pen
from drawing.scene import Run

WIDE, TALL, GAP = 34, 22, 3
STEPS, ROWS = 64, 60
MOST = 60
"""Records of a strand that are fanned out at most."""
TAG_PAD = 8


class Mark(NamedTuple):
    """A record of a strand that is fanned out, and the box in px that its number fills; heap: what it stands for, where
    that is several."""

    record: Tied
    strand: Strand
    box: Box
    heap: Heap | None = None


def fan(found: Layout, opened: list[Laid], pen: Pen) -> list[Mark]:
    """The marks of some strands, over nothing that is written and not over one another; where they are more than can
    be read or find room, the last one stands for all others."""
    spreads = tuple(spread_of(found, laid, pen) for laid in opened)
    boxes = boxes_of(found.ground, tuple(found.boxes()), spreads) if spreads else []
    return [mark for laid, own in zip(opened, boxes, strict=True) for mark in marks_of(laid.strand, own)]


def spread_of(found: Layout, laid: Laid, pen: Pen) -> "Spread":
    """Where a strand is fanned out."""
    ends = tuple(found.actors[actor].radius + GAP for actor in (laid.route.start, laid.route.end))
    many = len(laid.strand.records)
    wide = WIDE if many <= MOST else max(WIDE, pen.width(Run(tag(many, 0))) + TAG_PAD)
    return Spread(laid.route.curve, laid.strand.sign or 1, ends, min(MOST, many), wide)


def marks_of(strand: Strand, boxes: list[Box]) -> list[Mark]:
    """Marks for the records of a strand; where there are fewer boxes, the last is of all that are left."""
    records = strand.records
    if len(records) <= len(boxes) or not boxes:
        return [Mark(record, strand, box) for record, box in zip(records, boxes, strict=False)]
    *own, last = boxes
    rest = tuple(record.id for record in records[len(own) :])
    heap = Heap(named(rest), rest, counted(len(rest), "more record"))
    several = Tied(heap.id, records[len(own)].number, len(rest))
    return [
        *(Mark(record, strand, box) for record, box in zip(records, own, strict=False)),
        Mark(several, strand, last, heap),
    ]


class Spread(NamedTuple):
    """Where marks are fanned out: along which curve; to which side further rows turn first, 1 to the right of one who
    follows the curve, −1 to the left; px to keep free at both its ends; how many marks there are, and how wide."""

    curve: Bend
    inward: int
    ends: tuple[float, ...]
    many: int
    wide: float = WIDE


@lru_cache(maxsize=500)
def boxes_of(ground: Box, taken: tuple[Box, ...], spreads: tuple[Spread, ...]) -> list[list[Box]]:
    """The boxes of the marks along each of some strands, kept: no lens moves them, and all records of a strand have the
    same. taken: what they may not cover."""
    room = Room(ground, list(taken))
    return [places(spread, room) for spread in spreads]


def places(spread: Spread, room: Room) -> list[Box]:
    """Boxes for the marks along a strand, in rows beside one another, each row from start to end. Fewer where the
    ground has no more room."""
    placed: list[Box] = []
    for row in islice(turns(), ROWS):
        line = beside(spread.curve, row * spread.inward * (TALL + GAP))
        free = Room(room.ground, room.taken)
        boxes = (around(point, spread.wide, TALL) for point in spaced(line, spread.wide + GAP, spread.ends))
        placed += map(
            room.take, middle_ones([free.take(box) for box in boxes if free.has(box)], spread.many - len(placed))
        )
        if len(placed) == spread.many:
            break
    return placed


def turns() -> Iterator[int]:
    """Rows in the order in which they fill: the curve itself, then both sides in turn."""
    yield 0
    for step in count(1):
        yield from (step, -step)


def beside(curve: Bend, distance: float) -> list[Point]:
    """Points of the line that runs beside a curve."""
    points = []
    for step in range(STEPS + 1):
        (x, y), (across, down) = curve.at(step / STEPS), curve.normal(step / STEPS)
        points.append(Point(x + distance * across, y + distance * down))
    return points


def spaced(line: list[Point], pitch: float, ends: tuple[float, ...]) -> list[Point]:
    """Points along a line, a pitch apart and in its middle."""
    lengths = [hypot(b.x - a.x, b.y - a.y) for a, b in pairwise(line)]
    room = sum(lengths) - sum(ends)
    fits = max(1, int(room / pitch))
    found: list[Point] = []
    walked, wanted = 0.0, ends[0] + room / 2 - (fits - 1) / 2 * pitch
    for (a, b), length in zip(pairwise(line), lengths, strict=True):
        while len(found) < fits and walked + length >= wanted:
            share = (wanted - walked) / length if length else 0
            found.append(Point(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)))
            wanted += pitch
        walked += length
    return found


def middle_ones(boxes: list[Box], many: int) -> list[Box]:
    """The ones in the middle of a row where it holds more than are wanted."""
    spare = max(0, len(boxes) - many)
    return boxes[spare // 2 : len(boxes) - (spare - spare // 2)]
