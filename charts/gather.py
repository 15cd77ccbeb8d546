"""What a chart gathers where there is more than can be read: of each place the first few, and how many there are
more."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

MOST_MARKS = 400
"""Of a chart: a wall of more says nothing."""

Place = TypeVar("Place")
Mark = TypeVar("Mark")


def most_of_a_place(groups: Mapping[Place, Sequence[Mark]], most: int = MOST_MARKS) -> int:
    """How many marks of each place are drawn so that all of them are no more than `most`: at least one of each, and all
    where there are few. groups: place to its marks, in their order."""
    counts = sorted(map(len, groups.values()))
    if sum(counts) <= most:
        return max(counts, default=1)
    left = most
    for at, count in enumerate(counts):
        share = left // (len(counts) - at)
        if count > share:
            return max(1, share)
        left -= count
    return max(1, counts[-1])


def gathered(
    groups: Mapping[Place, Sequence[Mark]], most: int = MOST_MARKS
) -> tuple[dict[Place, Sequence[Mark]], dict[Place, Sequence[Mark]]]:
    """Place to the marks that are drawn in it, and to those that are gathered in one there, where any are."""
    few = most_of_a_place(groups, most)
    drawn = {place: marks[:few] for place, marks in groups.items()}
    return drawn, {place: marks[few:] for place, marks in groups.items() if len(marks) > few}
