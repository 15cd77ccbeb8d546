"""The paragraphs of a PDF, which holds lines alone: they are joined by a rule."""

import io
import re
from collections.abc import Iterator
from itertools import pairwise

from pypdf import PdfReader

from loaders.formats.unread import Unread

MOST_PAGES = 200
FULL = 0.8
"""A line that is shorter than this part of the widest lines of its page may be the last of its paragraph."""
WIDER = 10
"""One of so many lines of a page is longer than what counts as its width."""
PAGE_NUMBER = re.compile(r"(?:page\s*)?[–—-]?\s*\d{1,4}\s*(?:(?:/|of)\s*\d{1,4}|[–—-])?", re.IGNORECASE)
BULLET = re.compile(r"(?:[•·▪‣*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s")
SENTENCE_END = (".", "!", "?", "…", ":", ".”", "!”", "?”", ".’", '."', '!"', '?"', ".»", ".)")
HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad]$")


def paragraphs(raw: bytes) -> list[str]:
    """Paragraphs in order; raises Unread, with the reason, for a PDF without text, locked, damaged or too long.

    A line ends its paragraph where an empty line follows, where what follows begins with a bullet, or where it is
    clearly shorter than its page is wide and what follows begins with no small letter. A paragraph goes on over a page
    unless it ends a sentence there. A word that is broken by a hyphen is put together. Numbers of pages are left out.
    """
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted:
            raise Unread("it is a PDF that is locked; save it without a password, or as plain text")
        if len(reader.pages) > MOST_PAGES:
            raise Unread(f"it is a PDF of {len(reader.pages):,} pages; at most {MOST_PAGES} are read")
        pages = [page.extract_text() for page in reader.pages]
    except Unread:
        raise
    except Exception:  # a damaged PDF makes its reader raise whatever it likes
        raise Unread("it is a PDF that is damaged; save it anew, or as plain text") from None
    found = joined(pages)
    if not found:
        raise Unread("it is a PDF that holds no text, only pictures of it; have its letters recognised first (OCR)")
    return found


def joined(pages: list[str]) -> list[str]:
    """The lines of some pages joined to paragraphs."""
    found: list[str] = []
    open_end = False
    for page in pages:
        for line, ends in lines(page):
            if not open_end or BULLET.match(line):
                found.append(line)
            elif HYPHEN.search(found[-1]) and line[:1].islower():
                found[-1] = HYPHEN.sub("", found[-1]) + line
            else:
                found[-1] += f" {line}"
            open_end = not ends
        open_end = open_end and bool(found) and not found[-1].endswith(SENTENCE_END)
    return found


def lines(page: str) -> Iterator[tuple[str, bool]]:
    """The lines of a page with letters, each with whether it ends its paragraph as far as its page tells."""
    rows = [re.sub(r"\s+", " ", each).strip() for each in page.split("\n")]
    for edge in (0, -1):
        while rows and (not rows[edge] or PAGE_NUMBER.fullmatch(rows[edge])):
            rows.pop(edge)
    lengths = sorted(len(each) for each in rows if each)
    width = lengths[-1 - len(lengths) // WIDER] if lengths else 0
    for row, following in pairwise([*rows, "x"]):
        if row:
            short = len(row) < FULL * width and not following[:1].islower()
            yield row, not following or short
