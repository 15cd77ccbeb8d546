"""An actor: its dot, hollow where nothing of its strands is left or another is looked at, with its name."""

from collections.abc import Iterator
from typing import NamedTuple

from charts.network.layout import Actor
from charts.network.names import SILENT, lines_at
from charts.network.places import around
from drawing.actions import Select
from drawing.box import Box
from drawing.pen import Pen
from drawing.scene import At, Disc, Hit, Primitive, Role, Run, Stroke, Weight
from drawing.theme import actor_colour

RING, RING_GAP = 3, 3
"""Px of the ring's line, and from a dot to it."""


class Shown(NamedTuple):
    """An actor under a lens: whether any of its strands is left, whether another actor that it is not tied to is
    looked at, its name in full; the two of the quarrel."""

    laid: Actor
    left: bool
    muted: bool
    name: str
    focus: tuple[str, ...]

    @property
    def faint(self) -> bool:
        """Whether it is drawn as what is left out is."""
        return self.muted or not self.left


def paint_dot(shown: Shown, pen: Pen) -> Disc:
    """The dot."""
    palette, actor = pen.palette, shown.laid
    colour = palette.ghost if shown.faint else actor_colour(actor.id, shown.focus, palette)
    fill = palette.ground if shown.faint else colour
    role: Role = "mark" if shown.left else "ghost"
    return Disc(*actor.place, actor.radius, fill, role, actor.id, Stroke(colour, 1.5))


def paint_name(shown: Shown, pen: Pen) -> Iterator[Primitive]:
    """The name, in its hue where it is one of the two of the quarrel, and that it never speaks where that is so."""
    palette, actor, name = pen.palette, shown.laid, shown.laid.name
    paired = actor.id in shown.focus
    hue = actor_colour(actor.id, shown.focus, palette) if paired else palette.ink
    ink = palette.muted if shown.faint else hue
    texts: list[tuple[str, Weight, str]] = [(line, 700 if paired else 400, ink) for line in name.lines]
    texts += [(line, 400, palette.muted) for line in name.note if actor.silent]
    for (x, y), (text, bold, colour) in zip(lines_at(name.box, len(texts)), texts, strict=True):
        words = pen.words(Run(text, bold), At(x, y, "middle"), "label", colour, actor.id)
        # A strand of a crowded case may run through a name.
        yield words._replace(ground=palette.ground)


def paint_ring(actor: Actor, pen: Pen) -> Disc:
    """A thick ring round the actor that is looked at."""
    radius = actor.radius + RING_GAP
    return Disc(*actor.place, radius, "", "ring", actor.id, Stroke(pen.palette.ink, RING))


def dot_hit(shown: Shown) -> Hit:
    """All of its dot."""
    return hit(shown, around(shown.laid.place, 2 * shown.laid.radius, 2 * shown.laid.radius))


def name_hit(shown: Shown) -> Hit:
    """All of its name; the dot is enough for a search to mark."""
    return hit(shown, shown.laid.name.box)._replace(finds=())


def hit(shown: Shown, box: Box) -> Hit:
    """A click opens its card."""
    hover = (shown.name, *([SILENT] if shown.laid.silent else []), "click for its card")
    return Hit(*box, Select(shown.laid.id), hover, shown.laid.id)
