"""Claims by outlet: where each claim, outlet and way of telling stands, whatever is left out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from charts.overview.box import Box
from charts.overview.cells import ROOMY, TIGHT, Form, Sized, flow, place, told_in
from charts.overview.columns import INDENT, PAD, Columns, columns_of, heading
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Run
from rows.claim import Cell

HEAD_LINE = 19
HEAD_PAD = 5
COUNT_WIDTH = 62
MOST_SPARE = 40
"""Px that a row has more than it needs, at most: few rows stay near their headings."""


class Words(NamedTuple):
    """The chart's words: titles of claims with their numbers, names of outlets, when their texts were written, how
    reliable they are, ways of telling in a word each."""

    claims: Mapping[str, str]
    outlets: Mapping[str, str]
    written: Mapping[str, str]
    grades: Mapping[str, str]
    ways: Mapping[str, str]


class Row(NamedTuple):
    """A claim's row: its upper edge and its height in px, the lines of its number and title, and px at its top that
    these take where they stand over the boxes."""

    claim: str
    top: float
    tall: float
    title: list[str]
    over: float = 0

    @property
    def middle(self) -> float:
        """Half way down, of what the title leaves."""
        return self.top + (self.over + self.tall) / 2

    @property
    def titled(self) -> float:
        """The middle of the title."""
        return self.top + self.over / 2 if self.over else self.middle


class Layout(NamedTuple):
    """Places in px: columns, what stands over each, part after part in its lines, and its height, rows, boxes, how
    large it is."""

    words: Words
    columns: Columns
    headings: dict[str, list[list[str]]]
    head: float
    rows: list[Row]
    boxes: list[Box]
    width: float
    height: float

    @property
    def crowded(self) -> bool:
        """Whether a column has no room for its widest box."""
        edges = self.columns.edges
        return any(box.at.left < edges[box.outlet][0] or box.at.right > edges[box.outlet][1] for box in self.boxes)


def layout(cells: Sequence[Cell], words: Words, width: float, height: float, pen: Pen) -> Layout:
    """Places of all: roomy where the height is enough for it, else tight; of the height that is left each row
    has a part.

    cells: of the whole case, claim by claim in the order of the rows.
    """
    held = {cell: told_in(cell, words.ways, pen) for cell in cells}
    heads = {outlet: head_of(outlet, words) for outlet in dict.fromkeys(cell.outlet for cell in cells)}
    columns = columns_of(held, words.claims, heads, width - 2 * INDENT - COUNT_WIDTH, pen)
    rooms = {outlet: right - left - PAD for outlet, (left, right) in columns.edges.items()}
    lines = {cell: flow(told, rooms[cell.outlet]) for cell, told in held.items()}
    titles = {claim: wrap(title, pen.font, columns.titles - INDENT - PAD) for claim, title in words.claims.items()}
    headings = {outlet: heading(head, rooms[outlet], pen) for outlet, head in heads.items()}
    head = HEAD_LINE * max((sum(map(len, parts)) for parts in headings.values()), default=0) + HEAD_PAD
    form, rows, foot = rows_of(lines, titles, head, height, columns.over)
    middles = {row.claim: row.middle for row in rows}
    boxes = [
        box
        for cell, each in lines.items()
        for box in place(cell, each, sum(columns.edges[cell.outlet]) / 2, middles[cell.claim], form)
    ]
    return Layout(words, columns, headings, head, rows, boxes, width, foot)


def rows_of(
    lines: Mapping[Cell, list[list[Sized]]], titles: Mapping[str, list[str]], head: float, height: float, over: bool
) -> tuple[Form, list[Row], float]:
    """The form that fits a height under the headings, the rows in it and where they end. lines: of boxes in a cell;
    over: whether titles stand over these."""
    boxed = dict.fromkeys(titles, 1)
    for cell, each in lines.items():
        boxed[cell.claim] = max(boxed[cell.claim], len(each))
    deep = {each: len(title) + boxed[each] if over else max(len(title), boxed[each]) for each, title in titles.items()}
    natural = {form: head + sum(count * form.line + 2 * form.pad for count in deep.values()) for form in (ROOMY, TIGHT)}
    form = ROOMY if natural[ROOMY] <= height else TIGHT
    spare, top, rows = min(MOST_SPARE, max(0, height - natural[form]) / max(1, len(deep))), head, []
    for claim, count in deep.items():
        tall = count * form.line + 2 * form.pad + spare
        rows.append(Row(claim, top, tall, titles[claim], len(titles[claim]) * form.line + form.pad if over else 0))
        top += rows[-1].tall
    return form, rows, min(top, max(height, natural[form]))


def head_of(outlet: str, words: Words) -> tuple[Run, ...]:
    """What stands over an outlet's column: its name, when its texts were written, how reliable it is."""
    return Run(words.outlets[outlet], 700), Run(words.written[outlet]), Run(words.grades[outlet])
