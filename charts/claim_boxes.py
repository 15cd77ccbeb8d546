"""Where the boxes of claims by outlet stand: as wide as the words that they hold, none over another."""

from functools import lru_cache
from itertools import product
from typing import NamedTuple

import pandas as pd

from charts.cell_boxes import LINE, Told, across, flow, places, told_in
from charts.text import text_width, wrap
from drawing.theme import TYPE

INDENT = 8
PAD = 2
BETWEEN = 2
"""px more for each row where the height is free."""
HEAD_LINE = 18
HEAD_PAD = 4
GRADE_ROOM = 90
"""px that a line of a grade may take; columns are hardly wider for it."""
COUNT_WIDTH = 62
COLUMN_PAD = 6
TITLE_PAD = 12 + INDENT
LEAST_FOR_TITLES = 0.2
STEP = 8


class Words(NamedTuple):
    """The chart's words: names of outlets, when their texts were written, how reliable they are, ways of telling in a
    word each."""

    outlets: dict[str, str]
    written: dict[str, str]
    grades: dict[str, str]
    ways: dict[str, str]


class Box(NamedTuple):
    """One way of telling in a cell: its place in px, the claim and outlet it is of, the code, whether the opposite is
    told so, whether it is left in."""

    left: float
    top: float
    right: float
    bottom: float
    claim: str
    outlet: str
    way: str
    against: bool
    shown: bool


class Layout(NamedTuple):
    """Where everything stands: lines of each claim's title, top and middle of rows, left edge and centre of
    columns, boxes."""

    titles: dict[str, list[str]]
    tops: dict[str, float]
    middles: dict[str, float]
    columns: dict[str, tuple[float, float]]
    boxes: list[Box]
    height: float


def lay_out(
    claims: pd.DataFrame,
    cells: pd.DataFrame,
    whole: pd.DataFrame,
    words: Words,
    width: float,
    scale: float = 1,
    height: float = 0,
) -> Layout:
    """Places of all; columns are shared out so that rows need the fewest lines. Spare height goes to the rows."""
    held = tuple((row.claim, row.outlet, told_in(row, words.ways, scale)) for row in whole.itertuples())
    names = {row.id: f"{row.number} {row.title}" for row in claims.itertuples()}
    least = tuple((outlet, heading_width(outlet, words, scale)) for outlet in dict.fromkeys(whole["outlet"]))
    wide = widths_of(held, tuple(names.items()), least, width, scale)
    columns, room = columns_of(wide, width, scale), room_for_titles(wide, width, scale)
    titles = {claim: wrapped(name, TYPE * scale, room) for claim, name in names.items()}
    cells_in_lines = {
        (claim, outlet): flow(told, wide[outlet] - COLUMN_PAD * scale, scale) for claim, outlet, told in held
    }
    lines = {claim: len(title) for claim, title in titles.items()}
    for (claim, _), rows in cells_in_lines.items():
        lines[claim] = max(lines[claim], len(rows))
    head = (HEAD_PAD + HEAD_LINE * max([0, *(len(heading(outlet, words, scale)) for outlet in columns)])) * scale
    natural = head + sum(count * LINE + 2 * PAD for count in lines.values()) * scale
    spare = max(0, height - natural) / max(1, len(lines)) if height else BETWEEN * scale
    tops, middles, top = {}, {}, head
    for claim, count in lines.items():
        tall = (count * LINE + 2 * PAD) * scale + spare
        tops[claim], middles[claim] = top, top + tall / 2
        top += tall
    left_in = {(row.claim, row.outlet): (set(row.ways), set(row.against)) for row in cells.itertuples()}
    boxes = []
    for (claim, outlet), rows in cells_in_lines.items():
        at = columns[outlet][1], middles[claim]
        boxes += [
            Box(*place, claim, outlet, each.way, each.against, each.way in left_in[claim, outlet][each.against])
            for each, place in places(rows, at, scale)
        ]
    return Layout(titles, tops, middles, columns, boxes, top)


@lru_cache(maxsize=100)
def widths_of(
    held: tuple[tuple[str, str, tuple[Told, ...]], ...],
    names: tuple[tuple[str, str], ...],
    least: tuple[tuple[str, float], ...],
    width: float,
    scale: float,
) -> dict[str, float]:
    """Width of each outlet's column, so that the rows need the fewest lines, then the least; not to be changed.

    held: claim, outlet and boxes of each cell of the whole case, whatever is left out, so that it is found once; names:
    claims with their titles; least: outlets with the width of their headings.
    """
    deep = {outlet: depths(held, outlet, wide, scale) for outlet, wide in least}
    fewest, best = None, {outlet: min(each) for outlet, each in deep.items()}
    for chosen in product(*deep.values()):
        wide = dict(zip(deep, chosen, strict=True))
        room = room_for_titles(wide, width, scale)
        if room >= LEAST_FOR_TITLES * width:
            rows = [deep[outlet][each] for outlet, each in wide.items()]
            # Titles are measured in steps of some px: so few widths are tried, and none is taken for more than it is.
            titles = [len(wrapped(title, TYPE * scale, room // STEP * STEP)) for _, title in names]
            count = sum(map(max, zip(titles, *rows, strict=True))), sum(chosen)
            fewest, best = min((fewest, best), (count, wide), key=lambda each: each[0] or (float("inf"), 0.0))
    return best


def depths(
    held: tuple[tuple[str, str, tuple[Told, ...]], ...], outlet: str, least: float, scale: float
) -> dict[float, list[int]]:
    """Each width that may do for an outlet's column to how many lines its cells then need, claim by claim."""
    own, pad = [told for _, of, told in held if of == outlet], COLUMN_PAD * scale
    least = max([least, *(each.wide for told in own for each in told)])
    fits = {across(told[:count], scale) for told in own for count in range(1, len(told) + 1)}
    fits |= {across([each for each in told if each.against], scale) for told in own}
    widths = sorted({least, *(fit for fit in fits if fit > least)})
    return {wide + pad: [len(flow(told, wide, scale)) for told in own] for wide in widths}


def room_for_titles(wide: dict[str, float], width: float, scale: float) -> float:
    """What the columns and the counts leave for titles."""
    return width - sum(wide.values()) - (COUNT_WIDTH + TITLE_PAD) * scale


@lru_cache(maxsize=20_000)
def wrapped(name: str, size: float, room: float) -> list[str]:
    """A title in lines; not to be changed."""
    return wrap(name, size, room)


def heading_width(outlet: str, words: Words, scale: float) -> float:
    """Width of the lines over an outlet's column."""
    name, *below = heading(outlet, words, scale)
    return max(text_width(name, TYPE * scale, bold=True), *(text_width(line, TYPE * scale) for line in below))


def heading(outlet: str, words: Words, scale: float) -> list[str]:
    """Lines over an outlet's column: its name, when its texts were written, how reliable it is."""
    grade = wrapped(words.grades[outlet], TYPE * scale, GRADE_ROOM * scale)
    return [words.outlets[outlet], words.written[outlet], *grade]


def columns_of(wide: dict[str, float], width: float, scale: float) -> dict[str, tuple[float, float]]:
    """Left edge and centre of each outlet's column; they end where the counts begin."""
    columns, left = {}, room_for_titles(wide, width, scale) + TITLE_PAD * scale
    for outlet, each in wide.items():
        columns[outlet] = left, left + each / 2
        left += each
    return columns
