"""A moment across the lanes: a dashed line that leaves out what is written there."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from charts.canvas import Canvas
from charts.lanes import GAP, GLYPH_ROOM, LINE_HEIGHT, Place
from drawing.theme import TYPE, Palette


def draw_moment(
    canvas: Canvas,
    x: float,
    axis: float,
    bottom: float,
    moment: Any,
    places: Iterable[Place],
    palette: Palette,
    scale: float,
) -> None:
    """A dashed line across the lanes with its name under the days of the axis; no label lies on it.

    moment: an event under a lens, `title`, `shown`, `untold`; a ghost where what is left does not tell its day.
    """
    shown = moment.shown and "when" not in moment.untold
    colour = palette.ink if shown else palette.muted
    line = {"color": colour if shown else palette.ghost, "width": scale, "dash": "dash" if shown else "dot"}
    for start, end in clear_of(places, x, bottom, scale):
        canvas.add_shape(type="line", x0=x, x1=x, y0=start, y1=end, line=line, layer="below")
    canvas.add_annotation(
        x=x,
        y=axis + (LINE_HEIGHT + 5) * scale,
        xshift=-6 * scale,
        text=escape(moment.title, quote=False),
        xanchor="right",
        yanchor="top",
        showarrow=False,
        borderpad=0,
        font={"size": TYPE * scale, "color": colour},
    )


def clear_of(places: Iterable[Place], x: float, bottom: float, scale: float) -> Iterator[tuple[float, float]]:
    """Stretches of a vertical line at `x`, from 0 to `bottom`, that keep clear of all labels; none shorter than one."""
    in_the_way = (each for each in places if each.label_left + GLYPH_ROOM * scale < x < each.box.right)
    start = 0.0
    for top, end in sorted((each.label_top, each.box.bottom) for each in in_the_way):
        if top - start >= LINE_HEIGHT * scale:
            yield start, top
        start = max(start, end + GAP * scale)
    if bottom - start >= LINE_HEIGHT * scale:
        yield start, bottom
