"""Stances of the two actors of a quarrel in two wings: issues as rows between, phases in each wing."""

from collections.abc import Iterator
from html import escape

import pandas as pd
import plotly.graph_objects as go

from charts.canvas import Canvas
from charts.grid import Label, add_labels, add_line, add_strokes
from charts.squares import draw_squares
from charts.theme import Palette, actor_colour, blank_canvas
from charts.wings import APART, HEAD_PAD, LINE, Layout, Words, lay_out, lines_of, phase_of, poles


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
    for place, line in enumerate(reversed(APART)):
        yield Label(width, low - place * LINE * scale, line, "left", palette.muted)


def row_labels(
    issue: str, y: float, found: Layout, words: Words, palette: Palette, width: float, scale: float
) -> Iterator[Label]:
    """Both poles of an issue in the middle column, and at the right edge how far apart the two are told to be."""
    half = LINE / 2 * scale
    both = [
        escape(line).replace("++", "<b>++</b>").replace("−−", "<b>−−</b>")
        for line in poles(words, issue, found.form.stacked)
    ]
    left, right = found.middle
    if found.form.stacked:
        yield Label(left, y - half, both[0], "right", palette.ink)
        yield Label(left, y + half, both[1], "right", palette.ink)
    else:
        yield Label((left + right) / 2, y, both[0], "center", palette.ink)
    lines = lines_of(words.apart[issue], found.form.stacked)
    top = y - (len(lines) - 1) * half
    for place, line in enumerate(lines):
        yield Label(width, top + place * LINE * scale, line, "left", palette.muted)


def empty_cells(found: Layout, records: pd.DataFrame, phases: pd.DataFrame) -> Iterator[tuple[float, float]]:
    """Middles of the cells in which no text places the actor."""
    held = set(zip(records["issue"], records["stands"], phase_of(records, phases), strict=True))
    for issue, top, tall in found.rows:
        for (actor, phase), cell in found.cells.items():
            if (issue, actor, phase) not in held:
                yield (cell.left + cell.right) / 2, top + tall / 2
