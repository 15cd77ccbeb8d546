"""Blocks as pieces of HTML. A way on is carried as an action, which the script of the edition does."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import escape
from typing import Any

from articles.blocks import (
    Block,
    Button,
    Citation,
    Copyable,
    DropIn,
    Fold,
    Group,
    Note,
    Outward,
    Pick,
    Quote,
    Read,
    Table,
    ViewLink,
)
from articles.pieces import pieces as split
from articles.sight import Sight
from charts.glyphs import drawn
from drawing.actions import Action, carried
from drawing.pen import Pen
from drawing.theme import LIGHT, Palette
from edition.boxes import cite, copyable, drop_in
from edition.signs import END, LINE, NUMBER
from edition.slots import Piece
from exports.written import Hand, html, words
from loaders.kept import kept
from painters.svg import element, px
from readings.rows import Row, Rows

NUMBERED = re.compile(f"({NUMBER}[^{END}]*{END})")
"""What is left open for the number of a record, whose id may have a name in it."""
KEPT = 20_000
"""Pieces of text, and rows, that are kept as HTML: few are new from one view to the next."""


def shades(palette: Palette) -> dict[str, str]:
    """The colours of a palette by the names of the CSS variables that hold them: `--ink`, `--focus-0` and so on."""
    held = {name: (value,) if isinstance(value, str) else value for name, value in palette._asdict().items()}
    return {
        f"--{name}" if len(values) == 1 else f"--{name}-{place}": value
        for name, values in held.items()
        for place, value in enumerate(values)
    }


VARIABLES: dict[str, Any] = {
    name: f"var(--{name})" if isinstance(value, str) else tuple(f"var(--{name}-{at})" for at in range(len(value)))
    for name, value in LIGHT._asdict().items()
}
BOTH = LIGHT._replace(**VARIABLES)
"""A palette of variables, so that what is drawn once has the colours of either ground."""


def hand(sight: Sight) -> Hand:
    """How blocks of a sight are written here."""
    return Hand(lambda text: linked(sight, text), mark)


@kept(KEPT, by=lambda sight, text: (sight.case, sight.view.selected, text))
def linked(sight: Sight, text: str) -> str:
    """A text as HTML whose names lead to their cards and whose addresses lead outward."""
    parts = NUMBERED.split(text)
    return "".join(escape(part) if place % 2 else named(sight, part) for place, part in enumerate(parts))


def named(sight: Sight, text: str) -> str:
    """The same of words of which nothing is left open for a number."""
    written = ""
    for piece in split(sight, text):
        text = escape(piece.text)
        if piece.leads:
            written += f"<a class='name' href='?selected={escape(piece.leads.selected)}'{does(piece.leads)}>{text}</a>"
        elif piece.outward:
            written += f"<a href='{text}' target='_blank' rel='noopener'>{text}</a>"
        else:
            written += words(piece.text)
    return written


@cache
def mark(name: str) -> str:
    """A mark of a chart by its name, drawn in the page."""
    scene = drawn(name, Pen(BOTH))
    size = f"width='{px(scene.width)}' height='{px(scene.height)}' viewBox='0 0 {px(scene.width)} {px(scene.height)}'"
    shapes = "".join(element(each, "outlines") for each in scene.items)
    return f"<span class='mark'><svg xmlns='http://www.w3.org/2000/svg' aria-hidden='true' {size}>{shapes}</svg></span>"


def does(action: Action) -> str:
    """What a click on an element asks for, as an attribute."""
    return f" data-act='{escape(json.dumps(carried(action), ensure_ascii=False))}'"


def written(sight: Sight, blocks: Iterable[Block]) -> Iterator[Piece]:
    """Blocks in their order; raises TypeError for a kind that is not known."""
    own = hand(sight)
    for block in blocks:
        match block:
            case Quote(text) if text.startswith(LINE):
                yield Piece("line", f"<blockquote data-line='{text.removeprefix(LINE)}' hidden></blockquote>")
            case Read():
                yield Piece(type(block).__name__, html(block, own))
            case Group(together, key, across):
                yield Piece("group", f"<div class='group{' across' * across}' data-key='{escape(key)}'>")
                yield from written(sight, together)
                yield Piece("end", "</div>")
            case Fold(label, key, make):
                # What only a live host has is nothing here, and then there is nothing to open.
                if inside := [each for each in written(sight, make()) if each.what]:
                    yield Piece(("fold", key), f"<details><summary>{escape(label)}</summary>")
                    yield from inside
                    yield Piece("end of fold", "</details>")
            case Table(rows):
                yield from table(sight, rows)
            case _:
                yield Piece(type(block).__name__, one(sight, block))


def one(sight: Sight, block: Block) -> str:
    """A block that holds no other and is not read alone."""
    match block:
        case Button(label, action, _, enabled):
            return f"<button type='button'{does(action)}{'' if enabled else ' disabled'}>{escape(label)}</button>"
        case Pick():
            return pick(block)
        case Copyable(text):
            return copyable(text)
        case ViewLink():
            return copyable("", classes="copyable address")
        case Citation():
            return cite("Cite")
        case DropIn(place):
            return drop_in(place)
        case Outward(label, address):
            return f"<p><a href='{escape(address)}' target='_blank' rel='noopener'>{escape(label)}</a></p>"
        case Note(text):
            return f"<p class='note'>{escape(text)}</p>"
        case _:
            return ""


def pick(block: Pick) -> str:
    """A box to choose from; what choosing each thing asks for stands at it."""
    options = "".join(
        f"<option value='{escape(each)}'{does(block.asks(each))}{' selected' if each == block.chosen else ''}>"
        f"{escape(words)}</option>"
        for each, words in block.options.items()
    )
    none = f"<option value=''{does(block.asks(''))}>{escape(block.placeholder)}</option>"
    return f"<label>{escape(block.label)} <select>{none}{options}</select></label>"


def table(sight: Sight, rows: Rows) -> Iterator[Piece]:
    """A list of which a click on a row selects what that is of."""
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in rows.head)
    kind = "records labelled" if rows.labelled else "records"
    caption = f"<caption>{escape(rows.caption)}</caption>"
    yield Piece("table", f"<table class='{kind}'>{caption}<thead><tr>{head}</tr></thead><tbody>")
    for row in rows.rows:
        yield Piece(("row", row.id), line(sight, row, rows))
    yield Piece("end of table", "</tbody></table>")


@kept(KEPT, by=lambda sight, row, rows: (sight.case, row, rows.head, rows.says))
def line(sight: Sight, row: Row, rows: Rows) -> str:
    """A row: its cells in pieces of text, of which names lead to their cards."""
    cells = ""
    for place, cell in enumerate(row.cells):
        words = "".join(
            f"<span class='name' data-select='{escape(actor)}'>{escape(text)}</span>" if actor else escape(text)
            for text, actor in sight.pieces(cell)
        )
        if place == rows.says:
            cells += f"<th scope='row'><button type='button'>{words}</button></th>"
        else:
            cells += f"<td data-label='{escape(rows.head[place])}'>{words}</td>"
    return f"<tr data-select='{escape(row.id)}' class='{'shown' if row.shown else 'ghost'}'>{cells}</tr>"
