"""A scene as pieces of one SVG element: its primitives, and over them the boxes that a click may hit.

Nothing has a style of its own, which a strict policy for pages would forbid.
"""

from collections.abc import Hashable, Iterator
from functools import lru_cache
from html import escape
from typing import NamedTuple

from articles.stage import PAGE_SIZE, SLIDE_SIZE
from drawing.actions import Action, Select
from drawing.scene import Hit, Line, Primitive, Scene, Tie
from edition.hand import does
from edition.slots import Piece
from painters.svg import element, px

CHARTS = {"chart": PAGE_SIZE, "slide": SLIDE_SIZE}
"""Parts of a page that are its chart, with the size at which that is laid out: beside the panel, and as large as the
window."""
KEPT = 100_000
"""Elements that are kept as text: few are new from one view to the next."""
HOVER = "hover"
"""The kind of what hovering over a box says."""


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
    for hit in scene.hits:
        yield box(hit)
        yield hover(hit.hover, hit.action, hit.of)
    yield Piece("end", "</svg>")


@lru_cache(KEPT)
def drawn(primitive: Primitive) -> Piece:
    """A primitive; a mark that is left out is another variant of the mark, but for a tie, which then lies below all
    others."""
    role = "mark" if primitive.role == "ghost" and not isinstance(primitive, Tie) else primitive.role
    return Piece(Mark(type(primitive).__name__, role, primitive.of), element(primitive, "a font outside"))


@lru_cache(KEPT)
def bracket(line: Line) -> Piece:
    """A part of a bracket, not seen until what it is of is found."""
    html = element(line, "a font outside").replace('class="', 'class="bracket ', 1)
    return Piece(Mark("bracket", line.role, line.of), html)


@lru_cache(KEPT)
def box(hit: Hit) -> Piece:
    """A box in which a click does something, up to what hovering says: that is long, and the same wherever it is."""
    place = f"x='{px(hit.left)}' y='{px(hit.top)}'"
    size = f"width='{px(hit.right - hit.left)}' height='{px(hit.bottom - hit.top)}'"
    found = f" data-found='{escape(' '.join(hit.finds))}'" if hit.finds else ""
    element = f"<rect class='hit' {place} {size} data-of='{escape(hit.of)}'{found}{does(hit.action)}>"
    return Piece(Mark("hit", beside(hit.action), hit.of), element)


def beside(action: Action) -> Hashable:
    """What tells two boxes of one thing apart: what is asked for beside it, or else than it. What of it a click selects
    may depend on what is left out."""
    return action.beside if isinstance(action, Select) else action


@lru_cache(KEPT)
def hover(lines: tuple[str, ...], action: Action, of: str) -> Piece:
    """What hovering over a box says, and its end."""
    title = f"<title>{escape(chr(10).join(lines))}</title>" if lines else ""
    return Piece(Mark(HOVER, beside(action), of), f"{title}</rect>")
