"""How strands, marks and actors look, for both painters of the network."""

from typing import Any, NamedTuple

from drawing.theme import Palette

DASHES = {1: "solid", -1: "dash", 0: "dot"}


class Stroke(NamedTuple):
    """Colour, width in px at scale 1 and dash of a line, and the colour of what is written on it."""

    colour: str
    width: float
    dash: str
    ink: str


def stroke(row: Any, palette: Palette) -> Stroke:
    """A strand, sign or mark by its sign: helps solid, opposes dashed, neither dotted; thin where left out."""
    faint = not row.shown or getattr(row, "muted", False)
    colour = {1: palette.diverging[-1], -1: palette.diverging[0], 0: palette.other}[row.sign]
    if faint:
        return Stroke(palette.ghost, 1, DASHES[row.sign], palette.muted)
    return Stroke(colour, 2.5, DASHES[row.sign], palette.ink)


def dot(row: Any, palette: Palette) -> tuple[str, str, str]:
    """Fill, edge and colour of the name of an actor: hollow where all its ties are left out or it is muted."""
    colour = palette.focus[row.focus] if row.focus >= 0 else palette.other
    if not row.shown or row.muted:
        return palette.ground, palette.ghost, palette.muted
    return colour, colour, colour if row.focus >= 0 else palette.ink
