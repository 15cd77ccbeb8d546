"""Which days of a panel have a label, and what it says."""

from datetime import date
from itertools import pairwise

from drawing.pen import Pen
from drawing.scene import Run
from drawing.time import DAY, Panel

RHYTHMS = ((1, 8, 15, 22), (1, 15), (1,))


def labels(panel: Panel, pen: Pen) -> dict[date, str]:
    """Days of a panel to their labels: its first and last, and as many between as have room; the year with the first
    of each."""
    widest = "30 Sep" if panel.first.year == panel.last.year else "30 Sep 2015"
    between = ticks(panel, pen.width(Run(widest)) + pen.size)
    days = list(dict.fromkeys([panel.first, *between, panel.last]))
    years = [None, *(day.year for day in days)]
    return {
        day: f"{day.day} {day:%b}" + (f" {day.year}" if day.year != year else "")
        for day, year in zip(days, years, strict=False)
    }


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
