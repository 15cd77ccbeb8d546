"""A moment across all lanes: a dashed line that makes way for what stands there."""

from collections.abc import Iterable, Iterator
from html import escape

from charts.canvas import Canvas
from charts.lanes import LINE_HEIGHT, Box
from charts.theme import TYPE, Palette


def draw_moment(
    canvas: Canvas,
    x: float,
    axis: float,
    bottom: float,
    title: str,
    shown: bool,
    boxes: Iterable[Box],
    palette: Palette,
    scale: float,
) -> None:
    """A dashed line across all lanes, but not through boxes in its way, with its name under the days of the axis."""
    colour = palette.ink if shown else palette.muted
    line = {"color": colour if shown else palette.ghost, "width": scale, "dash": "dash" if shown else "dot"}
    for top, end in free(0, bottom, [(box.top, box.bottom) for box in boxes if box.left < x < box.right]):
        canvas.add_shape(type="line", x0=x, x1=x, y0=top, y1=end, line=line, layer="below")
    canvas.add_annotation(
        x=x,
        y=axis + (LINE_HEIGHT + 5) * scale,
        xshift=-6 * scale,
        text=escape(title, quote=False),
        xanchor="right",
        yanchor="top",
        showarrow=False,
        borderpad=0,
        font={"size": TYPE * scale, "color": colour},
    )


def free(first: float, last: float, taken: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """What some stretches leave of a longer one."""
    for start, end in sorted(taken):
        if start > first:
            yield first, start
        first = max(first, end)
    if last > first:
        yield first, last
