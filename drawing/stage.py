"""A picture that stands alone: takeaway, legend, chart and what it rests on, composed on a 16:9 stage."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from drawing.flow import flow
from drawing.font import Face, Font
from drawing.frame import Frame
from drawing.measure import balanced, wrap
from drawing.pen import Pen
from drawing.scene import Area, At, Disc, Hit, Line, Point, Primitive, Run, Scene, Stroke, Tie, Weight, Words

WIDTH, HEIGHT, MARGIN = 1280, 720, 40
ROOM = WIDTH - 2 * MARGIN
TITLE, TITLE_LINE, TITLE_LINES = 27, 33, 2
LINE = 22
GAP = 8


class Sheet(NamedTuple):
    """What a stage is set on, WIDTH px wide: px from its upper edge to the first words, its height, px of a line and of
    the margins."""

    top: float = MARGIN
    height: float = HEIGHT
    line: float = LINE
    margin: float = MARGIN

    @property
    def room(self) -> float:
        """Px between its margins."""
        return WIDTH - 2 * self.margin


class Staged(NamedTuple):
    """What stands on a stage, by what it is and in the order of drawing; its height in px, what a click may hit."""

    parts: dict[str, list[Primitive]]
    height: float
    hits: list[Hit]


SHEET = Sheet()


def compose(frame: Frame, draw: Callable[[float], Scene], pen: Pen) -> Scene:
    """The stage with the frame's words around the chart. draw: a height in px in, a scene of ROOM px across out."""
    staged = stage(frame, draw, pen)
    return Scene(WIDTH, staged.height, [each for items in staged.parts.values() for each in items])


def stage(frame: Frame, draw: Callable[[float], Scene], pen: Pen, sheet: Sheet = SHEET) -> Staged:
    """The same in its parts, on a sheet.

    A chart that needs more height than is left makes the stage taller, so that nothing overlaps.
    """
    left, room = sheet.margin, sheet.room
    title = balanced(frame.takeaway, pen.sized(TITLE).font, room, 700) if frame.takeaway else []
    subtitle, ink, quiet = wrap(frame.subtitle, pen.font, room), pen.palette.ink, pen.palette.muted
    below = {
        "rests on": (flow((Run(frame.rests_on, 600), Run(frame.how_told)), pen.font, room), ink),
        "cannot tell": (plain(wrap(frame.cannot_tell, pen.font, room)), ink),
        "footer": (plain(wrap(frame.footer, pen.font, room)), quiet),
    }
    under = sheet.top + TITLE_LINE * len(title)
    top = under + sheet.line * len(subtitle) + GAP
    foot = sheet.line * sum(len(lines) for lines, _ in below.values()) + GAP + sheet.margin
    chart = draw(sheet.height - top - foot - GAP)
    height = max(sheet.height, top + chart.height + GAP + foot)
    y = height - foot
    parts: dict[str, list[Primitive]] = {
        "takeaway": [*lines_of(plain(title, 700), (left, sheet.top), TITLE_LINE, pen.sized(TITLE), ink)],
        "subtitle": [*lines_of(plain(subtitle), (left, under), sheet.line, pen, quiet)],
        "chart": [moved(each, left, top) for each in chart.items],
        "rule": [Line(((left, y), (left + room, y)), Stroke(pen.palette.rule, 1), "axis")],
    }
    y += GAP
    for name, (lines, colour) in below.items():
        parts[name] = [*lines_of(lines, (left, y), sheet.line, pen, colour)]
        y += sheet.line * len(lines)
    return Staged(parts, height, chart.hits)


def fits_title(takeaway: str, face: Face = "Source Sans 3") -> bool:
    """Whether a takeaway takes two lines at most."""
    return len(wrap(takeaway, Font(TITLE, face), ROOM, 700)) <= TITLE_LINES


def plain(lines: list[str], weight: Weight = 400) -> list[tuple[Run, ...]]:
    """Lines of one weight."""
    return [(Run(line, weight),) for line in lines if line]


def lines_of(lines: list[tuple[Run, ...]], at: Point, tall: float, pen: Pen, colour: str) -> Iterator[Words]:
    """Lines of text one below the other. at: the left upper corner of the first."""
    left, top = at
    for place, line in enumerate(lines):
        yield pen.words(line, At(left, top + (place + 0.5) * tall), "label", colour)


def moved(primitive: Primitive, right: float, down: float) -> Primitive:
    """The same so many px further right and down."""
    match primitive:
        case Words():
            return replace(primitive, x=primitive.x + right, baseline=primitive.baseline + down)
        case Disc():
            return replace(primitive, x=primitive.x + right, y=primitive.y + down)
        case Tie():
            start, end = (shifted(point, right, down) for point in (primitive.start, primitive.end))
            return replace(primitive, start=start, end=end)
        case Line() | Area():
            return replace(primitive, points=tuple(shifted(point, right, down) for point in primitive.points))


def shifted(point: Point, right: float, down: float) -> Point:
    """A point so many px further right and down."""
    return point[0] + right, point[1] + down
