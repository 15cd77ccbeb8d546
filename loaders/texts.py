"""A reader's own copies of the texts, matched to the passages by hash; they are no part of the case."""

import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

MOST_BYTES = 1_000_000


def digest(line: str) -> str:
    """The hash by which a passage knows its line: normal form C, stripped, UTF-8."""
    return sha256(unicodedata.normalize("NFC", line).strip().encode()).hexdigest()


def lines_by_digest(texts: Iterable[str]) -> dict[str, str]:
    """Every non-empty line of some texts, by its digest."""
    lines = (line.strip() for text in texts for line in text.split("\n"))
    return {digest(line): line for line in lines if line}


def read_texts(folder: Path) -> dict[str, str]:
    """Lines of all text files of a folder by digest; a file that is too large or no UTF-8 is passed over."""
    texts = []
    for path in sorted(folder.glob("*.txt")):
        if path.stat().st_size <= MOST_BYTES:
            with suppress(UnicodeDecodeError):
                texts.append(path.read_bytes().decode("utf-8-sig"))
    return lines_by_digest(texts)
