"""What is written on a strand between the two of a quarrel: how many records, by whom; shorter where it must be."""

from collections.abc import Collection
from typing import TypeAlias

from drawing.measure import balanced
from drawing.pen import Pen
from drawing.scene import Run, Weight

LINE, PAD = 20, 5
"""Px from one line to the next, and from the words to the left and right edge."""
FORMS = 4
"""All in two lines; who tells it in two narrow ones; how many records alone; their number alone."""
Label: TypeAlias = tuple[str, str, str]
"""“− opposes: 15 records”, “by Tribune and Digest”, “− 15”."""


def lines_of(label: Label, form: int, pen: Pen) -> list[tuple[str, Weight]]:
    """Its lines with their weights."""
    count, tellers, short = label
    if form == 0:
        return [(count, 700), (tellers, 400)]
    if form == 1:
        return [(count, 700), *((line, 400) for line in balanced(tellers, pen.font, pen.width(Run(count, 700))))]
    return [(count if form == 2 else short, 700)]


def size_of(labels: Collection[Label], form: int, pen: Pen) -> tuple[float, float]:
    """Width and height of the largest of some."""
    every = [lines_of(label, form, pen) for label in labels]
    wide = max(pen.width(Run(line, weight)) for lines in every for line, weight in lines)
    return wide + 2 * PAD, LINE * max(map(len, every))
