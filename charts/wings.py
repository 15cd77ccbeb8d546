"""Two wings with a middle column: where each stance of the two actors stands, by issue and phase."""

from collections.abc import Mapping
from html import escape
from typing import NamedTuple

import pandas as pd

from charts.axes import phases_of
from charts.columns import columns_of, parted
from charts.squares import SIDE, Square
from charts.text import text_width, wrap
from charts.theme import TYPE

LINE = 20
HEAD = 23
NUMBER_ROOM = 30
GAP = 2
APART = "closest–furthest"
"""What the distances at the right edge say."""


class Form(NamedTuple):
    """A way to draw: whether numbers stand beside squares and poles below each other, px round a row, px of a side."""

    numbered: bool
    stacked: bool
    pad: float
    side: float = SIDE


FORMS = (Form(True, True, 4), Form(False, True, 4), Form(False, False, 4), Form(False, False, 0.5, 19))
"""Roomiest first."""


class Words(NamedTuple):
    """The chart's words: names of actors and phases, for each issue both poles and the distance of the two."""

    actors: Mapping[str, str]
    phases: Mapping[str, str]
    plus: Mapping[str, str]
    minus: Mapping[str, str]
    apart: Mapping[str, str]


class Cell(NamedTuple):
    """A wing's stretch of one phase: left and right edge in px."""

    left: float
    right: float


class Layout(NamedTuple):
    """Places: cells by wing and phase, the middle column's edges, lines over each phase and their height with the
    names, rows as (issue, top, height), squares, height, form."""

    cells: dict[tuple[str, str], Cell]
    middle: tuple[float, float]
    headings: dict[str, list[str]]
    head: float
    rows: list[tuple[str, float, float]]
    squares: list[Square]
    height: float
    form: Form


def lay_out(
    records: pd.DataFrame,
    issues: list[str],
    phases: pd.DataFrame,
    focus: tuple[str, str],
    words: Words,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
) -> Layout:
    """The roomiest form that fits the height; the tightest where none does; the roomiest where no height is given."""
    placed = records.assign(phase=phase_of(records, phases))
    for form in FORMS:
        found = lay_out_as(placed, issues, focus, words, width, scale, selected, form)
        if not height or found.height <= height:
            break
    spare = max(0, height - found.height) / max(1, len(found.rows))
    return spread(found, spare) if spare else found


def phase_of(records: pd.DataFrame, phases: pd.DataFrame) -> list[str]:
    """The phase in whose column each record stands: that of its first day, or of its last where no first is told."""
    return phases_of(records["earliest"].fillna(records["latest"]), phases)


def lay_out_as(
    placed: pd.DataFrame,
    issues: list[str],
    focus: tuple[str, str],
    words: Words,
    width: float,
    scale: float,
    selected: str,
    form: Form,
) -> Layout:
    """Places in one form."""
    numbered, stacked, pad, side = form
    step = (side + (NUMBER_ROOM if numbered else GAP)) * scale
    size = TYPE * scale
    middle = max([0, *(text_width(line, size) for issue in issues for line in poles(words, issue, stacked))])
    said = [APART, *(words.apart[issue] for issue in issues)]
    apart = max(text_width(line, size) for each in said for line in lines_of(each, stacked))
    wing = (width - middle - apart - 3 * size) / 2
    groups = dict(iter(placed.groupby(["issue", "stands", "phase"], observed=True)))
    counts = {key: len(group) for key, group in groups.items()}
    columns = columns_of(counts, words.phases, wing, step, scale)
    starts = dict(zip(focus, (0, wing + middle + 2 * size), strict=True))
    cells = {
        (actor, phase): Cell(start + left, start + right)
        for actor, start in starts.items()
        for phase, (left, right) in columns.items()
    }
    headings = {phase: heading(words.phases[phase], right - left, size) for phase, (left, right) in columns.items()}
    head = (HEAD + LINE * max(map(len, headings.values()))) * scale
    rows, squares, top = [], [], head
    for issue in issues:
        own = {key[1:]: group for key, group in groups.items() if key[0] == issue}
        deep = max([1, *(lines_for(len(group), cells[key], step) for key, group in own.items())])
        tall = (max(deep * (side + GAP), LINE * (2 if stacked else 1)) + 2 * pad) * scale
        for key, group in own.items():
            squares += place(group, cells[key], top + tall / 2, step, scale, form, selected)
        rows.append((issue, top, tall))
        top += tall
    return Layout(cells, (wing + size, wing + size + middle), headings, head, rows, squares, top, form)


def heading(name: str, room: float, size: float) -> list[str]:
    """A phase's name over its column, in lines; its months stand without their brackets, in a line of their own."""
    first, months = parted(name)
    return [*wrap(first, size, room), *months]


def poles(words: Words, issue: str, stacked: bool) -> list[str]:
    """Both poles of an issue, each after its sign, below each other or in one line.

    Signs at the outer ends of the line would read as an axis with one of the two actors at each end.
    """
    plus, minus = words.plus[issue], words.minus[issue]
    both = [f"++ {plus}", f"−− {minus}"]
    return both if stacked else [" · ".join(both)]


def lines_of(text: str, stacked: bool) -> list[str]:
    """A distance in one line or, where rows have two, in two."""
    first, dash, last = text.partition("–")
    return [first + dash, last] if stacked and dash else [text]


def lines_for(count: int, cell: Cell, step: float) -> int:
    """How many lines so many squares take in a cell."""
    return -(-count // fits(cell, step))


def fits(cell: Cell, step: float) -> int:
    """How many squares stand side by side in a cell."""
    return max(1, int((cell.right - cell.left) / step + 1e-6))


def place(
    group: pd.DataFrame, cell: Cell, middle: float, step: float, scale: float, form: Form, selected: str
) -> list[Square]:
    """Squares of one cell in date order, in as many lines as they need, round the middle of their row."""
    across = fits(cell, step)
    lines = -(-len(group) // across)
    used = min(across, len(group)) * step - GAP * scale
    left = cell.left + max(0, (cell.right - cell.left - used) / 2)
    tall = (form.side + GAP) * scale
    top = middle - (lines - 1) / 2 * tall
    return [
        Square(
            row.id,
            left + place % across * step + form.side / 2 * scale,
            top + place // across * tall,
            int(row.score),
            str(row.number) if form.numbered else "",
            bool(row.shown),
            row.id == selected,
            f"<b>{row.number}</b> {escape(row.title)}<br>{row.words}",
        )
        for place, row in enumerate(group.itertuples())
    ]


def spread(found: Layout, spare: float) -> Layout:
    """The same with so much more height for each row."""
    rows, squares, moved = [], [], 0.0
    for issue, top, tall in found.rows:
        inside = [each for each in found.squares if top <= each.y < top + tall]
        squares += [each._replace(y=each.y + moved + spare / 2) for each in inside]
        rows.append((issue, top + moved, tall + spare))
        moved += spare
    return found._replace(rows=rows, squares=squares, height=found.height + moved)
