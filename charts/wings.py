"""Two wings with a middle column: where each stance of the two actors stands, by issue and phase."""

from collections.abc import Collection, Mapping
from html import escape
from typing import NamedTuple

import pandas as pd

from charts.axes import phases_of
from charts.cells import GAP, Cell, Form, lines_for, place
from charts.columns import columns_of, parted
from charts.squares import Square
from charts.text import bare, text_width, wrap
from charts.theme import TYPE

LINE = 18
HEAD_PAD = 6
APART_GAP = 10
TALL = 650
"""Height in px at scale 1 where none is given: the whole chart on one screen, with the words around it."""
MOST_NUMBERS = 40
"""How many squares can have a number each without being a wall of them."""
DRAWN = ["id", "issue", "stands", "number", "title", "words", "score", "shown", "untold"]
"""Columns of a stance that its square needs."""
APART = ("the two at their", ("closest", "furthest"))
"""What stands over the distances at the right edge: over both columns, and over each."""

FORMS = (
    Form(True, True, 4),
    Form(False, True, 4),
    Form(False, True, 0.5, 19),
    Form(False, False, 4),
    Form(False, False, 0.5, 19),
)
"""Roomiest first."""


class Words(NamedTuple):
    """The chart's words: names of actors and phases; of each issue its name, both poles, the distance of the two, at
    their closest and furthest or in one part, and who tells of it; all that may be said of either, for which there is
    room whatever is left out; the issues that the headline names."""

    actors: Mapping[str, str]
    phases: Mapping[str, str]
    issues: Mapping[str, str]
    plus: Mapping[str, str]
    minus: Mapping[str, str]
    apart: Mapping[str, tuple[str, ...]]
    tellers: Mapping[str, str]
    all_apart: Collection[tuple[str, ...]]
    all_tellers: Collection[str]
    pointed: Collection[str]


class Layout(NamedTuple):
    """Places: cells by wing and phase, the middle column's edges, the right edge of what is said of the closest, lines
    over each phase and their height with the names, rows as (issue, top, height), squares, height, form."""

    cells: dict[tuple[str, str], Cell]
    middle: tuple[float, float]
    closest: float
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
    """The roomiest form that fits the height; the tightest where none does. What height is left goes to the rows."""
    placed = records[DRAWN].assign(phase=phase_of(records, phases))
    groups = dict(iter(placed.groupby(["issue", "stands", "phase"], observed=True)))
    counts = {key: len(group) for key, group in groups.items()}
    height = height or TALL * scale
    for form in FORMS[len(placed) > MOST_NUMBERS :]:
        found = grid(counts, issues, focus, words, width, scale, form)
        if found.height <= height:
            break
    found = spread(found, max(0, height - found.height) / max(1, len(found.rows)))
    middles = {issue: top + tall / 2 for issue, top, tall in found.rows}
    squares = [
        square
        for (issue, actor, phase), group in groups.items()
        for square in place(group, found.cells[actor, phase], middles[issue], scale, form, selected)
    ]
    return found._replace(squares=squares)


def phase_of(records: pd.DataFrame, phases: pd.DataFrame) -> list[str]:
    """The phase in whose column each record stands: that of its first day, or of its last where no first is told."""
    return phases_of(records["earliest"].fillna(records["latest"]), phases)


def grid(
    counts: Mapping[tuple[str, str, str], int],
    issues: list[str],
    focus: tuple[str, str],
    words: Words,
    width: float,
    scale: float,
    form: Form,
) -> Layout:
    """Cells and rows in one form, without their squares; counts: how many stand in each issue, actor and phase."""
    stacked, size, step = form.stacked, TYPE * scale, form.step * scale
    middle = max([0, *(room_said(words, issue, size, stacked) for issue in issues)])
    furthest, apart = room_apart(words, size, stacked)
    wing = (width - middle - apart - 3 * size) / 2
    columns = columns_of(counts, words.phases, wing, step, scale)
    starts = dict(zip(focus, (0, wing + middle + 2 * size), strict=True))
    cells = {
        (actor, phase): Cell(start + left, start + right)
        for actor, start in starts.items()
        for phase, (left, right) in columns.items()
    }
    headings = {phase: heading(words.phases[phase], right - left, size) for phase, (left, right) in columns.items()}
    head = (LINE * (1 + max(2, *map(len, headings.values()))) + HEAD_PAD) * scale
    rows, top = [], head
    for issue in issues:
        own = {key[1:]: count for key, count in counts.items() if key[0] == issue}
        deep = max([1, *(lines_for(count, cells[key], step) for key, count in own.items())])
        tall = (max(deep * (form.side + GAP), LINE * (2 if stacked else 1)) + 2 * form.pad) * scale
        rows.append((issue, top, tall))
        top += tall
    closest = width - furthest - APART_GAP * scale
    return Layout(cells, (wing + size, wing + size + middle), closest, headings, head, rows, [], top, form)


def heading(name: str, room: float, size: float) -> list[str]:
    """A phase's name over its column, in lines; its months stand without their brackets, in a line of their own."""
    first, months = parted(name)
    return [*wrap(first, size, room), *months]


def room_apart(words: Words, size: float, stacked: bool) -> tuple[float, float]:
    """Width of what is said of the furthest, and of all that stands at the right edge."""
    over, each = APART
    columns = zip(*[each, *(parts for parts in words.all_apart if len(parts) == len(each))], strict=True)
    closest, furthest = (max(text_width(part, size, bold=True) for part in parts) for parts in columns)
    alone = [over, *(parts[0] for parts in words.all_apart if len(parts) == 1)]
    others = [*alone, *(words.all_tellers if stacked else [])]
    both = closest + APART_GAP / TYPE * size + furthest
    return furthest, max(both, *(text_width(each, size) for each in others))


def said(words: Words, issue: str, stacked: bool) -> list[str]:
    """An issue's name and both its poles, each after its sign, below each other or in one line.

    Signs at the outer ends of the line would read as an axis with one of the two actors at each end.
    """
    name = escape(words.issues[issue])
    poles = f"<b>++</b> {escape(words.plus[issue])} · <b>−−</b> {escape(words.minus[issue])}"
    both = [f"<b>{name}</b>" if issue in words.pointed else name, poles]
    return both if stacked else ["  ".join(both)]


def room_said(words: Words, issue: str, size: float, stacked: bool) -> float:
    """Width of an issue and its poles, were the issue's name bold."""
    pointed = words._replace(pointed=[issue])
    return max(
        sum(text_width(bare(part), size, "<b>" in part) for part in line.split("  "))
        for line in said(pointed, issue, stacked)
    )


def spread(found: Layout, spare: float) -> Layout:
    """A grid with so much more height for each row."""
    rows = [(issue, top + place * spare, tall + spare) for place, (issue, top, tall) in enumerate(found.rows)]
    return found._replace(rows=rows, height=found.height + spare * len(rows))
