"""What stands in neither column of a ledger: by holder, with titles where there is room, else with numbers alone."""

from html import escape
from typing import Any

from charts.ledger_rows import (
    GAP,
    NOT_TOLD,
    SQUARE_ROOM,
    Entry,
    Form,
    Text,
    Words,
    chunks,
    fitted,
    how_many,
    make,
    said,
    width_of,
)
from drawing.theme import TYPE

ACROSS = (3, 2, 1)
PADS = 3
"""How often the form's pad stands above and below what others hold."""

Placed = tuple[list[Entry], list[Text], float]
"""Entries, texts beside them, and where they end."""


def place_others(
    groups: dict[str, list[Any]], words: Words, width: float, top: float, scale: float, selected: str, form: Form
) -> Placed:
    """What others hold, or what is held against others."""
    middle = top + (2 * form.pad + form.line / 2) * scale
    head = f"By or against others: {how_many(row for rows in groups.values() for row in rows)}"
    heading = Text(0, middle, f"<b>{head}</b>", "right", "others")
    if form.titled:
        below = middle + form.line * scale
        tries = [titled(groups, words, width, below, scale, selected, form, across) for across in ACROSS]
        entries, texts, bottom = min(tries, key=lambda found: round(found[2], 3))
    else:
        start = width_of(head, TYPE * scale, True) + GAP * scale
        entries, texts, bottom = numbered(groups, words, width, start, middle, scale, selected, form)
    return entries, [heading, *texts], bottom


def titled(
    groups: dict[str, list[Any]],
    words: Words,
    width: float,
    top: float,
    scale: float,
    selected: str,
    form: Form,
    across: int,
) -> Placed:
    """A heading for each holder and its entries below, in columns; a heading stands with its first entry."""
    size, line = TYPE * scale, form.line * scale
    step = width / across
    room = step - (SQUARE_ROOM + GAP) * scale
    rows = [row for held in groups.values() for row in held]
    written = [said(row, f"against {words.actors[row.meets]}: ") for row in rows]
    firsts = {held[0].id: holder for holder, held in groups.items()}
    tall = [len(fitted(text, size, room)) + (row.id in firsts) for row, text in zip(rows, written, strict=True)]
    written = [said(row, f"against {whom(row, words)}: ") for row in rows]
    entries, texts, filled = [], [], {}
    for row, text, column, lines in zip(rows, written, chunks(tall, across), tall, strict=True):
        x, y = column * step, top + filled.get(column, 0) * line
        if row.id in firsts:
            holder = firsts[row.id]
            texts.append(Text(x, y, escape(words.actors[holder]), "right", "holder", holder))
            y += line
        entries.append(make(row, x, y, text, room, size, selected, words))
        filled[column] = filled.get(column, 0) + lines
    return entries, texts, top + (max(filled.values()) - 0.5) * line + form.pad * scale


def whom(row: Any, words: Words) -> str:
    """Against whom an entry is; a dash, in the room of the name, where what is left does not tell it."""
    return NOT_TOLD if "who" in row.untold else words.actors[row.meets]


def numbered(
    groups: dict[str, list[Any]],
    words: Words,
    width: float,
    start: float,
    top: float,
    scale: float,
    selected: str,
    form: Form,
) -> Placed:
    """Each holder with the numbers of its entries, one after the other in lines."""
    size, line = TYPE * scale, form.line * scale
    x, y, space = start, top, TYPE * scale / 2
    entries, texts = [], []
    for holder, rows in groups.items():
        name = words.actors[holder]
        named = width_of(name, size) + space
        steps = [SQUARE_ROOM * scale + width_of(str(row.number), size, True) + space for row in rows]
        if x and x + named + steps[0] > width:
            x, y = 0, y + line
        x += named
        # Widths are on the safe side: the name ends at its numbers, so that what is spare parts it from those before.
        texts.append(Text(x - space / 2, y, escape(name), "left", "holder", holder))
        for row, step in zip(rows, steps, strict=True):
            if x + step > width:
                x, y = 0, y + line
            entries.append(make(row, x, y, str(row.number), width, size, selected, words))
            x += step
        x += 2 * space
    return entries, texts, y + line / 2 + form.pad * scale
