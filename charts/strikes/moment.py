"""A moment across the lanes: a dashed line that leaves out what is written there, with its name under the axis."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from charts.strikes.mark import words_box
from charts.untold import hover, is_solid
from drawing.actions import Select
from drawing.axis import LINE
from drawing.box import Box
from drawing.lanes import GAP, Place
from drawing.look import Look, Seen
from drawing.marks import ring_round
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Anchor, Area, At, Hit, Line, Primitive, Run, Stroke
from drawing.time import FoldedTime
from rows.record import Event

OFF = 6
"""Px between the line and its name."""


class Moment(NamedTuple):
    """An event of one day that is marked across the lanes."""

    id: str
    day: date
    title: str


class Spot(NamedTuple):
    """Where a moment stands: the x of its line, its name in lines, how many lines of names stand above that, by which
    end it hangs on the line, its width, and the stretches of the line, which are added last."""

    moment: Moment
    x: float
    name: list[str]
    row: int
    anchor: Anchor
    wide: float
    stretches: tuple[tuple[float, float], ...] = ()

    def box(self, top: float) -> Box:
        """What the name fills where the first row of names begins at a height."""
        left = self.x - OFF - self.wide if self.anchor == "end" else self.x + OFF
        above = top + self.row * LINE
        return Box(left, above, left + self.wide, above + len(self.name) * LINE)


def moments_of(events: Iterable[Event]) -> list[Moment]:
    """Events of a known day as moments, in order of time."""
    found = [Moment(row.id, row.earliest, row.title) for row in events if row.earliest]
    return sorted(found, key=lambda moment: moment.day)


def seen_moments(events: Iterable[Event]) -> dict[str, Seen]:
    """What a reader sees of each, by id; its line is no ghost where what is left tells its day."""
    return {
        row.id: Seen(row.shown, is_solid(row, "when"), hover(row, row.title, *row.words.split("\n"))) for row in events
    }


def place_moments(moments: Iterable[Moment], time: FoldedTime, pen: Pen) -> list[Spot]:
    """Where the names of moments stand, each at the side of its line that has more room, in rows so that none meets."""
    left, right = time.panels[0].left, time.panels[-1].right
    found: list[Spot] = []
    for moment in moments:
        x = time.x(moment.day)
        panel = next((panel for panel in time.panels if panel.left <= x <= panel.right), None)
        left, right = (panel.left, panel.right) if panel else (left, right)
        anchor: Anchor = "end" if x - left >= right - x else "start"
        name = wrap(moment.title, pen.font, max(x - left, right - x) - OFF)
        spot = Spot(moment, x, name, 0, anchor, max(pen.width(Run(line)) for line in name))
        while any(spot.box(0).meets(other.box(0)) for other in found):
            spot = spot._replace(row=spot.row + 1)
        found.append(spot)
    return found


def stretches(
    spot: Spot, places: Sequence[Place], days: Iterable[Box], bottom: float
) -> tuple[tuple[float, float], ...]:
    """Stretches of a moment's line, from 0 to `bottom`, that keep clear of all labels and of the words of days; none
    shorter than a line."""
    boxes = [*map(words_box, places), *days]
    taken = [(each.top, each.bottom) for each in boxes if each.left <= spot.x <= each.right]
    found, start = [], 0.0
    for top, end in [*sorted(taken), (bottom, bottom)]:
        if top - start >= LINE:
            found.append((start, top))
        start = max(start, end + GAP)
    return tuple(found)


def paint_moment(spot: Spot, names_top: float, seen: Seen, pen: Pen) -> Iterator[Primitive]:
    """A dashed line across the lanes and its name; dotted where what is left does not tell its day."""
    palette, of = pen.palette, spot.moment.id
    colour, dash = (palette.ink, (6.0, 5.0)) if seen.solid else (palette.ghost, (1.5, 4.0))
    for start, end in spot.stretches:
        yield Line(((spot.x, start), (spot.x, end)), Stroke(colour, 1, dash), "axis", of)
    x = spot.x - OFF if spot.anchor == "end" else spot.x + OFF
    middles = [spot.box(names_top).top + (row + 0.5) * LINE for row in range(len(spot.name))]
    words = palette.ink if seen.solid else palette.muted
    for line, middle in zip(spot.name, middles, strict=True):
        yield pen.words(line, At(x, middle, spot.anchor), "label", words, of)


def paint_moment_ring(spot: Spot, names_top: float, look: Look, pen: Pen) -> Iterator[Area]:
    """A ring round a moment's name where its event is selected."""
    if spot.moment.id == look.selected:
        yield ring_round(spot.box(names_top), spot.moment.id, pen)


def moment_hit(spot: Spot, names_top: float, seen: Seen) -> Hit:
    """All of a moment's name: a click selects its event."""
    return Hit(*spot.box(names_top), Select(spot.moment.id), seen.hover, spot.moment.id)
