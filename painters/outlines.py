"""Text as the outlines of its letters: for small pictures, and for programs that have no font but their own."""

from functools import cache, lru_cache

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from drawing.scene import Weight, Words
from painters.fonts import FILE

EM = 1000
"""Units of the font's file to its size."""
NONE = ".notdef"
"""The box that stands where the font has no letter."""


@cache
def font() -> TTFont:
    """The font's file, read once."""
    return TTFont(FILE)


@lru_cache(maxsize=1000)
def letter(character: str, weight: Weight) -> tuple[str, float]:
    """A letter's outline in units, y upwards, and how far the next one stands from it."""
    glyphs = font().getGlyphSet(location={"wght": weight})
    glyph = glyphs[font().getBestCmap().get(ord(character), NONE)]
    pen = SVGPathPen(glyphs, ntos="{:.0f}".format)
    glyph.draw(pen)
    return pen.getCommands(), glyph.width


def outlines(words: Words) -> list[tuple[str, float, float]]:
    """The outline of each letter of a line in units, the px at which it stands, and the px of a unit."""
    found, x, unit = [], words.left, words.size / EM
    for run in words.runs:
        for character in run.text:
            path, wide = letter(character, run.weight)
            found.append((path, x, unit))
            x += wide * unit
    return found
