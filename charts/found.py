"""What a search found, marked on any chart that says of each place to click what it is of."""

from collections.abc import Iterable

import plotly.graph_objects as go

from charts.theme import Palette

BAR = 4


def mark_found(figure: go.Figure, found: Iterable[str], palette: Palette, scale: float) -> go.Figure:
    """The figure with a bar at the left of each thing that was found, as the list has it; it covers nothing."""
    wanted = set(found)
    xs, ys, ids = [], [], []
    for trace in figure.data:
        if trace.meta == "hit":
            places = zip(trace.ids, trace.x, trace.width, trace.base, trace.y, strict=True)
            for identifier, x, wide, top, tall in places:
                if identifier in wanted:
                    left = max(x - wide / 2 - BAR / 2 * scale, BAR / 2 * scale)
                    xs += [left, left, None]
                    ys += [top, top + tall, None]
                    ids += [identifier] * 3
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="lines",
        line={"color": palette.ink, "width": BAR * scale},
        customdata=ids,
        hoverinfo="skip",
        meta="found",
    )
    return figure
