"""A picture that stands alone: takeaway, legend, chart and what it rests on, composed on a 16:9 stage."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

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
SAID, SAID_LINE = 22, 28
"""Px of the letters of what a class is told, which the last row reads, and from line to line."""
ASKED = ((32, 40), (28, 35), (25, 31), (SAID, SAID_LINE))
"""The same of what it is asked, the largest first: there is room for it where its answer will stand."""
GAP = 8


class LineCounts(NamedTuple):
    """How many lines a stage has: of its title, its legend, and of what stands below its chart: what a class is asked
    or told, what it rests on, what these texts cannot tell, its footer."""

    title: int = 0
    legend: int = 0
    said: int = 0
    rests_on: int = 0
    cannot_tell: int = 0
    footer: int = 0

    @property
    def below(self) -> tuple[int, int, int, int]:
        """Those below the chart, from above."""
        return self.said, self.rests_on, self.cannot_tell, self.footer


InLines: TypeAlias = list[tuple[Run, ...]]
"""Words in lines."""


class Part(NamedTuple):
    """Words below a chart in lines, px from one to the next, the pen and the colour that they are written in."""

    lines: InLines
    tall: float
    pen: Pen
    colour: str


class Around(NamedTuple):
    """What stands around a chart in lines: its title, its legend, and below it part by part."""

    title: InLines
    legend: InLines
    below: dict[str, Part]

    @property
    def lines(self) -> LineCounts:
        """How many lines each takes."""
        return LineCounts(len(self.title), len(self.legend), *(len(part.lines) for part in self.below.values()))


class Sheet(NamedTuple):
    """What a stage is set on, WIDTH px wide: px from its upper edge to the first words, its height, px of a line and of
    the margins; least: lines for which there is room in any case."""

    top: float = MARGIN
    height: float = HEIGHT
    line: float = LINE
    margin: float = MARGIN
    least: LineCounts = LineCounts()

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

    A chart that needs more height than is left takes the gap under it, then makes the stage taller, so that nothing
    overlaps.
    """
    left, room = sheet.margin, sheet.room
    words = around(frame, pen, sheet)
    lines = most(sheet.least, words.lines)
    tall = [part.tall * count for part, count in zip(words.below.values(), lines.below, strict=True)]
    under = sheet.top + TITLE_LINE * lines.title
    top = under + sheet.line * lines.legend + GAP
    if frame.asked:
        words.below["said"] = question(frame.asked, pen, room, sum(tall))
    foot = sum(tall) + GAP + sheet.margin
    chart = draw(sheet.height - top - foot - GAP)
    height = max(sheet.height, top + chart.height + foot)
    y = height - foot
    parts: dict[str, list[Primitive]] = {
        "takeaway": [*lines_of(words.title, (left, sheet.top), TITLE_LINE, pen.sized(TITLE), pen.palette.ink)],
        "subtitle": [*lines_of(words.legend, (left, under), sheet.line, pen, pen.palette.muted)],
        "chart": [moved(each, left, top) for each in chart.items],
        "rule": [Line(((left, y), (left + room, y)), Stroke(pen.palette.rule, 1), "axis")],
    }
    y += GAP
    for (name, part), high in zip(words.below.items(), tall, strict=True):
        parts[name] = [*lines_of(part.lines, (left, y), part.tall, part.pen, part.colour)]
        y += high
    return Staged(parts, height, chart.hits)


def around(frame: Frame, pen: Pen, sheet: Sheet) -> Around:
    """The words of a frame in lines of a sheet."""
    room, tall, ink, large = sheet.room, sheet.line, pen.palette.ink, pen.sized(SAID)
    said = frame.said or frame.asked
    title = balanced(frame.takeaway, pen.sized(TITLE).font, room, 700) if frame.takeaway else []
    below = {
        "said": Part(plain(balanced(said, large.font, room, 700), 700), SAID_LINE, large, ink),
        "rests on": Part(flow((Run(frame.rests_on, 600), Run(frame.how_told)), pen.font, room), tall, pen, ink),
        "cannot tell": Part(plain(wrap(frame.cannot_tell, pen.font, room)), tall, pen, ink),
        "footer": Part(plain(wrap(frame.footer, pen.font, room)), tall, pen, pen.palette.muted),
    }
    return Around(plain(title, 700), plain(wrap(frame.subtitle, pen.font, room)), below)


def question(asked: str, pen: Pen, room: float, high: float) -> Part:
    """What a class is asked, as large as it may be in so many px."""
    parts = []
    for size, tall in ASKED:
        written = pen.sized(size)
        lines = plain(balanced(asked, written.font, room, 700), 700)
        parts.append(Part(lines, tall, written, pen.palette.ink))
    return next((each for each in parts if len(each.lines) * each.tall <= high), parts[-1])


def most(*several: LineCounts) -> LineCounts:
    """The most lines of each kind."""
    return LineCounts(*(max(each) for each in zip(*several, strict=True)))


def fits_title(takeaway: str, face: Face = "Source Sans 3", lines: int = TITLE_LINES) -> bool:
    """Whether a takeaway takes so many lines at most."""
    return len(wrap(takeaway, Font(TITLE, face), ROOM, 700)) <= lines


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
            return primitive._replace(x=primitive.x + right, baseline=primitive.baseline + down)
        case Disc():
            return primitive._replace(x=primitive.x + right, y=primitive.y + down)
        case Tie():
            start, end = (shifted(point, right, down) for point in (primitive.start, primitive.end))
            return primitive._replace(start=start, end=end)
        case Line() | Area():
            return primitive._replace(points=tuple(shifted(point, right, down) for point in primitive.points))


def shifted(point: Point, right: float, down: float) -> Point:
    """A point so many px further right and down."""
    return point[0] + right, point[1] + down
