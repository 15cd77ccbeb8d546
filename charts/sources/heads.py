"""What stands over and under the texts: what the columns say, the days of the column of time, what no text reaches."""

from collections.abc import Iterator
from datetime import date

from charts.sources.layout import COUNT, FOOT, LINE, Layout
from drawing.box import Box
from drawing.coverage import BAR, DAY, Scale, paint_bar, paint_diamond, paint_silence
from drawing.pen import Pen
from drawing.scene import At, Line, Primitive, Run, Stroke, Words
from drawing.symbols import REACH
from wording.dates import exactly

ALONE = "records it", "alone tells"
WRITTEN, LOOKS_BACK = "written", "looks back on"
BETWEEN = 8
"""Px from one label or sign to the next."""
TICK = 5
"""Px of a tick on the axis of a text."""
KEY = 24
"""Px that the bar of the key is long."""


def paint_heads(found: Layout, pen: Pen) -> Iterator[Primitive]:
    """What stands behind, over and under the texts."""
    yield from tracks(found, pen)
    muted, (_, right) = pen.palette.muted, found.columns.time
    for place, line in enumerate(ALONE):
        yield pen.words(line, At(found.width - COUNT / 2, (place + 0.5) * LINE, "middle"), "label", muted)
    yield from time_key(found, pen)
    yield from day_labels(found.time, pen)
    first = found.bottom + FOOT + LINE / 2
    for place, line in enumerate(found.untold):
        yield pen.words(line, At(right, first + place * LINE, "end"), "label", muted)


def time_key(found: Layout, pen: Pen) -> Iterator[Primitive]:
    """What a diamond and a bar in the column of time say."""
    left, middle, muted = found.time.left, LINE / 2, pen.palette.muted
    yield paint_diamond("", left + REACH, middle, True, pen)._replace(role="axis")
    x = left + 2 * REACH + BETWEEN
    yield pen.words(WRITTEN, At(x, middle), "label", muted)
    x += pen.width(Run(WRITTEN)) + 2 * BETWEEN
    yield paint_bar("", Box(x, middle - BAR / 2, x + KEY, middle + BAR / 2), True, pen)._replace(role="axis")
    yield pen.words(LOOKS_BACK, At(x + KEY + BETWEEN, middle), "label", muted)


def tracks(found: Layout, pen: Pen) -> Iterator[Primitive]:
    """Behind each text's time its axis, a tick where a year begins, and strokes over what no text looks back on."""
    thin = Stroke(pen.palette.rule, 1)
    for row in found.rows:
        top, bottom = row.start, row.start + 2 * REACH + BAR
        for left, right in map(found.time.edges, found.gaps):
            yield from paint_silence(Box(left, top, right, bottom), pen)
        for _, x in years(found.time):
            yield Line(((x, bottom - TICK), (x, bottom)), thin, "axis")
        yield Line(((found.time.left, bottom), (found.time.right, bottom)), thin, "axis")
    if found.untold:
        end = found.time.right - max(pen.width(Run(line)) for line in found.untold) - BETWEEN
        middle = found.bottom + FOOT + LINE / 2
        yield from paint_silence(Box(end - KEY, middle - BAR, end, middle + BAR), pen)


def years(scale: Scale) -> Iterator[tuple[int, float]]:
    """Years that begin after the first day, and where."""
    for year in range(scale.first.year + 1, scale.end.year + 1):
        if scale.first < date(year, 1, 1) < scale.end:
            yield year, scale.x(date(year, 1, 1))


def day_labels(scale: Scale, pen: Pen) -> list[Words]:
    """The months of the first and the last day, and the years that have room between them."""
    first, last = (exactly(day, "month") for day in (scale.first, scale.end - DAY))
    y, muted = 1.5 * LINE, pen.palette.muted
    labels = [pen.words(first, At(scale.left, y), "label", muted)]
    if last != first:
        labels.append(pen.words(last, At(scale.right, y, "end"), "label", muted))
    for year, x in years(scale):
        label = pen.words(str(year), At(x, y, "middle"), "label", muted)
        if all(apart(label, other) for other in labels):
            labels.append(label)
    return labels


def apart(one: Words, other: Words) -> bool:
    """Whether there is some room between two labels in one line."""
    return one.left + one.wide + BETWEEN <= other.left or other.left + other.wide + BETWEEN <= one.left
