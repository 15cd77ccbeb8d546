"""The words of a file, whatever it is saved as: a paragraph a line."""

from pathlib import PurePath

from striprtf.striprtf import rtf_to_text

from loaders.formats.apart import paragraphs_apart
from loaders.formats.unread import Unread

READ = (".txt", ".rtf", ".html", ".htm", ".docx", ".pdf")
"""How the names of texts end, in capitals or not."""
MOST_BYTES = 1_000_000
"""Of a text, or of what is read of another file."""
MOST_BYTES_PACKED = 5_000_000
"""Of a file that also holds pictures, fonts and marks."""
RICH = b"{\\rtf"
PACKED = {b"PK\x03\x04": "word", b"%PDF": "pdf"}
"""How a file begins that is read as something else than lines, whatever it is called."""
NO_TEXT = {
    b"\xff\xfe": "it is saved as UTF-16; save it as UTF-8",
    b"\xfe\xff": "it is saved as UTF-16; save it as UTF-8",
    b"\xd0\xcf\x11\xe0": "it is a Word document of the old kind (.doc); save it as .docx or as plain text",
}
PAGES = (b"<!doctype html", b"<html", b"<?xml")
PAGE_NAMES = (".html", ".htm")


def text_of(name: str, raw: bytes) -> str:
    """The words of a file by its name and its bytes, a paragraph a line; raises Unread, with the reason, for none."""
    kind = kind_of(name, raw)
    most = MOST_BYTES_PACKED if kind else MOST_BYTES
    if len(raw) > most:
        raise Unread(f"it is larger than {most // 1_000_000} MB; these texts have a few kilobytes each")
    for start, reason in NO_TEXT.items():
        if raw.startswith(start):
            raise Unread(reason)
    text = "\n".join(paragraphs_apart(kind, raw)) if kind else plain_text(raw)
    if len(text) > MOST_BYTES:
        raise Unread(f"it holds more than {MOST_BYTES:,} letters; these texts have a few thousand each")
    if not text.strip():
        raise Unread("it is empty")
    return text


def kind_of(name: str, raw: bytes) -> str:
    """`word`, `pdf` or `html`, which readers of their own read; empty for lines of text and for RTF."""
    begins = raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower()
    page = PurePath(name).suffix.lower() in PAGE_NAMES or begins.startswith(PAGES)
    return next((kind for start, kind in PACKED.items() if raw.startswith(start)), "html" if page else "")


def plain_text(raw: bytes) -> str:
    """The words of a file in UTF-8 or in RTF; raises Unread for another encoding."""
    if b"\0" in raw:
        raise Unread("it is not text: it holds a NUL byte")
    if raw.startswith(RICH):
        return str(rtf_to_text(raw.decode("cp1252", "replace"), errors="replace"))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        reason = f"it is not UTF-8 (byte {error.start + 1}, in line {line}); save it as plain text, UTF-8"
        raise Unread(reason) from None
