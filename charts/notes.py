"""Folds written out under the axis, where a fold itself is too narrow for words."""

from html import escape
from typing import NamedTuple

from charts.axes import FoldedTime
from charts.canvas import Canvas
from charts.furniture import fold_words
from charts.lanes import LINE_HEIGHT
from charts.marks import add_text
from charts.text import text_width, wrap
from drawing.theme import TYPE, Palette


class Note(NamedTuple):
    """A fold in words: its lines, their left end in px, and their width."""

    lines: list[str]
    left: float
    width: float


def fold_notes(time: FoldedTime, left: float, right: float, noun: str, scale: float) -> list[Note]:
    """Words for each fold, as near to under it as the others let them; none where nothing is folded.

    All share the width between `left` and `right`: a note wraps in its share, and makes way for the one after it.
    """
    size, folds = TYPE * scale, [fold for fold in time.folds if fold_words(fold, noun)]
    share = (right - left) / len(folds) - size
    notes: list[Note] = []
    edge = right
    for fold in reversed(folds):
        lines = wrap(fold_words(fold, noun), size, share)
        width = max(text_width(line, size) for line in lines)
        start = max(left, min((fold.left + fold.right - width) / 2, edge - width))
        notes.append(Note(lines, start, width))
        edge = start - size
    return notes[::-1]


def notes_height(notes: list[Note], scale: float) -> float:
    """Height in px of the tallest note."""
    return max(len(note.lines) for note in notes) * LINE_HEIGHT * scale


def draw_notes(canvas: Canvas, notes: list[Note], top: float, palette: Palette, scale: float) -> None:
    """The notes below a height."""
    for note in notes:
        add_text(canvas, note.left, top, "<br>".join(map(escape, note.lines)), palette.muted, scale)
