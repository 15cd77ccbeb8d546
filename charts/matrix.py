"""Stances of all actors: a row an actor, a column an issue, a square a record, a stroke where there is none."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.grid import Label, add_labels, add_line, add_strokes
from charts.squares import SIDE, Square, draw_squares
from charts.text import BOLD, text_width, wrap
from charts.theme import TYPE, Palette, actor_colour, blank_canvas
from charts.untold import hover, is_solid

LINE = 20
PAD = 3
GAP = 2
NAME_PAD = 12
NAMES_SHARE = 0.24
"""Of the width, at most for names; longer ones break."""
HEAD_GAP = 8


class Words(NamedTuple):
    """The matrix's words: names of actors and of issues, and which two actors the quarrel is of."""

    actors: Mapping[str, str]
    issues: Mapping[str, str]
    focus: tuple[str, str]


class Layout(NamedTuple):
    """Places: middles of columns by issue, width of one, rows as (actor, top, height), squares, lines of headings
    and of names."""

    columns: dict[str, float]
    wide: float
    rows: list[tuple[str, float, float]]
    squares: list[Square]
    headings: dict[str, list[str]]
    names: dict[str, list[str]]
    head: float
    width: float
    height: float


def draw(
    records: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
) -> go.Figure:
    """The matrix of stances; `width` and `height` in px, type of 16 px times `scale`, at least as tall as needed.

    records: stances under a lens, in date order, with `stands`.
    """
    found = lay_out(records, words, width, scale, height, selected)
    canvas = blank_canvas(width, found.height, scale, palette)
    labels = [*head_labels(found, palette, scale)]
    for actor, top, tall in found.rows:
        add_line(canvas, 0, top, width, top, palette.silent, scale)
        colour = actor_colour(actor, words.focus, palette) if actor in words.focus else palette.ink
        name = found.names[actor]
        for place, line in enumerate(name):
            y = top + tall / 2 + (place - (len(name) - 1) / 2) * LINE * scale
            labels.append(Label(0, y, f"<b>{escape(line)}</b>", "right", colour, actor))
    add_labels(canvas, labels, scale)
    held = set(zip(records["stands"], records["issue"], strict=True))
    empty = [
        (x, top + tall / 2)
        for actor, top, tall in found.rows
        for issue, x in found.columns.items()
        if (actor, issue) not in held
    ]
    add_strokes(canvas, empty, palette, scale)
    draw_squares(canvas, found.squares, palette, scale)
    return canvas.figure()


def lay_out(
    records: pd.DataFrame, words: Words, width: float, scale: float = 1, height: float = 0, selected: str = ""
) -> Layout:
    """Places of all; the two of the quarrel first, then who has most stances; spare height goes to the rows."""
    issues = [issue for issue in words.issues if (records["issue"] == issue).any()]
    counts = records["stands"].value_counts()
    others = sorted(set(counts.index) - set(words.focus), key=lambda actor: (-counts[actor], words.actors[actor]))
    actors = [*(actor for actor in words.focus if actor in counts.index), *others]
    name = {actor: wrap(words.actors[actor], TYPE * scale * BOLD, NAMES_SHARE * width) for actor in actors}
    names = max(text_width(line, TYPE * scale, bold=True) for part in name.values() for line in part)
    names += NAME_PAD * scale
    wide = (width - names) / len(issues)
    columns = {issue: names + (place + 0.5) * wide for place, issue in enumerate(issues)}
    headings = {issue: wrap(words.issues[issue], TYPE * scale, 2 * wide - HEAD_GAP * scale) for issue in issues}
    deep = [max([0, *(len(headings[issue]) for issue in issues[start::2])]) for start in (0, 1)]
    head = (sum(deep) * LINE + 2 * HEAD_GAP) * scale
    step = (SIDE + GAP) * scale
    across = max(1, int(wide / step))
    groups = dict(iter(records.groupby(["stands", "issue"], observed=True)))
    lines = {
        actor: max([1, *(-(-len(group) // across) for key, group in groups.items() if key[0] == actor)])
        for actor in actors
    }
    tall = {actor: max(count * step, len(name[actor]) * LINE * scale) for actor, count in lines.items()}
    natural = head + sum(least + 2 * PAD * scale for least in tall.values())
    spare = max(0, height - natural) / len(actors)
    rows, squares, top = [], [], head
    for actor, least in tall.items():
        high = least + 2 * PAD * scale + spare
        for issue, x in columns.items():
            if (actor, issue) in groups:
                squares += place(groups[actor, issue], x, top + high / 2, across, step, selected)
        rows.append((actor, top, high))
        top += high
    return Layout(columns, wide, rows, squares, headings, name, head, width, top)


def place(group: pd.DataFrame, x: float, y: float, across: int, step: float, selected: str) -> Iterator[Square]:
    """Squares of one cell in date order round its middle."""
    lines = -(-len(group) // across)
    used = min(across, len(group))
    for index, row in enumerate(group.itertuples()):
        yield Square(
            row.id,
            x + (index % across - (used - 1) / 2) * step,
            y + (index // across - (lines - 1) / 2) * step,
            int(row.score),
            "",
            bool(row.shown),
            is_solid(row, "who"),
            row.id == selected,
            hover(row, f"<b>{row.number}</b> {escape(row.title)}", row.words),
        )


def head_labels(found: Layout, palette: Palette, scale: float) -> Iterator[Label]:
    """Names of the issues, every second one on a lower level, so that each has the room of two columns."""
    upper = max(len(found.headings[issue]) for issue in list(found.columns)[::2])
    for index, (issue, x) in enumerate(found.columns.items()):
        lines = found.headings[issue]
        bottom = (upper * LINE if index % 2 == 0 else found.head / scale - HEAD_GAP) * scale
        half = max(text_width(line, TYPE * scale) for line in lines) / 2
        centre = min(x, found.width - half)
        for place, line in enumerate(reversed(lines)):
            yield Label(centre, bottom - (place + 0.5) * LINE * scale, escape(line), "center", palette.muted)
