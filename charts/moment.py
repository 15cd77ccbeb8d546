"""A moment across all lanes: a dashed line behind what stands there."""

from html import escape
from typing import Any

from charts.canvas import Canvas
from charts.lanes import LINE_HEIGHT
from charts.theme import TYPE, Palette


def draw_moment(
    canvas: Canvas,
    x: float,
    axis: float,
    bottom: float,
    moment: Any,
    palette: Palette,
    scale: float,
) -> None:
    """A dashed line across all lanes with its name under the days of the axis.

    moment: an event under a lens, `title`, `shown`, `untold`; a ghost where what is left does not tell its day.
    """
    shown = moment.shown and "when" not in moment.untold
    colour = palette.ink if shown else palette.muted
    line = {"color": colour if shown else palette.ghost, "width": scale, "dash": "dash" if shown else "dot"}
    canvas.add_shape(type="line", x0=x, x1=x, y0=0, y1=bottom, line=line, layer="below")
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
