"""Letters of a case that the font of its pictures lacks: no fault, but to be known before a picture is passed on."""

import unicodedata
from collections.abc import Iterator

from loaders.references import Sheets
from loaders.remark import Remark

ALL_THERE = 0x250
"""Below this character the font has every letter."""
THERE = {"LATIN", "GREEK", "CYRILLIC", "MODIFIER", "SUPERSCRIPT", "SCRIPT", "OHM", "CARON"}
"""Scripts that the font has, by the first word of the names of their letters."""
WHAT = "on a page the reader's browser takes them from another font, in a picture each is a box"
CALLED = {"CJK": "Chinese, Japanese or Korean"}


def missing_letters(sheets: Sheets) -> Iterator[Remark]:
    """The cells that have letters of a script which the font lacks, by column and script."""
    for sheet in sheets.values():
        found: dict[tuple[str, str], dict[int, str]] = {}
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            for column, cell in row.items():
                for letter in () if cell.isascii() else cell:
                    if script := lacking(letter):
                        found.setdefault((column, script), {}).setdefault(line, letter)
        for (column, script), lines in found.items():
            some = "".join(dict.fromkeys(lines.values()))[:3]
            message = f"letters that our font lacks ({CALLED.get(script, script.title())}, as “{some}”); {WHAT}"
            yield Remark(sheet, column, list(lines), message)


def lacking(letter: str) -> str:
    """The script of a letter that the font lacks; empty for one that it has, and for what is no letter."""
    if ord(letter) < ALL_THERE or not unicodedata.category(letter).startswith("L"):
        return ""
    script = unicodedata.name(letter, "unknown").partition(" ")[0]
    return "" if script in THERE else script
