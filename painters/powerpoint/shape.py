"""Shapes with an outline: what points enclose, circles, lines through points."""

from collections.abc import Sequence

from drawing.box import Box
from drawing.scene import Area, Disc, Line, Point
from painters.powerpoint.canvas import Canvas, Named

RIGHT_ANGLE = 5_400_000
"""In 60,000ths of a degree."""
NEAR = 0.01
"""Px within which two places are one."""


def sp(tag: str, properties: str, body: str = "", text_box: bool = False) -> str:
    """A shape: its tag (see `Canvas.tag`), its geometry and look, what is written in it."""
    kind = '<p:cNvSpPr txBox="1"/>' if text_box else "<p:cNvSpPr/>"
    return f"<p:sp><p:nvSpPr>{tag}{kind}<p:nvPr/></p:nvSpPr><p:spPr>{properties}</p:spPr>{body}</p:sp>"


def preset(name: str) -> str:
    """A geometry that office programs have a name for."""
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def area(each: Area, canvas: Canvas, named: Named) -> str:
    """What some points enclose, as a preset shape where it is one."""
    found, look = named_shape(each.points), canvas.fill(each.fill) + canvas.line(each.edge)
    if found is None:
        return sp(canvas.tag(named), freeform(each.points, canvas, closed=True) + look)
    name, turns, box = found
    # A shape that lies on its side is placed as if it stood, and turned about its middle.
    turned = f' rot="{turns * RIGHT_ANGLE}"' if turns else ""
    place = canvas.place(on_its_side(box) if turns % 2 else box, turned)
    return sp(canvas.tag(named), place + preset(name) + look)


def disc(each: Disc, canvas: Canvas, named: Named, number: int = 0, body: str = "") -> str:
    """A circle; number, body: its id and what is written in it, where it has these."""
    look = canvas.fill(each.fill) + canvas.line(each.edge)
    return sp(canvas.tag(named, number), canvas.place(around(each)) + preset("ellipse") + look, body)


def around(each: Disc) -> Box:
    """The box round a circle."""
    return Box(each.x - each.radius, each.y - each.radius, each.x + each.radius, each.y + each.radius)


def line(each: Line, canvas: Canvas, named: Named) -> str:
    """A line through some points: a plain one where these are two."""
    look = canvas.line(each.stroke)
    if len(each.points) > 2:
        return sp(canvas.tag(named), freeform(each.points, canvas, closed=False) + "<a:noFill/>" + look)
    place = canvas.place(extent(each.points), flips(*each.points))
    head = f"<p:nvCxnSpPr>{canvas.tag(named)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>"
    return f"<p:cxnSp>{head}<p:spPr>{place}{preset('line')}{look}</p:spPr></p:cxnSp>"


def flips(start: Point, end: Point) -> str:
    """How a line from the left upper corner to the right lower one is mirrored to go from one point to another."""
    return (' flipH="1"' if end[0] < start[0] else "") + (' flipV="1"' if end[1] < start[1] else "")


def freeform(points: Sequence[Point], canvas: Canvas, closed: bool) -> str:
    """A path through some points in its own box."""
    box = extent(points)
    left, top = canvas.x(box.left), canvas.y(box.top)
    corners = [f'<a:pt x="{canvas.x(x) - left}" y="{canvas.y(y) - top}"/>' for x, y in points]
    path = f"<a:moveTo>{corners[0]}</a:moveTo>" + "".join(f"<a:lnTo>{each}</a:lnTo>" for each in corners[1:])
    size = f'w="{canvas.x(box.right) - left}" h="{canvas.y(box.bottom) - top}"'
    kind = "<a:close/></a:path>" if closed else "</a:path>"
    empty = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
    fill = "" if closed else ' fill="none"'
    geometry = f"<a:custGeom>{empty}<a:pathLst><a:path {size}{fill}>{path}{kind}</a:pathLst></a:custGeom>"
    return canvas.place(box) + geometry


def extent(points: Sequence[Point]) -> Box:
    """The box round some points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def on_its_side(box: Box) -> Box:
    """A box with width and height changed about its middle."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    across, down = (box.bottom - box.top) / 2, (box.right - box.left) / 2
    return Box(x - across, y - down, x + across, y + down)


def named_shape(points: Sequence[Point]) -> tuple[str, int, Box] | None:
    """The preset shape that some points are the corners of, by how many quarters it is turned, and its box."""
    box = extent(points)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    left, top, right, bottom = box
    # The corners of each, as it stands and as it is turned.
    shapes: dict[tuple[str, int], tuple[Point, ...]] = {
        ("rect", 0): box.corners,
        ("diamond", 0): ((x, top), (right, y), (x, bottom), (left, y)),
        ("triangle", 0): ((x, top), (right, bottom), (left, bottom)),
        ("triangle", 1): ((left, top), (right, y), (left, bottom)),
        ("triangle", 2): ((left, top), (right, top), (x, bottom)),
        ("triangle", 3): ((left, y), (right, top), (right, bottom)),
    }
    for (name, turns), corners in shapes.items():
        if len(points) == len(corners) and all(any(near(one, other) for other in points) for one in corners):
            return name, turns, box
    return None


def near(one: Point, other: Point) -> bool:
    """Whether two points are one."""
    return abs(one[0] - other[0]) < NEAR and abs(one[1] - other[1]) < NEAR
