"""Which days of a panel have a label, what it says, and where it stands."""

from datetime import date
from itertools import pairwise
from typing import NamedTuple

from drawing.pen import Pen
from drawing.scene import Run
from drawing.time import DAY, Panel
from wording.dates import exactly

RHYTHMS = ((1, 8, 15, 22), (1, 15), (1,))
OFF = 4
"""Px that a label stands out beyond its day."""


class DayLabel(NamedTuple):
    """A day with its label and the left end of that in px; no letters where there is no room for them."""

    day: date
    words: str
    left: float


def labels(panel: Panel, pen: Pen) -> list[DayLabel]:
    """Labels of a panel's first and last day, and of as many between as have room; the year with the first of each."""
    widest = "30 Sep" if panel.first.year == panel.last.year else "30 Sep 2015"
    between = ticks(panel, pen.width(Run(widest)) + pen.size)
    days = list(dict.fromkeys([panel.first, *between, panel.last]))
    years = [None, *(day.year for day in days)]
    found: list[DayLabel] = []
    edge = panel.left
    for day, year in zip(days, years, strict=False):
        words = exactly(day, short=True, year=day.year != year)
        wide, x = pen.width(Run(words)), panel.x(day)
        left = x + OFF - wide if day == panel.last != panel.first else x - OFF
        fits = edge <= left and left + wide <= panel.right
        found.append(DayLabel(day, words if fits else "", left))
        edge = left + wide + pen.size / 2 if fits else edge
    return found


def ticks(panel: Panel, room: float) -> list[date]:
    """Days to label between a panel's first and last, in the finest rhythm whose labels have `room` px each."""
    count = (panel.last - panel.first).days
    days = [panel.first + DAY * place for place in range(count + 1)]
    start, end = panel.x(panel.first) + 1.6 * room, panel.x(panel.last) - 2 * room
    for rhythm in RHYTHMS:
        chosen = [day for day in days if day.day in rhythm and start <= panel.x(day) <= end]
        places = [panel.x(day) for day in chosen]
        if all(later - earlier >= room for earlier, later in pairwise(places)):
            return chosen
    return []
