"""What a chart is drawn on: it gathers traces, shapes and texts, and makes the figure of all of them at once."""

from typing import Any, NamedTuple

import plotly.graph_objects as go


class Hit(NamedTuple):
    """A rectangle in px, what a click in it asks for, what hovering over it says, the id of what it is of."""

    left: float
    top: float
    right: float
    bottom: float
    asked: str
    hover: str
    of: str


class Canvas:
    """Traces, shapes and texts in the order in which they were added, and what a click may hit.

    A plotly figure checks all its shapes anew for each one that is added; gathered first, each is checked once.
    """

    def __init__(self, layout: dict[str, Any]) -> None:
        self.layout = layout
        self.traces: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []
        self.hits: list[Hit] = []

    def add_scatter(self, **trace: Any) -> None:
        """One trace of points, lines or texts."""
        self.traces.append({"type": "scatter", **trace})

    def add_shape(self, **shape: Any) -> None:
        """One line, rectangle or path."""
        self.shapes.append(shape)

    def add_annotation(self, **annotation: Any) -> None:
        """One text."""
        self.annotations.append(annotation)

    def add_hit(
        self, left: float, top: float, right: float, bottom: float, asked: str, hover: str, of: str = ""
    ) -> None:
        """A rectangle, in px, in which a click asks for something; what hovering over it says.

        of: id of what it is of, where a click asks for more than that.
        """
        self.hits.append(Hit(left, top, right, bottom, asked, hover, of or asked))

    def figure(self) -> go.Figure:
        """The figure of all that was added."""
        traces = [*self.traces, hit_trace(self.hits)] if self.hits else self.traces
        return go.Figure(traces, {**self.layout, "shapes": self.shapes, "annotations": self.annotations})


def hit_trace(hits: list[Hit]) -> dict[str, Any]:
    """All that a click may hit, as unseen bars: of plotly's traces, the one whose points are rectangles of any size."""
    unseen = {"marker": {"opacity": 0}}
    return {
        "type": "bar",
        "x": [(hit.left + hit.right) / 2 for hit in hits],
        "width": [hit.right - hit.left for hit in hits],
        "base": [hit.top for hit in hits],
        "y": [hit.bottom - hit.top for hit in hits],
        **unseen,
        "selected": unseen,
        "unselected": unseen,
        "customdata": [hit.asked for hit in hits],
        "ids": [hit.of for hit in hits],
        "hovertext": [hit.hover for hit in hits],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "meta": "hit",
    }
