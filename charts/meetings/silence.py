"""A fold in words under the axis: that no text tells of a meeting in it, and what of it no text looks back on."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from charts.meetings.source import Source, uncovered
from drawing.folds import fold_words
from drawing.measure import balanced
from drawing.pen import Pen
from drawing.scene import At, Line, Primitive, Run, Stroke
from drawing.time import Fold, FoldedTime
from wording.dates import days_shortly, over_a_year

NOUN = "meeting"
LINE = 20
BRACKET = 6
"""Px from the axis to the line under a fold."""


class Note(NamedTuple):
    """A fold in words: its lines, their left end, their width, and the edges of the fold, in px."""

    lines: list[str]
    left: float
    wide: float
    fold: Fold


def words_of(fold: Fold, sources: Sequence[Source]) -> str:
    """“11 Mar–Nov: no text tells of any · hatched: none looks back on Apr or 27 Jun–Nov”; empty for no fold."""
    words = fold_words(fold, NOUN)
    if fold.last is None or not words:
        return ""
    gaps = uncovered(sources, fold.first, fold.last)
    if not gaps:
        return words
    if gaps == [(fold.first, fold.last)]:
        return f"{words} · hatched: none looks back on it"
    whole = over_a_year(fold.first, fold.last)
    return f"{words} · hatched: none looks back on {listed([days_shortly(*gap, whole) for gap in gaps])}"


def listed(items: Sequence[str]) -> str:
    """“a”, “a or b”, “a, b or c”."""
    *some, last = items
    return f"{', '.join(some)} or {last}" if some else last


def notes(time: FoldedTime, sources: Sequence[Source], edges: tuple[float, float], pen: Pen) -> list[Note]:
    """Words for each fold between two panels, as near to under it as the others let them.

    All share the width between the two edges: a note wraps in its share, makes way for the one after it, and leaves
    room for those before.
    """
    left, edge = edges
    said = [(fold, words) for fold in time.folds if (words := words_of(fold, sources))]
    wrapped = [balanced(words, pen.font, (edge - left) / len(said) - pen.size) for _, words in said]
    widths = [max(pen.width(Run(line)) for line in lines) for lines in wrapped]
    found: list[Note] = []
    for (fold, _), lines, wide in reversed(list(zip(said, wrapped, widths, strict=True))):
        before = sum(other + pen.size for other in widths[: len(said) - len(found) - 1])
        start = max(left + before, min((fold.left + fold.right - wide) / 2, edge - wide))
        found.append(Note(lines, start, wide, fold))
        edge = start - pen.size
    return found[::-1]


def notes_height(found: Sequence[Note]) -> float:
    """Px of the tallest note."""
    return LINE * max([0, *(len(note.lines) for note in found)])


def paint_note(note: Note, axis: float, top: float, pen: Pen) -> Iterator[Primitive]:
    """A bracket under the fold, and the words that it points to."""
    left, right, y = note.fold.left + 2, note.fold.right - 2, axis + BRACKET
    stroke, middle = Stroke(pen.palette.rule, 1.5), (left + right) / 2
    yield Line(((left, axis), (left, y), (right, y), (right, axis)), stroke, "axis")
    yield Line(((middle, y), (middle, top)), stroke, "axis")
    for row, line in enumerate(note.lines):
        yield pen.words(line, At(note.left, top + (row + 0.5) * LINE), "label", pen.palette.muted)
