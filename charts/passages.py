"""Texts as strips of paragraphs: a square each, its kind by a sign, whether records rest on it by its fill."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.canvas import Canvas
from charts.grid import Label, add_labels, add_line
from charts.passage_places import LINE, SIDE, Layout, Square, lay_out
from charts.theme import blank_canvas
from drawing.theme import TYPE, Palette


class Words(NamedTuple):
    """The chart's words: role to its sign, text to how reliable it is and why, passage to what hovering says."""

    glyphs: Mapping[str, str]
    reliability: Mapping[str, str]
    hovers: Mapping[str, str]


def draw(
    texts: pd.DataFrame,
    passages: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
) -> go.Figure:
    """The chart of texts; `width` and `height` in px, type of 16 px times `scale`, at least as tall as needed.

    texts, passages: as `loaders.passages` has them under a lens. selected: id of a passage, of a text, or of a record,
    whose passages are then ringed with dots.
    """
    found = lay_out(texts, passages, words.glyphs, words.reliability, width, scale, height)
    canvas = blank_canvas(width, found.height, scale, palette)
    add_labels(canvas, [*labels(found, texts, palette, scale)], scale)
    for top in found.tops.values():
        add_line(canvas, 0, top, width, top, palette.silent, scale)
    draw_squares(canvas, found.squares, palette, scale)
    draw_ring(canvas, [each for each in found.squares if each.id == selected], "solid", palette, scale)
    draw_ring(canvas, [each for each in found.squares if selected in each.records], "dot", palette, scale)
    if selected in found.tops:
        box(canvas, found, selected, width, palette, scale)
    add_hits(canvas, found, texts, words, scale)
    return canvas.figure()


def labels(found: Layout, texts: pd.DataFrame, palette: Palette, scale: float) -> Iterator[Label]:
    """What stands around the strips: headings, a text's name and dates, its outlet's reliability, its counts."""
    for x, lines in zip(found.columns, (("records it", "alone tells"), ("its outlet", "alone tells")), strict=True):
        for place, line in enumerate(lines):
            yield Label(x, (place + 0.5) * LINE * scale, line, "center", palette.muted)
    for text in texts.itertuples():
        colour = palette.ink if text.tells else palette.muted
        top = found.tops[text.source] + found.pad
        for place, line in enumerate(found.names[text.source]):
            name = place < found.bold[text.source]
            at = top + (place + 0.5) * LINE * scale
            yield Label(
                0, at, f"<b>{escape(line)}</b>" if name else escape(line), "right", colour if name else palette.muted
            )
        for place, line in enumerate(found.reasons[text.source]):
            at = found.reason_tops[text.source] + (place + 0.5) * LINE * scale
            yield Label(found.left, at, escape(line), "right", palette.muted)
        counts = (text.alone, text.tells), (text.outlet_alone, text.outlet_tells)
        for x, (alone, tells) in zip(found.columns, counts, strict=True):
            said = f"<b>{alone}</b> of {tells}" if tells else "none left"
            yield Label(x, top + (SIDE / 2 + 1) * scale, said, "center", colour)


def fill_of(square: Square, palette: Palette) -> tuple[str, str, str]:
    """Fill, edge, colour of the sign: solid where records rest on it, grey where it repeats another, else faint."""
    if not square.shown:
        return palette.ground, palette.ghost, palette.muted
    if square.records:
        return palette.ink, palette.ink, palette.ground
    return palette.silent if square.role == "reprint" else palette.ground, palette.silent, palette.muted


def draw_squares(canvas: Canvas, squares: list[Square], palette: Palette, scale: float) -> None:
    """All squares in one trace, each point with its passage's id, and their signs in another."""
    colours = [fill_of(square, palette) for square in squares]
    at: dict[str, Any] = {"x": [square.x for square in squares], "y": [square.y for square in squares]}
    canvas.add_scatter(
        **at,
        mode="markers",
        marker={
            "symbol": "square",
            "size": SIDE * scale,
            "color": [fill for fill, _, _ in colours],
            "line": {"color": [edge for _, edge, _ in colours], "width": scale},
        },
        customdata=[square.id for square in squares],
        hoverinfo="skip",
        meta="mark",
    )
    canvas.add_scatter(
        **at,
        mode="text",
        text=[escape(square.sign) for square in squares],
        textfont={"size": TYPE * scale, "color": [sign for _, _, sign in colours]},
        textposition="middle center",
        hoverinfo="skip",
        meta="sign",
    )


def draw_ring(canvas: Canvas, squares: list[Square], dash: str, palette: Palette, scale: float) -> None:
    """A ring round each of some squares: thick where it is selected, dotted where the selected record rests on it."""
    width = (3 if dash == "solid" else 2) * scale
    canvas.add_scatter(
        x=[square.x for square in squares],
        y=[square.y for square in squares],
        mode="markers",
        marker={
            "symbol": "square-open",
            "size": (SIDE + 6) * scale,
            "color": palette.ink,
            "line": {"color": palette.ink, "width": width, "dash": dash},
        },
        customdata=[square.id for square in squares],
        hoverinfo="skip",
        meta="ring",
    )


def box(canvas: Canvas, found: Layout, source: str, width: float, palette: Palette, scale: float) -> None:
    """A thick frame round the selected text."""
    inset = 2 * scale
    top = found.tops[source]
    bottom = min([each for each in (*found.tops.values(), found.height) if each > top])
    line = {"color": palette.ink, "width": 3 * scale}
    canvas.add_shape(
        type="rect", x0=inset, x1=width - inset, y0=top + inset, y1=bottom - inset, line=line, layer="above"
    )


def add_hits(canvas: Canvas, found: Layout, texts: pd.DataFrame, words: Words, scale: float) -> None:
    """What a click asks for: a square its paragraph, a text's name the text."""
    half = SIDE / 2 * scale
    for square in found.squares:
        (x, y), hover = (square.x, square.y), words.hovers[square.id]
        canvas.add_hit(x - half, y - half, x + half, y + half, square.id, hover)
    for text in texts.itertuples():
        top = found.tops[text.source] + found.pad
        bottom = top + len(found.names[text.source]) * LINE * scale
        canvas.add_hit(0, top, found.left - 6 * scale, bottom, text.source, words.hovers[text.source])
