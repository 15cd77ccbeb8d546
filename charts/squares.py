"""Stances as squares: one a record, its sign printed in it, its number beside it where there is room."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from charts.canvas import Canvas
from charts.theme import TYPE, Palette

SIDE = 21
SIGNS = ("−−", "−", "○", "+", "++")


class Square(NamedTuple):
    """One record's square: its centre in px, its score −2 to +2, its number (empty: not written), its state.

    solid: whether it is filled, as what is left tells whose it is.
    """

    id: str
    x: float
    y: float
    score: int
    number: str
    shown: bool
    solid: bool
    selected: bool
    hover: str


def draw_squares(canvas: Canvas, squares: Iterable[Square], palette: Palette, scale: float, side: float = SIDE) -> None:
    """All squares in a few traces, each point with its record's id; ghosts in outline, a ring where selected."""
    squares = list(squares)
    ids = [square.id for square in squares]
    at: dict[str, Any] = {"x": [square.x for square in squares], "y": [square.y for square in squares]}
    fills = [palette.diverging[square.score + 2] if square.solid else palette.ground for square in squares]
    edges = [palette.rule if square.solid else palette.ghost for square in squares]
    words = [sign_colour(square, palette) for square in squares]
    canvas.add_scatter(
        **at,
        mode="markers",
        marker={"symbol": "square", "size": side * scale, "color": fills, "line": {"color": edges, "width": scale}},
        customdata=ids,
        hoverinfo="skip",
        meta="mark",
    )
    canvas.add_scatter(
        **at,
        mode="text",
        text=[SIGNS[square.score + 2] for square in squares],
        textfont={"size": TYPE * scale, "color": words, "weight": 700},
        textposition="middle center",
        hoverinfo="skip",
        meta="sign",
    )
    draw_numbers(canvas, squares, palette, scale)
    draw_rings(canvas, [square for square in squares if square.selected], palette, scale)
    half = side / 2 * scale
    for square in squares:
        x, y = square.x, square.y
        right = x + (SIDE * 1.5 * scale if square.number else half)
        canvas.add_hit(x - half, y - half, right, y + half, square.id, square.hover)


def sign_colour(square: Square, palette: Palette) -> str:
    """The colour of a sign: muted where the reader left it out, ink where the square is an outline all the same."""
    if square.solid:
        return palette.on_diverging[square.score + 2]
    return palette.ink if square.shown else palette.muted


def draw_numbers(canvas: Canvas, squares: list[Square], palette: Palette, scale: float) -> None:
    """The number of each record right of its square."""
    numbered = [square for square in squares if square.number]
    canvas.add_scatter(
        x=[square.x + (SIDE / 2 + 2) * scale for square in numbered],
        y=[square.y for square in numbered],
        mode="text",
        text=[square.number for square in numbered],
        textfont={"size": TYPE * scale, "color": [palette.ink if s.shown else palette.muted for s in numbered]},
        textposition="middle right",
        hoverinfo="skip",
        meta="number",
    )


def draw_rings(canvas: Canvas, squares: list[Square], palette: Palette, scale: float) -> None:
    """A thick ring round what is selected."""
    canvas.add_scatter(
        x=[square.x for square in squares],
        y=[square.y for square in squares],
        mode="markers",
        marker={
            "symbol": "square-open",
            "size": (SIDE + 6) * scale,
            "color": palette.ink,
            "line": {"color": palette.ink, "width": 3 * scale},
        },
        customdata=[square.id for square in squares],
        hoverinfo="skip",
        meta="ring",
    )
