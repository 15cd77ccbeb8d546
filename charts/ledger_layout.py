"""A ledger laid out: which form fits, how wide each side is, rows from top to bottom, the others below them."""

from html import escape
from typing import NamedTuple

import pandas as pd

from charts.ledger_others import PADS as OTHERS_PADS
from charts.ledger_others import place_others
from charts.ledger_rows import (
    FORMS,
    GAP,
    SHARES,
    Entry,
    Form,
    Held,
    Side,
    Text,
    Words,
    fitted,
    how_many,
    name_of,
    place_cell,
    sort_out,
    width_of,
)
from charts.text import BOLD
from drawing.theme import TYPE


class Layout(NamedTuple):
    """Places: entries, texts beside them, tops of rows, edges of the column between the sides, its top and bottom,
    height in px, form."""

    entries: list[Entry]
    texts: list[Text]
    tops: list[float]
    middle: tuple[float, float]
    stretch: tuple[float, float]
    height: float
    form: Form


def lay_out(
    records: pd.DataFrame, words: Words, width: float, scale: float = 1, height: float = 0, selected: str = ""
) -> Layout:
    """The roomiest form that fits the height; the tightest where none does; the roomiest where no height is given.

    Where a form leaves height over, lines and rows stand further apart.
    """
    held = sort_out(records, words)
    for form in FORMS:
        found = best(held, words, width, scale, selected, form)
        if not height or found.height <= height:
            break
    pads = 1 + 2 * len(held.issues) + (OTHERS_PADS if held.others else 0)
    spare = max(0, height - found.height) / scale / pads
    return best(held, words, width, scale, selected, form._replace(pad=form.pad + spare)) if spare else found


def best(held: Held, words: Words, width: float, scale: float, selected: str, form: Form) -> Layout:
    """Places in one form, with the width shared out between the sides so that they need the least height."""
    tries = [lay_out_as(held, words, width, scale, selected, form, share) for share in SHARES]
    return min(tries, key=lambda layout: round(layout.height, 3))


def lay_out_as(held: Held, words: Words, width: float, scale: float, selected: str, form: Form, share: float) -> Layout:
    """Places in one form, with a share of the width for the side that holds less."""
    sides = sides_of(held, words, width, scale, form, share)
    middle = sides[0].right, sides[1].left
    texts, top = heads(held, sides, words, scale, form)
    entries: list[Entry] = []
    start, tops = top, []
    for issue in held.issues:
        tops.append(top)
        first, deep = top + (form.pad + form.line / 2) * scale, 1
        name = f"<b>{escape(name_of(issue, words))}</b>"
        texts.append(Text(sum(middle) / 2, first, name, "center", "issue"))
        for side, own in zip(sides, held.sides, strict=True):
            cell = place_cell(own.get(issue, []), side, first, form, scale, selected, words)
            entries, texts, deep = entries + cell[0], texts + cell[1], max(deep, cell[2])
        top += (deep * form.line + 2 * form.pad) * scale
    stretch = start, top
    if held.others:
        below, more, top = place_others(held.others, words, width, top, scale, selected, form)
        entries, texts = entries + below, texts + more
    return Layout(entries, texts, tops, middle, stretch, top, form)


def sides_of(held: Held, words: Words, width: float, scale: float, form: Form, share: float) -> tuple[Side, Side]:
    """Both sides, the emptier one with its share of what the names of the issues leave."""
    size = TYPE * scale
    between = max([0, *(width_of(name_of(issue, words), size, True) for issue in held.issues)]) + GAP * scale
    counts = [sum(map(len, side.values())) for side in held.sides]
    fuller_first = counts[0] > counts[1]
    left = (width - between) * (1 - share if fuller_first else share)
    across = (form.across, 1) if fuller_first else (1, form.across)
    rows = [[row for own in side.values() for row in own] for side in held.sides]
    dates = [max([0, *(width_of(words.when[row.id], size) for row in own)]) for own in rows]
    return Side(0, left, across[0], dates[0], True), Side(left + between, width, across[1], dates[1], False)


def heads(held: Held, sides: tuple[Side, Side], words: Words, scale: float, form: Form) -> tuple[list[Text], float]:
    """What stands over each side, who holds how much against whom; and where the rows begin."""
    texts, deep = [], 1
    for holder, against, own, side in zip(words.focus, words.focus[::-1], held.sides, sides, strict=True):
        count = how_many(row for rows in own.values() for row in rows)
        head = f"{words.actors[holder]} against {words.actors[against]}: {count}"
        lines = fitted(head, TYPE * scale * BOLD, side.right - side.left)
        deep = max(deep, len(lines))
        for place, line in enumerate(lines):
            y = (place + 0.5) * form.line * scale
            texts.append(Text(side.left, y, f"<b>{escape(line)}</b>", "right", holder, holder))
    return texts, (deep * form.line + form.pad) * scale
