"""Text and boxes in bulk: one trace for all texts of a kind, shapes that the stage does not stretch."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from charts.canvas import Canvas
from charts.text import bare, text_width
from drawing.theme import TYPE, Palette

NAME_HEIGHT = 18


class Label(NamedTuple):
    """A text at a point that is its left end (`right`), its centre (`center`) or its right end (`left`), in px.

    asks: what a click on it asks for, as the card of the actor that it names; empty for nothing.
    """

    x: float
    y: float
    text: str
    at: str
    colour: str
    asks: str = ""


def add_labels(canvas: Canvas, labels: Iterable[Label], scale: float) -> None:
    """Texts, vertically centred on their points; a trace for each place and colour, as many annotations are slow."""
    groups: dict[tuple[str, str], list[Label]] = {}
    for label in labels:
        groups.setdefault((label.at, label.colour), []).append(label)
        if label.asks:
            add_name_hit(canvas, label, scale)
    for (at, colour), found in groups.items():
        canvas.add_scatter(
            x=[label.x for label in found],
            y=[label.y for label in found],
            text=[label.text for label in found],
            mode="text",
            textposition=f"middle {at}",
            textfont={"size": TYPE * scale, "color": colour},
            hoverinfo="skip",
            meta="text",
        )


def add_name_hit(canvas: Canvas, label: Label, scale: float) -> None:
    """What a click on a name hits: all of its text."""
    name = bare(label.text)
    wide, half = text_width(name, TYPE * scale, bold="<b>" in label.text), NAME_HEIGHT / 2 * scale
    left = label.x - {"right": 0, "center": wide / 2, "left": wide}[label.at]
    canvas.add_hit(left, label.y - half, left + wide, label.y + half, label.asks, f"{escape(name)}: who it is")


def add_line(
    canvas: Canvas, x0: float, y0: float, x1: float, y1: float, colour: str, width: float, dash: str = "solid"
) -> None:
    """A straight line below the marks."""
    line = {"color": colour, "width": width, "dash": dash}
    canvas.add_shape(type="line", x0=x0, x1=x1, y0=y0, y1=y1, line=line, layer="below")


def add_strokes(canvas: Canvas, points: Iterable[tuple[float, float]], palette: Palette, scale: float) -> None:
    """The thin diagonal stroke that says “not in the texts”, at each point."""
    points = list(points)
    canvas.add_scatter(
        x=[x for x, _ in points],
        y=[y for _, y in points],
        mode="markers",
        marker={"symbol": "line-ne-open", "size": 12 * scale, "color": palette.rule, "line": {"width": scale}},
        hoverinfo="skip",
        meta="stroke",
    )
