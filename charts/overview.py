"""Claims by outlet: how each outlet tells each claim, where it is silent, where it also tells the opposite."""

from collections.abc import Iterator
from html import escape
from itertools import product
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.canvas import Canvas
from charts.cell_boxes import LINE, label
from charts.claim_boxes import COUNT_WIDTH, HEAD_LINE, INDENT, Box, Layout, Words, heading, lay_out
from charts.grid import Label, add_labels, add_line, add_strokes
from charts.theme import blank_canvas
from drawing.theme import Palette

REPRINT = "reprint"
"""The code of another outlet's words, printed once more."""


def draw(
    claims: pd.DataFrame,
    cells: pd.DataFrame,
    whole: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
    beside: str = "",
) -> go.Figure:
    """The chart of claims; `width` and `height` in px, type of 16 px times `scale`, at least as tall as needed.

    claims: `id`, `number`, `title` and `outlets` under a lens; cells: `claim`, `outlet`, `ways`, `against` under the
    lens; whole: the same under none, whose boxes are drawn in outline where the lens has taken them.
    """
    found = lay_out(claims, cells, whole, words, width, scale, height)
    canvas = blank_canvas(width, found.height, scale, palette)
    told = {(row.claim, row.outlet): row for row in cells.itertuples()}
    edge = width - COUNT_WIDTH * scale / 2
    labels = [*head_labels(found, words, told, palette, edge, scale)]
    for row in claims.itertuples():
        above = found.tops[row.id]
        add_line(canvas, 0, above, width, above, palette.silent, scale)
        labels += row_labels(row, found, palette, edge, scale)
    labels += draw_boxes(canvas, found, words, palette, scale)
    add_silence(canvas, found, palette, scale)
    add_labels(canvas, labels, scale)
    add_numbers(canvas, claims, found, scale)
    add_hits(canvas, claims, found, words, scale)
    if selected in found.tops or selected in found.columns:
        ring(canvas, found, selected, beside, palette, scale)
    return canvas.figure()


def head_labels(
    found: Layout, words: Words, told: dict, palette: Palette, edge: float, scale: float
) -> Iterator[Label]:
    """Names of outlets, when their texts were written, how reliable they are; muted where the lens has taken all."""
    for outlet, (_, centre) in found.columns.items():
        left_in = any(row.ways or row.against for (_, each), row in told.items() if each == outlet)
        ink = palette.ink if left_in else palette.muted
        for place, line in enumerate(heading(outlet, words, scale)):
            said = escape(line) if place else f"<b>{escape(line)}</b>"
            yield Label(centre, head_line(place, scale), said, "center", palette.muted if place == 1 else ink)
    for place, line in enumerate(("outlets", "in all")):
        yield Label(edge, head_line(place, scale), line, "center", palette.muted)


def head_line(place: int, scale: float) -> float:
    """The middle of a line over the columns, the first at place 0."""
    return (place + 0.5) * HEAD_LINE * scale


def row_labels(row: Any, found: Layout, palette: Palette, edge: float, scale: float) -> Iterator[Label]:
    """A claim's number and title, and at its right how many outlets tell it."""
    lines, middle, count = found.titles[row.id], found.middles[row.id], len(row.outlets)
    words = [escape(line, quote=False) for line in lines]
    words[0] = words[0].replace(str(row.number), f"<b>{row.number}</b>", 1)
    top = middle - (len(lines) - 1) * LINE / 2 * scale
    for place, word in enumerate(words):
        colour = palette.ink if count else palette.muted
        yield Label(INDENT * scale, top + place * LINE * scale, word, "right", colour)
    said = "1 alone" if count == 1 else f"<b>{count}</b>"
    yield Label(edge, middle, said, "center", palette.ink if count else palette.muted)


def fill_of(way: str, palette: Palette) -> tuple[str, str, str]:
    """Fill, colour of the word and dash of the edge of a way of telling."""
    return {
        "fact": (palette.ink, palette.ground, "solid"),
        "named": (palette.mid, palette.ground, "solid"),
        "unnamed": (palette.silent, palette.ink, "solid"),
        "rumour": (palette.ground, palette.ink, "dash"),
        "opinion": (palette.ground, palette.ink, "dot"),
        REPRINT: (palette.panel, palette.ink, "longdashdot"),
    }.get(way, (palette.ground, palette.ink, "dot"))


def draw_boxes(canvas: Canvas, found: Layout, words: Words, palette: Palette, scale: float) -> Iterator[Label]:
    """A box for each way of telling; in outline, its word muted, where the reader left it out."""
    for box in found.boxes:
        fill, ink, dash = fill_of(box.way, palette) if box.shown else (palette.ground, palette.muted, "solid")
        edge = palette.ink if box.shown else palette.ghost
        canvas.add_shape(
            type="rect",
            x0=box.left,
            x1=box.right,
            y0=box.top,
            y1=box.bottom,
            fillcolor=fill,
            line={"color": edge, "width": 1.2 * scale, "dash": dash},
            layer="below",
        )
        middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        yield Label(*middle, word_of(box, words), "center", ink)


def word_of(box: Box, words: Words) -> str:
    """What is written in a box, as HTML: the opposite after “no”, another outlet's words in italics."""
    word = escape(words.ways[box.way])
    word = f"<i>{word}</i>" if box.way == REPRINT else word
    return label(word, box.against)


def add_silence(canvas: Canvas, found: Layout, palette: Palette, scale: float) -> None:
    """A stroke in each cell that has no box under any lens."""
    held = {(box.claim, box.outlet) for box in found.boxes}
    cells = product(found.middles, found.columns)
    points = [
        (found.columns[outlet][1], found.middles[claim]) for claim, outlet in cells if (claim, outlet) not in held
    ]
    add_strokes(canvas, points, palette, scale)


def add_numbers(canvas: Canvas, claims: pd.DataFrame, found: Layout, scale: float) -> None:
    """An unseen mark at each claim's number, for what looks for marks by their ids."""
    canvas.add_scatter(
        x=[8 * scale] * len(claims),
        y=[found.middles[claim] for claim in claims["id"]],
        mode="markers",
        marker={"opacity": 0},
        customdata=list(claims["id"]),
        hoverinfo="skip",
        meta="mark",
    )


def add_hits(canvas: Canvas, claims: pd.DataFrame, found: Layout, words: Words, scale: float) -> None:
    """What a click asks for: a cell its records, an outlet's name its card, a claim's title all that it rests on."""
    for outlet in found.columns:
        hover = f"{escape(words.outlets[outlet])}: click for its card"
        (left, right), (top, bottom) = across(found, outlet), down(found, "")
        canvas.add_hit(left, top, right, bottom, outlet, hover)
    for row in claims.itertuples():
        (left, right), (top, bottom), title = across(found, ""), down(found, row.id), escape(row.title)
        canvas.add_hit(left, top, right, bottom, row.id, f"{title}<br>click for what it rests on")
        for outlet in found.columns:
            left, right = across(found, outlet)
            hover = f"{title}<br>{escape(words.outlets[outlet])}: click for its paragraphs"
            canvas.add_hit(left, top, right, bottom, f"{row.id} {outlet}", hover)


def ring(canvas: Canvas, found: Layout, selected: str, beside: str, palette: Palette, scale: float) -> None:
    """A thick ring round the selected cell, claim or outlet. beside: the outlet of the cell, if it is one."""
    (left, right), (top, bottom) = across(found, beside if selected in found.tops else selected), down(found, selected)
    inset = 1.5 * scale
    canvas.add_shape(
        type="rect",
        x0=left + inset,
        x1=right - inset,
        y0=top + inset,
        y1=bottom - inset,
        line={"color": palette.ink, "width": 3 * scale},
        layer="above",
    )


def across(found: Layout, outlet: str) -> tuple[float, float]:
    """Left and right of an outlet's column, of the claims' titles where it is none."""
    if outlet not in found.columns:
        return 0, min(left for left, _ in found.columns.values())
    left, centre = found.columns[outlet]
    return left, 2 * centre - left


def down(found: Layout, claim: str) -> tuple[float, float]:
    """Top and bottom of a claim's row, of the headings where it is none."""
    if claim not in found.tops:
        return 0, min(found.tops.values())
    top = found.tops[claim]
    return top, 2 * found.middles[claim] - top
