"""What stands beside a meeting in words: number and title, then how it ended, then whether texts disagree."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from charts.meetings.meeting import NOT_TOLD, Meeting
from charts.meetings.result import paint_result, result_width
from drawing.label import Lines, numbered, width_of
from drawing.lanes import Place
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Primitive, Run

LINE = 17
"""Px from one line to the next."""
APART = 12
"""Px between a title and what follows it."""


class Label(NamedTuple):
    """A label in lines, the last of which is empty where what follows the title has it alone; how many px from its
    left end that begins, the room that it has there, what of it says that texts disagree; the width of all."""

    lines: Lines
    end: float
    room: float
    doubt: str
    wide: float


def label_of(meeting: Meeting, results: Mapping[str, str], spelled: bool, room: float, pen: Pen) -> Label:
    """A label in as few lines as the room allows. results: codes to words, of which both the one that the whole case
    tells and “not told” have room; spelled: whether it is said in words that texts disagree."""
    lines = numbered(meeting.number, meeting.title, room, pen, meeting.approximate)
    doubt = meeting.doubt.words if spelled else meeting.doubt.sign
    end = max(result_width(each, results[each], pen) for each in (meeting.result, NOT_TOLD))
    end += APART + pen.width(Run(doubt)) if doubt else 0
    start = pen.width(*lines[-1]) + APART
    if start + end > room:
        lines, start = (*lines, ()), 0
    return Label(lines, start, end, doubt, max(width_of(lines, pen), start + end))


def paint_label(place: Place, label: Label, said: tuple[str, str], seen: Seen, pen: Pen) -> Iterator[Primitive]:
    """A label where it stands. said: code and words of the result, as far as what is left tells it, muted where that is
    not. Left of a mark, what follows the title ends at the mark, however much room it has."""
    identity, anchor, palette = place.mark.id, place.anchor, pen.palette
    colour = palette.ink if seen.shown else palette.muted
    left = place.label_x - label.wide if anchor == "end" else place.label_x
    for row, line in enumerate(label.lines):
        if line:
            yield pen.words(line, left, line_middle(place, row), "label", "start", colour, identity)
    middle, after = line_middle(place, len(label.lines) - 1), pen.width(Run(label.doubt)) + APART if label.doubt else 0
    x = left + label.end
    if anchor == "end":
        x += label.room - after - result_width(*said, pen)
    muted = palette.muted if said[0] == NOT_TOLD else colour
    yield from paint_result(said, (x, middle), muted, identity, pen)
    if label.doubt:
        doubt = x + result_width(*said, pen) + APART
        yield pen.words(label.doubt, doubt, middle, "label", "start", colour, identity)


def line_middle(place: Place, row: int) -> float:
    """Where the middle of a line of a label stands."""
    return place.label_top + (row + 0.5) * LINE
