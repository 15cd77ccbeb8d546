"""Claims by outlet as a scene: what of the layout is left in, counted, selected and found."""

from collections.abc import Collection, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from charts.gather import is_several
from charts.overview.box import paint_box, paint_opposite
from charts.overview.columns import INDENT
from charts.overview.layout import HEAD_LINE, Layout, Row
from drawing.actions import Select
from drawing.box import Box
from drawing.found import paint_found
from drawing.look import Look
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Line, Primitive, Run, Scene, Stroke, Weight, Words
from drawing.stroke import paint_stroke

TITLE_LINE = 19
PLAIN: Weight = 400
BOLD: Weight = 700
RING, ASIDE, WITHIN = 3, 1.5, 0.5
"""Px of the ring's line, and how far it stands within what was clicked, from the sides and from top and foot."""


class Left(NamedTuple):
    """What a lens leaves of the telling: each claim, outlet, code of a way and whether it is the opposite that is told
    so; how many outlets tell each claim; what hovering over a cell says, a line each."""

    ways: Collection[tuple[str, str, str, bool]]
    counts: Mapping[str, int]
    hovers: Mapping[tuple[str, str], tuple[str, ...]]


def paint(found: Layout, look: Look, told: Left, pen: Pen) -> Scene:
    """The chart of claims by outlet."""
    scene, told = Scene(found.width, found.height), with_others(told, look)
    scene.items += head(found, told, pen)
    for row in found.rows:
        scene.items.append(Line(((0, row.top), (found.width, row.top)), Stroke(pen.palette.silent, 1), "axis"))
        scene.items += row_words(found, row, told.counts[row.claim], pen)
    scene.items += boxes(found, told, pen)
    scene.items += silence(found, pen)
    scene.hits += hits(found, look, told)
    scene.items += ring(scene.hits, look, pen)
    # A cell has no bracket of its own: what was found is its claim or its outlet.
    scene.items += paint_found([hit for hit in scene.hits if hit.action == Select(hit.of)], look.found, pen)
    return scene


def with_others(told: Left, look: Look) -> Left:
    """What is left of the telling, also as the outlets together tell it that stand in one column."""
    column = {outlet: heap for heap, of in look.heaps.items() for outlet in of.members}
    ways = {(claim, column[outlet], way, against) for claim, outlet, way, against in told.ways if outlet in column}
    tell: dict[tuple[str, str], set[str]] = {}
    for claim, outlet, _, _ in told.ways:
        if outlet in column:
            tell.setdefault((claim, column[outlet]), set()).add(outlet)
    hovers = {
        (claim, heap): (f"{len(tell.get((claim, heap), ())):,} of {len(look.heaps[heap].members):,} other outlets",)
        for heap in {*column.values()}
        for claim in told.counts
    }
    return Left({*told.ways, *ways}, told.counts, {**told.hovers, **hovers})


def head(found: Layout, told: Left, pen: Pen) -> Iterator[Words]:
    """Names of outlets, when their texts were written, how reliable they are; muted where nothing of one is left."""
    palette, left_in = pen.palette, {outlet for _, outlet, _, _ in told.ways}
    for outlet, edges in found.columns.edges.items():
        ink = palette.ink if outlet in left_in else palette.muted
        looks = zip(found.headings[outlet], ((ink, BOLD), (palette.muted, PLAIN), (ink, PLAIN)), strict=True)
        lines = [(line, *look) for part, look in looks for line in part if line]
        for place, (line, colour, weight) in enumerate(lines):
            yield pen.words(Run(line, weight), At(sum(edges) / 2, head_line(place), "middle"), "label", colour, outlet)
    for place, line in enumerate(("outlets", "in all")):
        yield pen.words(line, At(found.width - INDENT, head_line(place), "end"), "label", palette.muted)


def head_line(place: int) -> float:
    """The middle of a line over the columns, the first at place 0."""
    return (place + 0.5) * HEAD_LINE


def row_words(found: Layout, row: Row, count: int, pen: Pen) -> Iterator[Words]:
    """A claim's number and title, and at its right how many outlets tell it."""
    colour = pen.palette.ink if count else pen.palette.muted
    for place, line in enumerate(row.title):
        number, _, rest = line.partition(" ")
        runs = (Run(number, 700), Run(f" {rest}")) if not place else line
        y = row.titled + (place - (len(row.title) - 1) / 2) * TITLE_LINE
        yield pen.words(runs, At(INDENT, y), "label", colour, row.claim)
    said = "1 alone" if count == 1 else str(count)
    yield pen.words(
        Run(said, PLAIN if count == 1 else BOLD),
        At(found.width - INDENT, row.middle, "end"),
        "number",
        colour,
        row.claim,
    )


def boxes(found: Layout, told: Left, pen: Pen) -> Iterator[Primitive]:
    """A box for each way of telling; “opposite” muted where nothing of it is left."""
    opposed = {(claim, outlet) for claim, outlet, _, against in told.ways if against}
    for box in found.boxes:
        shown = (box.claim, box.outlet, box.way, box.against) in told.ways
        yield from paint_box(box, found.words.ways[box.way], shown, pen)
        if box.led:
            yield paint_opposite(box, (box.claim, box.outlet) in opposed, pen)


def silence(found: Layout, pen: Pen) -> Iterator[Line]:
    """A stroke in each cell that has no box, whatever is left out."""
    held = {(box.claim, box.outlet) for box in found.boxes}
    for row, (outlet, edges) in product(found.rows, found.columns.edges.items()):
        if (row.claim, outlet) not in held:
            yield paint_stroke(sum(edges) / 2, row.middle, pen)


def hits(found: Layout, look: Look, told: Left) -> Iterator[Hit]:
    """What a click asks for: a cell its records, an outlet's name its card, a claim's title all that it rests on."""
    for outlet, (left, right) in found.columns.edges.items():
        card = f"{found.words.outlets[outlet]}: click for its card"
        yield Hit(left, 0, right, found.head, Select(outlet), (card,), outlet)
    for row in found.rows:
        bottom = row.top + row.tall
        foot = row.top + row.over if row.over else bottom
        yield Hit(0, row.top, found.columns.titles, foot, Select(row.claim), look.seen[row.claim].hover, row.claim)
        for outlet, (left, right) in found.columns.edges.items():
            asks = Select(row.claim, "" if is_several(outlet) else outlet)
            yield Hit(left, row.top + row.over, right, bottom, asks, told.hovers[row.claim, outlet], row.claim)


def ring(hits: list[Hit], look: Look, pen: Pen) -> Iterator[Area]:
    """A thick ring round the selected cell, claim or outlet."""
    asked = Select(look.selected, look.beside)
    cells, marks = ([hit for hit in hits if hit.action == wanted] for wanted in (asked, Select(look.selected)))
    for hit in cells or marks:
        inside = Box(hit.left + ASIDE, hit.top + WITHIN, hit.right - ASIDE, hit.bottom - WITHIN)
        yield Area(inside.corners, "", "ring", hit.of, Stroke(pen.palette.ink, RING))
