"""A row an issue: what each of the two holds against the other, on its side, with the issue between them."""

from itertools import product
from typing import NamedTuple, TypeAlias

from charts.grievances.columns import chunks
from charts.grievances.entry import Entry, set_entry
from charts.grievances.form import GAP, Sheet, fitted
from charts.grievances.grievance import Grievance
from charts.grievances.ledger import Ledger, name_of
from drawing.scene import Point, Run

Shares: TypeAlias = tuple[float, float]
SHARES: tuple[Shares, ...] = tuple(product((0.5, 0.42, 0.35, 0.3, 0.25, 0.23, 0.21, 0.19), (0.2, 0.105)))
"""Of what the names of the issues leave, for the side that holds less; of the width, at most for these names, of which
longer ones break."""
LEAST = 300
"""Px that a column of entries is wide at least, where a side has two."""
BAR = 3
"""Px of the bar in a holder's hue over its side."""


class Side(NamedTuple):
    """One side: whose, against whom, left and right edge in px, and in how many columns its entries stand."""

    holder: str
    against: str
    left: float
    right: float
    across: int

    @property
    def inner(self) -> float:
        """Where its words begin."""
        return self.left + GAP / 2


class Row(NamedTuple):
    """An issue's row: its upper edge, its height, the middle of its first line in px, the lines of its name."""

    issue: str
    top: float
    tall: float
    first: float
    name: tuple[str, ...]


class Rows(NamedTuple):
    """Both sides, none where the quarrel is not of two; the height of what stands over them, the rows, their entries,
    the middles of the cells in which no text tells of any, and where all this ends."""

    sides: tuple[Side, ...]
    head: float
    rows: list[Row]
    entries: list[Entry]
    empty: list[Point]
    bottom: float


def best_shares(held: Ledger, sheet: Sheet) -> Shares:
    """The shares of the width with which the rows need the least height: the same in every form of as many columns,
    whatever the px of a line."""
    if len(sheet.words.focus) < 2:
        return SHARES[0]
    return min(SHARES, key=lambda shares: round(set_rows(held, sheet, shares).bottom, 3))


def set_rows(held: Ledger, sheet: Sheet, shares: Shares) -> Rows:
    """The rows, with the width shared out so."""
    if len(sheet.words.focus) < 2:
        return Rows((), 0, [], [], [], 0)
    form, (share, named) = sheet.form, shares
    names = {
        issue: fitted(name_of(issue, sheet.words), sheet.pen.font, named * sheet.width, 700) for issue in held.issues
    }
    between = max([0, *(sheet.pen.width(Run(line, 700)) for lines in names.values() for line in lines)]) + 2 * GAP
    sides = sides_of(held, sheet, share, between)
    heads = [heading(side, count_of(held, place), sheet) for place, side in enumerate(sides)]
    head = top = BAR + max(map(len, heads)) * form.line + 2 * form.pad
    rows, entries, empty = [], [], []
    for issue in held.issues:
        first, deep = top + form.pad + form.line / 2, len(names[issue])
        for side, own in zip(sides, held.sides, strict=True):
            cell = set_cell(own.get(issue, []), side, first, sheet)
            entries += cell
            deep = max(deep, *(round((each.bottom - first) / form.line) + 1 for each in cell)) if cell else deep
            empty += [] if cell else [((side.left + side.right) / 2, first)]
        rows.append(Row(issue, top, deep * form.line + 2 * form.pad, first, names[issue]))
        top += rows[-1].tall
    return Rows(sides, head, rows, entries, empty, top)


def sides_of(held: Ledger, sheet: Sheet, share: float, between: float) -> tuple[Side, Side]:
    """Both sides beside the names of the issues, which take so many px."""
    first, second = sheet.words.focus
    room = sheet.width - between
    left = room * (1 - share if count_of(held, 0) > count_of(held, 1) else share)
    across = [max(1, min(sheet.form.columns, int(wide / LEAST))) for wide in (left, room - left)]
    return Side(first, second, 0, left, across[0]), Side(second, first, left + between, sheet.width, across[1])


def count_of(held: Ledger, side: int) -> int:
    """How much one of the two holds against the other."""
    return sum(each.many for own in held.sides[side].values() for each in own)


def heading(side: Side, count: int, sheet: Sheet) -> tuple[str, ...]:
    """What stands over a side, as long as it may get, in lines."""
    whole = count + len(sheet.words.undrawn.get(side.holder, ()))
    return headed(side, f"{whole} of {whole}", sheet)


def headed(side: Side, count: str, sheet: Sheet) -> tuple[str, ...]:
    """Who holds how much against whom, in lines."""
    names = sheet.words.actors
    said = f"{names[side.holder]} against {names[side.against]}: {count}"
    return fitted(said, sheet.pen.font, side.right - side.left - GAP, 700)


def set_cell(own: list[Grievance], side: Side, first: float, sheet: Sheet) -> list[Entry]:
    """What one side holds on one issue, in its columns, from the middle of the first line down."""
    step = (side.right - side.left) / side.across
    entries = [set_entry(each, step - GAP, sheet) for each in own]
    placed: list[Entry] = []
    filled: dict[int, int] = {}
    for entry, column in zip(entries, chunks([each.deep for each in entries], side.across), strict=True):
        done = filled.get(column, 0)
        placed.append(entry.at(side.inner + column * step, first + done * sheet.form.line))
        filled[column] = done + entry.deep
    return placed
