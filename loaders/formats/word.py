"""The paragraphs of a Word document (.docx)."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from loaders.formats.rules import BODY, DAMAGED, OTHER, PACKED, SHOWN, STALE, WORD, unpacks
from loaders.formats.unread import Unread

MOST_UNPACKED = 50_000_000
MOST_FILES = 5_000
PARAGRAPH, LETTERS = qn("w:p"), qn("w:t")
WRITTEN = {f"{{{WORD}}}{name}": written for name, written in SHOWN.items()}
AGAIN = {f"{{{space}}}{name}" for name, space in STALE.items()}


def paragraphs(raw: bytes) -> list[str]:
    """Paragraphs in order, also those in tables and boxes, with what was proposed and not yet accepted.

    A line break within a paragraph ends a line. Notes at the foot, headers and footers are left. Raises Unread, with
    the reason, where it is no such document, or one that unpacks to too much.
    """
    check(raw)
    try:
        body = Document(io.BytesIO(raw)).element.body
        lines = [line for paragraph in body.iter(PARAGRAPH) for line in text(paragraph).split("\n")]
    except Exception:  # a damaged document makes its reader raise whatever it likes
        raise Unread(DAMAGED) from None
    return [line for line in (re.sub(r"[ \t]+", " ", each).strip() for each in lines) if line]


def check(raw: bytes) -> None:
    """Raise Unread, with the reason, for a packed file that is none of Word, or unpacks to too much."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(raw)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unread(PACKED) from None
    if BODY not in {each.filename for each in entries}:
        raise Unread(OTHER)
    if len(entries) > MOST_FILES or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise Unread(unpacks(MOST_UNPACKED))


def text(paragraph: Any) -> str:
    """The letters of a paragraph, without those of paragraphs in a box within it."""
    return "".join(letters(paragraph)) if not AGAIN & set(above(paragraph)) else ""


def letters(paragraph: Any) -> Iterator[str]:
    """The pieces of its text."""
    for element in paragraph.iter(LETTERS, *WRITTEN):
        tags = list(above(element, paragraph))
        if not AGAIN & set(tags) and PARAGRAPH not in tags:
            yield (element.text or "") if element.tag == LETTERS else WRITTEN[element.tag]


def above(element: Any, top: Any = None) -> Iterator[str]:
    """Tags of what an element stands in, up to a top that is left out."""
    for each in element.iterancestors():
        if each is top:
            return
        yield each.tag
