"""The marks of the charts of stances, as a legend shows them."""

from collections.abc import Iterator

from charts.legend import MIDDLE, PAD, Glyph, picture
from charts.stances.square import SIDE, Square, paint_square
from charts.stances.stance import Stance
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Line, Primitive, Scene, Stroke

STEP = SIDE + 4
SEEN = Seen(True, True, ())


def square(place: int, score: int, pen: Pen) -> Iterator[Primitive]:
    """The square of a score, so many places from the left."""
    stance = Stance("", "", "", "", score, 0)
    return paint_square(Square(stance, PAD + SIDE / 2 + place * STEP, MIDDLE), SEEN, pen)


def squares(pen: Pen) -> Scene:
    """A square of each end, and of neither."""
    return picture(each for place, score in enumerate((2, 0, -2)) for each in square(place, score, pen))


def pair(pen: Pen) -> Scene:
    """Two squares and the way from one to the other."""
    way = Line(((PAD + STEP, MIDDLE), (PAD + 2 * STEP - 4, MIDDLE)), Stroke(pen.palette.muted, 1.5, (2, 2)), "axis")
    return picture([*square(0, 2, pen), way, *square(2, -2, pen)])


GLYPHS: dict[str, Glyph] = {"squares": squares, "pair": pair}
