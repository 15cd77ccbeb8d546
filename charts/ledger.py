"""A ledger of grievances: what one of the two holds against the other on the left, the other way on the right."""

from collections.abc import Iterator

import pandas as pd
import plotly.graph_objects as go

from charts.canvas import Canvas
from charts.grid import Label, add_labels, add_line, add_strokes
from charts.ledger_layout import Layout, lay_out
from charts.ledger_rows import SQUARE_ROOM, Entry, Words
from charts.theme import blank_canvas
from drawing.box import Box
from drawing.theme import Palette, actor_colour

SIDE = 10


def draw(
    records: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
) -> go.Figure:
    """The ledger; `width` and `height` in px, type of 16 px times `scale`, at least as tall as needed.

    records: grievances under a lens in date order, with `holds` and `meets` (holder and against as officials stand);
    those of others come in the order of their holders. Where height lacks, only the first of a row is dated,
    then titles of others give way.
    """
    found = lay_out(records, words, width, scale, height, selected)
    canvas = blank_canvas(width, found.height, scale, palette)
    draw_lines(canvas, found, palette, width, scale)
    add_labels(canvas, [*words_beside(found, words, palette), *words_of(found, palette, scale)], scale)
    strokes = [(text.x, text.y) for text in found.texts if text.role == "stroke"]
    add_strokes(canvas, strokes, palette, scale)
    draw_squares(canvas, found, words, palette, scale)
    for entry in found.entries:
        box = box_of(entry, found.form.line, scale)
        canvas.add_hit(*box, entry.id, entry.hover)
        if entry.selected:
            draw_ring(canvas, box, palette, scale)
    return canvas.figure()


def draw_lines(canvas: Canvas, found: Layout, palette: Palette, width: float, scale: float) -> None:
    """A line over each row, two beside the names of the issues, and one that ends both sides."""
    for top in found.tops:
        add_line(canvas, 0, top, width, top, palette.silent, scale)
    start, end = found.stretch
    for x in found.middle if found.tops else ():
        add_line(canvas, x, start, x, end, palette.rule, scale)
    add_line(canvas, 0, end, width, end, palette.rule, scale)


def words_beside(found: Layout, words: Words, palette: Palette) -> Iterator[Label]:
    """Headings, names of issues and of other holders, dates."""
    colours = {"issue": palette.ink, "others": palette.ink, "holder": palette.muted, "date": palette.muted}
    for x, y, text, at, role, actor in found.texts:
        if role != "stroke":
            yield Label(x, y, text, at, colours.get(role) or actor_colour(role, words.focus, palette), actor)


def words_of(found: Layout, palette: Palette, scale: float) -> Iterator[Label]:
    """Every line of every entry; muted where the reader left it out."""
    for entry in found.entries:
        colour = palette.ink if entry.shown else palette.muted
        for place, line in enumerate(entry.lines):
            y = entry.y + place * found.form.line * scale
            yield Label(entry.x + SQUARE_ROOM * scale, y, line, "right", colour)


def draw_squares(canvas: Canvas, found: Layout, words: Words, palette: Palette, scale: float) -> None:
    """A square before each entry in the hue of its holder; in outline where left out, or nobody told whose it is."""
    hues = [actor_colour(entry.holder, words.focus, palette) for entry in found.entries]
    both = list(zip(found.entries, hues, strict=True))
    fills = [hue if entry.solid else palette.ground for entry, hue in both]
    edges = [hue if entry.solid else palette.ghost for entry, hue in both]
    canvas.add_scatter(
        x=[entry.x + SQUARE_ROOM / 2 * scale for entry in found.entries],
        y=[entry.y for entry in found.entries],
        mode="markers",
        marker={
            "symbol": "square",
            "size": SIDE * scale,
            "color": fills,
            "line": {"color": edges, "width": 1.5 * scale},
        },
        customdata=[entry.id for entry in found.entries],
        hoverinfo="skip",
        meta="mark",
    )


def box_of(entry: Entry, line: float, scale: float) -> Box:
    """What an entry fills: its square and all its lines."""
    half, right = line / 2 * scale, entry.x + (SQUARE_ROOM + 3) * scale + entry.width
    return Box(entry.x, entry.y - half, right, entry.y + (len(entry.lines) - 1) * line * scale + half)


def draw_ring(canvas: Canvas, box: Box, palette: Palette, scale: float) -> None:
    """A thick ring round the selected entry."""
    line = {"color": palette.ink, "width": 3 * scale}
    canvas.add_shape(type="rect", x0=box.left, x1=box.right, y0=box.top, y1=box.bottom, line=line, layer="above")
