"""The marks of the chart of texts, as a legend shows them."""

from functools import partial

from charts.legend import MIDDLE, PAD, Glyph, picture
from charts.sources.square import SIDE, STEP, Square, paint_square
from charts.sources.text import Passage
from drawing.look import Seen
from drawing.pen import Pen
from drawing.scene import Scene
from rows.codes import REPRINT


def squares(pen: Pen, signs: str, role: str = "", *, solid: bool = False) -> Scene:
    """Squares with some signs, of paragraphs of one kind."""
    seen = Seen(True, solid, ())
    places = [Square(Passage("", role, sign), PAD + SIDE / 2 + at * STEP, MIDDLE) for at, sign in enumerate(signs)]
    return picture(each for square in places for each in paint_square(square, seen, pen))


GLYPHS: dict[str, Glyph] = {
    "solid-square": partial(squares, signs="H2", solid=True),
    "empty-square": partial(squares, signs="HB"),
    "reprint": partial(squares, signs="=", role=REPRINT),
}
