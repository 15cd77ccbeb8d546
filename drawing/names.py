"""Names on a chart: a click on one opens the card of whom it names."""

from drawing.actions import Select
from drawing.scene import Hit, Words


def name_hit(words: Words) -> Hit:
    """All of a name."""
    top, bottom = words.baseline - words.size * 0.88, words.baseline + words.size * 0.22
    return Hit(
        words.left, top, words.left + words.wide, bottom, Select(words.of), (f"{words.text}: who it is",), words.of
    )
