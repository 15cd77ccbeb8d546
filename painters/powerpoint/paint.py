"""A scene as the shapes of a slide: what is of one record is one group; what ties end at holds its name."""

from collections.abc import Iterable, Iterator, Mapping
from math import sqrt

from drawing.box import Box
from drawing.scene import Area, Disc, Line, Primitive, Scene, Tie, Words
from drawing.tied import dots_of
from painters.powerpoint.canvas import Canvas, Named
from painters.powerpoint.shape import area, around, disc, extent, line
from painters.powerpoint.tie import Glue, tie
from painters.powerpoint.words import Block, blocks, body, box_of, text_box

INSCRIBED = 1 - sqrt(0.5)
"""What share of an ellipse's radius lies between its box and the square in it that text is set in."""


def paint(scene: Scene, canvas: Canvas, names: Mapping[str, Named]) -> Iterator[str]:
    """Its shapes in the order of drawing. names: what is called how, by the id that it is of;
    the empty one: what is of nothing. canvas: has ids for all."""
    glue: dict[str, Glue] = {each.of: (each, next(canvas.ids)) for each in dots_of(scene)}
    for of, items in units(scene.items):
        named, first = names.get(of, Named(of)), items[0]
        if isinstance(first, Tie):
            start, end = first.ends
            yield tie(first, canvas, named, (glue[start], glue[end]))
        elif of in glue:
            yield actor(items, canvas, named, glue[of])
            beside = [each for each in items if not isinstance(each, Words) and each is not glue[of][0]]
            yield from (shape(each, canvas, Named(called(each))) for each in beside)
        elif of:
            yield group(items, canvas, named)
        else:
            yield from (shape(each, canvas, names.get("", Named(called(each)))) for each in blocks(items))


def units(items: Iterable[Primitive]) -> list[tuple[str, list[Primitive]]]:
    """Primitives in the order of drawing, all that is of one thing where its first stands; ties each alone."""
    found: dict[str, list[Primitive]] = {}
    order: list[tuple[str, list[Primitive]]] = []
    for each in items:
        if isinstance(each, Tie):
            order.append((each.of, [each]))
        elif each.of in found:
            found[each.of].append(each)
        elif not each.of and order and not order[-1][0]:
            order[-1][1].append(each)
        else:
            order.append((each.of, [each]))
            if each.of:
                found[each.of] = order[-1][1]
    return order


def group(items: list[Primitive], canvas: Canvas, named: Named) -> str:
    """All that is of one thing as one group, or the one shape that it is."""
    whole = list(blocks(items))
    if len(whole) == 1:
        return shape(whole[0], canvas, named)
    tag = canvas.tag(named)
    inside = "".join(shape(each, canvas, Named(called(each))) for each in whole)
    boxes = [extent_of(each) for each in whole]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    place = canvas.place(Box(min(lefts), min(tops), max(rights), max(bottoms)))
    # Inside a group, places are those of the slide.
    own = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    both = f"{place.removesuffix('</a:xfrm>')}{own.removeprefix('<a:xfrm>')}"
    head = f"<p:nvGrpSpPr>{tag}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
    return f"<p:grpSp>{head}<p:grpSpPr>{both}</p:grpSpPr>{inside}</p:grpSp>"


def actor(items: list[Primitive], canvas: Canvas, named: Named, glue: Glue) -> str:
    """A circle that ties end at, which holds its name, though that stands outside: both move together as one shape."""
    dot, number = glue
    block = [each for each in items if isinstance(each, Words)]
    if not block:
        return disc(dot, canvas, named, number)
    words, round_it, inset = box_of(block), around(dot), INSCRIBED * dot.radius
    middle = (words.left + words.right) / 2
    # Wide enough to reach the circle's middle: LibreOffice leaves no text further beside a shape than its far edge.
    half = max(words.right - middle, abs(middle - dot.x))
    insets = (
        middle - half - round_it.left - inset,
        words.top - round_it.top - inset,
        round_it.right - inset - middle - half,
        round_it.bottom - inset - words.bottom,
    )
    return disc(dot, canvas, named, number, body(block, canvas, insets))


def shape(each: Primitive | Block, canvas: Canvas, named: Named) -> str:
    """One primitive, or some lines of text."""
    match each:
        case Line():
            return line(each, canvas, named)
        case Area():
            return area(each, canvas, named)
        case Disc():
            return disc(each, canvas, named)
        case list():
            return text_box(each, canvas, named)
        case _:
            raise TypeError(f"{type(each).__name__} is no shape of its own")


def extent_of(each: Primitive | Block) -> Box:
    """The box that it fills."""
    match each:
        case Disc():
            return around(each)
        case Line() | Area():
            return extent(each.points)
        case list():
            return box_of(each)
        case _:
            raise TypeError(f"{type(each).__name__} is no shape of its own")


def called(each: Primitive | Block) -> str:
    """What a shape of no record, or one within a group, is called: its role, a text by itself."""
    return each[0].text if isinstance(each, list) else each.role
