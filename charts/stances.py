"""Stances of the two actors of a quarrel in two wings: issues as rows between, phases in each wing."""

from collections.abc import Iterator
from html import escape

import pandas as pd
import plotly.graph_objects as go

from charts.canvas import Canvas
from charts.grid import Label, add_labels, add_line, add_strokes
from charts.squares import draw_squares
from charts.theme import Palette, actor_colour, blank_canvas
from charts.wings import APART, HEAD_PAD, LINE, Layout, Words, lay_out, phase_of, said


def draw(
    records: pd.DataFrame,
    issues: list[str],
    phases: pd.DataFrame,
    focus: tuple[str, str],
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
) -> go.Figure:
    """The chart of stances; `width` and `height` in px, type of 16 px times `scale`.

    records: stances of the focus actors under a lens, in date order; issues: ids in the order of the rows. Squares
    lose their numbers where the height that is given has no room for them.
    """
    found = lay_out(records, issues, phases, focus, words, width, scale, height, selected)
    canvas = blank_canvas(width, found.height, scale, palette)
    labels = [*head_labels(found, focus, words, palette, width, scale)]
    for actor in focus:
        draw_wing(canvas, *wing(found, actor), found.height, actor_colour(actor, focus, palette), palette, scale)
    for issue, top, tall in found.rows:
        if issue in words.pointed:
            draw_band(canvas, width, top, top + tall, palette)
        add_line(canvas, 0, top, width, top, palette.silent, scale)
        labels += row_labels(issue, top + tall / 2, found, words, palette, width, scale)
    add_labels(canvas, labels, scale)
    add_strokes(canvas, empty_cells(found, records, phases), palette, scale)
    draw_squares(canvas, found.squares, palette, scale, found.form.side)
    return canvas.figure()


def wing(found: Layout, actor: str) -> tuple[float, float]:
    """Left and right edge of an actor's wing."""
    cells = [cell for (of, _), cell in found.cells.items() if of == actor]
    return cells[0].left, cells[-1].right


def draw_wing(
    canvas: Canvas, left: float, right: float, bottom: float, colour: str, palette: Palette, scale: float
) -> None:
    """The ground of a wing under a bar in its actor's hue, so that the eye keeps the two apart."""
    ground = {"type": "rect", "x0": left, "x1": right, "layer": "below", "line_width": 0}
    canvas.add_shape(**ground, y0=0, y1=bottom, fillcolor=palette.panel)
    canvas.add_shape(**ground, y0=0, y1=3 * scale, fillcolor=colour)


def draw_band(canvas: Canvas, width: float, top: float, bottom: float, palette: Palette) -> None:
    """The ground of the wings across a whole row, so that the eye finds what the headline names."""
    ground = {"type": "rect", "layer": "below", "line_width": 0, "fillcolor": palette.panel}
    canvas.add_shape(**ground, x0=0, x1=width, y0=top, y1=bottom)


def head_labels(
    found: Layout, focus: tuple[str, str], words: Words, palette: Palette, width: float, scale: float
) -> Iterator[Label]:
    """Names of the two over their wings, of the phases over their columns, and what stands at the right edge."""
    low = found.head - LINE / 2 * scale
    for actor in focus:
        name = f"<b>{escape(words.actors[actor])}</b>"
        high = (LINE / 2 + HEAD_PAD) * scale
        yield Label(sum(wing(found, actor)) / 2, high, name, "center", actor_colour(actor, focus, palette), actor)
    for (_, phase), cell in found.cells.items():
        for place, word in enumerate(reversed(found.headings[phase])):
            yield Label((cell.left + cell.right) / 2, low - place * LINE * scale, escape(word), "center", palette.muted)
    over, (closest, furthest) = APART
    yield Label(width, low - LINE * scale, over, "left", palette.muted)
    yield Label(found.closest, low, closest, "left", palette.muted)
    yield Label(width, low, furthest, "left", palette.muted)


def row_labels(
    issue: str, y: float, found: Layout, words: Words, palette: Palette, width: float, scale: float
) -> Iterator[Label]:
    """An issue and its poles in the middle column; at the right edge how far apart the two are told to be and by whom.

    In rows of one line there is no room for who tells it.
    """
    stacked, pointed = found.form.stacked, issue in words.pointed
    lines = [y - LINE / 2 * scale, y + LINE / 2 * scale] if stacked else [y]
    middle = sum(found.middle) / 2
    for line, text in zip(lines, said(words, issue, stacked), strict=True):
        yield Label(middle, line, text, "center", palette.ink)
    ends = [found.closest, width][-len(words.apart[issue]) :]
    for end, part in zip(ends, words.apart[issue], strict=True):
        text = f"<b>{part}</b>" if pointed else part
        yield Label(end, lines[0], text, "left", palette.ink if pointed else palette.muted)
    if stacked and words.tellers[issue]:
        yield Label(width, lines[1], escape(words.tellers[issue]), "left", palette.muted)


def empty_cells(found: Layout, records: pd.DataFrame, phases: pd.DataFrame) -> Iterator[tuple[float, float]]:
    """Middles of the cells in which no text places the actor."""
    held = set(zip(records["issue"], records["stands"], phase_of(records, phases), strict=True))
    for issue, top, tall in found.rows:
        for (actor, phase), cell in found.cells.items():
            if (issue, actor, phase) not in held:
                yield (cell.left + cell.right) / 2, top + tall / 2
