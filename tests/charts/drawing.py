"""How large a page and a stage draw a chart, and what a test looks for in a figure."""

from collections.abc import Iterable
from itertools import combinations
from typing import NamedTuple

import plotly.graph_objects as go

from drawing.box import Box


class Size(NamedTuple):
    """How large a chart is drawn."""

    width: float
    scale: float
    height: float = 0


PAGE = Size(860, 0.875)
STAGE = Size(1200, 1, 480)


def traces(figure: go.Figure, meaning: str) -> dict[str, go.Scatter]:
    """Traces that mean the same (`mark`, `symbol`) by the one record that each is of."""
    return {trace.customdata[0]: trace for trace in figure.data if trace.meta == meaning}


def shapes(figure: go.Figure, **wanted: object) -> list[go.layout.Shape]:
    """Shapes with some properties."""
    return [shape for shape in figure.layout.shapes if all(shape[name] == value for name, value in wanted.items())]


def hits(figure: go.Figure) -> dict[str, list[Box]]:
    """What a click may ask for, and the rectangles in which it does."""
    found: dict[str, list[Box]] = {}
    for trace in figure.data:
        if trace.meta == "hit":
            for asked, x, wide, top, tall in zip(
                trace.customdata, trace.x, trace.width, trace.base, trace.y, strict=True
            ):
                found.setdefault(asked, []).append(Box(x - wide / 2, top, x + wide / 2, top + tall))
    return found


def overlaps(boxes: Iterable[Box]) -> list[tuple[Box, Box]]:
    """Pairs of boxes that share more than their edges; what rounding makes of an edge is no area."""
    pairs = combinations([Box(b.left + 0.01, b.top + 0.01, b.right - 0.01, b.bottom - 0.01) for b in boxes], 2)
    return [(one, other) for one, other in pairs if one.meets(other)]
