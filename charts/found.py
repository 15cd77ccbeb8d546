"""Rings round the marks that a search found, on any chart whose marks carry their ids."""

from collections.abc import Iterable

import plotly.graph_objects as go

from charts.theme import Palette


def ring_found(figure: go.Figure, found: Iterable[str], palette: Palette, scale: float) -> go.Figure:
    """The figure with a dotted ring at the first point of each mark (a trace with `meta="mark"`) that was found."""
    wanted, at = set(found), {}
    for trace in figure.data:
        if trace.meta == "mark":
            for identifier, x, y in zip(trace.customdata, trace.x, trace.y, strict=True):
                if identifier in wanted:
                    at.setdefault(identifier, (x, y))
    figure.add_scatter(
        x=[x for x, _ in at.values()],
        y=[y for _, y in at.values()],
        mode="markers",
        marker={
            "symbol": "circle-open",
            "size": 30 * scale,
            "color": palette.ink,
            "line": {"color": palette.ink, "width": 2 * scale},
        },
        customdata=list(at),
        hoverinfo="skip",
        meta="found",
    )
    return figure
