"""What a reader's own copy of a text turned out to be."""

from typing import NamedTuple


class Match(NamedTuple):
    """What one file turned out to be. Lines are counted without the empty ones.

    name: of the file; refused: why it was not read, empty where it was; source: the text of which it holds most lines,
    empty where it holds none; matching: how many of that text's paragraphs it holds; paragraphs: how many there are;
    others: lines that are in no text of the case; first: what the first missing paragraph has in its place, in words;
    kept: lines that are in any text, by digest.
    """

    name: str
    refused: str = ""
    source: str = ""
    matching: int = 0
    paragraphs: int = 0
    others: int = 0
    first: str = ""
    kept: dict[str, str] = {}  # noqa: RUF012 - never changed
