"""The marks of the charts as small pictures, for legends: each a few shapes, declared once for every ground."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from drawing.theme import Palette

HEIGHT = 20
SIDE = 16


class Box(NamedTuple):
    """A rectangle from its left upper corner; fill and edge are names of colours, the edge may be dashed."""

    x: float
    y: float
    wide: float
    tall: float
    fill: str = "none"
    edge: str = "none"
    dash: str = ""


class Line(NamedTuple):
    """Straight lines from point to point."""

    points: tuple[tuple[float, float], ...]
    colour: str = "ink"
    width: float = 2
    dash: str = ""
    fill: str = "none"


class Dot(NamedTuple):
    """A circle round its middle."""

    x: float
    y: float
    radius: float
    fill: str = "none"
    edge: str = "none"


Shape = Box | Line | Dot


def square(x: float, score: int) -> tuple[Shape, ...]:
    """A stance's square with its sign, its left edge at x; score −2 to +2."""
    middle, ink = x + SIDE / 2, f"on{score}"
    box = Box(x, 2, SIDE, SIDE, f"score{score}", "rule")
    if not score:
        return box, Dot(middle, 10, 3, edge=ink)
    centres = (middle - 3.5, middle + 3.5) if abs(score) == 2 else (middle,)
    across = tuple(Line(((c - 2.5, 10), (c + 2.5, 10)), ink, 1.5) for c in centres)
    down = tuple(Line(((c, 7.5), (c, 12.5)), ink, 1.5) for c in centres) if score > 0 else ()
    return box, *across, *down


def triangle(x: float, *, up: bool) -> Line:
    """A filled triangle that points up or down, its middle at x."""
    tip, base = (5, 14) if up else (15, 6)
    return Line(((x - 5, base), (x + 5, base), (x, tip)), "ink", 0, fill="ink")


STROKE = (Line(((6, 15), (15, 5)), "muted", 1.2),)
SPAN = (Dot(7, 10, 6, "ink"), Box(20, 5, 18, 10, "ink"), Line(((46, 10), (68, 10))))
TICKS = (Line(((46, 4), (46, 16))), Line(((68, 4), (68, 16))))
GLYPHS: Mapping[str, tuple[Shape, ...]] = {
    "actor": (Dot(10, 10, 7, "other"),),
    "directions": (
        Line(((3, 5), (3, 15), (12, 10)), "ink", 0, fill="ink"),
        triangle(24, up=True),
        triangle(40, up=False),
        Box(53, 5, 10, 10, edge="ink"),
        Box(53, 5, 5, 10, "ink"),
    ),
    "empty-square": (Box(2, 2, SIDE, SIDE, "ground", "silent"),),
    "extents": SPAN + TICKS,
    "ghost": (Box(3, 4, 12, 12, edge="ghost"),),
    "grievances": (Box(2, 4, 12, 12, "first"), Box(22, 4, 12, 12, "second")),
    "left-out-strand": (Line(((2, 10), (60, 10)), "ghost", 1),),
    "pair": (*square(2, 2), Line(((24, 10), (40, 10)), "muted", 1.5, "2 2"), *square(46, -2)),
    "part-of-five": (
        Box(2, 5, 10, 10, "ink", "ink"),
        *(Box(2 + 12 * place, 5, 10, 10, edge="ink", dash="2 2") for place in range(1, 5)),
    ),
    "repeated": (Box(2, 4, 48, 12, edge="ink", dash="5 3"),),
    "reprint": (
        Box(2, 2, SIDE, SIDE, "silent", "rule"),
        Line(((6, 8), (14, 8)), "ink", 1.5),
        Line(((6, 12), (14, 12)), "ink", 1.5),
    ),
    "results": (
        Line(((2, 10), (6, 15), (13, 4))),
        Dot(26, 10, 6, edge="ink"),
        Line(((26, 4), (22, 6), (20, 10), (22, 14), (26, 16)), "ink", 0, fill="ink"),
        Line(((38, 5), (48, 15))),
        Line(((48, 5), (38, 15))),
        Line(((58, 10), (68, 10))),
    ),
    "solid-square": (Box(2, 2, SIDE, SIDE, "ink"),),
    "squares": (*square(2, 2), *square(22, 0), *square(42, -2)),
    "strands": (
        Line(((2, 5), (60, 5)), "score2", 2.5),
        Line(((2, 15), (60, 15)), "score-2", 2.5, "7 4"),
    ),
    "stroke": STROKE,
    "told": (
        Box(2, 4, 18, 12, "ink", "ink"),
        Box(24, 4, 18, 12, "silent", "ink"),
        Box(46, 4, 18, 12, "ground", "ink", "3 2"),
    ),
}
"""Name of a mark to its shapes, 20 px tall."""


def colours(palette: Palette) -> dict[str, str]:
    """Names that shapes use to colours; scores are `score-2` to `score2`, their signs `on-2` to `on2`."""
    plain = {name: value for name, value in palette._asdict().items() if isinstance(value, str)}
    scores = {f"score{place - 2}": value for place, value in enumerate(palette.diverging)}
    signs = {f"on{place - 2}": value for place, value in enumerate(palette.on_diverging)}
    return plain | scores | signs | {"first": palette.focus[0], "second": palette.focus[1], "none": "none"}


def glyph(name: str, palette: Palette) -> str:
    """A mark as an SVG of its own, 20 px tall; a name that there is not raises KeyError."""
    shapes, known = GLYPHS[name], colours(palette)
    wide = max(map(right_edge, shapes)) + 2
    drawn = "".join(as_svg(shape, known) for shape in shapes)
    size = f'width="{wide:g}" height="{HEIGHT}" viewBox="0 0 {wide:g} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawn}</svg>'


def glyph_image(name: str, palette: Palette) -> str:
    """The same as the address of a picture, which a page can show where it may not hold SVG."""
    return f"data:image/svg+xml,{quote(glyph(name, palette))}"


def right_edge(shape: Shape) -> float:
    """How far to the right a shape reaches."""
    if isinstance(shape, Box):
        return shape.x + shape.wide
    return shape.x + shape.radius if isinstance(shape, Dot) else max(x for x, _ in shape.points)


def as_svg(shape: Shape, known: Mapping[str, str]) -> str:
    """A shape as SVG; known: names to colours."""
    dash = f' stroke-dasharray="{shape.dash}"' if getattr(shape, "dash", "") else ""
    if isinstance(shape, Line):
        points = " ".join(f"{x:g},{y:g}" for x, y in shape.points)
        look = f'fill="{known[shape.fill]}" stroke="{known[shape.colour]}" stroke-width="{shape.width:g}"{dash}'
        return f'<polyline points="{points}" {look}/>'
    look = f'fill="{known[shape.fill]}" stroke="{known[shape.edge]}" stroke-width="1.2"{dash}'
    if isinstance(shape, Dot):
        return f'<circle cx="{shape.x:g}" cy="{shape.y:g}" r="{shape.radius:g}" {look}/>'
    return f'<rect x="{shape.x:g}" y="{shape.y:g}" width="{shape.wide:g}" height="{shape.tall:g}" {look}/>'
