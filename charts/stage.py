"""A picture that stands alone: takeaway, legend, chart and what it rests on, composed on a 16:9 stage."""

from collections.abc import Callable
from html import escape
from typing import Any

import plotly.graph_objects as go

from charts.text import BOLD, SPARE, balanced, wrap
from drawing.flow import flow
from drawing.scene import Run
from drawing.theme import TYPE, Palette

WIDTH, HEIGHT, MARGIN = 1280, 720, 40
TITLE, TITLE_LINE = 27, 33
TITLE_LINES = 2
LINE = 22
GAP = 8
LIFT = 4

Draw = Callable[..., go.Figure]


def compose(frame: Any, draw: Draw, palette: Palette, scale: float = 1) -> go.Figure:
    """A figure of 1280×720 px times `scale` with the frame's words around the chart, no text under 16 px times scale.

    frame: `drawing.frame.Frame`; draw: takes `width`, `height` and `scale`.
    A chart that needs more height than is left makes the stage taller, so that nothing overlaps.
    """
    size, room = TYPE * scale, (WIDTH - 2 * MARGIN) * scale
    title = balanced(frame.takeaway, TITLE * scale * BOLD, room)
    subtitle = wrap(frame.subtitle, size, room)
    rests_on = flow((Run(frame.rests_on, 700), Run(frame.how_told)), size * SPARE, room)
    below = [
        (["".join(map(marked_up, line)) for line in rests_on], palette.ink),
        (plain(wrap(frame.cannot_tell, size, room)), palette.ink),
        (plain(wrap(frame.footer, size, room)), palette.muted),
    ]
    top = (MARGIN + TITLE_LINE * len(title) + LINE * len(subtitle) + GAP) * scale
    foot = (LINE * sum(len(lines) for lines, _ in below) + GAP + MARGIN) * scale
    figure = draw(width=room, height=HEIGHT * scale - top - foot - GAP * scale, scale=scale)
    height = top + figure.layout.height + GAP * scale + foot
    head = MARGIN * scale
    texts = [
        text(plain(title), head - LIFT * scale - top, palette.ink, 700, TITLE * scale),
        text(plain(subtitle), head - top + TITLE_LINE * scale * len(title), palette.muted, 400, size),
    ]
    y = height - foot + GAP * scale
    for lines, colour in below:
        texts.append(text(lines, y - top, colour, 400, size))
        y += LINE * scale * len(lines)
    rule = {"type": "line", "xref": "paper", "yref": "paper", "x0": 0, "x1": 1, "y0": 0, "y1": 0}
    # Lists are replaced whole: plotly updates one in place item by item, which takes ten times as long.
    figure.update_layout(
        overwrite=True,
        width=WIDTH * scale,
        height=round(height),
        margin={"l": MARGIN * scale, "r": MARGIN * scale, "t": top, "b": foot + GAP * scale},
        annotations=[*figure.layout.annotations, *texts],
        shapes=[*figure.layout.shapes, {**rule, "line": {"color": palette.rule, "width": scale}}],
    )
    return figure


def plain(lines: list[str]) -> list[str]:
    """Lines as HTML."""
    return [escape(line, quote=False) for line in lines if line]


def marked_up(run: Run) -> str:
    """Letters of one weight as HTML."""
    words = escape(run.text, quote=False)
    return f"<b>{words}</b>" if run.weight > 400 else words


def fits_title(takeaway: str) -> bool:
    """Whether a takeaway takes two lines at most."""
    return len(wrap(takeaway, TITLE * BOLD, WIDTH - 2 * MARGIN)) <= TITLE_LINES


def text(lines: list[str], y: float, colour: str, weight: int, size: float) -> dict[str, Any]:
    """Lines, as HTML, at the left margin, `y` px below the upper edge of the chart."""
    return {
        "text": "<br>".join(lines),
        "x": 0,
        "y": 1,
        "xref": "paper",
        "yref": "paper",
        "yshift": -y,
        "xanchor": "left",
        "yanchor": "top",
        "align": "left",
        "showarrow": False,
        "borderpad": 0,
        "font": {"size": size, "color": colour, "weight": weight},
    }
