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
UNKNOWN, WIDE = 650, 1000
"""The same of a character that the font lacks and another stands in for; of one as wide as it is tall."""


class Advances(dict[str, int]):
    """Character to its advance; one that the font lacks has that of what stands in for it."""

    def __missing__(self, character: str) -> int:
        """What a character takes that the font lacks."""
        if combining(character):
            return 0
        return WIDE if east_asian_width(character) in "WF" else UNKNOWN


@cache
def advances(face: Face) -> dict[int, Advances]:
    """Weight to the advances of a face."""
    with WIDTHS[face].open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    characters = [chr(int(character, 16)) for character, *_ in rows]
    return {
        int(weight): Advances(zip(characters, map(int, column), strict=True))
        for weight, column in zip(head[1:], list(zip(*rows, strict=True))[1:], strict=True)
    }


@lru_cache(maxsize=50_000)
def thousandths(text: str, face: Face, weight: int) -> int:
    """Width of one line in 1/1000 em: a whole number, so that words add up to exactly what their line is."""
    return sum(map(advances(face)[weight].__getitem__, text))


def text_width(text: str, font: Font, weight: int = 400) -> float:
    """Width in px of one line."""
    return thousandths(text, font.face, weight) * (font.size / 1000)


@lru_cache(maxsize=20_000)
def words_of(text: str, face: Face, weight: int) -> list[tuple[str, int]]:
    """The words of a text, each with its width in 1/1000 em."""
    return [(word, thousandths(word, face, weight)) for word in text.split(" ")]


def wrap(text: str, font: Font, room: float, weight: int = 400) -> list[str]:
    """Lines of whole words that fit the room; one longer than a line goes on in the next, at “&”, “–” or anywhere."""
    lines: list[str] = []
    used, unit, blank = 0, font.size / 1000, thousandths(" ", font.face, weight)
    words = words_of(text, font.face, weight)
    if (sum(wide for _, wide in words) + blank * (len(words) - 1)) * unit <= room:
        return [text]
    for word, wide in words:
        parts = [word] if wide * unit <= room else pieces(word, font, room, weight)
        joint, before = " ", blank
        for part in parts:
            own = wide if part is word else thousandths(part, font.face, weight)
            if lines and (used + before + own) * unit <= room:
                lines[-1] += joint + part
                used += before + own
            else:
                lines.append(part)
                used = own
            joint, before = "", 0
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
