"""Boxes of a picture that lie over one another, or leave it."""

from collections.abc import Iterable
from itertools import combinations

from drawing.box import Box
from drawing.scene import Scene


def overlaps(boxes: Iterable[Box]) -> list[tuple[Box, Box]]:
    """Pairs of boxes that share more than their edges; what rounding makes of an edge is no area."""
    pairs = combinations([Box(b.left + 0.01, b.top + 0.01, b.right - 0.01, b.bottom - 0.01) for b in boxes], 2)
    return [(one, other) for one, other in pairs if one.meets(other)]


def clashes(boxes: Iterable[Box], scene: Scene) -> list[tuple[Box, Box] | Box]:
    """Pairs of boxes that cover one another, and those that leave a scene, but for what rounding makes."""
    found = list(boxes)
    beyond = scene.width + 0.01, scene.height + 0.01
    return [
        *overlaps(found),
        *(box for box in found if min(box) < 0 or box.right > beyond[0] or box.bottom > beyond[1]),
    ]
