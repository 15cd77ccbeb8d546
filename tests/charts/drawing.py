"""Boxes of a picture that lie over one another."""

from collections.abc import Iterable
from itertools import combinations

from drawing.box import Box


def overlaps(boxes: Iterable[Box]) -> list[tuple[Box, Box]]:
    """Pairs of boxes that share more than their edges; what rounding makes of an edge is no area."""
    pairs = combinations([Box(b.left + 0.01, b.top + 0.01, b.right - 0.01, b.bottom - 0.01) for b in boxes], 2)
    return [(one, other) for one, other in pairs if one.meets(other)]
