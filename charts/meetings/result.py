"""A result by sign and word: a tick for agreed, a half disc for partly, a cross for none, nothing where not told."""

from collections.abc import Iterator, Sequence

from charts.meetings.meeting import MIXED
from drawing.measure import balanced
from drawing.pen import Pen
from drawing.scene import At, Line, Point, Primitive, Run, Stroke
from drawing.symbols import REACH, paint_symbol
from rows.codes import NOT_TOLD

SIGN_ROOM = 17
"""Px that a sign takes before its word."""
UNSIGNED = (NOT_TOLD, MIXED)
WIDTH = 2
TICK = ((-5, 0), (-1.5, 4.5), (5, -5))
CROSS = (((-5, -5), (5, 5)), ((-5, 5), (5, -5)))
LINES: dict[str, tuple[tuple[Point, ...], ...]] = {"agreed": (TICK,), "none": CROSS}


def result_width(result: str, words: str, pen: Pen) -> float:
    """Width in px of a result with its sign."""
    return SIGN_ROOM * (result not in UNSIGNED) + pen.width(Run(words))


def result_lines(result: str, words: str, room: float, pen: Pen) -> list[str]:
    """The words of a result in as few lines as the room allows, each right of the sign."""
    return balanced(words, pen.font, room - result_width(result, "", pen))


def paint_result(
    said: tuple[str, Sequence[str]], at: Sequence[Point], colour: str, of: str, pen: Pen
) -> Iterator[Primitive]:
    """A result in lines, its sign at the first. said: its code and its lines; at: the left end of the middle of each,
    sign included."""
    (result, lines), (x, first) = said, at[0]
    if result not in UNSIGNED:
        yield from paint_sign(result, (x + REACH, first), colour, of)
    for line, (left, middle) in zip(lines, at, strict=True):
        yield pen.words(line, At(left + result_width(result, "", pen), middle), "label", colour, of)


def paint_sign(result: str, at: Point, colour: str, of: str = "") -> Iterator[Primitive]:
    """The sign of a result round a point; one that a case adds has a small disc."""
    x, y = at
    for points in LINES.get(result, ()):
        yield Line(tuple((x + across, y + down) for across, down in points), Stroke(colour, WIDTH), "sign", of)
    if result not in LINES:
        yield from paint_symbol("half-disc" if result == "partly" else "disc", at, colour, True, of)
