"""An entry of the ledger: a square in its holder's hue, a number, what is held, and at the right edge when."""

from collections.abc import Iterator
from typing import NamedTuple

from charts.grievances.form import SQUARE_ROOM, Sheet, fitted
from charts.grievances.grievance import NOT_TOLD, Grievance
from drawing.actions import Select
from drawing.box import Box
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Area, At, Hit, Point, Primitive, Run, Stroke

SIDE = 10
DATE_GAP = 8
"""Px at least between words and a date in one line."""
EDGE, RING = 1.5, 3
"""Px of the line round a square, and round what is selected."""
DISAGREES = "\N{NO-BREAK SPACE}≠"
"""The sign stays with the last word before it."""


class Entry(NamedTuple):
    """Where a grievance stands: its left end and its right, the middle of its first line in px, its lines, and these
    where nothing left tells whom it is against; where its date ends, if it has one; px of a line."""

    grievance: Grievance
    left: float
    right: float
    y: float
    lines: tuple[str, ...]
    unnamed: tuple[str, ...]
    date: Point | None
    line: float

    @property
    def bottom(self) -> float:
        """The middle of its last line."""
        words = self.y + (max(len(self.lines), len(self.unnamed)) - 1) * self.line
        return max(words, self.date[1]) if self.date else words

    @property
    def deep(self) -> int:
        """How many lines it takes."""
        return round((self.bottom - self.y) / self.line) + 1

    @property
    def box(self) -> Box:
        """All that it fills."""
        return Box(self.left, self.y - self.line / 2, self.right, self.bottom + self.line / 2)

    def at(self, left: float, y: float) -> "Entry":
        """The same elsewhere."""
        right, down = left - self.left, y - self.y
        date = (self.date[0] + right, self.date[1] + down) if self.date else None
        return self._replace(left=left, right=self.right + right, y=y, date=date)


def set_entry(each: Grievance, wide: float, sheet: Sheet, whom: bool = False) -> Entry:
    """An entry at 0, 0, so many px wide: its date ends its last line where it has room there, else one more.

    whom: whether it says against whom it is, which elsewhere a heading does.
    """
    pen, line = sheet.pen, sheet.form.line
    against = (f"against {sheet.words.actors[each.against]}: ", f"against {NOT_TOLD}: ") if whom else ("", "")
    room = wide - SQUARE_ROOM - bolder(each, pen)
    told, unnamed = (fitted(words_of(each, who), pen.font, room) for who in against)
    last = max(len(told), len(unnamed)) - 1
    used = max(pen.width(Run(words)) for lines in (told, unnamed) for words in lines[last:])
    fits = used + DATE_GAP + max(pen.width(Run(words)) for words in (each.when, NOT_TOLD)) <= room
    return Entry(each, 0, wide, 0, told, unnamed, (wide, (last + (not fits)) * line), line)


def words_of(each: Grievance, whom: str = "") -> str:
    """An entry in words: its number, against whom where that must be said, its title, ≠ where texts disagree."""
    return f"{each.tag} {whom}{each.title}{DISAGREES if each.disagrees else ''}"


def bolder(each: Grievance, pen: Pen) -> float:
    """Px by which its number is wider in bold."""
    return pen.width(Run(each.tag, 700)) - pen.width(Run(each.tag))


def paint_entry(entry: Entry, seen: Seen, when: str, hue: str, pen: Pen) -> Iterator[Primitive]:
    """An entry, muted where it is left out; of one of which nothing left tells whose it is, whom it is against is not
    said either."""
    each, colour = entry.grievance, pen.palette.ink if seen.shown else pen.palette.muted
    yield paint_square((entry.left + SQUARE_ROOM / 2, entry.y), seen, hue, pen, each.id)
    for place, words in enumerate(entry.unnamed if seen.shown and not seen.solid else entry.lines):
        runs = (Run(words),) if place else (Run(each.tag, 700), Run(words.removeprefix(each.tag)))
        y = entry.y + place * entry.line
        yield pen.words(runs, At(entry.left + SQUARE_ROOM, y), "label", colour, each.id)
    if entry.date and when:
        yield pen.words(when, At(*entry.date, "end"), "label", pen.palette.muted, each.id)


def paint_square(middle: Point, seen: Seen, hue: str, pen: Pen, of: str = "") -> Area:
    """A square in its holder's hue; an outline where it is left out, and where whose it is is not told."""
    (x, y), half = middle, SIDE / 2
    fill, edge = (hue, hue) if seen.solid else (pen.palette.ground, pen.palette.ghost)
    corners = Box(x - half, y - half, x + half, y + half).corners
    return Area(corners, fill, "mark" if seen.shown else "ghost", of, Stroke(edge, EDGE))


def paint_ring(entry: Entry, pen: Pen) -> Area:
    """A thick ring round what is selected, clear of its date."""
    box = entry.box
    corners = box._replace(right=box.right + RING).corners
    return Area(corners, "", "ring", entry.grievance.id, Stroke(pen.palette.ink, RING))


def hit_of(entry: Entry, seen: Seen) -> Hit:
    """All of an entry: a click selects its grievance."""
    return Hit(*entry.box, Select(entry.grievance.id), seen.hover, entry.grievance.id)
