"""A question below the chart of a stage, where its words stand once it is answered."""

from math import ceil

from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Line, Primitive
from drawing.stage import GAP, Sheet, Staged, lines_of, plain

SIZE, SPACING = 22, 28
"""Px of its letters, as large as a class reads them, and from line to line."""


def with_room_for(question: str, sheet: Sheet, pen: Pen) -> Sheet:
    """A sheet with room for a question where the words below a chart stand later."""
    missing = ceil(len(lines(question, sheet, pen)) * SPACING / sheet.line) - sum(sheet.least.below)
    return sheet._replace(least=sheet.least._replace(footer=sheet.least.footer + max(0, missing)))


def with_question(question: str, staged: Staged, sheet: Sheet, pen: Pen) -> Staged:
    """A stage with a question below the rule under its chart."""
    [rule] = (each for each in staged.parts["rule"] if isinstance(each, Line))
    [(_, y), *_] = rule.points
    at, words = (sheet.margin, y + GAP), plain(lines(question, sheet, pen), 700)
    asked: list[Primitive] = [*lines_of(words, at, SPACING, pen.sized(SIZE), pen.palette.ink)]
    return staged._replace(parts=staged.parts | {"question": asked})


def lines(question: str, sheet: Sheet, pen: Pen) -> list[str]:
    """A question in lines of a sheet."""
    return wrap(question, pen.sized(SIZE).font, sheet.room, 700)
