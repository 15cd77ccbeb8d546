"""A scene as pieces of one SVG element: its primitives, and over them the boxes that a click may hit."""

from collections.abc import Hashable, Iterator
from functools import lru_cache
from html import escape
from typing import NamedTuple

from drawing.scene import Hit, Primitive, Scene
from edition.hand import does
from edition.slots import Piece
from painters.svg import element, px

KEPT = 100_000
"""Elements that are kept as text: few are new from one view to the next."""


class Mark(NamedTuple):
    """What tells a piece of a picture from others: its kind, its role or what it does, and what it is of."""

    kind: str
    role: Hashable
    of: str


def pictured(scene: Scene, alt: str) -> Iterator[Piece]:
    """The picture in its pieces; alt: the same in words."""
    size = f"viewBox='0 0 {px(scene.width)} {px(scene.height)}' style='--width:{px(scene.width)}'"
    yield Piece("svg", f"<svg xmlns='http://www.w3.org/2000/svg' role='img' {size} aria-label='{escape(alt)}'>")
    yield from map(drawn, scene.items)
    yield from map(box, scene.hits)
    yield Piece("end", "</svg>")


@lru_cache(KEPT)
def drawn(primitive: Primitive) -> Piece:
    """A primitive."""
    return Piece(Mark(type(primitive).__name__, primitive.role, primitive.of), element(primitive, "a font outside"))


@lru_cache(KEPT)
def box(hit: Hit) -> Piece:
    """A box in which a click does something, with what hovering says."""
    place = f"x='{px(hit.left)}' y='{px(hit.top)}'"
    size = f"width='{px(hit.right - hit.left)}' height='{px(hit.bottom - hit.top)}'"
    hover = f"<title>{escape(chr(10).join(hit.hover))}</title>" if hit.hover else ""
    element = f"<rect class='hit' {place} {size} data-of='{escape(hit.of)}'{does(hit.action)}>{hover}</rect>"
    return Piece(Mark("hit", hit.action, hit.of), element)
