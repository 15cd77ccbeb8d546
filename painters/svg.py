"""A scene as SVG, in which text stays text: for slides, pictures and print."""

from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Literal, TypeAlias

from drawing.scene import Area, Disc, Line, Point, Primitive, Scene, Stroke, Tie, Words
from painters.fonts import STACK, face
from painters.outlines import outlines

Letters: TypeAlias = Literal["own font", "a font outside", "outlines"]
"""How text is drawn: with as much of the font inside as it needs, with whatever font is there, or as shapes."""


def svg(scene: Scene, ground: str, letters: Letters = "own font") -> str:
    """A file that stands alone unless its font is outside.

    Each primitive has its role as `class` and the id that it is of as `data-of`. ground: colour behind all.
    """
    characters = frozenset("".join(words.text for words in scene.words()))
    style = f"<style>{face(characters)}</style>" if letters == "own font" else ""
    size = f'width="{px(scene.width)}" height="{px(scene.height)}" viewBox="0 0 {px(scene.width)} {px(scene.height)}"'
    behind = f'<rect width="100%" height="100%" fill="{ground}"/>' if ground else ""
    drawn = "".join(element(each, letters) for each in scene.items)
    # Chromium hands white-space down to the texts, and xml:space not; the others know only that.
    blanks = 'xml:space="preserve" style="white-space:pre"'
    start = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="{STACK}" {blanks}>'
    return f"{start}{style}{behind}{drawn}</svg>"


def svg_address(scene: Scene, ground: str, letters: Letters = "own font") -> str:
    """The picture as a data address, which any place for an image takes."""
    return f"data:image/svg+xml;base64,{b64encode(svg(scene, ground, letters).encode()).decode()}"


def element(primitive: Primitive, letters: Letters) -> str:
    """One primitive as an element, or two for a text with a ground."""
    match primitive:
        case Line():
            return (
                f'<polyline points="{points(primitive.points)}" fill="none"{line(primitive.stroke)}{named(primitive)}/>'
            )
        case Area():
            return f'<polygon points="{points(primitive.points)}"{filled(primitive)}{named(primitive)}/>'
        case Disc():
            place = f'cx="{px(primitive.x)}" cy="{px(primitive.y)}" r="{px(primitive.radius)}"'
            return f"<circle {place}{filled(primitive)}{named(primitive)}/>"
        case Tie():
            start, towards, end = (points([point]) for point in primitive.curve)
            path = f"M{start} Q{towards} {end}"
            return f'<path d="{path}" fill="none"{line(primitive.stroke)}{named(primitive)}/>'
        case Words():
            return behind(primitive) + (outlined(primitive) if letters == "outlines" else text(primitive))


def text(words: Words) -> str:
    """A line of text; what has a weight of its own is a part of it."""
    place = f'x="{px(words.x)}" y="{px(words.baseline)}" font-size="{px(words.size)}" fill="{words.colour}"'
    anchor = "" if words.anchor == "start" else f' text-anchor="{words.anchor}"'
    first, *others = words.runs
    weight = f' font-weight="{first.weight}"' if first.weight != 400 else ""
    more = "".join(f'<tspan font-weight="{run.weight}">{escape(run.text)}</tspan>' for run in others)
    return f"<text {place}{anchor}{weight}{named(words)}>{escape(first.text)}{more}</text>"


def outlined(words: Words) -> str:
    """A line of text as the outlines of its letters."""
    shapes = "".join(
        f'<path d="{path}" transform="translate({px(x)} {px(words.baseline)}) scale({unit:g} {-unit:g})"/>'
        for path, x, unit in outlines(words)
        if path
    )
    return f'<g fill="{words.colour}"{named(words)}>{shapes}</g>'


def behind(words: Words) -> str:
    """The ground behind a text, a little wider than it."""
    if not words.ground:
        return ""
    pad, top = words.size / 8, words.baseline - words.size * 0.85
    box = (
        f'x="{px(words.left - pad)}" y="{px(top)}" width="{px(words.wide + 2 * pad)}" height="{px(words.size * 1.15)}"'
    )
    return f'<rect {box} fill="{words.ground}"/>'


def named(primitive: Primitive) -> str:
    """What an element is: its role, and the id that it is of where it is of something."""
    of = f' data-of="{escape(primitive.of)}"' if primitive.of else ""
    return f' class="{primitive.role}"{of}'


def filled(shape: Area | Disc) -> str:
    """What an area is filled with, and the line round it."""
    return f' fill="{shape.fill or "none"}"{line(shape.edge) if shape.edge else ""}'


def line(stroke: Stroke) -> str:
    """How a line is drawn."""
    dash = f' stroke-dasharray="{" ".join(map(px, stroke.dash))}"' if stroke.dash else ""
    return f' stroke="{stroke.colour}" stroke-width="{px(stroke.width)}"{dash}'


def points(of: Iterable[Point]) -> str:
    """Points as SVG has them."""
    return " ".join(f"{px(x)},{px(y)}" for x, y in of)


def px(length: float) -> str:
    """A length with two decimals at most."""
    return f"{length:.2f}".rstrip("0").rstrip(".")
