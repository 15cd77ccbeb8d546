"""Text as the outlines of its letters: for small pictures, and for programs that have no font but their own.

`python -m painters.outlines` makes the table of the letters that most pictures need, which lies beside this file.
"""

import csv
import io
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, get_args

from drawing.scene import Weight, Words
from painters.fonts import FILE, USUAL

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

TABLE = Path(__file__).with_name("outlines.csv")
EM = 1000
"""Units of the font's file to its size."""
NONE = ".notdef"
"""The box that stands where the font has no letter."""
Letter: TypeAlias = tuple[str, float]
"""An outline in units, y upwards, and how far the next letter stands from it."""


@cache
def usual() -> dict[tuple[str, Weight], Letter]:
    """The letters of the table, at each weight."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        (chr(int(row["character"], 16)), weight): (row[f"path {weight}"], float(row[f"advance {weight}"]))
        for row in rows
        for weight in get_args(Weight)
    }


@lru_cache(maxsize=1000)
def letter(character: str, weight: Weight) -> Letter:
    """A letter at a weight."""
    return usual().get((character, weight)) or drawn(character, weight)


@cache
def font() -> "TTFont":
    """The font's file, read once."""
    # What reads it takes a tenth of a second and 12 MiB, which a server that draws usual letters alone can spare.
    from fontTools.ttLib import TTFont

    return TTFont(FILE)


def drawn(character: str, weight: Weight) -> Letter:
    """A letter at a weight as the font's file has it."""
    from fontTools.pens.svgPathPen import SVGPathPen

    glyphs = font().getGlyphSet(location={"wght": weight})
    glyph = glyphs[font().getBestCmap().get(ord(character), NONE)]
    pen = SVGPathPen(glyphs, ntos="{:.0f}".format)
    glyph.draw(pen)
    return pen.getCommands(), glyph.width


def table() -> str:
    """A row for each usual character: its number in hexadecimal, its outline and its advance at each weight."""
    weights, text = get_args(Weight), io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["character", *(f"{what} {weight}" for weight in weights for what in ("path", "advance"))])
    for character in sorted(USUAL):
        rows.writerow([f"{ord(character):04X}", *(part for weight in weights for part in drawn(character, weight))])
    return text.getvalue()


def outlines(words: Words) -> list[tuple[str, float, float]]:
    """The outline of each letter of a line in units, the px at which it stands, and the px of a unit."""
    found, x, unit = [], words.left, words.size / EM
    for run in words.runs:
        for character in run.text:
            path, wide = letter(character, run.weight)
            found.append((path, x, unit))
            x += wide * unit
    return found


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    print(f"{TABLE.name}: {len(USUAL)} characters")
