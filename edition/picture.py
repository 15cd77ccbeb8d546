"""A scene as pieces of one SVG element: its primitives, and over them the boxes that a click may hit.

Nothing has a style of its own, which a strict policy for pages would forbid.
"""

from collections.abc import Hashable, Iterator
from functools import lru_cache
from html import escape
from typing import NamedTuple

from articles.stage import PAGE_SIZE, SLIDE_SIZE
from drawing.actions import Select
from drawing.scene import Hit, Line, Primitive, Scene
from edition.hand import does
from edition.slots import Piece
from painters.svg import element, px

CHARTS = {"chart": PAGE_SIZE, "slide": SLIDE_SIZE}
"""Parts of a page that are its chart, with the size at which that is laid out: beside the panel, and as large as the
window."""
KEPT = 100_000
"""Elements that are kept as text: few are new from one view to the next."""


class Mark(NamedTuple):
    """What tells a piece of a picture from others: its kind, its role or what a click looks at beside, and of what."""

    kind: str
    role: Hashable
    of: str


def pictured(scene: Scene, alt: str) -> Iterator[Piece]:
    """The picture in its pieces; alt: the same in words."""
    size = f"viewBox='0 0 {px(scene.width)} {px(scene.height)}'"
    yield Piece("svg", f"<svg xmlns='http://www.w3.org/2000/svg' role='img' {size} aria-label='{escape(alt)}'>")
    brackets = {each.points for each in scene.items if isinstance(each, Line) and each.role == "found"}
    for each in scene.items:
        yield bracket(each) if isinstance(each, Line) and each.points in brackets else drawn(each)
    yield from map(box, scene.hits)
    yield Piece("end", "</svg>")


@lru_cache(KEPT)
def drawn(primitive: Primitive) -> Piece:
    """A primitive."""
    return Piece(Mark(type(primitive).__name__, primitive.role, primitive.of), element(primitive, "a font outside"))


@lru_cache(KEPT)
def bracket(line: Line) -> Piece:
    """A part of a bracket, not seen until what it is of is found."""
    html = element(line, "a font outside").replace('class="', 'class="bracket ', 1)
    return Piece(Mark("bracket", line.role, line.of), html)


@lru_cache(KEPT)
def box(hit: Hit) -> Piece:
    """A box in which a click does something, with what hovering says."""
    place = f"x='{px(hit.left)}' y='{px(hit.top)}'"
    size = f"width='{px(hit.right - hit.left)}' height='{px(hit.bottom - hit.top)}'"
    hover = f"<title>{escape(chr(10).join(hit.hover))}</title>" if hit.hover else ""
    found = f" data-found='{escape(' '.join(hit.finds))}'" if hit.finds else ""
    element = f"<rect class='hit' {place} {size} data-of='{escape(hit.of)}'{found}{does(hit.action)}>{hover}</rect>"
    # What a click on several records selects is the first that is left, so that tells no box from another.
    asks = hit.action.beside if isinstance(hit.action, Select) else hit.action
    return Piece(Mark("hit", asks, hit.of), element)
