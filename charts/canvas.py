"""What a chart is drawn on: it gathers traces, shapes and texts, and makes the figure of all of them at once."""

from typing import Any

import plotly.graph_objects as go


class Canvas:
    """Traces, shapes and texts in the order in which they were added.

    A plotly figure checks all its shapes anew for each one that is added; gathered first, each is checked once.
    """

    def __init__(self, layout: dict[str, Any]) -> None:
        self.layout = layout
        self.traces: list[dict[str, Any]] = []
        self.shapes: list[dict[str, Any]] = []
        self.annotations: list[dict[str, Any]] = []

    def add_scatter(self, **trace: Any) -> None:
        """One trace of points, lines or texts."""
        self.traces.append({"type": "scatter", **trace})

    def add_shape(self, **shape: Any) -> None:
        """One line, rectangle or path."""
        self.shapes.append(shape)

    def add_annotation(self, **annotation: Any) -> None:
        """One text."""
        self.annotations.append(annotation)

    def figure(self) -> go.Figure:
        """The figure of all that was added."""
        return go.Figure(self.traces, {**self.layout, "shapes": self.shapes, "annotations": self.annotations})
