"""Makes the table of advance widths from the font's file: `python -m drawing.widths`."""

import csv
import io
from pathlib import Path

from fontpkg_source_sans_3 import FAMILY, ROOT
from fontTools.ttLib import TTFont

FONT_FILE = ROOT / "files" / "SourceSans3[wght].ttf"
TABLE = Path(__file__).with_suffix(".csv")
WEIGHTS = (400, 600, 700)
LAST = 0xFFFF
"""The last character in the table; what comes after it are pictures."""


def table() -> str:
    """A row for each character: its number in hexadecimal and its advance in 1/1000 em at each weight."""
    found: dict[int, list[int]] = {}
    font = TTFont(FONT_FILE)
    unit = font["head"].unitsPerEm
    for weight in WEIGHTS:
        glyphs = font.getGlyphSet(location={"wght": weight})
        for character, glyph in font.getBestCmap().items():
            if character <= LAST:
                found.setdefault(character, []).append(round(glyphs[glyph].width * 1000 / unit))
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["character", *WEIGHTS])
    rows.writerows([f"{character:04X}", *found[character]] for character in sorted(found))
    return text.getvalue()


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    print(f"{TABLE.name}: {FAMILY}, {len(table().splitlines()) - 1} characters")
