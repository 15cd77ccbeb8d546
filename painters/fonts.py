"""The font that every picture is drawn with: its file, and as much of it as some text needs.

`python -m painters.fonts` makes the part that most pictures need, which lies beside this file.
"""

import io
from base64 import b64encode
from functools import cache, lru_cache
from pathlib import Path

from fontpkg_source_sans_3 import FAMILY, ROOT

FILE = ROOT / "files" / "SourceSans3[wght].ttf"
PART = Path(__file__).with_name("font.woff2")
STACK = f"'{FAMILY}', 'Source Sans Pro', 'Source Sans', sans-serif"
"""A name with a digit in it is no name in CSS unless it is quoted."""
USUAL = frozenset(map(chr, [*range(0x20, 0x7F), *range(0xA0, 0x100)])) | frozenset("–—−…‘’“”‹›≈≠○●■✓✗")
"""Characters that suffice for most pictures. Taking some others out of the font takes a second."""
FEATURES = ["ccmp", "kern", "mark", "mkmk"]


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


def part_of_font(characters: frozenset[str]) -> bytes:
    """A WOFF2 file with those of some characters that the font has."""
    # It reads the code of every table that a font may have, which takes longer than most starts can spare.
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(FILE, recalcTimestamp=False)
    options = Options(layout_features=FEATURES, name_IDs=[1, 2])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=map(ord, characters))
    subsetter.subset(font)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


if __name__ == "__main__":
    PART.write_bytes(part_of_font(USUAL))
    print(f"{PART.name}: {FAMILY}, {len(USUAL)} characters, {PART.stat().st_size} bytes")
