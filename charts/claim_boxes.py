"""Where the boxes of claims by outlet stand: as wide as the words that they hold, none over another."""

from typing import Any, NamedTuple

import pandas as pd

from charts.text import text_width, wrap
from charts.theme import TYPE

LINE = 20
INDENT = 8
PAD = 3
HEAD = 46
WORD_PAD = 6
BETWEEN = 3
COUNT_WIDTH = 62
SIGN_ROOM = 18
COLUMN_PAD = 6
LEAST_FOR_TITLES = 0.25


class Words(NamedTuple):
    """The chart's words: names of outlets, when their texts were written, ways of telling in a word each."""

    outlets: dict[str, str]
    written: dict[str, str]
    ways: dict[str, str]


class Box(NamedTuple):
    """One way of telling in a cell: its place in px, the claim and outlet it is of, the code, whether it is left in."""

    left: float
    top: float
    right: float
    bottom: float
    claim: str
    outlet: str
    way: str
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
    """Places of all: boxes of a cell side by side where the titles keep room enough, else one below the other."""
    columns = columns_of(whole, words, width, scale, stacked=False)
    stacked = next(iter(columns.values()))[0] < LEAST_FOR_TITLES * width
    if stacked:
        columns = columns_of(whole, words, width, scale, stacked=True)
    room = next(iter(columns.values()))[0] - (12 + INDENT) * scale
    titles = {row.id: wrap(f"{row.number} {row.title}", TYPE * scale, room) for row in claims.itertuples()}
    fullest = whole["ways"].map(len).groupby(whole["claim"]).max() if stacked else {}
    lines = {claim: max(len(title), fullest.get(claim, 1), 1) for claim, title in titles.items()}
    natural = (HEAD + sum(count * LINE + 2 * PAD for count in lines.values())) * scale
    spare = max(0, height - natural) / max(1, len(lines))
    tops, middles, top = {}, {}, HEAD * scale
    for claim, count in lines.items():
        tall = (count * LINE + 2 * PAD) * scale + spare
        tops[claim], middles[claim] = top, top + tall / 2
        top += tall
    left_in = {(row.claim, row.outlet): set(row.ways) for row in cells.itertuples()}
    boxes = []
    for row in whole.itertuples():
        at = columns[row.outlet][1], middles[row.claim]
        boxes += cell_boxes(row, left_in[row.claim, row.outlet], at, words, scale, stacked)
    return Layout(titles, tops, middles, columns, boxes, top)


def columns_of(
    whole: pd.DataFrame, words: Words, width: float, scale: float, stacked: bool
) -> dict[str, tuple[float, float]]:
    """Left edge and centre of each outlet's column; they end where the counts begin."""
    outlets = whole.groupby("outlet", sort=False)
    widths = {outlet: column_width(group, words, outlet, scale, stacked) for outlet, group in outlets}
    columns, left = {}, width - sum(widths.values()) - COUNT_WIDTH * scale
    for outlet, wide in widths.items():
        columns[outlet] = left, left + wide / 2
        left += wide
    return columns


def word_width(word: str, scale: float) -> float:
    """Width of a box around a word."""
    return text_width(word, TYPE * scale) + WORD_PAD * scale


def column_width(group: pd.DataFrame, words: Words, outlet: str, scale: float, stacked: bool) -> float:
    """Width of an outlet's column: its fullest cell or its heading, with room for a sign after it."""
    name = text_width(words.outlets[outlet], TYPE * scale, bold=True)
    wide = [name, text_width(words.written[outlet], TYPE * scale)]
    for row in group.itertuples():
        boxes = [word_width(words.ways[way], scale) for way in row.ways]
        across = max(boxes, default=0) if stacked else sum(boxes) + BETWEEN * scale * (len(boxes) - 1)
        wide.append(across + (SIGN_ROOM * scale if row.against else 0))
    return max(wide) + COLUMN_PAD * scale


def cell_boxes(
    row: Any, left_in: set[str], at: tuple[float, float], words: Words, scale: float, stacked: bool
) -> list[Box]:
    """The boxes of one cell round its middle, side by side or one below the other."""
    widths = [word_width(words.ways[way], scale) for way in row.ways]
    centre, middle = at
    sign = SIGN_ROOM * scale if row.against else 0
    left = centre - (sum(widths) + BETWEEN * scale * (len(widths) - 1) + sign) / 2
    top = middle - ((len(widths) - 1) / 2 * LINE if stacked else 0) * scale
    half = (LINE / 2 - 1) * scale
    boxes = []
    for way, wide in zip(row.ways, widths, strict=True):
        start = centre - (wide + sign) / 2 if stacked else left
        boxes.append(Box(start, top - half, start + wide, top + half, row.claim, row.outlet, way, way in left_in))
        left += wide + BETWEEN * scale
        top += LINE * scale if stacked else 0
    return boxes
