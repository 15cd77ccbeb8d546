"""What a search found, marked on any chart: a bracket at the left of each thing that can be clicked."""

from collections.abc import Collection, Iterator

from drawing.pen import Pen
from drawing.scene import Hit, Line, Stroke

BAR, RIM, OVER, FOOT = 4, 2, 3, 6
"""Px of a bracket's line, of the rim of ground around it, how far it stands out above and below its mark, and how far
it reaches over and under that."""


def paint_found(hits: list[Hit], found: Collection[str], pen: Pen) -> Iterator[Line]:
    """A bracket for each hit of what was found. Beside a mark as dark as it, only its rim of ground makes it seen."""
    palette = pen.palette
    for hit in hits:
        if any(each in found for each in hit.found_by):
            left, top, bottom = max(hit.left - BAR / 2, BAR / 2), hit.top - OVER, hit.bottom + OVER
            points = ((left + FOOT, top), (left, top), (left, bottom), (left + FOOT, bottom))
            yield Line(points, Stroke(palette.ground, BAR + 2 * RIM), "ground", hit.of)
            yield Line(points, Stroke(palette.ink, BAR), "found", hit.of)
