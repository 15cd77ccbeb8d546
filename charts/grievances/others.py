"""What stands in neither column of the ledger, by holder: in columns with its dates, in lines, or by numbers alone."""

from typing import NamedTuple

from charts.grievances.columns import chunks
from charts.grievances.entry import Entry, bolder, set_entry, words_of
from charts.grievances.form import GAP, SQUARE_ROOM, Sheet, Words, fitted
from charts.grievances.grievance import NOT_TOLD, Grievance
from drawing.scene import Run

ACROSS = (2, 1)
"""In how many columns entries stand; the first with which they need the least height."""
APART = 3 * GAP
"""Px from the date that ends an entry to the name with which the next column begins."""
NAMES_SHARE = 0.2
"""Of the width, at most for the names of the holders; longer ones break."""
PADS = 3
"""How often the form's pad stands above and below what others hold."""


class Holder(NamedTuple):
    """A holder's name before what it holds: its left end and the middle of its first line in px, its lines, and the
    ids of what it stands for."""

    actor: str
    x: float
    y: float
    lines: tuple[str, ...]
    holds: tuple[str, ...]


class Others(NamedTuple):
    """The block's heading with the middle of its line in px, holders, entries, and where it ends."""

    middle: float
    holders: list[Holder]
    entries: list[Entry]
    bottom: float


def head_of(count: str, words: Words) -> str:
    """What stands over the others; where the quarrel is not of two there is nobody else."""
    return f"By or against others: {count}" if len(words.focus) == 2 else f"By holder: {count}"


def set_others(groups: dict[str, list[Grievance]], top: float, sheet: Sheet) -> Others:
    """The block below the rows, from `top` down."""
    form = sheet.form
    middle = top + 2 * form.pad + form.line / 2
    if form.others == "columns":
        tries = [columns(groups, middle + form.line, sheet, across) for across in ACROSS]
        holders, entries, bottom = min(tries, key=lambda found: round(found[2], 3))
    else:
        holders, entries, bottom = in_lines(groups, middle, sheet)
    return Others(middle, holders, entries, bottom + form.line / 2 + form.pad)


Placed = tuple[list[Holder], list[Entry], float]
"""Holders, entries, and the middle of the last line."""


def columns(groups: dict[str, list[Grievance]], top: float, sheet: Sheet, across: int) -> Placed:
    """Entries in columns, before each holder's first one, and before what a column begins with, the holder's name."""
    line, step = sheet.form.line, (sheet.width + APART - GAP) / across
    names = {holder: named(holder, sheet) for holder in groups}
    wide = max(width_of(lines, sheet) for lines in names.values()) + GAP
    entries = [set_entry(each, step - wide - APART, sheet, whom=True) for own in groups.values() for each in own]
    tall = [max(entry.deep, len(names[entry.grievance.holder])) for entry in entries]
    holders: list[Holder] = []
    placed: list[Entry] = []
    filled: dict[int, int] = {}
    before = ("", -1)
    for entry, column, deep in zip(entries, chunks(tall, across), tall, strict=True):
        holder = entry.grievance.holder
        x, y = column * step, top + filled.get(column, 0) * line
        if (holder, column) != before:
            holders.append(Holder(holder, x, y, names[holder], ()))
        holders[-1] = holders[-1]._replace(holds=(*holders[-1].holds, entry.grievance.id))
        placed.append(entry.at(x + wide, y))
        filled[column] = filled.get(column, 0) + deep
        before = holder, column
    return holders, placed, top + (max(filled.values()) - 1) * line


def in_lines(groups: dict[str, list[Grievance]], top: float, sheet: Sheet) -> Placed:
    """Each holder with its entries, one after the other in lines that begin after the heading."""
    line, count = sheet.form.line, sum(each.many for own in groups.values() for each in own)
    x, y = sheet.pen.width(Run(head_of(f"{count} of {count}", sheet.words), 700)) + 2 * GAP, top
    holders, placed = [], []
    for holder, own in groups.items():
        name = named(holder, sheet)
        wide = width_of(name, sheet) + GAP / 2
        for place, entry in enumerate(set_short(each, sheet.width - wide, sheet) for each in own):
            before = 0 if place else wide
            if x + before + entry.right > sheet.width:
                x, y = 0, y + line
            if not place:
                holders.append(Holder(holder, x, y, name, tuple(each.id for each in own)))
            placed.append(entry.at(x + before, y))
            x += before + entry.right + GAP
            y = max(placed[-1].bottom, holders[-1].y + (len(name) - 1) * line)
        x += GAP
    return holders, placed, y


def named(holder: str, sheet: Sheet) -> tuple[str, ...]:
    """A holder's name in lines."""
    return fitted(sheet.words.actors[holder], sheet.pen.font, NAMES_SHARE * sheet.width)


def width_of(lines: tuple[str, ...], sheet: Sheet) -> float:
    """Width in px of the longest line."""
    return max(sheet.pen.width(Run(line)) for line in lines)


def set_short(each: Grievance, most: float, sheet: Sheet) -> Entry:
    """An entry as wide as its words, or as what the form leaves of these, and no wider than so many px."""
    whom = [f"against {who}" for who in (sheet.words.actors[each.against], NOT_TOLD)]
    if sheet.form.others == "lines":
        said = [words_of(each, f"{words}: ") for words in whom]
    else:
        said = [" ".join([each.tag, *([words] if sheet.form.others == "pairs" else [])]) for words in whom]
    around = SQUARE_ROOM + bolder(each, sheet.pen)
    told, unnamed = (fitted(words, sheet.pen.font, most - around) for words in said)
    wide = around + max(width_of(told, sheet), width_of(unnamed, sheet))
    return Entry(each, 0, wide, 0, told, unnamed, None, sheet.form.line)
