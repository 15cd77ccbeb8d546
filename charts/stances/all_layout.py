"""Stances of all actors, a row an issue: the two of the quarrel each in a column, all others by name at the right."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from charts.stances.cells import Cell, Form, lines_for, place, tags_of
from charts.stances.layout import BAR, FORMS, HEAD_PAD, Row
from charts.stances.others import LINE, Held, Named, depth, flow, held_by, stand, step_of
from charts.stances.square import Square
from charts.stances.stance import Stance
from charts.stances.wording import Setting, room_said, said
from drawing.measure import wrap
from drawing.pen import Pen

BETWEEN = 12
LEAST_FOR_OTHERS = 0.25
"""Of the width."""
OTHERS, EVERYONE = "all others", "all actors"


class Words(NamedTuple):
    """What is written: names of actors; of each issue, in the order of the rows, its name and both poles; which two
    actors the quarrel is of."""

    actors: Mapping[str, str]
    issues: Mapping[str, str]
    plus: Mapping[str, str]
    minus: Mapping[str, str]
    focus: tuple[str, ...]


class Columns(NamedTuple):
    """The column of each of the two, and that of all others."""

    focus: dict[str, Cell]
    others: Cell


class Grid(NamedTuple):
    """A form with what stands in it: columns, the lines of others in each row, rows from the head down, their end."""

    form: Form
    columns: Columns
    lines: dict[str, list[list[Held]]]
    rows: list[Row]
    height: float


class Layout(NamedTuple):
    """Places in px: the columns, names of the two over theirs in lines, rows, squares, names of others, how large."""

    words: Words
    grid: Grid
    headings: dict[str, list[str]]
    squares: list[Square]
    names: list[Named]
    width: float
    height: float

    @property
    def crowded(self) -> bool:
        """Never: what it lacks is height."""
        return False


def layout(stances: list[Stance], words: Words, width: float, height: float, pen: Pen) -> Layout:
    """The roomiest form that fits the height, the lowest where none does. What height is left goes to the rows.

    stances: of all actors, in date order.
    """
    of_issue: dict[str, list[Stance]] = {issue: [] for issue in words.issues}
    for each in stances:
        of_issue.get(each.issue, []).append(each)
    groups = {issue: own for issue, own in of_issue.items() if own}
    forms = [form._replace(tags=tags_of(stances, pen)) for form in FORMS[1:]]
    grids = [min(grids_of(groups, words, width, form, pen), key=lambda grid: grid.height) for form in forms]
    fitting = [grid for grid in grids if grid.height <= height]
    grid = spread(fitting[0] if fitting else min(grids, key=lambda grid: grid.height), height)
    squares: list[Square] = []
    names: list[Named] = []
    for row in grid.rows:
        for actor, cell in grid.columns.focus.items():
            squares += place([each for each in groups[row.issue] if each.actor == actor], cell, row.middle, grid.form)
        for beside, name in stand(grid.lines[row.issue], grid.columns.others.left, row.middle, grid.form):
            squares += beside
            names += name
    return Layout(words, grid, headings_of(grid.columns, words, pen), squares, names, width, grid.height)


def grids_of(groups: Mapping[str, list[Stance]], words: Words, width: float, form: Form, pen: Pen) -> Iterator[Grid]:
    """A form with as many squares side by side in the columns of the two as leave room for the others."""
    wordy = max([0, *(room_said(words, issue, Setting(form.stacked, width), pen) for issue in groups)])
    for across in range(2, 30):
        wide = across * form.step
        left = wordy + BETWEEN + len(words.focus) * (wide + BETWEEN)
        if across > 2 and width - left < LEAST_FOR_OTHERS * width:
            return
        starts = (wordy + BETWEEN + at * (wide + BETWEEN) for at in range(len(words.focus)))
        focus = {actor: Cell(start, start + wide) for actor, start in zip(words.focus, starts, strict=True)}
        yield grid_of(groups, words, Columns(focus, Cell(left, width)), form, pen)


def grid_of(groups: Mapping[str, list[Stance]], words: Words, columns: Columns, form: Form, pen: Pen) -> Grid:
    """Rows in a form with the columns given. groups: the stances on each issue."""
    room = columns.others.right - columns.others.left
    lines, rows, top = {}, [], head_of(headings_of(columns, words, pen))
    for issue, own in groups.items():
        others = [each for each in own if each.actor not in words.focus]
        lines[issue] = flow(held_by(others, words.actors, room, form, pen), room)
        counts = Counter(each.actor for each in own)
        squares = (lines_for(counts[actor], cell, form.step) for actor, cell in columns.focus.items())
        wordy = len(said(words, issue, True, Setting(form.stacked, columns.others.right), pen))
        tall = max(max([depth(lines[issue]), *squares]) * step_of(form), LINE * wordy)
        rows.append(Row(issue, top, tall + 2 * form.pad))
        top += rows[-1].tall
    return Grid(form, columns, lines, rows, top)


def headings_of(columns: Columns, words: Words, pen: Pen) -> dict[str, list[str]]:
    """Names of the two, in lines that fit their columns."""
    return {
        actor: wrap(words.actors[actor], pen.font, cell.right - cell.left, 700) for actor, cell in columns.focus.items()
    }


def head_of(headings: Mapping[str, list[str]]) -> float:
    """How high the names over the columns stand."""
    return BAR + HEAD_PAD + LINE * max([1, *map(len, headings.values())])


def spread(grid: Grid, height: float) -> Grid:
    """A grid as high as asked where it is lower: what is left is shared out to its rows."""
    spare = max(0, height - grid.height) / max(1, len(grid.rows))
    rows = [Row(row.issue, row.top + at * spare, row.tall + spare) for at, row in enumerate(grid.rows)]
    return grid._replace(rows=rows, height=max(height, grid.height) if rows else grid.height)
