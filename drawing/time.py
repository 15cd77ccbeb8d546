"""Folded time: a panel for each phase that holds something, and the folds between."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

DAY = timedelta(days=1)
FOLD_WIDTH = 120
SEAM_WIDTH = 12
PAD = 14
LEAST_PANEL = 165
"""Width of a panel whose first and last day both have room for their labels, the year with one of them."""
LEAST_WEIGHT = 2.0


class Dated(NamedTuple):
    """What time needs of a record: its number, its first and last day (None: not told), and whether it is told to have
    lasted from one to the other rather than to have been some day between."""

    number: int
    first: date | None
    last: date | None
    lasts: bool = False


class Phase(NamedTuple):
    """A stretch of the case: its first and last day, None where it has none."""

    id: str
    first: date | None
    last: date | None

    def apart(self, day: date) -> int:
        """How many days a day lies outside."""
        before = (self.first - day).days if self.first else 0
        after = (day - self.last).days if self.last else 0
        return max(before, after, 0)


class Panel(NamedTuple):
    """One stretch of time drawn to its own scale: first and last day, left and right edge and inner margin in px."""

    phase: str
    first: date
    last: date
    left: float
    right: float
    pad: float = PAD

    def x(self, day: date) -> float:
        """Where a day of the panel stands, in px."""
        length = (self.last - self.first).days
        share = (day - self.first).days / length if length else 0.5
        return self.left + self.pad + share * (self.right - self.left - 2 * self.pad)


class Fold(NamedTuple):
    """A stretch that is not drawn: first and last day (None: open), its edges, numbers of records that may lie in it
    and of those that last through it."""

    first: date
    last: date | None
    left: float
    right: float
    may_hold: tuple[int, ...] = ()
    lasting: tuple[int, ...] = ()


class FoldedTime(NamedTuple):
    """Panels and folds from left to right; the last fold has no end: there the telling stops."""

    panels: list[Panel]
    folds: list[Fold]

    def x(self, day: date) -> float:
        """Where a day stands, in px; a day in a fold stands at the edge of the panel after it."""
        for panel in self.panels:
            if day <= panel.last:
                return panel.x(day) if day >= panel.first else panel.left
        return self.panels[-1].right

    def span(self, first: date | None, last: date | None) -> tuple[float, float]:
        """Left and right end of a stretch; an end not told reaches the edge of the outermost panel on its side."""
        left = self.x(first) if first else self.panels[0].left
        right = self.x(last) if last else self.panels[-1].right
        return left, right


def fold_time(
    records: Sequence[Dated],
    phases: Iterable[Phase],
    edges: tuple[float, float],
    fold: float = FOLD_WIDTH,
    least: float = 0,
) -> FoldedTime:
    """Panels for the phases that hold a bound of a record, as wide as what they hold; a seam where nothing is folded.

    Bounds outside every phase belong to the nearest one. edges: left and right, in px; fold, least: width of a fold,
    and that a panel has at least. Raises ValueError without any bound.
    """
    held = holdings(records, phases)
    if not held:
        raise ValueError("no record has a bound in time")
    left, right = edges
    ends = [(min(days), max(days)) for days in held.values()]
    is_folded = [later[0] - earlier[1] > DAY for earlier, later in pairwise(ends)]
    gaps = [fold if each else SEAM_WIDTH for each in [*is_folded, True]]
    weights = [max(LEAST_WEIGHT, float(len(days))) for days in held.values()]
    widths = shares(right - left - sum(gaps), weights, least)
    panels: list[Panel] = []
    for phase, (first, last), width, gap in zip(held, ends, widths, gaps, strict=True):
        panels.append(Panel(phase, first, last, left, left + width))
        left += width + gap
    return FoldedTime(panels, folds_between(panels, records, right))


def shares(room: float, weights: Sequence[float], least: float) -> list[float]:
    """A room shared out by weights, each share at least `least` where the room holds that for all."""
    least = min(least, room / len(weights))
    small = [weight * room < least * sum(weights) for weight in weights]
    others = [weight for weight, is_small in zip(weights, small, strict=True) if not is_small]
    if not any(small) or not others:
        return [room * weight / sum(weights) for weight in weights]
    rest = iter(shares(room - least * sum(small), others, least))
    return [least if is_small else next(rest) for is_small in small]


def holdings(records: Iterable[Dated], phases: Iterable[Phase]) -> dict[str, list[date]]:
    """Phase to the bounds that lie in it, one for each record and side, phases in order of time."""
    ordered, bounds = in_order(phases), [day for record in records for day in (record.first, record.last) if day]
    near = times_of(bounds, ordered)
    held: dict[str, list[date]] = {phase.id: [] for phase in ordered}
    for day in bounds:
        held[near[day]].append(day)
    return {phase: days for phase, days in held.items() if days}


def in_order(phases: Iterable[Phase]) -> list[Phase]:
    """Phases in order of time."""
    return sorted(phases, key=lambda phase: phase.first or date.min)


def nearest(day: date, phases: Sequence[Phase]) -> str:
    """The phase in which a day lies, or the nearest one where it lies in none; phases in order of time."""
    return min(phases, key=lambda phase: phase.apart(day)).id


def times_of(days: Iterable[date | None], phases: Sequence[Phase]) -> dict[date | None, str]:
    """Each of some days to the phase that is nearest; many records share a day. Of none nothing is told."""
    return {day: nearest(day, phases) for day in {*days} if day}


def folds_between(panels: list[Panel], records: Sequence[Dated], right: float) -> list[Fold]:
    """The stretch after each panel up to the next one; after the last, all that follows."""
    folds = []
    for panel, following in zip(panels, [*panels[1:], None], strict=True):
        first = panel.last + DAY
        reached = following.first if following else first
        through = [each for each in records if (not each.first or each.first < first) and reaches(each, reached)]
        lasting = tuple(each.number for each in through if each.lasts)
        may_hold = tuple(each.number for each in through if not each.lasts)
        last, edge = (following.first - DAY, following.left) if following else (None, right)
        folds.append(Fold(first, last, panel.right, edge, may_hold, lasting))
    return folds


def reaches(record: Dated, day: date) -> bool:
    """Whether a record may have been on a day or later."""
    return not record.last or record.last >= day
