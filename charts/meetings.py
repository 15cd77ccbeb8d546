"""Meetings in lanes by the camps that take part, on folded time; sessions inside their visit, results by glyph."""

from html import escape
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.aside import ROW, place_aside, rooms
from charts.axes import FoldedTime, fold_time
from charts.camps import Key, Words, in_lanes, lane_name
from charts.coverage import coverage_height, draw_coverage
from charts.furniture import draw_days, draw_panels
from charts.grid import add_line
from charts.lanes import Mark, Place
from charts.marks import add_text, disagreement_sign, draw_place
from charts.notes import draw_notes, fold_notes, notes_height
from charts.text import balanced, wrap
from charts.theme import blank_canvas
from charts.untold import hover, is_solid
from charts.visits import draw_visits, in_blocks
from drawing.theme import TYPE, Palette

TOP = 3
NAMES_SHARE = 0.155
FOLD_WIDTH = 26
LEAST_PANEL = 196
DAYS = 22
LANE_GAP = 2
LEAST_MARK = 9
AFTER = 10
LEAST_LABEL = 150
GLYPHS = {"agreed": "✓", "partly": "◐", "none": "✗"}
NOT_TOLD = "not-told"
UNBROKEN = "\N{NO-BREAK SPACE}"
BETWEEN = 4
"""px between rows where the height is free."""
NOUN = "meeting"


class Lane(NamedTuple):
    """One lane: the camps that it is of, its name in lines, its upper edge, the places of its marks."""

    key: Key
    name: list[str]
    top: float
    places: list[Place]


class Layout(NamedTuple):
    """Where everything stands: folded time, lanes from above, y of the axis, height in px, and of this what stands
    between the rows of the strip and above the folds."""

    time: FoldedTime
    lanes: list[Lane]
    axis: float
    height: float
    between: float


def draw(
    records: pd.DataFrame,
    phases: pd.DataFrame,
    sources: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
    beside: str = "",
) -> go.Figure:
    """The chart of meetings; `width` and `height` in px, type of 16 px times `scale`, at least as tall as needed.

    records: meetings under a lens, in date order, with `camps`; sources: `short`, `outlet_short`, `covers` and the
    columns of `published`; beside: the meeting that the selected one is compared with.
    """
    found = lay_out(records, phases, sources, words, palette, width, scale, height, selected, beside)
    canvas = blank_canvas(width, found.height, scale, palette)
    draw_panels(canvas, found.time, 0, found.axis, palette)
    draw_days(canvas, found.time, found.axis, palette, scale)
    notes = fold_notes(found.time, NAMES_SHARE * width, width, NOUN, scale)
    draw_notes(canvas, notes, found.axis + DAYS * scale + found.between, palette, scale)
    for place, lane in enumerate(found.lanes):
        if place:
            edge = lane.top - LANE_GAP / 2 * scale
            add_line(canvas, 0, edge, width, edge, palette.silent, scale)
        name = "<br>".join(map(escape, lane.name))
        add_text(canvas, 0, lane.top - scale, f"<b>{name}</b>" if lane.key == words.focus else name, palette.ink, scale)
        draw_visits(canvas, lane.places, records, palette, scale)
        for placed in lane.places:
            draw_place(canvas, placed, palette, scale)
    top = found.height - coverage_height(found.time, sources, width, scale, found.between)
    draw_coverage(canvas, found.time, sources, width, top, palette, scale, found.between)
    return canvas.figure()


def lay_out(
    records: pd.DataFrame,
    phases: pd.DataFrame,
    sources: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
    beside: str = "",
) -> Layout:
    """Places of all marks; spare height is shared out between the rows, which stand apart where no height is given."""
    start = NAMES_SHARE * width
    time = fold_time(records, phases, start, width - AFTER * scale, scale, FOLD_WIDTH, LEAST_PANEL)
    lanes = []
    for key, own in in_lanes(records, words).items():
        ink = palette.ink if key == words.focus else palette.other
        marks = [meeting_mark(row, words, time, ink, width, scale, selected, beside) for row in own.itertuples()]
        lanes.append((key, wrap(lane_name(key, words), TYPE * scale, start - 10 * scale), in_blocks(marks, own)))
    below = DAYS * scale + notes_height(fold_notes(time, start, width, NOUN, scale), scale)
    between = 0 if height else BETWEEN * scale
    below += between + coverage_height(time, sources, width, scale, between)

    def stack(spread: float) -> Layout:
        placed, top = [], TOP * scale
        for key, name, blocks in lanes:
            places, end = place_aside(blocks, top, start, width, scale, spread)
            placed.append(Lane(key, name, top, places))
            top = max(end, top + len(name) * ROW * scale) + LANE_GAP * scale
        return Layout(time, placed, top, top + below, between)

    natural = stack(between)
    if not height:
        return natural
    rows = len({place.y for lane in natural.lanes for place in lane.places})
    return stack(max(0, height - natural.height) / rows)


def meeting_mark(
    row: Any,
    words: Words,
    time: FoldedTime,
    colour: str,
    width: float,
    scale: float,
    selected: str,
    beside: str,
) -> Mark:
    """One meeting as a mark, with its label."""
    left, right = time.span(row.earliest, row.latest)
    extent = "repeated" if row.repeated == "yes" else row.extent
    mark = Mark(
        id=row.id,
        left=left if extent == "day" else min(left, right - LEAST_MARK * scale),  # leftwards, so inside its visit
        right=right,
        extent=extent,
        open_left=row.open_start,
        open_right=row.open_end,
        label=[],
        symbol="",
        foot=(0, 0),
        colour=colour,
        shown=row.shown,
        selected=row.id == selected,
        hover="",
        beside=row.id == beside,
        solid=is_solid(row, "who", "when"),
    )
    return labelled(mark, row, words, width, scale)


def labelled(mark: Mark, row: Any, words: Words, width: float, scale: float) -> Mark:
    """A mark with its number, its title, and its result where that is told, in as many lines as stand beside it."""
    sign = result_sign(row.result_whole, words)  # its room is kept whatever is left out
    text = f"{'≈ ' if row.approximate else ''}{row.number} {row.title} {sign}"
    text += disagreement_sign(row.disagrees_on)
    room = max(LEAST_LABEL * scale, *rooms(mark, NAMES_SHARE * width, width, scale))
    lines = [escape(line, quote=False) for line in balanced(text, TYPE * scale, room)]
    lines[0] = lines[0].replace(str(row.number), f"<b>{row.number}</b>", 1)
    said = [line.replace(escape(sign, quote=False), result_sign(row.result, words)) for line in lines]
    return mark._replace(
        label=lines,
        hover="<br>".join(hover(row, *lines, row.words)),
        said=tuple(said) if row.result != row.result_whole else (),
    )


def result_sign(result: str, words: Words) -> str:
    """A result by glyph and word; a dash where it is not told."""
    return "–" if result == NOT_TOLD else f"{GLYPHS.get(result, '•')} {words.results[result]}".replace(" ", UNBROKEN)
