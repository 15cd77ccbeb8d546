"""Blocks that are read, as HTML of this host: names lead to cards of the view, marks are pictures on its ground."""

from functools import cache, partial

from articles.blocks import Read
from articles.sight import Sight
from charts.glyphs import drawn
from components.names import linked
from drawing.pen import Pen
from drawing.theme import Palette
from exports.written import Hand
from exports.written import html as written
from painters.svg import svg_address


def html(sight: Sight, block: Read, stop: bool = True) -> str:
    """A block as HTML; empty where it says nothing. stop: as `linked` has it."""
    return written(block, Hand(partial(linked, sight, stop=stop), partial(image, sight.palette)))


def image(palette: Palette, mark: str) -> str:
    """A mark of a chart as a picture."""
    return f"<img alt='' src=\"{pictured(mark, palette)}\">"


@cache
def pictured(mark: str, palette: Palette) -> str:
    """A mark of a chart as the address of a picture, with the letters in it as outlines, so that it needs no font."""
    return svg_address(drawn(mark, Pen(palette)), "", "outlines")
