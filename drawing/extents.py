"""How long a thing was, as a shape: a dot, a bar, a line with end ticks, or a dashed outline."""

from drawing.lanes import Extent, Place
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Area, Disc, Line, Point, Role, Stroke

RADIUS = 7
BAR = 6
"""Half of a bar's height."""
OUTLINE = 8.5
"""Half of the height of an outline that can hold a label."""
HEAD = 9
"""Half of the height of an arrow at the end of a bar."""
ARROW = 12
"""Length of an arrow at an end that is not told."""
TICK = 8
"""Half of the height of an end tick."""
TIP = 6
"""How far the wings of a line's arrow stand off, along and across."""
THICK, THIN = 3, 1.5


def paint_extent(place: Place, seen: Seen, colour: str, pen: Pen) -> Disc | Area | Line:
    """A dot for a known day, a bar for what lasted, a line with end ticks for some day within, a dashed outline for
    what is repeated with no count, with an arrow at an end that is not told.

    Where what is left does not tell it, it is an outline in the colour of what is left out.
    """
    extent, y, of = place.mark.extent, place.y, place.mark.id
    role: Role = "mark" if seen.shown else "ghost"
    ink, fill = (colour, colour) if seen.solid else (pen.palette.ghost, "")
    match extent.kind:
        case "day":
            radius = RADIUS if seen.solid else RADIUS - THIN / 2
            return Disc(extent.left, y, radius, fill, role, of, None if seen.solid else Stroke(ink, THIN))
        case "lasting":
            return Area(bar(extent, y), fill, role, of, Stroke(ink, THIN))
        case "repeated":
            dashes = Stroke(ink, 2, (5, 3)) if seen.solid else Stroke(ink, THIN, (1.5, 3))
            return Area(outline(extent, y), "", role, of, dashes)
        case "within":
            return Line(within(extent, y), Stroke(ink, THICK if seen.solid else THIN), role, of)


def bar(extent: Extent, y: float) -> tuple[Point, ...]:
    """Corners of a bar; at an end that is not told it ends in an arrow."""
    length = min(ARROW, (extent.right - extent.left) / 2)

    def end(x: float, inwards: float, is_open: bool) -> list[Point]:
        neck = x + inwards * length
        arrow = [(neck, y - BAR), (neck, y - HEAD), (x, y), (neck, y + HEAD), (neck, y + BAR)]
        return arrow if is_open else [(x, y - BAR), (x, y + BAR)]

    return *end(extent.right, -1, extent.open_right), *reversed(end(extent.left, 1, extent.open_left))


def outline(extent: Extent, y: float) -> tuple[Point, ...]:
    """Corners of an outline; at an end that is not told it comes to a point."""
    length = min(ARROW, (extent.right - extent.left) / 2)

    def end(x: float, inwards: float, is_open: bool) -> list[Point]:
        neck = x + inwards * length * is_open
        return [(neck, y - OUTLINE), *[(x, y)] * is_open, (neck, y + OUTLINE)]

    return *end(extent.right, -1, extent.open_right), *reversed(end(extent.left, 1, extent.open_left))


def within(extent: Extent, y: float) -> tuple[Point, ...]:
    """A line with a tick at each told end and an arrow at each that is not, without lifting the pen."""

    def end(x: float, inwards: float, is_open: bool) -> list[Point]:
        off, tall = (inwards * TIP, TIP) if is_open else (0, TICK)
        return [(x, y), (x + off, y - tall), (x, y), (x + off, y + tall), (x, y)]

    return *end(extent.left, 1, extent.open_left), *end(extent.right, -1, extent.open_right)
