"""Threads from words to how the other side hears them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import hypot
from typing import NamedTuple

from charts.strikes.mark import words_box
from charts.strikes.note import Note
from drawing.bends import Bend, Point, bend, roundness_for
from drawing.box import Box
from drawing.lanes import MARK_HEIGHT, Place
from drawing.pen import Pen
from drawing.scene import Line, Stroke

RISES = tuple(sign * rise for rise in (24, 40, 56, 72, 96, 120, 160) for sign in (-1, 1))
"""How many px off the straight line a thread may bend, to the left or the right, nearest first."""
STEPS = 60
"""Of how many straight pieces a thread is drawn."""


class Thread(NamedTuple):
    """A thread between two notes: the words, the reading of them, and its stretches, which leave out what is written in
    its way."""

    words: str
    reading: str
    stretches: tuple[tuple[Point, ...], ...]


def threads_between(notes: Iterable[Note], places: Iterable[Place], days: Sequence[Box]) -> Iterator[Thread]:
    """A thread to each note that is a reading of another, on whichever way round lies over the fewest words, then over
    the fewest other notes. days: the words of the axis."""
    at = {place.mark.id: place for place in places}
    written = [*map(words_box, at.values()), *days]
    for note in notes:
        if note.reading_of in at:
            start, end = ends_of(at[note.reading_of], at[note.id])
            others = [place.box for each, place in at.items() if each not in (note.id, note.reading_of)]
            ways = [bend(start, end, roundness_of(start, end, rise)) for rise in RISES]
            best = min(ways, key=lambda way: (over(written, way), over(others, way)))
            yield Thread(note.reading_of, note.id, tuple(stretches(best, written)))


def over(boxes: Iterable[Box], curve: Bend) -> int:
    """How many boxes a line runs through."""
    return sum(curve.runs_through(box) for box in boxes)


def ends_of(words: Place, reading: Place) -> tuple[Point, Point]:
    """Where a thread begins and ends: at the left of both marks, on the sides on which they face each other."""
    off = MARK_HEIGHT / 2 if words.y < reading.y else -MARK_HEIGHT / 2
    return Point(words.mark.extent.left, words.y + off), Point(reading.mark.extent.left, reading.y - off)


def roundness_of(start: Point, end: Point, rise: float) -> float:
    """How round a thread is whose middle lies so many px off the straight line, to the left of it where below 0."""
    way = roundness_for(abs(rise), hypot(end.x - start.x, end.y - start.y))
    right = bend(start, end, way).at(0.5).x > (start.x + end.x) / 2
    return way if right == (rise > 0) else -way


def stretches(curve: Bend, written: Sequence[Box]) -> Iterator[tuple[Point, ...]]:
    """What of a line lies over nothing that is written."""
    points = (curve.at(step / STEPS) for step in range(STEPS + 1))
    for clear, own in groupby(points, lambda at: not any(holds(box, at) for box in written)):
        found = tuple(own)
        if clear and len(found) > 1:
            yield found


def holds(box: Box, at: Point) -> bool:
    """Whether a point lies in a box."""
    return box.left < at.x < box.right and box.top < at.y < box.bottom


def paint_thread(thread: Thread, pen: Pen) -> Iterator[Line]:
    """A dotted thread."""
    for points in thread.stretches:
        yield Line(points, Stroke(pen.palette.rule, 1.5, (2, 3)), "thread", thread.reading)
