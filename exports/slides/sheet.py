"""What slides are set on. Arial is wider than the letters of pictures: its margins are narrower and its lines nearer,
so that what fits a picture fits a slide in letters of 12 points."""

from drawing.stage import Sheet

MARGIN, LINE = 24, 19
"""Px: a quarter of an inch on a slide 13.33 inches wide; as much as a line of 12 points needs."""


def sheet(top: float, height: float) -> Sheet:
    """A slide of some px of height below a title that ends at `top`."""
    return Sheet(top, height, LINE, MARGIN)


ROOM = sheet(0, 0).room
