"""A result by sign and word: a tick for agreed, a half disc for partly, a cross for none, nothing where not told."""

from collections.abc import Iterator

from charts.meetings.meeting import NOT_TOLD
from drawing.pen import Pen
from drawing.scene import Line, Point, Primitive, Run, Stroke
from drawing.symbols import REACH, paint_symbol

SIGN_ROOM = 17
"""Px that a sign takes before its word."""
WIDTH = 2
TICK = ((-5, 0), (-1.5, 4.5), (5, -5))
CROSS = (((-5, -5), (5, 5)), ((-5, 5), (5, -5)))
LINES: dict[str, tuple[tuple[Point, ...], ...]] = {"agreed": (TICK,), "none": CROSS}


def result_width(result: str, words: str, pen: Pen) -> float:
    """Width in px of a result with its sign."""
    return SIGN_ROOM * (result != NOT_TOLD) + pen.width(Run(words))


def paint_result(said: tuple[str, str], at: Point, colour: str, of: str, pen: Pen) -> Iterator[Primitive]:
    """A result from a point on, which is the left end of the middle of its line. said: its code and its words."""
    (result, words), (x, middle) = said, at
    if result != NOT_TOLD:
        yield from paint_sign(result, (x + REACH, middle), colour, of)
    yield pen.words(words, x + result_width(result, "", pen), middle, "label", "start", colour, of)


def paint_sign(result: str, at: Point, colour: str, of: str = "") -> Iterator[Primitive]:
    """The sign of a result round a point; one that a case adds has a small disc."""
    x, y = at
    for points in LINES.get(result, ()):
        yield Line(tuple((x + across, y + down) for across, down in points), Stroke(colour, WIDTH), "sign", of)
    if result not in LINES:
        yield from paint_symbol("half-disc" if result == "partly" else "disc", at, colour, True, of)
