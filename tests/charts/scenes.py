"""What a test looks for in a scene, and in the picture that was made of one."""

from base64 import b64decode
from collections.abc import Iterator, Mapping
from random import Random
from typing import NamedTuple
from xml.etree import ElementTree

from drawing.box import Box
from drawing.look import Seen
from drawing.scene import Area, Disc, Line, Primitive, Scene, Tie, Words


class Size(NamedTuple):
    """Width and height in px at which a chart is laid out."""

    width: float
    height: float


PAGE, SLIDE = Size(1190, 575), Size(1200, 430)
LONG = "National Coalition for Syrian Revolutionary and Opposition Forces"
"""A name that needs several lines wherever it stands."""


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


def some_left(seen: Mapping[str, Seen], count: int = 200) -> Iterator[dict[str, Seen]]:
    """What is seen of records as so many lenses might leave it, the same in every run: any of them left in, and of
    these any solid."""
    chance = Random(2016)
    for _ in range(count):
        share = chance.random()
        left = {record for record in seen if chance.random() < share}
        yield {
            record: each._replace(shown=record in left, solid=record in left and chance.random() < 0.8)
            for record, each in seen.items()
        }


def places(scene: Scene) -> dict[str, tuple[float, float]]:
    """The middle of each mark, which may be a ghost, to a thousandth of a px; an outline is drawn within its edges."""
    boxes = {each.of: extent(each) for each in of_role(scene, "mark", "ghost")}
    return {
        of: (round((box.left + box.right) / 2, 3), round((box.top + box.bottom) / 2, 3)) for of, box in boxes.items()
    }


def elements(address: str) -> Iterator[ElementTree.Element]:
    """The elements of a picture in a data address that have a role."""
    kind, data = address.split(",", 1)
    assert kind == "data:image/svg+xml;base64"
    return (each for each in ElementTree.fromstring(b64decode(data)) if each.get("class"))
