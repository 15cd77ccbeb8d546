"""How text in a workbook names signs by their numbers: `_x000D_` is a carriage return, and `_x005F_` a bare `_`."""

import re

ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
LIKE_ONE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """A text of which nothing is taken for a sign that is named."""
    return LIKE_ONE.sub("_x005F_", text)


def unescaped(text: str) -> str:
    """A text with the signs that are named in it."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
