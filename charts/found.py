"""What a search found, marked on any chart that says of each place to click what it is of."""

from collections.abc import Iterable

import plotly.graph_objects as go

from drawing.theme import Palette

BAR, RIM, OVER, FOOT = 4, 2, 3, 6
"""Px of a bracket's line, of the rim of ground around it, how far it stands out above and below its mark, and how far
it reaches over and under that."""


def mark_found(figure: go.Figure, found: Iterable[str], palette: Palette, scale: float) -> go.Figure:
    """The figure with a bracket at the left of each thing that was found, as the list has it.

    Beside a mark that is as dark as the bracket, only the rim of ground makes it seen.
    """
    wanted = set(found)
    xs, ys, ids = [], [], []
    for trace in figure.data:
        if trace.meta == "hit":
            places = zip(trace.ids, trace.x, trace.width, trace.base, trace.y, strict=True)
            for identifier, x, wide, top, tall in places:
                if identifier in wanted:
                    left = max(x - wide / 2 - BAR / 2 * scale, BAR / 2 * scale)
                    above, below, foot = top - OVER * scale, top + tall + OVER * scale, left + FOOT * scale
                    xs += [foot, left, left, foot, None]
                    ys += [above, above, below, below, None]
                    ids += [identifier] * 5
    for name, colour, width in (("rim", palette.ground, BAR + 2 * RIM), ("found", palette.ink, BAR)):
        figure.add_scatter(
            x=xs,
            y=ys,
            mode="lines",
            line={"color": colour, "width": width * scale},
            customdata=ids,
            hoverinfo="skip",
            meta=name,
        )
    return figure
