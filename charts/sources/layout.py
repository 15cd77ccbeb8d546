"""A row a text under its outlet's line: where names, paragraphs and times stand, whatever is left out."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.sources.square import STEP, Square, strip_of
from charts.sources.text import Outlet, Text
from drawing.coverage import DAY, TRACK, Days, Scale, gap_words, gaps, scale_of
from drawing.flow import flow
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Run

LINE = 19
PAD = 3
INDENT = 6
"""Px from the left edge to where words begin."""
GAP = 20
HEAD = 2 * LINE + 4
FOOT = 4
KEY = 40
"""Px beside what is said of what no text looks back on, for the ground that says the same."""
COUNT = 92
"""Px of the column of counts."""
TIME_SHARE = 0.265
"""Of the width, for the column of time."""
NAME_SHARE = 0.22
"""Of the width, at most for names; longer ones break."""


class Form(NamedTuple):
    """A way to draw: whether the stretches that a text looks back on are written under their bars, and px that the row
    of each text has to spare."""

    worded: bool
    spare: float = 0


FORMS = Form(worded=True), Form(worded=False)
"""Roomiest first."""


class Columns(NamedTuple):
    """Px: right edge of the names, edges of the strips, edges of the column of time, right edge of the counts."""

    names: float
    strips: tuple[float, float]
    time: tuple[float, float]
    counts: float

    @property
    def across(self) -> int:
        """How many squares fit a line."""
        return max(1, int((self.strips[1] - self.strips[0]) / STEP))


class Row(NamedTuple):
    """A text's row: upper edge, height, upper edge of what stands in it; lines of its name, of when it was written, of
    what it looks back on, of its note, whose upper edge is `note_top`; its squares."""

    text: Text
    top: float
    tall: float
    start: float
    name: list[str]
    written: list[str]
    looks_back: list[str]
    note: list[str]
    note_top: float
    squares: list[Square]


class Group(NamedTuple):
    """An outlet: upper edge of its line or lines, these, and the rows of its texts below them."""

    outlet: Outlet
    top: float
    lines: list[tuple[Run, ...]]
    rows: list[Row]


class Layout(NamedTuple):
    """Places in px: columns, time, groups and where the last one ends, what no text looks back on and lines that say
    so, size."""

    columns: Columns
    time: Scale
    groups: list[Group]
    bottom: float
    gaps: list[Days]
    untold: list[str]
    width: float
    height: float

    @property
    def crowded(self) -> bool:
        """Never: what it lacks is height."""
        return False

    @property
    def rows(self) -> list[Row]:
        """All rows from the first to the last."""
        return [row for group in self.groups for row in group.rows]

    @property
    def squares(self) -> list[Square]:
        """All squares."""
        return [square for row in self.rows for square in row.squares]


def layout(outlets: Sequence[Outlet], width: float, height: float, pen: Pen) -> Layout:
    """The roomiest form that fits the height, the tightest where none does; spare height is shared by the texts."""
    texts = [text for outlet in outlets for text in outlet.texts]
    columns = columns_of(texts, width, pen)
    time = scale_of((span for text in texts for span in (text.published, *text.covers)), *columns.time)
    empty = [*gaps((span for text in texts for span in text.covers), time.first, time.end - DAY)]
    lines = wrap(gap_words(empty), pen.font, columns.time[1] - KEY) if empty else []
    room = height - (FOOT + len(lines) * LINE if lines else 0)
    for form in FORMS:
        groups, bottom = stack(outlets, columns, form, pen)
        if bottom <= room:
            break
    groups, bottom = stack(outlets, columns, form._replace(spare=max(0, room - bottom) / len(texts)), pen)
    return Layout(columns, time, groups, bottom, empty, lines, width, bottom + height - room)


def columns_of(texts: Sequence[Text], width: float, pen: Pen) -> Columns:
    """Names as wide as they are, strips in what the others leave."""
    widest = max(
        [0, *(pen.width(Run(text.name, 700)) for text in texts), *(pen.width(Run(text.written)) for text in texts)]
    )
    names = INDENT + min(widest, NAME_SHARE * width)
    right = width - COUNT - GAP
    left = right - TIME_SHARE * width
    return Columns(names, (names + GAP / 2, left - GAP), (left, right), width)


def stack(outlets: Sequence[Outlet], columns: Columns, form: Form, pen: Pen) -> tuple[list[Group], float]:
    """Groups one below the other, and where the last one ends."""
    groups, top = [], float(HEAD)
    for outlet in outlets:
        lines = flow(said_of(outlet), pen.font, columns.counts - COUNT - GAP - INDENT)
        group = Group(outlet, top, lines, [])
        top += len(lines) * LINE + 2 * PAD
        for text in outlet.texts:
            row = row_of(text, top, columns, form, pen)
            group.rows.append(row)
            top += row.tall
        groups.append(group)
    return groups, top


def said_of(outlet: Outlet) -> tuple[Run, ...]:
    """An outlet's name, how reliable it is and why."""
    return Run(f"{outlet.name}:", 700), Run(f"{outlet.grade}.", 600), Run(outlet.reason)


def row_of(text: Text, top: float, columns: Columns, form: Form, pen: Pen) -> Row:
    """A text's row, as high as the highest of its columns."""
    left, right = columns.strips
    name = wrap(text.name, pen.font, columns.names - INDENT, 700)
    written = wrap(text.written, pen.font, columns.names - INDENT)
    looks_back = wrap(text.looks_back, pen.font, columns.time[1] - columns.time[0]) if form.worded else []
    note = wrap(text.note, pen.font, right - left) if text.note else []
    start = top + PAD + form.spare / 2
    squares = strip_of(text.passages, (left, start), columns.across, pen)
    strip = round(squares[-1].y - squares[0].y) + STEP if squares else 0
    beside = (len(name) + len(written)) * LINE
    tall = max(beside, strip + len(note) * LINE, TRACK + len(looks_back) * LINE)
    return Row(text, top, tall + 2 * PAD + form.spare, start, name, written, looks_back, note, start + strip, squares)
