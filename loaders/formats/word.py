"""The paragraphs of a Word document (.docx)."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from loaders.formats.unread import Unread

MOST_UNPACKED = 50_000_000
MOST_FILES = 5_000
BODY = "word/document.xml"
SHOWN = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
"""What else than letters stands in a run, and how it is written."""
PARAGRAPH, LETTERS = qn("w:p"), qn("w:t")
STALE = {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", qn("w:moveFrom")}
"""What says again what stands elsewhere: a box for old programs, a sentence where it was before it was moved."""


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
        raise Unread("it is a Word document that is damaged; open it in Word, save it anew or as plain text") from None
    return [line for line in (re.sub(r"[ \t]+", " ", each).strip() for each in lines) if line]


def check(raw: bytes) -> None:
    """Raise Unread, with the reason, for a packed file that is none of Word, or unpacks to too much."""
    try:
        entries = zipfile.ZipFile(io.BytesIO(raw)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unread("it is a packed file that is damaged") from None
    if BODY not in {each.filename for each in entries}:
        raise Unread("it is a packed file other than a Word document; save it as plain text, .docx or PDF")
    if len(entries) > MOST_FILES or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise Unread(f"it unpacks to more than {MOST_UNPACKED // 1_000_000} MB; save it as plain text")


def text(paragraph: Any) -> str:
    """The letters of a paragraph, without those of paragraphs in a box within it."""
    return "".join(letters(paragraph)) if not STALE & set(above(paragraph)) else ""


def letters(paragraph: Any) -> Iterator[str]:
    """The pieces of its text."""
    for element in paragraph.iter(LETTERS, *SHOWN):
        tags = list(above(element, paragraph))
        if not STALE & set(tags) and PARAGRAPH not in tags:
            yield (element.text or "") if element.tag == LETTERS else SHOWN[element.tag]


def above(element: Any, top: Any = None) -> Iterator[str]:
    """Tags of what an element stands in, up to a top that is left out."""
    for each in element.iterancestors():
        if each is top:
            return
        yield each.tag
