"""What stands beside a meeting in words: number and title, then how it ended, then whether texts disagree."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from charts.meetings.meeting import Meeting
from charts.meetings.result import paint_result, result_lines, result_width
from drawing.label import Lines, numbered, width_of
from drawing.lanes import Place
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import At, Primitive, Run
from rows.codes import NOT_TOLD

LINE = 17
"""Px from one line to the next."""
APART = 12
"""Px between a title and what follows it."""


class Label(NamedTuple):
    """A label in lines, the last of which are empty where what follows the title has them alone; in which of them that
    begins, and how many px from the left end, the room that it has there, each result in lines, what says that texts
    disagree; the width of all; the result as the whole case tells it."""

    lines: Lines
    row: int
    end: float
    room: float
    said: Mapping[str, list[str]]
    doubt: str
    wide: float
    result: str


def label_of(meeting: Meeting, results: Mapping[str, str], spelled: bool, room: float, pen: Pen) -> Label:
    """A label in as few lines as the room allows. results: codes to words, of which both the one that the whole case
    tells and “not told” have room; spelled: whether it is said in words that texts disagree."""
    lines = numbered(meeting.tag, meeting.title, room, pen, meeting.approximate)
    doubt = meeting.doubt.words if spelled else meeting.doubt.sign
    after = doubt_room(doubt, pen)
    said = {each: result_lines(each, words, room - after, pen) for each, words in results.items()}
    kept = (meeting.result, NOT_TOLD)
    end = max(result_width(each, line, pen) for each in kept for line in said[each]) + after
    row, start, rows = len(lines) - 1, pen.width(*lines[-1]) + APART, max(len(said[each]) for each in kept)
    if rows > 1 or start + end > room:
        row, lines, start = len(lines), (*lines, *[()] * rows), 0
    return Label(lines, row, start, end, said, doubt, max(width_of(lines, pen), start + end), meeting.result)


def doubt_room(doubt: str, pen: Pen) -> float:
    """Px that it takes after a result to say that texts disagree."""
    return APART + pen.width(Run(doubt)) if doubt else 0


def paint_label(place: Place, label: Label, result: str, seen: Seen, pen: Pen) -> Iterator[Primitive]:
    """A label where it stands. result: its code, as far as what is left tells it, muted where that is not. Left of a
    mark, what follows the title ends at the mark, however much room it has."""
    identity, anchor, palette = place.mark.id, place.anchor, pen.palette
    colour = palette.ink if seen.shown else palette.muted
    left = place.label_x - label.wide if anchor == "end" else place.label_x
    for row, line in enumerate(label.lines):
        if line:
            yield pen.words(line, At(left, line_middle(place, row)), "label", colour, identity)
    lines, x = label.said[result], left + label.end
    if anchor == "end":
        x += label.room - doubt_room(label.doubt, pen) - max(result_width(result, line, pen) for line in lines)
    at = [(x, line_middle(place, label.row + row)) for row in range(len(lines))]
    muted = palette.muted if result == NOT_TOLD else colour
    yield from paint_result((result, lines), at, muted, identity, pen)
    if label.doubt:
        doubt = x + result_width(result, lines[-1], pen) + APART
        yield pen.words(label.doubt, At(doubt, at[-1][1]), "label", colour, identity)


def line_middle(place: Place, row: int) -> float:
    """Where the middle of a line of a label stands."""
    return place.label_top + (row + 0.5) * LINE
