"""Rings round the marks that a search found, on any chart whose marks carry their ids."""

from collections.abc import Iterable

import plotly.graph_objects as go

from charts.theme import Palette


def ring_found(figure: go.Figure, found: Iterable[str], palette: Palette, scale: float) -> go.Figure:
    """The figure with a ring round the middle of each mark (a trace with `meta="mark"`) that was found."""
    wanted, points = set(found), {}
    for trace in figure.data:
        if trace.meta == "mark":
            for identifier, x, y in zip(trace.customdata, trace.x, trace.y, strict=True):
                if identifier in wanted and x is not None:
                    points.setdefault(identifier, []).append((x, y))
    at = {identifier: middle(own) for identifier, own in points.items()}
    figure.add_scatter(
        x=[x for x, _ in at.values()],
        y=[y for _, y in at.values()],
        mode="markers",
        marker={
            "symbol": "circle-open",
            "size": 26 * scale,
            "color": palette.ink,
            "line": {"color": palette.ink, "width": 2 * scale},
        },
        customdata=list(at),
        hoverinfo="skip",
        meta="found",
    )
    return figure


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """The middle of the rectangle that holds some points."""
    xs, ys = zip(*points, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
