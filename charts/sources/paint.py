"""Texts as a scene: what of the layout is left in, what is selected and found."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from charts.sources.heads import paint_heads
from charts.sources.layout import COUNT, INDENT, LINE, PAD, Columns, Group, Layout, Row
from charts.sources.square import DOTTED, RING, Square, hit_of, paint_ring, paint_square
from drawing.actions import Select
from drawing.box import Box
from drawing.coverage import BAR, TRACK, Scale, paint_bar, paint_diamond
from drawing.found import paint_found
from drawing.look import Look
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Line, Primitive, Run, Scene, Stroke, Words
from drawing.symbols import REACH

INSET = 2


class Said(NamedTuple):
    """What a lens lets be said: of each outlet and text how many records it alone tells and how many it tells, and of
    each text whose words it holds beside its outlet's; the paragraphs that a record rests on."""

    counts: Mapping[str, tuple[int, int]]
    notes: Mapping[str, str]
    rested_on: Callable[[str], Collection[str]]


def paint(found: Layout, look: Look, said: Said, pen: Pen) -> Scene:
    """The chart of texts."""
    scene = Scene(found.width, found.height)
    scene.items += paint_heads(found, pen)
    for group in found.groups:
        scene.items += paint_outlet(found.columns, group, look, said, pen)
        scene.hits.append(outlet_hit(found.columns, group, look))
        for row in group.rows:
            scene.items += paint_row(found, row, look, said, pen)
            scene.hits += row_hits(found.columns, row, look)
    for square in found.squares:
        seen = look.seen[square.passage.id]
        scene.items += paint_square(square, seen, pen)
        scene.hits.append(hit_of(square, seen))
    scene.items += paint_rings(found, look, said, pen)
    scene.items += paint_found(scene.hits, look.found, pen)
    return scene


def paint_outlet(columns: Columns, group: Group, look: Look, said: Said, pen: Pen) -> Iterator[Primitive]:
    """The line or lines of an outlet on a ground, and how many records it alone tells."""
    outlet, palette = group.outlet, pen.palette
    colour = palette.ink if look.seen[outlet.id].shown else palette.muted
    bottom = group.top + len(group.lines) * LINE + 2 * PAD
    yield Area(Box(0, group.top, columns.counts, bottom).corners, palette.panel, "ground", outlet.id)
    for place, line in enumerate(group.lines):
        middle = group.top + PAD + (place + 0.5) * LINE
        yield pen.words(line, At(INDENT, middle), "label", colour, outlet.id)
    yield count(columns, group.top + PAD, said.counts[outlet.id], colour, pen)


def count(columns: Columns, top: float, counts: tuple[int, int], colour: str, pen: Pen) -> Words:
    """How many records something alone tells, and of how many."""
    alone, tells = counts
    runs = (Run(str(alone), 700), Run(f" of {tells}")) if tells else (Run("none"),)
    return pen.words(runs, At(columns.counts - COUNT / 2, top + LINE / 2, "middle"), "label", colour)


def paint_row(found: Layout, row: Row, look: Look, said: Said, pen: Pen) -> Iterator[Primitive]:
    """A text's words and its time; its squares are painted over all rows."""
    columns, text, palette = found.columns, row.text, pen.palette
    shown = look.seen[text.id].shown
    colour = palette.ink if shown else palette.muted
    yield Line(((0, row.top), (found.width, row.top)), Stroke(palette.silent, 1), "axis")
    for words in lines((Run(line, 700) for line in row.name), INDENT, row.start, colour, pen):
        yield words._replace(of=text.id)
    yield from lines(row.written, INDENT, row.start + len(row.name) * LINE, palette.muted, pen)
    yield count(columns, row.start, said.counts[text.id], colour, pen)
    left, right = columns.strips
    note = wrap(said.notes[text.id], pen.font, right - left) if said.notes[text.id] else []
    yield from lines(note, left, row.note_top, palette.muted, pen)
    yield from paint_time(row, found.time, shown, pen)
    yield from lines(row.looks_back, found.time.left, row.start + TRACK, palette.muted, pen)


def paint_time(row: Row, scale: Scale, shown: bool, pen: Pen) -> Iterator[Area]:
    """A text's bars, and over them the diamond that says when it was written."""
    text, middle = row.text, row.start + 2 * REACH + BAR / 2
    for span in text.covers:
        yield paint_bar(text.id, scale.bar(span, middle), shown, pen)
    if text.published.told:
        yield paint_diamond(text.id, scale.middle(text.published), row.start + REACH, shown, pen)


def lines(said: Iterable[str | Run], left: float, top: float, colour: str, pen: Pen) -> Iterator[Words]:
    """Lines of text one below the other."""
    for place, line in enumerate(said):
        yield pen.words(line, At(left, top + (place + 0.5) * LINE), "label", colour)


def outlet_hit(columns: Columns, group: Group, look: Look) -> Hit:
    """All that is said of an outlet: a click opens its card."""
    identity, bottom = group.outlet.id, group.top + len(group.lines) * LINE + 2 * PAD
    return Hit(0, group.top, columns.counts, bottom, Select(identity), look.seen[identity].hover, identity)


def row_hits(columns: Columns, row: Row, look: Look) -> Iterator[Hit]:
    """A text's name with what stands below it, and its time: a click on either opens the text."""
    identity, bottom = row.text.id, row.top + row.tall
    for left, right in ((0, columns.names), columns.time):
        yield Hit(left, row.start, right, bottom, Select(identity), look.seen[identity].hover, identity)


def paint_rings(found: Layout, look: Look, said: Said, pen: Pen) -> Iterator[Area]:
    """A thick ring round what is selected, a dotted one round each paragraph that it rests on."""
    ink, rested_on = pen.palette.ink, frozenset(said.rested_on(look.selected))
    for square in found.squares:
        if square.passage.id == look.selected:
            yield paint_ring(square, Stroke(ink, RING))
        elif not rested_on.isdisjoint(of(square, look)):
            yield paint_ring(square, Stroke(ink, DOTTED, (DOTTED, DOTTED)))
    for row in found.rows:
        if row.text.id == look.selected:
            yield frame(row.text.id, row.top, row.top + row.tall, found.width, ink)
    for group in found.groups:
        if group.outlet.id == look.selected:
            last = group.rows[-1]
            yield frame(group.outlet.id, group.top, last.top + last.tall, found.width, ink)


def of(square: Square, look: Look) -> tuple[str, ...]:
    """The paragraphs that a square stands for."""
    several = look.heaps.get(square.passage.id)
    return several.members if several else (square.passage.id,)


def frame(of: str, top: float, bottom: float, width: float, ink: str) -> Area:
    """A thick frame round all that stands between two heights."""
    inside = Box(INSET, top + INSET, width - INSET, bottom - INSET)
    return Area(inside.corners, "", "ring", of, Stroke(ink, RING))
