"""Stances of all actors as a scene: what of the layout is left in, selected and found."""

from collections.abc import Iterator

from charts.stances.all_layout import EVERYONE, OTHERS, Layout
from charts.stances.layout import BAR, LINE, Row
from charts.stances.square import paint_squares
from charts.stances.wording import Setting, said
from drawing.box import Box
from drawing.look import Look
from drawing.names import name_hit
from drawing.pen import Pen
from drawing.scene import Area, At, Line, Primitive, Run, Scene, Stroke, Words
from drawing.stroke import paint_stroke
from drawing.theme import actor_colour


def paint(found: Layout, look: Look, pen: Pen) -> Scene:
    """The chart of stances of all."""
    scene = Scene(found.width, found.height)
    scene.items += grounds(found, pen)
    for row in found.grid.rows:
        scene.items.append(Line(((0, row.top), (found.width, row.top)), Stroke(pen.palette.silent, 1), "axis"))
        scene.items += row_words(found, row, pen)
    scene.items += [*head(found, pen), *names(found, look, pen), *strokes(found, pen)]
    scene.hits += [name_hit(each) for each in scene.words() if each.of]
    paint_squares(scene, found.squares, look, pen)
    return scene


def grounds(found: Layout, pen: Pen) -> Iterator[Primitive]:
    """The ground of the columns of the two, each under a bar in its actor's hue."""
    for actor, cell in found.grid.columns.focus.items():
        hue = actor_colour(actor, found.words.focus, pen.palette)
        yield Area(Box(cell.left, 0, cell.right, found.height).corners, pen.palette.panel, "ground")
        yield Area(Box(cell.left, 0, cell.right, BAR).corners, hue, "ground")


def head(found: Layout, pen: Pen) -> Iterator[Words]:
    """Names of the two over their columns, and what the last column holds."""
    for actor, cell in found.grid.columns.focus.items():
        hue = actor_colour(actor, found.words.focus, pen.palette)
        for at, line in enumerate(found.headings[actor]):
            y = BAR + (at + 0.5) * LINE + 1
            yield pen.words(Run(line, 700), At((cell.left + cell.right) / 2, y, "middle"), "label", hue, actor)
    if found.names:
        y = BAR + 0.5 * LINE + 1
        head = OTHERS if found.words.focus else EVERYONE
        yield pen.words(head, At(found.grid.columns.others.left, y), "label", pen.palette.muted)


def row_words(found: Layout, row: Row, pen: Pen) -> Iterator[Words]:
    """An issue and its poles at the left."""
    lines = said(found.words, row.issue, False, Setting(found.grid.form.stacked, found.width), pen)
    for at, runs in enumerate(lines):
        yield pen.words(runs, At(0, row.middle + (at - (len(lines) - 1) / 2) * LINE))


def names(found: Layout, look: Look, pen: Pen) -> Iterator[Words]:
    """Each other actor's name after its squares; muted where all of them are left out."""
    for name in found.names:
        left = any(look.seen[stance.id].shown for stance in name.stances)
        colour = pen.palette.ink if left else pen.palette.muted
        yield pen.words(name.text, At(name.x, name.y), "label", colour, name.actor)


def strokes(found: Layout, pen: Pen) -> Iterator[Line]:
    """A stroke where no text places one of the two, and where none places anyone else."""
    held = {(square.stance.issue, square.stance.actor) for square in found.squares}
    for row in found.grid.rows:
        for actor, cell in found.grid.columns.focus.items():
            if (row.issue, actor) not in held:
                yield paint_stroke((cell.left + cell.right) / 2, row.middle, pen)
        if not found.grid.lines[row.issue]:
            yield paint_stroke(found.grid.columns.others.left + LINE / 2, row.middle, pen)
