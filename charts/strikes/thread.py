"""Threads from words to how the other side hears them."""

from collections.abc import Iterable, Iterator
from math import hypot
from typing import NamedTuple

from charts.strikes.note import Note
from drawing.bends import Point, bend, roundness_for
from drawing.lanes import MARK_HEIGHT, Place
from drawing.pen import Pen
from drawing.scene import Line, Stroke

RISES = tuple(sign * rise for rise in (24, 40, 56, 72, 96, 120, 160) for sign in (-1, 1))
"""How many px off the straight line a thread may bend, to the left or the right, nearest first."""
STEPS = 24
"""Of how many straight pieces a thread is drawn."""


class Thread(NamedTuple):
    """A thread between two notes: the words, the reading of them, where it starts and ends, how far it bends."""

    words: str
    reading: str
    start: Point
    end: Point
    roundness: float


def threads_between(notes: Iterable[Note], places: Iterable[Place]) -> Iterator[Thread]:
    """A thread to each note that is a reading of another, on whichever way round lies over the fewest other notes."""
    at = {place.mark.id: place for place in places}
    for note in notes:
        if note.reading_of in at:
            start, end = ends_of(at[note.reading_of], at[note.id])
            others = [place.box for each, place in at.items() if each not in (note.id, note.reading_of)]
            ways = [roundness_of(start, end, rise) for rise in RISES]
            met = [sum(bend(start, end, way).runs_through(box) for box in others) for way in ways]
            yield Thread(note.reading_of, note.id, start, end, ways[met.index(min(met))])


def ends_of(words: Place, reading: Place) -> tuple[Point, Point]:
    """Where a thread begins and ends: at the left of both marks, on the sides on which they face each other."""
    off = MARK_HEIGHT / 2 if words.y < reading.y else -MARK_HEIGHT / 2
    return Point(words.mark.extent.left, words.y + off), Point(reading.mark.extent.left, reading.y - off)


def roundness_of(start: Point, end: Point, rise: float) -> float:
    """How round a thread is whose middle lies so many px off the straight line, to the left of it where below 0."""
    way = roundness_for(abs(rise), hypot(end.x - start.x, end.y - start.y))
    right = bend(start, end, way).at(0.5).x > (start.x + end.x) / 2
    return way if right == (rise > 0) else -way


def paint_thread(thread: Thread, pen: Pen) -> Line:
    """A dotted thread."""
    curve = bend(thread.start, thread.end, thread.roundness)
    points = tuple((at.x, at.y) for at in (curve.at(step / STEPS) for step in range(STEPS + 1)))
    return Line(points, Stroke(pen.palette.rule, 1.5, (2, 3)), "thread", thread.reading)
