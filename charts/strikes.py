"""Strike notes as signs on a staff: done and said above the axis, asked and feared below. No scale, no series."""

from collections.abc import Mapping
from html import escape
from itertools import product
from types import MappingProxyType
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from charts.axes import LEAST_PANEL, FoldedTime, fold_time
from charts.furniture import draw_axis, draw_panels, draw_silence, draw_strip, strip_height
from charts.lanes import GLYPH_ROOM, LINE_HEIGHT, Mark, Place, place
from charts.marks import disagreement_sign, draw_place
from charts.moment import draw_moment
from charts.ratio import draw_ratio, ratio_size
from charts.strike_lanes import BELOW, NAMES_WIDTH, draw_lane_name, lane_order, name_height
from charts.text import BOLD, balanced
from charts.theme import DIRECTION_SYMBOLS, OTHER_DIRECTION, blank_canvas
from charts.threads import draw_threads
from charts.untold import hover, is_solid
from drawing.theme import TYPE, Palette, actor_colour

TOP = 2
AXIS_BAND = 64
LABEL_SHARES = (0.44, 0.36, 0.28, 0.22)
LEAST_ROOM = 110
UNBROKEN = "\N{NO-BREAK SPACE}"
NOT_TOLD = "–"


class Words(NamedTuple):
    """What the chart says in words: names of actors, labels of directions, the two actors of the quarrel, modes."""

    names: dict[str, str]
    directions: dict[str, str]
    focus: tuple[str, ...]
    modes: Mapping[str, str] = MappingProxyType({})


class Layout(NamedTuple):
    """Where everything stands: folded time, lanes as (actor, mode, top, places), y of the axis, height in px."""

    time: FoldedTime
    lanes: list[tuple[str, str, float, list[Place]]]
    axis: float
    height: float


def draw(
    records: pd.DataFrame,
    phases: pd.DataFrame,
    sources: pd.DataFrame,
    moments: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
) -> go.Figure:
    """The chart of strike notes; `width` and `height` in px, type of 16 px times `scale`, at least as tall as needed.

    records: strikes under a lens, in date order; moments: events under it to mark across lanes (`earliest`, `title`);
    sources: `short`, `published_earliest`, `published_latest`, `published_words`.
    """
    found = lay_out(records, phases, words, palette, width, scale, height, selected)
    canvas = blank_canvas(width, found.height, scale, palette)
    bottom = found.height - strip_height(scale)
    draw_panels(canvas, found.time, 0, bottom, palette)
    draw_silence(canvas, found.time, 0, bottom, palette)
    draw_axis(canvas, found.time, found.axis, AXIS_BAND * scale, palette, scale)
    everything = [placed for *_, places in found.lanes for placed in places]
    for moment in moments.itertuples():
        draw_moment(canvas, found.time.x(moment.earliest), found.axis, bottom, moment, everything, palette, scale)
    draw_threads(canvas, records, everything, found.time.panels[0].right, palette, scale)
    ratios = dict(zip(records["id"], records["ratio"], strict=True))
    for actor, mode, top, places in found.lanes:
        colour = actor_colour(actor, words.focus, palette)
        draw_lane_name(canvas, actor, words.names[actor], words.modes.get(mode, mode), top, colour, scale)
        for placed in places:
            draw_place(canvas, placed, palette, scale)
            if ratio := ratios[placed.mark.id]:
                draw_ratio(canvas, placed, ratio, palette, scale)
    draw_strip(canvas, found.time, sources, NAMES_WIDTH * scale, width, bottom, palette, scale)
    return canvas.figure()


def lay_out(
    records: pd.DataFrame,
    phases: pd.DataFrame,
    words: Words,
    palette: Palette,
    width: float,
    scale: float = 1,
    height: float = 0,
    selected: str = "",
) -> Layout:
    """Places of all marks; spare height is shared out between the rows."""
    time = fold_time(records, phases, NAMES_WIDTH * scale, width, scale, least=LEAST_PANEL)
    lanes = lane_order(records, words.focus)
    marks = {lane: lane_marks(*lane, records, time, words, palette, width, scale, selected) for lane in lanes}

    def stack(spread: float) -> Layout:
        placed, top, axis = [], TOP * scale, 0.0
        for actor, mode in lanes:
            if mode in BELOW and not axis:
                axis = top + LINE_HEIGHT * scale
                top += AXIS_BAND * scale
            ways = product(marks[actor, mode], (False, True))
            tries = [place(each, top, width, scale, spread, aside) for each, aside in ways]
            places, end = min(tries, key=lambda tried: tried[1])
            placed.append((actor, mode, top, places))
            top = max(end, top + name_height(words.names[actor], scale))
        axis, top = (axis, top) if axis else (top + LINE_HEIGHT * scale, top + AXIS_BAND * scale)
        return Layout(time, placed, axis, top + strip_height(scale))

    natural = stack(0)
    rows = sum(len({item.y for item in lane[3]}) for lane in natural.lanes)
    return stack(max(0, height - natural.height) / rows) if rows else natural


def lane_marks(
    actor: str,
    mode: str,
    records: pd.DataFrame,
    time: FoldedTime,
    words: Words,
    palette: Palette,
    width: float,
    scale: float,
    selected: str,
) -> list[list[Mark]]:
    """The marks of a lane, once for each width that labels may have: which fills the least height shows in place."""
    own = records[(records["state"] == actor) & (records["mode"] == mode)]
    numbers = dict(zip(records["id"], records["number"], strict=True))
    return [
        [strike_mark(row, numbers, time, words, palette, width, share, scale, selected) for row in own.itertuples()]
        for share in LABEL_SHARES
    ]


def strike_mark(
    row: Any,
    numbers: dict[str, int],
    time: FoldedTime,
    words: Words,
    palette: Palette,
    width: float,
    share: float,
    scale: float,
    selected: str,
) -> Mark:
    """One note as a mark: its label says its number, who by name, the direction, whose words it reads, its title."""
    left, right = time.span(row.earliest, row.latest)
    if row.extent != "day":
        right = max(right, left + 12 * scale)
    name = words.names[row.stands].replace(" ", UNBROKEN)
    text = text_of(row, name, numbers, words)
    room = min(width * share, max(width - left, LEAST_ROOM * scale)) - GLYPH_ROOM * scale
    lines = [escape(line, quote=False) for line in balanced(text, TYPE * scale * BOLD, room)]
    lines[0] = lines[0].replace(str(row.number), f"<b>{row.number}</b>", 1)
    told = [line.replace(escape(name), NOT_TOLD) for line in lines] if "who" in row.untold else lines
    return Mark(
        id=row.id,
        left=left,
        right=right,
        extent=row.extent,
        open_left=row.open_start,
        open_right=row.open_end,
        label=lines,
        symbol=DIRECTION_SYMBOLS.get(row.direction, OTHER_DIRECTION),
        foot=ratio_size(row.ratio),
        colour=palette.other if "who" in row.untold else actor_colour(row.state, words.focus, palette),
        shown=row.shown,
        selected=row.id == selected,
        hover="<br>".join(hover(row, *told, row.words)),
        solid=is_solid(row, "who", "when"),
        said=tuple(told),
    )


def text_of(row: Any, name: str, numbers: dict[str, int], words: Words) -> str:
    """What a note's label says in one line; name: the one it stands under, said where that is not its lane's."""
    said = [name] if row.stands != row.state else []
    said += [words.directions[row.direction]]
    said += [f"heard in {numbers[row.reading_of]}"] if row.reading_of else []
    about = "≈ " if row.approximate else ""
    return f"{about}{row.number} {', '.join(said)}: {row.title}{disagreement_sign(row.disagrees_on)}"
