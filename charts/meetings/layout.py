"""Meetings in lanes by the camps that take part, on folded time: where each stands, whatever is left out."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from charts.meetings.label import LINE, Label
from charts.meetings.lanes import Key, in_lanes, lane_name
from charts.meetings.meeting import Meeting
from charts.meetings.outlets import Outlets, lay_outlets
from charts.meetings.rows import Band, Block, Item, items, place_blocks
from charts.meetings.silence import Note, notes, notes_height
from charts.meetings.source import Source
from charts.meetings.visit import in_blocks
from drawing.lanes import Extent, Place
from drawing.measure import balanced
from drawing.pen import Pen
from drawing.scene import Weight
from drawing.time import Dated, FoldedTime, Phase, fold_time

TOP, FOOT = 1, 1
NAMES_SHARE = 0.125
FOLD_WIDTH = 30
LEAST_PANEL = 196
DAYS = 24
"""Px from the axis to below its days."""
NAME_LINE = 18
LANE_GAP = 3
LEAST_MARK = 9
AFTER = 10
ABOVE_STRIP = 4
MOST_PITCH = 56
"""Px from a row to the next at most, so that few rows fill a slide and still stand together."""


class Words(NamedTuple):
    """What is written whatever is left out: labels of camps in their order, the two camps of the quarrel, results as
    they stand beside a title."""

    camps: Mapping[str, str]
    focus: tuple[str, ...]
    results: Mapping[str, str]


class Told(NamedTuple):
    """What the chart tells of, in the whole case: meetings in date order, stretches of the case, texts; when all of
    its meetings were, where some stand for several."""

    meetings: Sequence[Meeting]
    phases: Sequence[Phase]
    sources: Sequence[Source]
    all_times: Sequence[Dated] = ()

    @property
    def times(self) -> Sequence[Dated]:
        """When all meetings were."""
        return self.all_times or [each.dated for each in self.meetings]


class Lane(NamedTuple):
    """One lane: the camps that it is of, its name in lines, its upper edge, what stands in it."""

    key: Key
    name: list[str]
    top: float
    blocks: list[Block]

    @property
    def places(self) -> list[Place]:
        """Where each meeting of it stands."""
        return [place for block in self.blocks for place in block.places]


class Stack(NamedTuple):
    """Lanes one under the other, where they end, how many rows they have."""

    lanes: list[Lane]
    bottom: float
    rows: int


class Layout(NamedTuple):
    """Places in px: folded time, lanes from above, y of the axis, folds in words, the strip and its upper edge, how
    large all is; meetings and their labels by id."""

    words: Words
    time: FoldedTime
    lanes: list[Lane]
    axis: float
    notes: list[Note]
    strip: Outlets
    strip_top: float
    width: float
    height: float
    labels: Mapping[str, Label]

    @property
    def crowded(self) -> bool:
        """Never: what it lacks is height."""
        return False


def layout(told: Told, words: Words, width: float, height: float, pen: Pen) -> Layout:
    """Places of all marks, with what texts disagree on spelled out where the height allows that; what height is left
    is shared out between the rows, up to a measure."""
    start = NAMES_SHARE * width
    time = fold_time(told.times, told.phases, (start, width - AFTER), FOLD_WIDTH, LEAST_PANEL)
    said = notes(time, told.sources, (start, width), pen)
    for spelled in (True, False):
        rows = rows_of(told, time, Band(start, width, words.results, spelled), words, pen)
        names = {key: name_of(key, words, start, pen) for key in rows}
        found = stack(rows, names, LINE)
        strip = lay_outlets(time, told.sources, width, LINE, pen)
        if (spare := height - found.bottom - below(said, strip)) >= 0:
            pitch = min(MOST_PITCH, LINE + spare / (found.rows + len(strip.rows)))
            found, strip = stack(rows, names, pitch), lay_outlets(time, told.sources, width, pitch, pen)
            break
    labels = {item.mark.id: item.label for blocks in rows.values() for block in blocks for item in block}
    total = found.bottom + below(said, strip)
    return Layout(
        words, time, found.lanes, found.bottom, said, strip, total - FOOT - strip.height, width, total, labels
    )


def below(said: Sequence[Note], strip: Outlets) -> float:
    """Px from the axis to the foot."""
    return DAYS + notes_height(said) + ABOVE_STRIP + strip.height + FOOT


def rows_of(told: Told, time: FoldedTime, band: Band, words: Words, pen: Pen) -> dict[Key, list[list[Item]]]:
    """Marks with their labels in blocks, lane by lane."""
    lanes = in_lanes(told.meetings, words.camps, words.focus)
    extents = {each.id: extent_of(each, time) for each in told.meetings}
    return {
        key: [items([(each, extents[each.id]) for each in block], band, pen) for block in in_blocks(own)]
        for key, own in lanes.items()
    }


def extent_of(meeting: Meeting, time: FoldedTime) -> Extent:
    """When a meeting was, on the drawing; what is no known day is wide enough to be seen, leftwards, so that it stays
    inside its visit."""
    left, right = time.span(meeting.first, meeting.last)
    left = left if meeting.kind == "day" else min(left, right - LEAST_MARK)
    return Extent(left, right, meeting.kind, meeting.open_start, meeting.open_end)


def name_of(key: Key, words: Words, start: float, pen: Pen) -> list[str]:
    """The name of a lane in lines that end before the panels start."""
    return balanced(lane_name(key, words.camps), pen.font, start - pen.size, weight_of(key, words))


def weight_of(key: Key, words: Words) -> Weight:
    """The two of the quarrel have their name in bold."""
    return 700 if key == words.focus else 400


def stack(rows: Mapping[Key, list[list[Item]]], names: Mapping[Key, list[str]], pitch: float) -> Stack:
    """Lanes one under the other with rows so far apart."""
    lanes, top, count = [], float(TOP), 0
    for key, blocks in rows.items():
        placed = place_blocks(blocks, top, pitch)
        lanes.append(Lane(key, names[key], top, placed))
        deepest = max(block.box.bottom for block in placed) + (pitch - LINE) / 2
        count += round((deepest - top) / pitch)
        top = max(deepest, top + len(names[key]) * NAME_LINE) + LANE_GAP
    return Stack(lanes, top, count)
