"""Where the entries of a ledger stand: two sides by issue with the issues between, all others in a block below."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from html import escape
from typing import Any, NamedTuple

import pandas as pd

from charts.columns import chunks
from charts.text import text_width, wrap
from charts.untold import hover, is_solid
from drawing.theme import TYPE

SQUARE_ROOM = 17
GAP = 14
SHARES = (0.5, 0.42, 0.35, 0.3, 0.25, 0.2)
NO_ISSUE = "about no issue"
NOT_TOLD = "–"
NBSP = "\N{NO-BREAK SPACE}"
DISAGREES = f"{NBSP}≠"
"""The sign stays with the last word before it."""


class Form(NamedTuple):
    """A way to draw: sub-columns of the fuller side, whether every entry has its date at the outer edge or the first
    of a row has it after its words, whether the others have their titles, px of a line and round a row."""

    across: int
    dated: bool
    titled: bool
    line: float
    pad: float


FORMS = (
    Form(1, True, True, 20, 3),
    Form(2, True, True, 20, 3),
    Form(2, False, True, 20, 2),
    Form(2, False, True, 19, 0.5),
    Form(2, False, False, 20, 2),
    Form(2, False, False, 19, 0),
)
"""Roomiest first."""


class Words(NamedTuple):
    """The ledger's words: names of actors and issues, when each record is told of in a few words, the two sides."""

    actors: Mapping[str, str]
    issues: Mapping[str, str]
    when: Mapping[str, str]
    focus: tuple[str, str]


class Entry(NamedTuple):
    """One grievance: left end and first line's middle in px, its lines, their width, state, and whose it is."""

    id: str
    x: float
    y: float
    lines: list[str]
    width: float
    holder: str
    shown: bool
    solid: bool
    selected: bool
    hover: str


class Text(NamedTuple):
    """A word beside the entries: its point and where it stands of it, its role, the actor that it names, if any."""

    x: float
    y: float
    text: str
    at: str
    role: str
    actor: str = ""


class Side(NamedTuple):
    """One side's stretch in px, its sub-columns, the px kept for dates in each of them, and whether dates lead."""

    left: float
    right: float
    across: int
    dates: float
    leads: bool


@lru_cache(maxsize=20_000)
def fitted(text: str, size: float, room: float) -> tuple[str, ...]:
    """Lines of a text in a room; the same few texts are laid out again and again."""
    return tuple(wrap(text, size, room))


@lru_cache(maxsize=20_000)
def width_of(text: str, size: float, bold: bool = False) -> float:
    """Width of a line."""
    return text_width(text, size, bold)


def said(row: Any, whom: str = "") -> str:
    """An entry in words: its number, against whom where that must be said, its title, ≠ where texts disagree."""
    return f"{row.number} {whom}{row.title}{DISAGREES if row.disagrees else ''}"


def told_when(row: Any, words: Words) -> str:
    """When an entry is told of; a dash, in the room of its date, where what is left does not tell it."""
    return NOT_TOLD if "when" in row.untold else words.when[row.id]


def make(row: Any, x: float, y: float, text: str, room: float, size: float, selected: str, words: Words) -> Entry:
    """An entry at its place, with its number in bold."""
    lines = fitted(text, size, room)
    width = max(width_of(line, size) for line in lines)
    marked = [escape(line, quote=False) for line in lines]
    marked[0] = marked[0].replace(str(row.number), f"<b>{row.number}</b>", 1)
    solid = is_solid(row, "who")
    return Entry(row.id, x, y, marked, width, row.holds, bool(row.shown), solid, row.id == selected, over(row, words))


def over(row: Any, words: Words) -> str:
    """What hovering over an entry says: who holds what against whom, as far as that is told, and when."""
    who = f"{words.actors[row.holder]} against {words.actors[row.against]}: " if "who" not in row.untold else ""
    return "<br>".join(hover(row, f"<b>{row.number}</b> {escape(f'{who}{row.title}')}", escape(row.words)))


def place_cell(
    rows: list[Any], side: Side, top: float, form: Form, scale: float, selected: str, words: Words
) -> tuple[list[Entry], list[Text], int]:
    """Entries of one issue on one side, their dates, and how many lines they take; a stroke where there is none."""
    if not rows:
        return [], [Text((side.left + side.right) / 2, top, "", "center", "stroke")], 1
    size, gap = TYPE * scale, GAP * scale
    kept = side.dates + gap if form.dated else 0
    step = (side.right - side.left) / side.across
    dates = [width_of(words.when[row.id], size) + gap if form.dated else 0 for row in rows]
    rooms = [step - SQUARE_ROOM * scale - gap - (kept if side.leads else date) for date in dates]
    written = [said(row) for row in rows]
    written[0] += "" if form.dated else f" · {words.when[rows[0].id].replace(' ', NBSP)}"
    tall = [len(fitted(text, size, room)) for text, room in zip(written, rooms, strict=True)]
    if not form.dated:
        written[0] = f"{said(rows[0])} · {told_when(rows[0], words).replace(' ', NBSP)}"
    entries, texts, filled = [], [], {}
    for row, text, column, lines, room in zip(rows, written, chunks(tall, side.across), tall, rooms, strict=True):
        left = side.left + column * step
        y = top + filled.get(column, 0) * form.line * scale
        entries.append(make(row, left + (kept if side.leads else 0), y, text, room, size, selected, words))
        if form.dated:
            edge, at = (left, "right") if side.leads else (left + step, "left")
            texts.append(Text(edge, y, told_when(row, words), at, "date"))
        filled[column] = filled.get(column, 0) + lines
    return entries, texts, max(filled.values())


def groups_of(rows: Iterable[Any], keys: Iterable[Any]) -> dict[Any, list[Any]]:
    """Rows by key, in the order of the keys' first rows."""
    found: dict[Any, list[Any]] = {}
    for row, key in zip(rows, keys, strict=True):
        found.setdefault(key, []).append(row)
    return found


class Held(NamedTuple):
    """Grievances sorted out: of each side by issue, issues in the order of the rows, all others by holder."""

    sides: tuple[dict[str, list[Any]], dict[str, list[Any]]]
    issues: list[str]
    others: dict[str, list[Any]]


def sort_out(records: pd.DataFrame, words: Words) -> Held:
    """The two sides by issue, those on which most is held first and what is about no issue last; the others."""
    first, second = words.focus
    rows = list(records.itertuples())
    pairs = [(row.holds, row.meets) for row in rows]
    sides = tuple(
        [row for row, each in zip(rows, pairs, strict=True) if each == wanted]
        for wanted in ((first, second), (second, first))
    )
    rest = [row for row, each in zip(rows, pairs, strict=True) if each not in ((first, second), (second, first))]
    counts = Counter(row.issue for side in sides for row in side)
    issues = sorted(counts, key=lambda issue: (issue == "", -counts[issue], name_of(issue, words)))
    by_issue = tuple(groups_of(side, [row.issue for row in side]) for side in sides)
    return Held(by_issue, issues, groups_of(rest, [row.holds for row in rest]))


def name_of(issue: str, words: Words) -> str:
    """An issue by its short name."""
    return words.issues[issue] if issue else NO_ISSUE


def how_many(rows: Iterable[Any]) -> str:
    """How many grievances are shown and told to be theirs, of how many."""
    shown = [is_solid(row, "who") for row in rows]
    return str(len(shown)) if all(shown) else f"{sum(shown)} of {len(shown)}"
