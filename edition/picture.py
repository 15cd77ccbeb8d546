"""A scene as pieces of one SVG element: its primitives, and over them the boxes that a click may hit."""

from collections.abc import Iterator
from html import escape

from drawing.scene import Hit, Scene
from edition.hand import does
from edition.slots import Piece
from painters.svg import element, px


def pictured(scene: Scene, alt: str) -> Iterator[Piece]:
    """The picture in its pieces; alt: the same in words."""
    size = f"viewBox='0 0 {px(scene.width)} {px(scene.height)}' style='--width:{px(scene.width)}'"
    yield Piece("svg", f"<svg xmlns='http://www.w3.org/2000/svg' role='img' {size} aria-label='{escape(alt)}'>")
    for each in scene.items:
        yield Piece((type(each).__name__, each.role, each.of), element(each, "a font outside"))
    for hit in scene.hits:
        yield Piece(("hit", hit.of, hit.action), box(hit))
    yield Piece("end", "</svg>")


def box(hit: Hit) -> str:
    """A box in which a click does something, with what hovering says."""
    place = f"x='{px(hit.left)}' y='{px(hit.top)}'"
    size = f"width='{px(hit.right - hit.left)}' height='{px(hit.bottom - hit.top)}'"
    hover = f"<title>{escape(chr(10).join(hit.hover))}</title>" if hit.hover else ""
    return f"<rect class='hit' {place} {size} data-of='{escape(hit.of)}'{does(hit.action)}>{hover}</rect>"
