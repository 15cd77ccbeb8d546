"""A strip at true scale, a line an outlet: its texts, each with when it was written and what it looks back on."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from charts.meetings.label import LINE
from charts.meetings.source import Source, uncovered
from drawing.actions import Select
from drawing.box import Box
from drawing.coverage import Days, Scale, paint_bar, paint_diamond, paint_silence
from drawing.look import Look
from drawing.marks import ring_round
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Primitive, Run
from drawing.strip import cluster_label
from drawing.symbols import REACH
from drawing.time import DAY, FoldedTime

TEXT = 8
"""Px of each text in the line of its outlet."""
THIN = 5
"""Px that its bars are high, which stand closer than those of a row by itself."""
GAP = 16
MOST_NAME = 0.3
"""Of the width, at most for the name of an outlet; a longer one goes on in the next line."""
SAMPLE = 22
"""Px that the sample of a mark takes before what it says."""
KEY = ("text written", "time it looks back on", "drawn above", "no text looks back on it")


class Row(NamedTuple):
    """An outlet's line: its name with when it wrote, in lines; its texts each with its y, its upper edge and height in
    px."""

    name: list[str]
    texts: list[tuple[Source, float]]
    top: float
    tall: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.tall / 2


class Outlets(NamedTuple):
    """The strip laid out from 0 down: its scale, its lines, px from one to the next, the stretches that are drawn above
    and that no text looks back on, the left edge of what its marks say, its height."""

    scale: Scale
    rows: list[Row]
    pitch: float
    drawn: list[Days]
    uncovered: list[Days]
    key: float
    height: float

    @property
    def key_pitch(self) -> float:
        """Px from one line of what its marks say to the next: as of the strip, as far as they all stand beside it."""
        return min(self.pitch, self.height / len(KEY))


def lay_outlets(time: FoldedTime, sources: Sequence[Source], width: float, pitch: float, pen: Pen) -> Outlets:
    """The strip across a width, with what its marks say in a column at the right. pitch: px of a line, at least."""
    rows = rows_of(sources, MOST_NAME * width, pitch, pen)
    written = [(source.text.first, source.text.last) for source in sources]
    days = [day for span in chain(written, *(source.covers for source in sources)) for day in span if day]
    first, last = min([time.panels[0].first, *days]), max([time.panels[-1].last, *days])
    left = max([0, *(pen.width(Run(line)) for row in rows for line in row.name)]) + GAP
    key = width - SAMPLE - max(pen.width(Run(words)) for words in KEY)
    scale = Scale(first, last + DAY, left, key - GAP)
    tall = max(sum(row.tall for row in rows), LINE * len(KEY))
    drawn = [(panel.first, panel.last) for panel in time.panels]
    return Outlets(scale, rows, pitch, drawn, uncovered(sources, first, last), key, tall)


def rows_of(sources: Sequence[Source], room: float, pitch: float, pen: Pen) -> list[Row]:
    """A line for each outlet, in order of its first text, with its name in the room for it; its texts one under the
    other in it."""
    own: dict[str, list[Source]] = {}
    for source in sources:
        own.setdefault(source.text.outlet, []).append(source)
    rows, top = [], 0.0
    for texts in own.values():
        name = wrap(cluster_label([source.text for source in texts]), pen.font, room)
        # Those that stand for several lie apart in time: they share a line.
        own_line = [source for source in texts if source.text.many == 1]
        lines = len(own_line) + (len(own_line) < len(texts))
        tall = max(pitch, LINE * len(name), TEXT * lines)
        start = top + (tall - TEXT * (lines - 1)) / 2
        shared = start + (lines - 1) * TEXT
        at = {source.text.id: start + place * TEXT for place, source in enumerate(own_line)}
        placed = [(source, at.get(source.text.id, shared)) for source in texts]
        rows.append(Row(name, placed, top, tall))
        top += tall
    return rows


def paint_outlets(strip: Outlets, top: float, pen: Pen) -> Iterator[Primitive]:
    """The grounds of what is drawn above, strokes over what no text looks back on, the lines, and what marks say."""
    scale, palette = strip.scale, pen.palette
    bottom = top + max([0, *(row.top + row.tall for row in strip.rows)])
    for left, right in map(scale.edges, strip.drawn):
        yield Area(Box(left, top, right, bottom).corners, palette.silent, "ground")
    for left, right in map(scale.edges, strip.uncovered):
        yield from paint_silence(Box(left, top, right, bottom), pen)
    for row in strip.rows:
        for at, line in enumerate(row.name):
            middle = top + row.middle + (at - (len(row.name) - 1) / 2) * LINE
            yield pen.words(line, At(0, middle), "label", palette.muted)
        for source, y in row.texts:
            yield from paint_text(source, scale, top + y, pen)
    yield from paint_key(strip, top, pen)


def paint_text(source: Source, scale: Scale, y: float, pen: Pen) -> Iterator[Primitive]:
    """A bar for each stretch that a text looks back on, and the day it was written; marks of the chart are others."""
    for span in source.covers:
        yield paint_bar(source.text.id, scale.bar(span, y, THIN), True, pen)._replace(role="axis")
    yield paint_diamond(source.text.id, scale.x(source.text.middle), y, True, pen)._replace(role="sign")


def paint_key(strip: Outlets, top: float, pen: Pen) -> Iterator[Primitive]:
    """What the marks of the strip say, each after a sample of it."""
    palette, x = pen.palette, strip.key
    middles = [top + (place + 0.5) * strip.key_pitch for place in range(len(KEY))]
    written, back, drawn, silent = middles
    yield paint_diamond("", x + REACH, written, True, pen)._replace(role="axis")
    bar = Box(x, back - THIN / 2, x + 2 * REACH, back + THIN / 2)
    yield paint_bar("", bar, True, pen)._replace(role="axis")
    yield Area(Box(x, drawn - REACH, x + 2 * REACH, drawn + REACH).corners, palette.silent, "axis")
    yield from paint_silence(Box(x, silent - REACH, x + 2 * REACH, silent + REACH), pen)
    for words, middle in zip(KEY, middles, strict=True):
        yield pen.words(words, At(x + SAMPLE, middle), "label", palette.muted)


def diamonds(strip: Outlets, top: float) -> Iterator[tuple[Source, Box]]:
    """Each text with what its diamond fills, where the strip begins at a height."""
    for row in strip.rows:
        for source, y in row.texts:
            x, middle = strip.scale.x(source.text.middle), top + y
            yield source, Box(x - REACH, middle - TEXT / 2, x + REACH, middle + TEXT / 2)


def paint_text_ring(strip: Outlets, top: float, look: Look, pen: Pen) -> Iterator[Area]:
    """A ring round the diamond of the text that is selected."""
    return (
        ring_round(box, source.text.id, pen) for source, box in diamonds(strip, top) if source.text.id == look.selected
    )


def outlet_hits(strip: Outlets, top: float) -> Iterator[Hit]:
    """A text's diamond: hovering says when it was written and what it looks back on, a click selects the text."""
    for source, box in diamonds(strip, top):
        text = source.text
        said = (text.short, f"written {text.words}", f"looks back on {source.words}")
        yield Hit(*box, Select(text.id), said, text.id)
