"""The paragraphs of a Word document (.docx)."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from loaders.formats.rules import BODY, DAMAGED, OTHER, PACKED, SHOWN, STALE, WORD, unpacks
from loaders.formats.unread import Unread

MOST_UNPACKED = 50_000_000
MOST_FILES = 5_000


def named(name: str, spaces: Iterable[str] = WORD) -> frozenset[str]:
    """An element by its name in each of some namespaces."""
    return frozenset(f"{{{space}}}{name}" for space in spaces)


PARAGRAPH, LETTERS = named("p"), named("t")
WRITTEN = {each: written for name, written in SHOWN.items() for each in named(name)}
AGAIN = frozenset(each for name, spaces in STALE.items() for each in named(name, spaces))


def paragraphs(raw: bytes) -> list[str]:
    """Paragraphs in order, also those in tables and boxes, with what was proposed and not yet accepted.

    A line break within a paragraph ends a line. Notes at the foot, headers and footers are left. Raises Unread, with
    the reason, where it is no such document, or one that unpacks to too much.
    """
    body = whole(raw)
    lines = [line for paragraph in body.iter(*PARAGRAPH) for line in text(paragraph).split("\n")]
    return [line for line in (re.sub(r"[ \t]+", " ", each).strip() for each in lines) if line]


def whole(raw: bytes) -> Any:
    """The part of a document with its text; raises Unread, with the reason."""
    packed = opened(raw)
    try:
        part = packed.read(BODY)
        # Word declares nothing of its own in a document.
        if b"<!DOCTYPE" in part.upper():
            raise Unread(DAMAGED)
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.LxmlError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError):
        raise Unread(DAMAGED) from None


def opened(raw: bytes) -> zipfile.ZipFile:
    """A packed file; raises Unread, with the reason, for one that is none of Word, or unpacks to too much."""
    try:
        packed = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise Unread(PACKED) from None
    entries = packed.infolist()
    if BODY not in {each.filename for each in entries}:
        raise Unread(OTHER)
    if len(entries) > MOST_FILES or sum(each.file_size for each in entries) > MOST_UNPACKED:
        raise Unread(unpacks(MOST_UNPACKED))
    return packed


def text(paragraph: Any) -> str:
    """The letters of a paragraph, without those of paragraphs in a box within it."""
    return "".join(letters(paragraph)) if not AGAIN & set(above(paragraph)) else ""


def letters(paragraph: Any) -> Iterator[str]:
    """The pieces of its text."""
    for element in paragraph.iter(*LETTERS, *WRITTEN):
        tags = set(above(element, paragraph))
        if not (AGAIN | PARAGRAPH) & tags:
            yield (element.text or "") if element.tag in LETTERS else WRITTEN[element.tag]


def above(element: Any, top: Any = None) -> Iterator[str]:
    """Tags of what an element stands in, up to a top that is left out."""
    for each in element.iterancestors():
        if each is top:
            return
        yield each.tag
