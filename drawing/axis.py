"""Folded time painted: a ground for each panel and for where the telling stops, and the axis with its days."""

from collections.abc import Iterator

from drawing.box import Box
from drawing.days import labels
from drawing.pen import Pen
from drawing.scene import Area, At, Line, Primitive, Run, Stroke
from drawing.time import FoldedTime

LINE = 20
"""Px of a line of text."""
TICK = 5


def paint_panels(time: FoldedTime, top: float, bottom: float, pen: Pen) -> Iterator[Area]:
    """A ground for each panel."""
    for panel in time.panels:
        yield Area(Box(panel.left, top, panel.right, bottom).corners, pen.palette.panel, "ground")


def paint_silence(time: FoldedTime, top: float, bottom: float, pen: Pen) -> Iterator[Area]:
    """A darker ground where the telling has stopped."""
    for fold in time.folds:
        if fold.last is None:
            yield Area(Box(fold.left, top, fold.right, bottom).corners, pen.palette.silent, "ground")


def day_boxes(time: FoldedTime, y: float, pen: Pen) -> Iterator[Box]:
    """What the words of the days under an axis fill."""
    for panel in time.panels:
        for _, words, left in labels(panel, pen):
            if words:
                yield Box(left, y + TICK, left + pen.width(Run(words)), y + 7 + LINE)


def paint_days(time: FoldedTime, y: float, pen: Pen) -> Iterator[Primitive]:
    """The axis line with its days under it, the year with the first day of each."""
    line = Stroke(pen.palette.rule, 1.5)
    for panel in time.panels:
        yield Line(((panel.left, y), (panel.right, y)), line, "axis")
        for day, words, left in labels(panel, pen):
            x = panel.x(day)
            yield Line(((x, y), (x, y + TICK)), line, "axis")
            if words:
                yield pen.words(words, At(left, y + 7 + LINE / 2), "label", pen.palette.muted)
