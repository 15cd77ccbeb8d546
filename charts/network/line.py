"""A strand as it looks under a lens: its line by its sign, and what is written on it."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from charts.network.label import LINE, Label, lines_of
from charts.network.layout import Laid
from drawing.actions import Select
from drawing.pen import Pen
from drawing.scene import Area, At, Disc, Hit, Primitive, Role, Run, Stroke, Tie
from drawing.theme import Palette
from rows.actor import SIGNS

DASHES: dict[int, tuple[float, ...]] = {1: (), -1: (9, 6), 0: (2, 4)}
"""Helps solid, opposes dashed, neither dotted."""
WIDTH, FAINT_WIDTH = 2.5, 1


class Shown(NamedTuple):
    """A strand under a lens: whether anything of it is left in, whether another actor is looked at, the record that a
    click on it selects, what hovering says, its label if it has one."""

    laid: Laid
    left: bool
    muted: bool
    asks: str
    hover: tuple[str, ...]
    label: Label | None

    @property
    def faint(self) -> bool:
        """Whether it is drawn as what is left out is."""
        return self.muted or not self.left


def stroke(sign: int, faint: bool, palette: Palette) -> Stroke:
    """A line by its sign; thin and grey where it is faint."""
    colour = {1: palette.diverging[-1], -1: palette.diverging[0], 0: palette.other}[sign]
    return Stroke(palette.ghost, FAINT_WIDTH, DASHES[sign]) if faint else Stroke(colour, WIDTH, DASHES[sign])


def paint_line(shown: Shown, pen: Pen) -> Tie:
    """The line from its left actor to its right one."""
    strand, route = shown.laid.strand, shown.laid.route
    look = stroke(strand.sign, shown.faint, pen.palette)
    role: Role = "mark" if shown.left else "ghost"
    return Tie(route.curve.start, route.curve.end, route.roundness, look, role, strand.id, (route.start, route.end))


def paint_written(shown: Shown, pen: Pen) -> Iterator[Primitive]:
    """The sign in a circle on the line; where there is a label, that in a box."""
    palette, strand, box = pen.palette, shown.laid.strand, shown.laid.box
    ink = palette.muted if shown.faint else palette.ink
    edge = Stroke(stroke(strand.sign, shown.faint, palette).colour, 1)
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    if shown.label and shown.laid.form is not None:
        yield Area(box.corners, palette.ground, "sign", strand.id, edge)
        lines = lines_of(shown.label, shown.laid.form, pen)
        top = y - (len(lines) - 1) / 2 * LINE
        for place, (text, weight) in enumerate(lines):
            yield pen.words(Run(text, weight), At(x, top + place * LINE, "middle"), "label", ink, strand.id)
    else:
        yield Disc(x, y, (box.right - box.left) / 2 - 0.5, palette.ground, "sign", strand.id, edge)
        yield pen.words(Run(SIGNS[strand.sign], 700), At(x, y, "middle"), "sign", ink, strand.id)


def hit_of(shown: Shown, apart: Collection[str]) -> Hit:
    """All of what is written on it: a click selects its first record that is left. A search finds it by its records,
    but for those that stand apart from it."""
    strand = shown.laid.strand
    found_by = strand.id, *(each.id for each in strand.records if each.id not in apart)
    return Hit(*shown.laid.box, Select(shown.asks), shown.hover, strand.id, found_by)
