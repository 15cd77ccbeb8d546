"""Awkward triangles: three actors whose ties do not go together by their signs."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from readings.listing import counted, listing
from rows.actor import SIGNS, Tie


class Side(NamedTuple):
    """One side of a triangle: two actors, the sign chosen, and the numbers of its records."""

    start: str
    end: str
    sign: int
    numbers: tuple[int, ...]


def triangles(ties: Iterable[Tie]) -> list[tuple[Side, Side, Side]]:
    """All triangles of which one or three sides work against, in order of the actors' ids.

    A pair with both signs stands in a triangle with each in turn; ties with neither sign make none.
    """
    numbers: dict[tuple[str, str, int], list[int]] = {}
    for tie in ties:
        if tie.shown and not tie.left_off and tie.sign:
            numbers.setdefault(tie.strand, []).append(tie.number)
    sides: dict[tuple[str, str], list[Side]] = {}
    for (start, end, sign), found in sorted(numbers.items()):
        sides.setdefault((start, end), []).append(Side(start, end, sign, tuple(found)))
    after: dict[str, list[str]] = {}
    for start, end in sorted(sides):
        after.setdefault(start, []).append(end)
    return [
        chosen
        for one, tied in after.items()
        for two in tied
        for three in after.get(two, ())
        for chosen in product(sides[one, two], sides.get((one, three), ()), sides[two, three])
        if chosen[0].sign * chosen[1].sign * chosen[2].sign < 0
    ]


def triangle_lines(found: list[tuple[Side, Side, Side]], names: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
    """Each triangle as its actors' names and a line a side."""
    for sides in found:
        actors = dict.fromkeys(actor for side in sides for actor in (side.start, side.end))
        yield listing(names[actor] for actor in actors), [side_words(side, names) for side in sides]


def side_words(side: Side, names: Mapping[str, str]) -> str:
    """“West − East: 3 records (8, 9, 11)”; which way each goes is said by its record."""
    numbers = ", ".join(map(str, side.numbers))
    return (
        f"{names[side.start]} {SIGNS[side.sign]} {names[side.end]}: {counted(len(side.numbers), 'record')} ({numbers})"
    )
