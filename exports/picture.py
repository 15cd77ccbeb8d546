"""A scene as a file that can be pasted anywhere: PNG, made without a browser, and SVG."""

from resvg_py import svg_to_bytes

from drawing.scene import Scene
from painters.fonts import FILE
from painters.svg import svg


def png(scene: Scene, ground: str, zoom: float = 2) -> bytes:
    """A PNG of the scene's size in px times `zoom`, with the letters of the page whatever fonts the machine has."""
    drawn = svg(scene, ground, "a font outside")
    return svg_to_bytes(svg_string=drawn, zoom=zoom, skip_system_fonts=True, font_files=[str(FILE)])


def outlined(scene: Scene, ground: str) -> bytes:
    """An SVG file in which text is shapes, for programs that ignore the font inside."""
    return svg(scene, ground, "outlines").encode()


def picture(scene: Scene, ground: str) -> bytes:
    """An SVG file in which text is text, with its font inside."""
    return svg(scene, ground).encode()
