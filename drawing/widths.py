"""Makes the tables of advance widths from the fonts' files: `python -m drawing.widths`."""

import csv
import io
from importlib import import_module
from typing import NamedTuple

from fontTools.ttLib import TTFont

from drawing.font import Face
from drawing.measure import WIDTHS

LAST = 0xFFFF
"""The last character in a table; what comes after it are pictures."""


class Made(NamedTuple):
    """What a table is made from: the package and the name of a font's file; each weight with that which draws it."""

    package: str
    file: str
    weights: dict[int, int]


FACES: dict[Face, Made] = {
    "Source Sans 3": Made("fontpkg_source_sans_3", "SourceSans3[wght].ttf", {400: 400, 600: 600, 700: 700}),
    # Arimo has the widths of Arial, which is nobody's to pass on; office programs know two weights.
    "Arial": Made("fontpkg_arimo", "Arimo[wght].ttf", {400: 400, 600: 700, 700: 700}),
}


def table(face: Face) -> str:
    """A row for each character: its number in hexadecimal and its advance in 1/1000 em at each weight."""
    made = FACES[face]
    font = TTFont(import_module(made.package).ROOT / "files" / made.file)
    found: dict[int, list[int]] = {}
    unit = font["head"].unitsPerEm
    for drawn in made.weights.values():
        glyphs = font.getGlyphSet(location={"wght": drawn})
        for character, glyph in font.getBestCmap().items():
            if character <= LAST:
                found.setdefault(character, []).append(round(glyphs[glyph].width * 1000 / unit))
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["character", *made.weights])
    rows.writerows([f"{character:04X}", *found[character]] for character in sorted(found))
    return text.getvalue()


if __name__ == "__main__":
    for face, path in WIDTHS.items():
        path.write_text(table(face), encoding="utf-8")
        print(f"{path.name}: {face}, {len(table(face).splitlines()) - 1} characters")
