"""Stances of the two actors of a quarrel as a scene: what of the layout is left in, named, selected and found."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from charts.stances.layout import BAR, HEAD_PAD, LINE, Layout, Row
from charts.stances.square import paint_squares
from charts.stances.wording import APART, Setting, apart, said, told
from drawing.box import Box
from drawing.look import Look
from drawing.names import name_hit
from drawing.pen import Pen
from drawing.scene import Area, At, Line, Primitive, Run, Scene, Stroke, Words
from drawing.stroke import paint_stroke
from drawing.theme import actor_colour


class Said(NamedTuple):
    """What a lens lets be said: of each issue whether the two are close and how far apart, and who tells of it; the
    issues that the headline names."""

    apart: Mapping[str, tuple[str, str]]
    tellers: Mapping[str, str]
    pointed: Collection[str]


def paint(found: Layout, look: Look, words: Said, pen: Pen) -> Scene:
    """The chart of stances of the two."""
    scene = Scene(found.width, found.height)
    for actor in found.words.focus:
        scene.wings[actor] = side(found, actor)
        scene.items += wing(found, actor, pen)
    if look.covered:
        # Which rows are bold tells how the side that is covered stands.
        words = words._replace(pointed=())
    for row in found.rows:
        scene.items += ground_of(found, row, row.issue in words.pointed, pen)
        scene.items += row_words(found, row, words, pen)
    scene.items += [*head(found, pen), *strokes(found, pen)]
    scene.hits += [name_hit(each) for each in scene.words() if each.of]
    paint_squares(scene, found.squares, look, pen)
    return scene


def edges(found: Layout, actor: str) -> tuple[float, float]:
    """Left and right edge of an actor's wing."""
    cells = [cell for (of, _), cell in found.cells.items() if of == actor]
    return cells[0].left, cells[-1].right


def side(found: Layout, actor: str) -> Box:
    """Where an actor's wing is."""
    left, right = edges(found, actor)
    return Box(left, 0, right, found.height)


def ground(box: Box, fill: str) -> Area:
    """A ground."""
    return Area(box.corners, fill, "ground")


def wing(found: Layout, actor: str, pen: Pen) -> Iterator[Area]:
    """The ground of a wing under a bar in its actor's hue, so that the eye keeps the two apart."""
    whole = side(found, actor)
    yield ground(whole, pen.palette.panel)
    yield ground(whole._replace(bottom=BAR), actor_colour(actor, found.words.focus, pen.palette))


def ground_of(found: Layout, row: Row, pointed: bool, pen: Pen) -> Iterator[Primitive]:
    """The line over a row; the ground of the wings across it, so that the eye finds what the headline names."""
    if pointed:
        yield ground(Box(0, row.top, found.width, row.top + row.tall), pen.palette.panel)
    yield Line(((0, row.top), (found.width, row.top)), Stroke(pen.palette.silent, 1), "axis")


def head(found: Layout, pen: Pen) -> Iterator[Words]:
    """Names of the two over their wings, of the phases over their columns, and what stands at the right edge."""
    low, muted = found.head - LINE / 2, pen.palette.muted
    for actor in found.words.focus:
        x, hue = sum(edges(found, actor)) / 2, actor_colour(actor, found.words.focus, pen.palette)
        for place, line in enumerate(found.names[actor]):
            yield pen.words(Run(line, 700), At(x, (place + 0.5) * LINE + HEAD_PAD, "middle"), "label", hue, actor)
    for (_, phase), cell in found.cells.items():
        for place, word in enumerate(reversed(found.headings[phase])):
            yield pen.words(word, At((cell.left + cell.right) / 2, low - place * LINE, "middle"), "label", muted)
    for place, line in enumerate(APART):
        yield pen.words(line, At(found.width, low + (place - 1) * LINE, "end"), "label", muted)


def row_words(found: Layout, row: Row, words: Said, pen: Pen) -> Iterator[Words]:
    """An issue and its poles in the middle column; at the right edge how far apart the two are told to be and by whom.

    In rows of one line there is no room for who tells it.
    """
    stacked, pointed = found.form.stacked, row.issue in words.pointed
    lines = said(found.words, row.issue, pointed, Setting(stacked, found.width), pen)
    for runs, y in zip(lines, middles(row, len(lines)), strict=True):
        yield pen.words(runs, At(sum(found.middle) / 2, y, "middle"))
    colour = pen.palette.ink if pointed else pen.palette.muted
    tellers = told(words.tellers[row.issue], found.width, pen) if stacked else []
    first, *others = middles(row, 1 + max(len(tellers), stacked))
    yield pen.words(apart(*words.apart[row.issue], pointed), At(found.width, first, "end"), "label", colour)
    for line, y in zip(tellers, others, strict=False):
        yield pen.words(line, At(found.width, y, "end"), "label", pen.palette.muted)


def middles(row: Row, lines: int) -> list[float]:
    """The middle of each of so many lines that stand round that of a row."""
    return [row.middle + (at - (lines - 1) / 2) * LINE for at in range(lines)]


def strokes(found: Layout, pen: Pen) -> Iterator[Line]:
    """A stroke in each cell in which no text places the actor."""
    held = {(square.stance.issue, square.stance.actor, square.stance.phase) for square in found.squares}
    for row in found.rows:
        for (actor, phase), cell in found.cells.items():
            if (row.issue, actor, phase) not in held:
                yield paint_stroke((cell.left + cell.right) / 2, row.middle, pen)
