"""The font that every picture is drawn with: its file, and as much of it as some text needs.

`python -m painters.fonts` makes the part that most pictures need, which lies beside this file.
"""

import io
from base64 import b64encode
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from fontpkg_source_sans_3 import FAMILY, ROOT

FILE = ROOT / "files" / "SourceSans3[wght].ttf"
PART = Path(__file__).with_name("font.woff2")
STACK = f"'{FAMILY}', 'Source Sans Pro', 'Source Sans', sans-serif"
"""A name with a digit in it is no name in CSS unless it is quoted."""
USUAL = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) | frozenset("–—−…‘’“”‹›≈≠○●■✓✗")
"""Characters that suffice for most pictures. Taking some others out of the font takes a second."""
FEATURES = ["ccmp", "kern", "mark", "mkmk"]
WEIGHTS = (400, 600, 700)
LACKING = "□"
"""Stands for a letter that the font lacks."""


def face(characters: frozenset[str]) -> str:
    """The CSS that gives a picture with some characters its font from within itself, in all weights."""
    others = characters - USUAL
    return face_with(others & all_characters() if others else others)


@lru_cache(maxsize=64)
def face_with(others: frozenset[str]) -> str:
    """The same with the usual characters and some others of the font."""
    file = part_of_font(others | USUAL) if others else PART.read_bytes()
    data = f"data:font/woff2;base64,{b64encode(file).decode()}"
    return f"@font-face{{font-family:'{FAMILY}';font-weight:200 900;src:url({data})}}"


@cache
def all_characters() -> frozenset[str]:
    """Those that the font has."""
    from fontTools.ttLib import TTFont

    return frozenset(map(chr, TTFont(FILE).getBestCmap()))


def drawable(text: str) -> str:
    """A text in letters of the font."""
    lacking = {each for each in set(text) - USUAL if each.isprintable()} - all_characters()
    return text.translate({ord(each): LACKING for each in lacking}) if lacking else text


def part_of_font(characters: frozenset[str]) -> bytes:
    """A WOFF2 file with those of some characters that the font has."""
    font = subset(characters)
    font.flavor = "woff2"
    return saved(font)


def static(characters: frozenset[str]) -> dict[int, bytes]:
    """Weight to a TTF file of that weight alone, with the usual characters and some others that the font has."""
    return static_with(characters - USUAL)


@lru_cache(maxsize=4)
def static_with(others: frozenset[str]) -> dict[int, bytes]:
    """The same of other than the usual characters."""
    from fontTools.varLib.instancer import instantiateVariableFont

    wanted = USUAL | others | {LACKING}
    return {
        weight: saved(instantiateVariableFont(subset(wanted, ["*"]), {"wght": weight}, updateFontNames=True))
        for weight in WEIGHTS
    }


def subset(characters: frozenset[str], names: Sequence[Any] = (1, 2)) -> Any:
    """The font with those of some characters that it has. names: which of its own names it keeps."""
    # It reads the code of every table that a font may have, which takes longer than most starts can spare.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(FILE, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=FEATURES, name_IDs=[*names]))
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    return font


def saved(font: Any) -> bytes:
    """A font as a file."""
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


if __name__ == "__main__":
    PART.write_bytes(part_of_font(USUAL))
    print(f"{PART.name}: {FAMILY}, {len(USUAL)} characters, {PART.stat().st_size} bytes")
