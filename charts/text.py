"""How wide a text is when drawn, and where it breaks."""

import re
from html import unescape

WIDTHS = {
    0.20: " \N{NO-BREAK SPACE}",
    0.27: "',.:;ijIl|",
    0.31: "!f()[]{}-",
    0.37: "tr/\\·",
    0.45: "*?sz",
    0.49: 'cvyJYFLkx"',
    0.52: "#$+0123456789<=>^_aeg~X",
    0.55: "ESTZVAbnhoudpqCP–−✗",
    0.61: "RKBDG&✓○",
    0.67: "HNUOQ",
    0.75: "Mw",
    0.90: "W%m@—…≈≠●▲▼▶",
}
"""Advance of a character in em, rounded up to the next class: Source Sans, regular."""

ADVANCE = {character: width for width, characters in WIDTHS.items() for character in characters}
BOLD = 1.06
UNKNOWN = 0.62
SPARE = 1.06
"""Room for the wider sans that stands in where Source Sans is not installed."""


def text_width(text: str, size: float, bold: bool = False) -> float:
    """Width in px of one line at a font size, on the safe side."""
    em = sum(ADVANCE.get(character, UNKNOWN) for character in text)
    return em * size * SPARE * (BOLD if bold else 1)


def bare(text: str) -> str:
    """The letters of a text that may hold tags, as they are drawn."""
    return unescape(re.sub("<[^>]*>", "", text))


def wrap(text: str, size: float, room: float) -> list[str]:
    """Lines of whole words that fit the room where their words do; a longer word stands alone, never cut.

    A link that is longer than a line goes on in the next one after an “&”.
    """
    lines: list[str] = []
    for word in text.split(" "):
        first, *others = [word] if text_width(word, size) <= room else re.split("(?<=&)(?=.)", word)
        longer = f"{lines[-1]} {first}" if lines else first
        if lines and text_width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(first)
        for part in others:
            if text_width(lines[-1] + part, size) <= room:
                lines[-1] += part
            else:
                lines.append(part)
    return lines


def balanced(text: str, size: float, room: float) -> list[str]:
    """As few lines as `wrap` needs, of nearly equal length."""
    lines = wrap(text, size, room)
    for share in range(60, 100, 5):
        tighter = wrap(text, size, room * share / 100)
        if len(tighter) == len(lines) and all(text_width(line, size) <= room for line in tighter):
            return tighter
    return lines
