"""Two wings with a middle column: where each stance of the two stands, by issue and phase, whatever is left out."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple, Protocol

from charts.stances.cells import GAP, Cell, Form, lines_for, place
from charts.stances.columns import columns_of, parted
from charts.stances.square import Square
from charts.stances.stance import Stance
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Run

LINE = 17
HEAD_PAD = 4
BAR = 3
"""Px of the bar in an actor's hue over its squares."""
MOST_NUMBERS = 40
"""How many squares can have a number each without being a wall of them."""
APART = ("do the two", "come close?")
"""What stands over the distances at the right edge."""

FORMS = (
    Form(True, True, 4),
    Form(False, True, 4),
    Form(False, True, 0.5, 19),
    Form(False, False, 4),
    Form(False, False, 0.5, 19),
)
"""Roomiest first."""


class Issues(Protocol):
    """Of each issue its name and both poles."""

    @property
    def issues(self) -> Mapping[str, str]:
        """Their names."""

    @property
    def plus(self) -> Mapping[str, str]:
        """What ++ stands for."""

    @property
    def minus(self) -> Mapping[str, str]:
        """What −− stands for."""


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
    """Places in px: cells by wing and phase, the middle column's edges, lines over each phase and their height with the
    names, rows, squares, how large it is, in which form."""

    words: Words
    cells: dict[tuple[str, str], Cell]
    middle: tuple[float, float]
    headings: dict[str, list[str]]
    head: float
    rows: list[Row]
    squares: list[Square]
    width: float
    height: float
    form: Form


def layout(stances: list[Stance], words: Words, width: float, height: float, pen: Pen) -> Layout:
    """The roomiest form that fits the height; the tightest where none does. What height is left goes to the rows.

    stances: of the two actors, in date order.
    """
    groups: dict[tuple[str, str, str], list[Stance]] = {}
    for each in stances:
        groups.setdefault((each.issue, each.actor, each.phase), []).append(each)
    counts = Counter({key: len(group) for key, group in groups.items()})
    for form in FORMS[len(stances) > MOST_NUMBERS :]:
        found = grid(counts, words, width, form, pen)
        if found.height <= height:
            break
    found = spread(found, max(0, height - found.height))
    middles = {row.issue: row.middle for row in found.rows}
    squares = [
        square
        for (issue, actor, phase), group in groups.items()
        for square in place(group, found.cells[actor, phase], middles[issue], form)
    ]
    return found._replace(squares=squares)


def grid(counts: Counter[tuple[str, str, str]], words: Words, width: float, form: Form, pen: Pen) -> Layout:
    """Cells and rows in one form, without their squares; counts: how many stand in each issue, actor and phase."""
    issues = [issue for issue in words.issues if any(key[0] == issue for key in counts)]
    middle = max([0, *(room_said(words, issue, form.stacked, pen) for issue in issues)])
    wing = (width - middle - room_apart(words, form.stacked, pen) - 3 * pen.size) / 2
    columns = columns_of(counts, words.phases, wing, form.step, pen)
    starts = dict(zip(words.focus, (0, wing + middle + 2 * pen.size), strict=True))
    cells = {
        (actor, phase): Cell(start + left, start + right)
        for actor, start in starts.items()
        for phase, (left, right) in columns.items()
    }
    headings = {phase: heading(words.phases[phase], right - left, pen) for phase, (left, right) in columns.items()}
    head = LINE * (1 + max(2, *map(len, headings.values()))) + HEAD_PAD
    rows, top = [], float(head)
    for issue in issues:
        own = {key[1:]: count for key, count in counts.items() if key[0] == issue}
        deep = max([1, *(lines_for(count, cells[key], form.step) for key, count in own.items())])
        tall = max(deep * (form.side + GAP), LINE * (2 if form.stacked else 1)) + 2 * form.pad
        rows.append(Row(issue, top, tall))
        top += tall
    edges = wing + pen.size, wing + pen.size + middle
    return Layout(words, cells, edges, headings, head, rows, [], width, top, form)


def heading(name: str, room: float, pen: Pen) -> list[str]:
    """A phase's name over its column, in lines; its months stand without their brackets, in a line of their own."""
    first, months = parted(name)
    return [*wrap(first, pen.size, room), *months]


def room_apart(words: Words, stacked: bool, pen: Pen) -> float:
    """Width of all that may stand at the right edge."""
    lines = [apart(*parts, True) for parts in words.all_apart]
    others = [*APART, *(words.all_tellers if stacked else [])]
    return max(pen.width(*line) for line in [*lines, *((Run(each),) for each in others)])


def apart(kind: str, steps: str, pointed: bool) -> tuple[Run, ...]:
    """Whether the two come close, and from how near to how far."""
    return Run(kind, 700 if pointed else 400), Run(f": {steps}" if steps else "")


def said(words: Issues, issue: str, pointed: bool, stacked: bool) -> list[tuple[Run, ...]]:
    """An issue's name and both its poles, each after its sign, below each other or in one line.

    Signs at the outer ends of the line would read as an axis with one of the two actors at each end.
    """
    name = Run(words.issues[issue], 700 if pointed else 400)
    poles = Run("++", 700), Run(f" {words.plus[issue]} · "), Run("−−", 700), Run(f" {words.minus[issue]}")
    return [(name,), poles] if stacked else [(name, Run("\N{NO-BREAK SPACE} "), *poles)]


def room_said(words: Issues, issue: str, stacked: bool, pen: Pen) -> float:
    """Width of an issue and its poles, were the issue's name bold."""
    return max(pen.width(*line) for line in said(words, issue, True, stacked))


def spread(found: Layout, spare: float) -> Layout:
    """A grid with so much more height, shared out to its rows."""
    each = spare / max(1, len(found.rows))
    rows = [Row(row.issue, row.top + at * each, row.tall + each) for at, row in enumerate(found.rows)]
    return found._replace(rows=rows, height=found.height + (spare if rows else 0))
