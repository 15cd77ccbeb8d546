"""How wide a text is in the font that draws it, and where it breaks."""

import csv
import re
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import combining, east_asian_width

from drawing.font import Face, Font

WIDTHS: dict[Face, Path] = {
    "Source Sans 3": Path(__file__).with_name("widths.csv"),
    "Arial": Path(__file__).with_name("widths-arial.csv"),
}
"""Advance of each character of a face in 1/1000 em at each weight, made by `python -m drawing.widths`."""
UNKNOWN, WIDE = 0.65, 1.0
"""Em of a character that the font lacks and another stands in for; of one as wide as it is tall."""


@cache
def advances(face: Face) -> dict[int, dict[str, float]]:
    """Weight to the advance of each character in em."""
    with WIDTHS[face].open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    weights = [name for name in rows[0] if name != "character"]
    return {
        int(weight): {chr(int(row["character"], 16)): int(row[weight]) / 1000 for row in rows} for weight in weights
    }


@lru_cache(maxsize=20_000)
def text_width(text: str, font: Font, weight: int = 400) -> float:
    """Width in px of one line."""
    widths = advances(font.face)[weight]
    return font.size * sum(widths[each] if each in widths else stand_in(each) for each in text)


def stand_in(character: str) -> float:
    """Em of a character that the font lacks."""
    if combining(character):
        return 0
    return WIDE if east_asian_width(character) in "WF" else UNKNOWN


def wrap(text: str, font: Font, room: float, weight: int = 400) -> list[str]:
    """Lines of whole words that fit the room; one longer than a line goes on in the next, at “&”, “–” or anywhere."""
    lines: list[str] = []
    for word in text.split(" "):
        first, *others = pieces(word, font, room, weight)
        longer = f"{lines[-1]} {first}" if lines else first
        if lines and text_width(longer, font, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(first)
        for part in others:
            if text_width(lines[-1] + part, font, weight) <= room:
                lines[-1] += part
            else:
                lines.append(part)
    return lines


def pieces(word: str, font: Font, room: float, weight: int) -> list[str]:
    """A word whole, or in parts that each fit the room."""
    if text_width(word, font, weight) <= room:
        return [word]
    parts: list[str] = []
    for part in re.split("(?<=[&–])(?=.)", word):
        while text_width(part, font, weight) > room and len(part) > 1:
            end = fitting(part, font, room, weight)
            parts.append(part[:end])
            part = part[end:]
        parts.append(part)
    return parts


def fitting(text: str, font: Font, room: float, weight: int) -> int:
    """How many characters from its beginning fit the room, one at least; no mark is parted from its letter."""
    end = len(text) - 1
    while end > 1 and (text_width(text[:end], font, weight) > room or combining(text[end])):
        end -= 1
    return end


def balanced(text: str, font: Font, room: float, weight: int = 400) -> list[str]:
    """As few lines as `wrap` needs, of nearly equal length."""
    lines = wrap(text, font, room, weight)
    for share in range(60, 100, 5):
        tighter = wrap(text, font, room * share / 100, weight)
        whole = " ".join(tighter).split(" ") == " ".join(lines).split(" ")
        if whole and len(tighter) == len(lines) and all(text_width(line, font, weight) <= room for line in tighter):
            return tighter
    return lines
