"""Folded time: a panel for each phase that holds something, and the folds between."""

from itertools import pairwise
from typing import NamedTuple

import pandas as pd

DAY = pd.Timedelta(days=1)
FOLD_WIDTH = 120
SEAM_WIDTH = 12
PAD = 14
LEAST_PANEL = 165
"""Width of a panel whose first and last day both have room for their labels, the year with one of them."""
LEAST_WEIGHT = 2.0


class Panel(NamedTuple):
    """One stretch of time drawn to its own scale: first and last day, left and right edge and inner margin in px."""

    phase: str
    first: pd.Timestamp
    last: pd.Timestamp
    left: float
    right: float
    pad: float

    def x(self, day: pd.Timestamp) -> float:
        """Where a day of the panel stands, in px."""
        length = (self.last - self.first) / DAY
        share = (day - self.first) / DAY / length if length else 0.5
        return self.left + self.pad + share * (self.right - self.left - 2 * self.pad)


class Fold(NamedTuple):
    """A stretch that is not drawn: first and last day (NaT: open), its edges, numbers of records that may lie in it and
    of those that last through it."""

    first: pd.Timestamp
    last: pd.Timestamp
    left: float
    right: float
    may_hold: tuple[int, ...]
    lasting: tuple[int, ...] = ()


class FoldedTime(NamedTuple):
    """Panels and folds from left to right; the last fold has no end: there the telling stops."""

    panels: list[Panel]
    folds: list[Fold]

    def x(self, day: pd.Timestamp) -> float:
        """Where a day stands, in px; a day in a fold stands at the edge of the panel after it."""
        for panel in self.panels:
            if day <= panel.last:
                return panel.x(day) if day >= panel.first else panel.left
        return self.panels[-1].right

    def span(self, first: pd.Timestamp, last: pd.Timestamp) -> tuple[float, float]:
        """Left and right end of a stretch; an end not told reaches the edge of the outermost panel on its side."""
        left = self.panels[0].left if pd.isna(first) else self.x(first)
        right = self.panels[-1].right if pd.isna(last) else self.x(last)
        return left, right


def fold_time(
    records: pd.DataFrame,
    phases: pd.DataFrame,
    left: float,
    right: float,
    scale: float = 1,
    fold_width: float = FOLD_WIDTH,
    least: float = 0,
) -> FoldedTime:
    """Panels for the phases that hold a bound of a record, as wide as what they hold; a seam where nothing is folded.

    records: `number`, `earliest`, `latest`; phases: `phase`, `earliest`, `latest`. Bounds outside every phase
    belong to the nearest one. fold_width, least: width at scale 1 of a fold, and that a panel has at least. Raises
    ValueError without any bound.
    """
    held = holdings(records, phases)
    if not held:
        raise ValueError("no record has a bound in time")
    ends = [(min(days), max(days)) for days in held.values()]
    folded = [following[0] - last > DAY for (_, last), following in pairwise(ends)]
    folds = [(fold_width if fold else SEAM_WIDTH) * scale for fold in [*folded, True]]
    weights = [max(LEAST_WEIGHT, float(len(days))) for days in held.values()]
    widths = shares(right - left - sum(folds), weights, least * scale)
    panels: list[Panel] = []
    start = left
    for phase, (first, last), width, fold in zip(held, ends, widths, folds, strict=True):
        panels.append(Panel(phase, first, last, start, start + width, PAD * scale))
        start += width + fold
    return FoldedTime(panels, folds_between(panels, records, right))


def shares(room: float, weights: list[float], least: float) -> list[float]:
    """A room shared out by weights, each share at least `least` where the room holds that for all."""
    least = min(least, room / len(weights))
    small = [weight * room < least * sum(weights) for weight in weights]
    others = [weight for weight, is_small in zip(weights, small, strict=True) if not is_small]
    if not any(small) or not others:
        return [room * weight / sum(weights) for weight in weights]
    rest = iter(shares(room - least * sum(small), others, least))
    return [least if is_small else next(rest) for is_small in small]


def holdings(records: pd.DataFrame, phases: pd.DataFrame) -> dict[str, list[pd.Timestamp]]:
    """Phase to the bounds that lie in it, one for each record and side, phases in order of time."""
    bounds = pd.concat([records["earliest"], records["latest"]]).dropna()
    held: dict[str, list[pd.Timestamp]] = {phase: [] for phase in phases.sort_values("earliest")["phase"]}
    for day, phase in zip(bounds, phases_of(bounds, phases), strict=True):
        held[phase].append(day)
    return {phase: days for phase, days in held.items() if days}


def phases_of(days: pd.Series, phases: pd.DataFrame) -> list[str]:
    """The phase of each day, the nearest one where it lies in none; phases: `phase`, `earliest`, `latest`."""
    ordered = phases.sort_values("earliest")
    given = days.to_numpy()[:, None]
    before = (ordered["earliest"].to_numpy() - given).clip(min=0 * DAY.to_timedelta64())
    after = (given - ordered["latest"].to_numpy()).clip(min=0 * DAY.to_timedelta64())
    return list(ordered["phase"].to_numpy()[(before + after).argmin(axis=1)])


def folds_between(panels: list[Panel], records: pd.DataFrame, right: float) -> list[Fold]:
    """The stretch after each panel up to the next one; after the last, all that follows."""
    folds = []
    for panel, following in zip(panels, [*panels[1:], None], strict=True):
        first = panel.last + DAY
        last = following.first - DAY if following else pd.NaT
        through = records["earliest"].isna() | (records["earliest"] < first)
        through &= records["latest"].isna() | (records["latest"] >= (following.first if following else first))
        edge = following.left if following else right
        lasts = through & lasting(records)
        numbers = [tuple(records["number"][which]) for which in (through & ~lasts, lasts)]
        folds.append(Fold(first, last, panel.right, edge, *numbers))
    return folds


def lasting(records: pd.DataFrame) -> pd.Series:
    """Whether a record is told to have lasted from one day to another, and not to have been some day between."""
    if "extent" not in records:
        return pd.Series(False, index=records.index)
    known = records["earliest"].notna() & records["latest"].notna() & (records["extent"] == "lasting")
    return known & (records["repeated"] != "yes") if "repeated" in records else known


RHYTHMS = ((1, 8, 15, 22), (1, 15), (1,), ())


def ticks(panel: Panel, room: float) -> list[pd.Timestamp]:
    """Days to label between a panel's first and last, in the finest rhythm whose labels have `room` px each."""
    days = pd.date_range(panel.first, panel.last, freq="D")
    ends = (panel.x(panel.first) + 1.6 * room, panel.x(panel.last) - 2 * room)
    for rhythm in RHYTHMS:
        chosen = [day for day in days if day.day in rhythm and ends[0] <= panel.x(day) <= ends[1]]
        places = [panel.x(day) for day in chosen]
        if all(later - earlier >= room for earlier, later in pairwise(places)):
            return chosen
    return []
