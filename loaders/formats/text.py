"""The words of a file, whatever it is saved as: a paragraph a line."""

from pathlib import PurePath

from striprtf.striprtf import rtf_to_text

from loaders.formats.apart import paragraphs_apart
from loaders.formats.rules import (
    EMPTY,
    LONG,
    MOST_BYTES,
    MOST_BYTES_PACKED,
    NUL,
    OLD_WORD,
    PAGE_NAMES,
    PAGES,
    UTF_16,
    too_large,
)
from loaders.formats.unread import Unread

READ = (".txt", ".rtf", ".html", ".htm", ".docx", ".pdf")
"""How the names of texts end, in capitals or not."""
RICH = b"{\\rtf"
PACKED = {b"PK\x03\x04": "word", b"%PDF": "pdf"}
"""How a file begins that is read as something else than lines, whatever it is called."""
NO_TEXT = {b"\xff\xfe": UTF_16, b"\xfe\xff": UTF_16, b"\xd0\xcf\x11\xe0": OLD_WORD}


def text_of(name: str, raw: bytes) -> str:
    """The words of a file by its name and its bytes, a paragraph a line; raises Unread, with the reason, for none."""
    kind = kind_of(name, raw)
    most = MOST_BYTES_PACKED if kind else MOST_BYTES
    if len(raw) > most:
        raise Unread(too_large(most))
    for start, reason in NO_TEXT.items():
        if raw.startswith(start):
            raise Unread(reason)
    text = "\n".join(paragraphs_apart(kind, raw)) if kind else plain_text(raw)
    if len(text) > MOST_BYTES:
        raise Unread(LONG)
    if not text.strip():
        raise Unread(EMPTY)
    return text


def kind_of(name: str, raw: bytes) -> str:
    """`word`, `pdf` or `html`, which readers of their own read; empty for lines of text and for RTF."""
    begins = raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower()
    page = PurePath(name).suffix.lower() in PAGE_NAMES or begins.startswith(tuple(map(str.encode, PAGES)))
    return next((kind for start, kind in PACKED.items() if raw.startswith(start)), "html" if page else "")


def plain_text(raw: bytes) -> str:
    """The words of a file in UTF-8 or in RTF; raises Unread for another encoding."""
    if b"\0" in raw:
        raise Unread(NUL)
    if raw.startswith(RICH):
        return str(rtf_to_text(raw.decode("cp1252", "replace"), errors="replace"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        reason = f"it is not UTF-8 (byte {error.start + 1}, in line {line}); save it as plain text, UTF-8"
        raise Unread(reason) from None
