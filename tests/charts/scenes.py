"""What a test looks for in a scene, and in the picture that was made of one."""

from base64 import b64decode
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree import ElementTree

from drawing.box import Box
from drawing.scene import Area, Disc, Line, Primitive, Scene, Tie, Words

SVG = "{http://www.w3.org/2000/svg}"


class Size(NamedTuple):
    """Width and height in px at which a chart is laid out."""

    width: float
    height: float


PAGE, SLIDE = Size(1190, 575), Size(1200, 430)


def of_role(scene: Scene, *roles: str) -> list[Primitive]:
    """What of a scene has one of some roles, in the order of drawing."""
    return [each for each in scene.items if each.role in roles]


def middle(primitive: Area | Line) -> tuple[float, float]:
    """The middle of all points."""
    xs, ys = zip(*primitive.points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def box_of(words: Words) -> Box:
    """What a text fills: its capitals and what hangs below its line."""
    top, bottom = words.baseline - 0.7 * words.size, words.baseline + 0.22 * words.size
    return Box(words.left, top, words.left + words.wide, bottom)


def extent(primitive: Primitive) -> Box:
    """What a primitive fills, without the line round it."""
    match primitive:
        case Words():
            return box_of(primitive)
        case Disc(x=x, y=y, radius=radius):
            return Box(x - radius, y - radius, x + radius, y + radius)
        case Tie(start=start, end=end):
            return Box(min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
        case _:
            xs, ys = zip(*primitive.points, strict=True)
            return Box(min(xs), min(ys), max(xs), max(ys))


def hits(scene: Scene) -> dict[str, list[Box]]:
    """Where a click selects what."""
    found: dict[str, list[Box]] = {}
    for hit in scene.hits:
        found.setdefault(hit.action.selected, []).append(Box(hit.left, hit.top, hit.right, hit.bottom))
    return found


def elements(address: str) -> Iterator[ElementTree.Element]:
    """The elements of a picture in a data address that have a role."""
    kind, data = address.split(",", 1)
    assert kind == "data:image/svg+xml;base64"
    return (each for each in ElementTree.fromstring(b64decode(data)) if each.get("class"))
