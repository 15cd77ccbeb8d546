"""Ties as connectors that are glued to what they end at, and so follow it when it is moved."""

from math import atan2, cos, degrees, hypot, pi, sin

from drawing.bends import Bend, bend
from drawing.box import Box
from drawing.scene import Disc, Point, Tie
from drawing.sites import facing, site
from painters.powerpoint.canvas import EMU_PX, Canvas, Named
from painters.powerpoint.shape import NEAR, extent, flips

THIN = 12700
"""EMU: the width of the box of a connector whose ends lie above each other, as PowerPoint itself writes it."""
Glue = tuple[Disc, int]
"""What a connector ends at, and the id of the shape that is."""


def tie(each: Tie, canvas: Canvas, named: Named, ends: tuple[Glue, Glue]) -> str:
    """A connector from one of eight sites of one circle to one of another."""
    (start, one), (end, other) = ends
    curve = each.curve
    leaves, reaches = site_of(start, curve.start, curve.towards), site_of(end, curve.end, curve.towards)
    points = held(start, leaves), held(end, reaches)
    glue = f'<a:stCxn id="{one}" idx="{leaves}"/><a:endCxn id="{other}" idx="{reaches}"/>'
    head = f"<p:nvCxnSpPr>{canvas.tag(named)}<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>"
    form = bent(bend(*points, each.roundness), canvas) if each.roundness else straight(points, canvas)
    return f"<p:cxnSp>{head}<p:spPr>{form}{canvas.line(each.stroke)}</p:spPr></p:cxnSp>"


def site_of(disc: Disc, point: Point, towards: Point) -> int:
    """The site where a line holds that begins at a point of a circle, or in its middle, and goes towards another."""
    middle = hypot(point[0] - disc.x, point[1] - disc.y) < NEAR
    return facing((disc.x, disc.y), towards if middle else point)


def held(disc: Disc, number: int) -> Point:
    """Where a site of a circle lies."""
    return site((disc.x, disc.y), disc.radius, number)


def straight(points: tuple[Point, Point], canvas: Canvas) -> str:
    """A straight connector."""
    geometry = '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    return canvas.place(extent(points), flips(*points)) + geometry


def bent(curve: Bend, canvas: Canvas) -> str:
    """A curved connector that leaves and reaches its ends on the same side, as far off the straight as the curve."""
    (x0, y0), (x1, y1) = curve.start, curve.end
    x, y = curve.at(0.5)
    across, down = (x0 + x1) / 2, (y0 + y1) / 2
    long, thin = hypot(x1 - x0, y1 - y0), THIN / EMU_PX
    # It is drawn downwards, then turned: what lies to the right of one who looks up the page is then below 0.
    turned = atan2(y1 - y0, x1 - x0) - pi / 2
    aside = (x - across) * cos(turned) + (y - down) * sin(turned)
    box = Box(across - thin / 2, down - long / 2, across + thin / 2, down + long / 2)
    share = f'<a:gd name="adj1" fmla="val {round(aside / thin * 100_000)}"/>'
    place = canvas.place(box, f' rot="{round(degrees(turned) % 360 * 60_000)}"')
    return f'{place}<a:prstGeom prst="curvedConnector3"><a:avLst>{share}</a:avLst></a:prstGeom>'
