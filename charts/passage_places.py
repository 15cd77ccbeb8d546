"""Where texts, the squares of their paragraphs and the words around them stand."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from charts.text import BOLD, wrap
from drawing.theme import TYPE

LINE = 20
SIDE = 22
GAP = 3
PAD = 3
HEAD = 2 * LINE + 4
COLUMN = 112
LEAST_FOR_NAMES = 0.235
MOST_FOR_NAMES = 340


class Square(NamedTuple):
    """One passage: its centre in px, its role and sign, the records left that cite it, whether it is left in."""

    id: str
    x: float
    y: float
    role: str
    sign: str
    records: frozenset[str]
    shown: bool


class Layout(NamedTuple):
    """Places in px: `left` edge of the strips, centres of the two `columns` of counts, space above a text's words
    (`pad`); by text the `tops`, lines left of the strip (`names`, of which the first few are `bold`), lines below it
    (`reasons`) with their `reason_tops`; squares and height of all."""

    left: float
    columns: tuple[float, float]
    pad: float
    tops: dict[str, float]
    names: dict[str, list[str]]
    bold: dict[str, int]
    reasons: dict[str, list[str]]
    reason_tops: dict[str, float]
    squares: list[Square]
    height: float


def lay_out(
    texts: pd.DataFrame,
    passages: pd.DataFrame,
    glyphs: Mapping[str, str],
    reliability: Mapping[str, str],
    width: float,
    scale: float = 1,
    height: float = 0,
) -> Layout:
    """Places of all; a strip that does not fit its line goes on in the next, spare height is shared by the texts."""
    by_text = dict(iter(passages.groupby("source", sort=False)))
    columns = width - 1.5 * COLUMN * scale, width - 0.5 * COLUMN * scale
    step, room = (SIDE + GAP) * scale, width - 2 * COLUMN * scale
    left = max(LEAST_FOR_NAMES * width, min(MOST_FOR_NAMES * scale, room - step * max(map(len, by_text.values()))))
    across = max(1, int((room - left) / step))
    names, bold, reasons, tall = {}, {}, {}, {}
    for text in texts.itertuples():
        names[text.source], bold[text.source] = words_beside(text, left - 10 * scale, scale)
        reasons[text.source] = wrap(reliability[text.source], TYPE * scale, width - left)
        strip = -(-len(by_text[text.source]) // across) * step
        beside = len(names[text.source]) * LINE * scale
        tall[text.source] = max(beside, strip + len(reasons[text.source]) * LINE * scale) + 2 * PAD * scale
    spare = max(0, height - HEAD * scale - sum(tall.values())) / max(1, len(tall))
    pad = PAD * scale + spare / 2
    tops, reason_tops, squares, top = {}, {}, [], HEAD * scale
    for source, needed in tall.items():
        tops[source] = top
        squares += strip_of(by_text[source], left, top + pad, across, step, glyphs, scale)
        reason_tops[source] = top + pad + -(-len(by_text[source]) // across) * step
        top += needed + spare
    return Layout(left, columns, pad, tops, names, bold, reasons, reason_tops, squares, top)


def words_beside(text: Any, room: float, scale: float) -> tuple[list[str], int]:
    """Lines left of a strip: the text's number and name, when it was written, what it looks back on; and how many of
    them the name takes."""
    size = TYPE * scale
    name = wrap(f"{text.number} {text.short}", size * BOLD, room)
    written = wrap(f"written {text.published_words}", size, room)
    covers = wrap(f"looks back on {'; '.join(stretch.words for stretch in text.covers)}", size, room)
    return [*name, *written, *covers], len(name)


def strip_of(
    passages: pd.DataFrame, left: float, top: float, across: int, step: float, glyphs: Mapping[str, str], scale: float
) -> list[Square]:
    """The squares of one text in order."""
    half = SIDE / 2 * scale
    return [
        Square(
            row.id,
            left + place % across * step + half,
            top + place // across * step + half,
            str(row.role),
            glyphs.get(row.role, str(row.paragraph)),
            frozenset((*row.tells, *row.helps)),
            bool(row.shown),
        )
        for place, row in enumerate(passages.itertuples())
    ]
