"""What texts look back on, at true scale: bars for stretches, diamonds for days of writing, gaps between."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from drawing.box import Box
from drawing.pen import Pen
from drawing.scene import Area, Point, Stroke
from drawing.symbols import CORNERS, REACH

DAY = timedelta(days=1)
BAR, LEAST = 8, 4
"""Px that a bar is high, and that it is long at least."""
TRACK = 2 * REACH + BAR + 2
"""Px that bars need with the line that they stand on and a diamond over them, which may be wider than they are long."""


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

    def edges(self, span: Span) -> tuple[float, float]:
        """Where a stretch begins and ends in px; an untold end is that of the scale."""
        left = self.x(span.first) if span.first else self.left
        right = self.x(span.last + DAY) if span.last else self.right
        return min(left, self.right - LEAST), min(self.right, max(right, left + LEAST))

    def middle(self, span: Span) -> float:
        """Half way between the ends of a stretch that are told."""
        return sum(self.edges(Span(min(span.told), max(span.told)))) / 2


def scale_of(spans: Iterable[Span], left: float, right: float) -> Scale:
    """A scale that holds some stretches; raises ValueError where none has an end that is told."""
    days = [day for span in spans for day in span.told]
    return Scale(min(days), max(days) + DAY, left, right)


def gaps(spans: Iterable[Span], scale: Scale) -> Iterator[Span]:
    """What of a scale none of some stretches reaches, in order."""
    start = scale.first
    for first, last in sorted((span.first or scale.first, span.last or scale.end) for span in spans):
        if first > start:
            yield Span(start, first - DAY)
        start = max(start, last + DAY)
    if start < scale.end:
        yield Span(start, scale.end - DAY)


def gap_words(spans: Iterable[Span]) -> str:
    """“no text looks back on April 2016 or 27 June–November 2016”; empty where there is no gap."""
    *some, end = [span_words(first, last) for first, last in spans if first and last] or [""]
    return f"no text looks back on {', '.join(some)}{' or ' if some else ''}{end}" if end else ""


def span_words(first: date, last: date) -> str:
    """Two days as people say them, whole months without days, in words that no line breaks: “27 June–November 2016”."""
    from_start, to_end = first.day == 1, (last + DAY).day == 1
    if (first.year, first.month) == (last.year, last.month):
        days = f"{first.day}" if first == last else f"{first.day}–{last.day}"
        said = f"{last:%B %Y}" if from_start and to_end else f"{days} {last:%B %Y}"
    else:
        begins = f"{first:%B}" if from_start else f"{first.day} {first:%B}"
        begins += f" {first.year}" if first.year != last.year else ""
        said = f"{begins}–{last:%B %Y}" if to_end else f"{begins}–{last.day} {last:%B %Y}"
    return said.replace(" ", "\N{NO-BREAK SPACE}")


def paint_bar(of: str, edges: tuple[float, float], middle: float, shown: bool, pen: Pen) -> Area:
    """A bar for a stretch that a text looks back on; an outline where it is left out."""
    left, right = edges
    return painted(Box(left, middle - BAR / 2, right, middle + BAR / 2).corners, pen.palette.mid, of, shown, pen)


def paint_diamond(of: str, x: float, middle: float, shown: bool, pen: Pen) -> Area:
    """A diamond where a text was written; an outline where it is left out."""
    return painted(
        tuple((x + across, middle + down) for across, down in CORNERS["diamond"]), pen.palette.ink, of, shown, pen
    )


def painted(corners: tuple[Point, ...], colour: str, of: str, shown: bool, pen: Pen) -> Area:
    """A shape in its colour with a rim of ground, so that one over another is seen; an outline where it is left out."""
    fill, edge = (colour, pen.palette.ground) if shown else (pen.palette.ground, pen.palette.ghost)
    return Area(corners, fill, "mark" if shown else "ghost", of, Stroke(edge, 1))
