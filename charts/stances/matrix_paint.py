"""Stances of all actors as a scene: what of the layout is left in, selected and found."""

from collections.abc import Iterator

from charts.chart import Look
from charts.stances.matrix_layout import HEAD_GAP, LINE, Layout, Row
from charts.stances.square import paint_squares
from drawing.measure import text_width
from drawing.names import name_hit
from drawing.pen import Pen
from drawing.scene import Line, Scene, Stroke, Words
from drawing.stroke import paint_stroke
from drawing.theme import actor_colour


def paint(found: Layout, look: Look, pen: Pen) -> Scene:
    """The matrix of stances."""
    scene = Scene(found.width, found.height)
    scene.items += head(found, pen)
    for row in found.rows:
        scene.items.append(Line(((0, row.top), (found.width, row.top)), Stroke(pen.palette.silent, 1), "axis"))
        scene.items += name(found, row, pen)
    scene.hits += [name_hit(each) for each in scene.words() if each.of]
    held = {(square.stance.actor, square.stance.issue) for square in found.squares}
    for row in found.rows:
        empty = (x for issue, x in found.columns.items() if (row.actor, issue) not in held)
        scene.items += [paint_stroke(x, row.middle, pen) for x in empty]
    paint_squares(scene, found.squares, look, pen)
    return scene


def name(found: Layout, row: Row, pen: Pen) -> Iterator[Words]:
    """An actor's name at the left of its row."""
    focus = found.words.focus
    colour = actor_colour(row.actor, focus, pen.palette) if row.actor in focus else pen.palette.ink
    for place, line in enumerate(row.name):
        y = row.middle + (place - (len(row.name) - 1) / 2) * LINE
        yield pen.words(line, 0, y, "label", "start", colour, row.actor, 700)


def head(found: Layout, pen: Pen) -> Iterator[Words]:
    """Names of the issues, every second one on a lower level, so that each has the room of two columns."""
    upper = max(len(found.headings[issue]) for issue in list(found.columns)[::2])
    for index, (issue, x) in enumerate(found.columns.items()):
        lines = found.headings[issue]
        bottom = upper * LINE if index % 2 == 0 else found.head - HEAD_GAP
        half = max(text_width(line, pen.size) for line in lines) / 2
        for place, line in enumerate(reversed(lines)):
            y = bottom - (place + 0.5) * LINE
            yield pen.words(line, min(x, found.width - half), y, "label", "middle", pen.palette.muted)
