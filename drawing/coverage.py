"""What texts look back on, at true scale: bars for stretches, diamonds for days of writing, strokes for the gaps."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from drawing.box import Box
from drawing.pen import Pen
from drawing.scene import Area, Line, Point, Stroke
from drawing.symbols import CORNERS, REACH
from wording.dates import days

DAY = timedelta(days=1)
BAR, LEAST = 8, 4
"""Px that a bar is high, and that it is long at least."""
TRACK = 2 * REACH + BAR + 2
"""Px that bars need with the line that they stand on and a diamond over them, which may be wider than they are long."""
STEP = 12
"""Px from one stroke to the next, and that each is wide and high."""

Days: TypeAlias = tuple[date, date]
"""First and last day."""


class Span(NamedTuple):
    """First and last day of a stretch; None where it is not told."""

    first: date | None
    last: date | None

    @property
    def told(self) -> list[date]:
        """The ends that are told."""
        return [day for day in self if day]


class Scale(NamedTuple):
    """Days from a first to the one after a last, drawn from one edge in px to another."""

    first: date
    end: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """Where a day begins in px."""
        return self.left + (day - self.first) / (self.end - self.first) * (self.right - self.left)

    def edges(self, span: Span | Days) -> tuple[float, float]:
        """Where a stretch begins and ends in px; an untold end is that of the scale."""
        first, last = span
        left = self.x(first) if first else self.left
        right = self.x(last + DAY) if last else self.right
        return min(left, self.right - LEAST), min(self.right, max(right, left + LEAST))

    def bar(self, span: Span | Days, middle: float, thick: float = BAR) -> Box:
        """What a stretch fills, round a height."""
        left, right = self.edges(span)
        return Box(left, middle - thick / 2, right, middle + thick / 2)

    def middle(self, span: Span) -> float:
        """Half way between the ends of a stretch that are told."""
        return sum(self.edges(Span(min(span.told), max(span.told)))) / 2


def scale_of(spans: Iterable[Span], left: float, right: float) -> Scale:
    """A scale that holds some stretches; raises ValueError where none has an end that is told."""
    days = [day for span in spans for day in span.told]
    return Scale(min(days), max(days) + DAY, left, right)


def gaps(spans: Iterable[Span], first: date, last: date) -> Iterator[Days]:
    """What none of some stretches reaches of the days from a first to a last, in order."""
    start = first
    for begin, end in sorted((span.first or first, span.last or last) for span in spans):
        if begin > last:
            break
        if begin > start:
            yield start, begin - DAY
        start = max(start, end + DAY)
    if start <= last:
        yield start, last


def gap_words(found: Iterable[Days]) -> str:
    """“no text looks back on April 2016 or 27 June – November 2016”, in dates that no line breaks; empty for no gap."""
    told = [days(first, last).replace(" ", "\N{NO-BREAK SPACE}") for first, last in found]
    *some, end = told or [""]
    return f"no text looks back on {', '.join(some)}{' or ' if some else ''}{end}" if end else ""


def paint_bar(of: str, box: Box, shown: bool, pen: Pen) -> Area:
    """A bar for a stretch that a text looks back on; an outline where it is left out."""
    return painted(box.corners, pen.palette.mid, of, shown, pen)


def paint_diamond(of: str, x: float, middle: float, shown: bool, pen: Pen) -> Area:
    """A diamond where a text was written; an outline where it is left out."""
    return painted(
        tuple((x + across, middle + down) for across, down in CORNERS["diamond"]), pen.palette.ink, of, shown, pen
    )


def paint_silence(box: Box, pen: Pen) -> Iterator[Line]:
    """The thin diagonals that say “not in the texts”, over a stretch that no text looks back on."""
    tall = min(STEP, box.right - box.left)
    count = max(1, int((box.right - box.left - tall) / STEP) + 1)
    start, middle = (box.left + box.right - (count - 1) * STEP - tall) / 2, (box.top + box.bottom) / 2
    for place in range(count):
        x = start + place * STEP
        yield Line(((x, middle + tall / 2), (x + tall, middle - tall / 2)), Stroke(pen.palette.rule, 1), "stroke")


def painted(corners: tuple[Point, ...], colour: str, of: str, shown: bool, pen: Pen) -> Area:
    """A shape in its colour with a rim of ground, so that one over another is seen; an outline where it is left out."""
    fill, edge = (colour, pen.palette.ground) if shown else (pen.palette.ground, pen.palette.ghost)
    return Area(corners, fill, "mark" if shown else "ghost", of, Stroke(edge, 1))
