"""Two wings with a middle column: where each stance of the two stands, by issue and phase, whatever is left out."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from charts.stances.cells import GAP, Cell, Form, lines_for, place, tags_of
from charts.stances.columns import columns_of
from charts.stances.square import Square
from charts.stances.stance import Stance
from charts.stances.wording import Setting, heading, room_apart, room_said, said
from drawing.measure import wrap
from drawing.pen import Pen

LINE = 17
HEAD_PAD = 4
BAR = 3
"""Px of the bar in an actor's hue over its squares."""
MOST_SPARE = 60
"""Px that a row is higher at most than what stands in it needs."""
MOST_NUMBERS = 40
"""How many squares can have a number each without being a wall of them."""

FORMS = (
    Form(True, True, 4),
    Form(False, True, 4),
    Form(False, True, 0.5, 19),
    Form(False, False, 4),
    Form(False, False, 0.5, 19),
)
"""Roomiest first."""


class Words(NamedTuple):
    """What is written whatever is left out: the two actors of the quarrel, names of actors and phases; of each issue,
    in the order of the rows, its name and both poles; all that may be said of a distance and of who tells of it."""

    focus: tuple[str, ...]
    actors: Mapping[str, str]
    phases: Mapping[str, str]
    issues: Mapping[str, str]
    plus: Mapping[str, str]
    minus: Mapping[str, str]
    all_apart: Collection[tuple[str, str]]
    all_tellers: Collection[str]


class Row(NamedTuple):
    """An issue's row: its upper edge and its height in px."""

    issue: str
    top: float
    tall: float

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.tall / 2


class Layout(NamedTuple):
    """Places in px: cells by wing and phase, the middle column's edges, names of the two and of phases in lines and how
    high they stand, rows, squares, how large it is, in which form."""

    words: Words
    cells: dict[tuple[str, str], Cell]
    middle: tuple[float, float]
    names: dict[str, list[str]]
    headings: dict[str, list[str]]
    head: float
    rows: list[Row]
    squares: list[Square]
    width: float
    height: float
    form: Form

    @property
    def crowded(self) -> bool:
        """Whether a cell has no room for a square and how many it stands for."""
        return self.form.tags > 0 and any(cell.right - cell.left < self.form.step for cell in self.cells.values())


def layout(stances: list[Stance], words: Words, width: float, height: float, pen: Pen) -> Layout:
    """The roomiest form that fits the height; the tightest where none does. What height is left goes to the rows.

    stances: of the two actors, in date order.
    """
    groups, tags = by_cell(stances), tags_of(stances, pen)
    counts = Counter({key: len(group) for key, group in groups.items()})
    for form in FORMS[len(stances) > MOST_NUMBERS :]:
        found = grid(counts, words, width, form._replace(tags=tags), pen)
        if found.height <= height:
            break
    found = spread(found, max(0, height - found.height))
    middles = {row.issue: row.middle for row in found.rows}
    squares = [
        square
        for (issue, actor, phase), group in groups.items()
        for square in place(group, found.cells[actor, phase], middles[issue], found.form)
    ]
    return found._replace(squares=squares)


def by_cell(stances: Iterable[Stance]) -> dict[tuple[str, str, str], list[Stance]]:
    """Issue, actor and phase to the stances of that cell, in their order."""
    groups: dict[tuple[str, str, str], list[Stance]] = {}
    for each in stances:
        groups.setdefault((each.issue, each.actor, each.phase), []).append(each)
    return groups


def grid(counts: Counter[tuple[str, str, str]], words: Words, width: float, form: Form, pen: Pen) -> Layout:
    """Cells and rows in one form, without their squares; counts: how many stand in each issue, actor and phase."""
    issues = [issue for issue in words.issues if any(key[0] == issue for key in counts)]
    setting = Setting(form.stacked, width)
    middle = max([0, *(room_said(words, issue, setting, pen) for issue in issues)])
    right, told = room_apart(words.all_apart, words.all_tellers if form.stacked else (), width, pen)
    wing = (width - middle - right - 3 * pen.size) / 2
    columns = columns_of(counts, words.phases, wing, form.step, pen)
    starts = dict(zip(words.focus, (0, wing + middle + 2 * pen.size), strict=True))
    cells = {
        (actor, phase): Cell(start + left, start + right)
        for actor, start in starts.items()
        for phase, (left, right) in columns.items()
    }
    names = {actor: wrap(words.actors[actor], pen.font, wing, 700) for actor in words.focus}
    headings = {phase: heading(words.phases[phase], right - left, pen) for phase, (left, right) in columns.items()}
    head = LINE * (max([1, *map(len, names.values())]) + max([2, *map(len, headings.values())])) + HEAD_PAD
    rows, top = [], float(head)
    for issue in issues:
        own = {key[1:]: count for key, count in counts.items() if key[0] == issue}
        deep = max([1, *(lines_for(count, cells[key], form.step) for key, count in own.items())])
        lines = max(told, len(said(words, issue, True, setting, pen)))
        rows.append(Row(issue, top, max(deep * (form.side + GAP), LINE * lines) + 2 * form.pad))
        top += rows[-1].tall
    edges = wing + pen.size, wing + pen.size + middle
    return Layout(words, cells, edges, names, headings, head, rows, [], width, top, form)


def spread(found: Layout, spare: float) -> Layout:
    """A grid with so much more height, shared out to its rows, none of which grows out of sight of its heading."""
    each = min(MOST_SPARE, spare / max(1, len(found.rows)))
    rows = [Row(row.issue, row.top + at * each, row.tall + each) for at, row in enumerate(found.rows)]
    return found._replace(rows=rows, height=found.height + each * len(rows))
