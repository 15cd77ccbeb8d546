"""Columns of phases in a wing: as wide as their longest words, the rest shared out so that rows need fewest lines, and
what none needs evenly."""

from collections.abc import Iterable, Mapping

import numpy as np

from drawing.pen import Pen
from drawing.scene import Run

PHASE_PAD = 6
MOST_TRIED = 20_000
"""Ways of sharing out what is left that are compared at most: of many phases fewer steps each."""


def parted(name: str) -> tuple[str, list[str]]:
    """A phase's name, which breaks at spaces, and its months without their brackets, in a list that may be empty."""
    first, _, months = name.removesuffix(")").partition(" (")
    return first, [months] if months else []


def words_of(name: str) -> list[str]:
    """The parts of a phase's name that never break."""
    first, months = parted(name)
    return [*first.split(), *months]


def shares(wanted: list[float], room: float) -> list[float]:
    """What each asks for, or where a room is too small for all: what the widest get is cut down to the same."""
    if sum(wanted) <= room:
        return wanted
    given, left = dict.fromkeys(range(len(wanted)), 0.0), room
    for done, at in enumerate(sorted(given, key=lambda at: wanted[at])):
        given[at] = min(wanted[at], left / (len(wanted) - done))
        left -= given[at]
    return list(given.values())


def columns_of(
    counts: Mapping[tuple[str, str, str], int], names: Mapping[str, str], wing: float, step: float, pen: Pen
) -> dict[str, tuple[float, float]]:
    """Left and right edge of each phase's column in a wing, shared out so that the rows need the fewest lines.

    counts: how many squares stand in each issue, actor and phase; names: phase to its name with its months.
    """
    phases = list(names)
    wanted = [max(step, *(pen.width(Run(word)) for word in words_of(names[each]))) + PHASE_PAD for each in phases]
    least = shares(wanted, wing)
    spare = max(0, int((wing - sum(least)) / step))
    most = [max([1, *(count for key, count in counts.items() if key[2] == phase)]) for phase in phases]

    tried = [[int((wide + more * step) / step) for more in range(spare + 1)] for wide in least]
    deep = [depths(counts, phase, fits) for phase, fits in zip(phases, tried, strict=True)]
    more = fewest_lines(deep, [some_of(min(spare, count), len(phases)) for count in most], spare)
    rest = max(0.0, wing - sum(least) - sum(more) * step) / max(1, len(phases))
    columns, left = {}, 0.0
    for phase, wide, extra in zip(phases, least, more, strict=True):
        columns[phase] = left, left + wide + extra * step + rest
        left += wide + extra * step + rest
    return columns


def fewest_lines(deep: list[list[list[int]]], steps: list[list[int]], spare: int) -> list[int]:
    """How many steps more each column gets, so many in all at most, for the fewest lines; of such ways the one with
    fewest steps.

    deep: of each column, by its steps, how many lines each issue needs; steps: of each column, those to be tried.
    """
    ways = np.stack(np.meshgrid(*steps, indexing="ij"), axis=-1).reshape(-1, len(steps))
    ways = ways[ways.sum(axis=1) <= spare]
    needed = [np.array(own)[ways[:, place]] for place, own in enumerate(deep)]
    lines = np.maximum.reduce(needed).sum(axis=1)
    best: list[int] = ways[np.lexsort((ways.sum(axis=1), lines))[0]].tolist()
    return best


def depths(counts: Mapping[tuple[str, str, str], int], phase: str, fits: Iterable[int]) -> list[list[int]]:
    """How many lines each issue needs for a phase, one at least, where so many squares fit beside each other: for each
    of several such numbers. counts: as above."""
    issues = dict.fromkeys(issue for issue, *_ in counts)
    most = [
        max([0, *(count for key, count in counts.items() if (key[0], key[2]) == (issue, phase))]) for issue in issues
    ]
    return [[max(1, -(-count // max(1, fit))) for count in most] for fit in fits]


def some_of(most: int, phases: int) -> list[int]:
    """Of 0 to so many steps as many as can be tried in each of some columns together, the least and the most among
    them."""
    count = max(2, int(MOST_TRIED ** (1 / max(1, phases))))
    return (
        sorted({round(place * most / (count - 1)) for place in range(count)}) if most >= count else [*range(most + 1)]
    )
