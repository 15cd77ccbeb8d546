"""Stances of all actors: where each stands in a row an actor and a column an issue, whatever is left out."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from charts.stances.square import SIDE, Square
from charts.stances.stance import Stance
from drawing.measure import text_width, wrap
from drawing.pen import Pen

LINE = 20
PAD = 3
GAP = 2
NAME_PAD = 12
NAMES_SHARE = 0.24
"""Of the width, at most for names; longer ones break."""
HEAD_GAP = 8


class Words(NamedTuple):
    """The matrix's words: names of actors and of issues, both poles of each issue, and which two actors the quarrel is
    of."""

    actors: Mapping[str, str]
    issues: Mapping[str, str]
    plus: Mapping[str, str]
    minus: Mapping[str, str]
    focus: tuple[str, ...]


class Row(NamedTuple):
    """An actor's row: its upper edge and its height in px, the lines of its name."""

    actor: str
    top: float
    tall: float
    name: list[str]

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.top + self.tall / 2


class Layout(NamedTuple):
    """Places in px: middles of columns by issue, lines over each and how high they stand, rows, squares, size."""

    words: Words
    columns: dict[str, float]
    headings: dict[str, list[str]]
    head: float
    rows: list[Row]
    squares: list[Square]
    width: float
    height: float


def layout(stances: list[Stance], words: Words, width: float, height: float, pen: Pen) -> Layout:
    """Places of all; the two of the quarrel first, then who has most stances; spare height goes to the rows.

    stances: of all actors, in date order.
    """
    groups: dict[tuple[str, str], list[Stance]] = {}
    for each in stances:
        groups.setdefault((each.actor, each.issue), []).append(each)
    issues = [issue for issue in words.issues if any(key[1] == issue for key in groups)]
    names = {actor: wrap(words.actors[actor], pen.size, NAMES_SHARE * width, 700) for actor in order(stances, words)}
    side = NAME_PAD + max(text_width(line, pen.size, 700) for lines in names.values() for line in lines)
    wide = (width - side) / len(issues)
    columns = {issue: side + (place + 0.5) * wide for place, issue in enumerate(issues)}
    # The last one has no column at its right into which it may reach.
    rooms = {issue: (1.5 if issue == issues[-1] else 2) * wide - HEAD_GAP for issue in issues}
    headings = {issue: heading(words, issue, room, pen) for issue, room in rooms.items()}
    deep = [max([0, *(len(headings[issue]) for issue in issues[start::2])]) for start in (0, 1)]
    head = sum(deep) * LINE + 2 * HEAD_GAP
    across = max(1, int(wide / (SIDE + GAP)))
    lines = {
        actor: max(-(-len(group) // across) for key, group in groups.items() if key[0] == actor) for actor in names
    }
    least = {actor: max(lines[actor] * (SIDE + GAP), len(names[actor]) * LINE) + 2 * PAD for actor in names}
    spare = max(0, height - head - sum(least.values())) / len(names)
    rows, squares, top = [], [], float(head)
    for actor, tall in least.items():
        row = Row(actor, top, tall + spare, names[actor])
        rows.append(row)
        top += row.tall
        for issue, x in columns.items():
            squares += place(groups.get((actor, issue), []), x, row.middle, across)
    return Layout(words, columns, headings, head, rows, squares, width, top)


def heading(words: Words, issue: str, room: float, pen: Pen) -> list[str]:
    """What stands over a column, in lines: its issue, and both poles, each after its sign."""
    parts = words.issues[issue], f"++ {words.plus[issue]}", f"−− {words.minus[issue]}"
    return [line for part in parts for line in wrap(part, pen.size, room)]


def order(stances: list[Stance], words: Words) -> list[str]:
    """The actors in the order of their rows."""
    counts = Counter(each.actor for each in stances)
    others = sorted(set(counts) - set(words.focus), key=lambda actor: (-counts[actor], words.actors[actor]))
    return [*(actor for actor in words.focus if actor in counts), *others]


def place(stances: list[Stance], x: float, y: float, across: int) -> list[Square]:
    """Squares of one cell in date order round its middle."""
    step, used = SIDE + GAP, min(across, len(stances))
    first, top = x - (used - 1) / 2 * step, y - (-(-len(stances) // across) - 1) / 2 * step
    return [Square(each, first + at % across * step, top + at // across * step) for at, each in enumerate(stances)]
