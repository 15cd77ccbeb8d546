"""Threads from words to how the other side hears them."""

from collections.abc import Iterable

import pandas as pd

from charts.canvas import Canvas
from charts.lanes import Place
from drawing.theme import Palette


def draw_threads(
    canvas: Canvas, records: pd.DataFrame, placed: Iterable[Place], edge: float, palette: Palette, scale: float
) -> None:
    """A dotted thread from words to the note that is the other side's reading of them.

    records: `id`, `reading_of`; edge: right end of the first panel, which no thread has to go round.
    """
    places = {each.mark.id: each for each in placed}
    for row in records[records["reading_of"] != ""].itertuples():
        start, end = places[row.reading_of], places[row.id]
        (x0, y0), (x1, y1) = (start.mark.left, start.y), (end.mark.left, end.y)
        between = [each.box.left for each in places.values() if y0 < each.y <= y1 and each.box.left > edge]
        # A cubic curve reaches three quarters of the way to its two control points.
        bend = x0 - (x0 - min([x0, x1, *between]) + 10 * scale) / 0.75
        path = f"M {x0} {y0} C {bend} {y0 + (y1 - y0) / 3} {bend} {y1 - (y1 - y0) / 3} {x1} {y1}"
        line = {"color": palette.rule, "width": 1.5 * scale, "dash": "dot"}
        canvas.add_shape(type="path", path=path, line=line, layer="below")
