"""The paragraphs of a page of the web."""

import re
from contextlib import suppress

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from loaders.formats.rules import INLINE, LETTERS, MAIN, UNSEEN
from loaders.formats.unread import Unread

DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
PARSER = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
WHITE = re.compile(r"[ \t\r\n\f\v]+")
BREAK = "\v"


def paragraphs(raw: bytes) -> list[str]:
    """Headings, paragraphs, items, quotations and cells of a page's main part, in order; raises Unread for none.

    The main part is what its only `main`, else its only `article` holds, else the page without what is UNSEEN. Two
    line breaks one after another end a paragraph too.
    """
    try:
        page = document_fromstring(decoded(raw).encode(), parser=PARSER)
    except (etree.LxmlError, ValueError):
        raise Unread("it is a page of the web in which no text can be found") from None
    text = "".join(pieces(main_part(page)))
    return [line for line in (WHITE.sub(" ", each).strip() for each in broken(text)) if line]


def broken(text: str) -> list[str]:
    """A text cut where a block begins or ends, and where two line breaks follow one another."""
    return re.split(rf"\0|{BREAK}\s*{BREAK}", text)


def decoded(raw: bytes) -> str:
    """A page in UTF-8, or in the encoding that it names; raises Unread where it is in neither."""
    named = DECLARED.search(raw[:5_000])
    for encoding in ("utf-8-sig", named[1].decode() if named else ""):
        with suppress(UnicodeDecodeError, LookupError):
            return raw.decode(encoding)
    raise Unread(LETTERS)


def main_part(page: HtmlElement) -> HtmlElement:
    """What of a page is its text, where that is marked."""
    for tag in MAIN:
        found = list(page.iter(tag))
        if len(found) == 1:
            return found[0]
    return page


def pieces(part: HtmlElement) -> list[str]:
    """The text of a part in pieces, with a NUL where a block begins or ends and a BREAK for a line break."""
    found: list[str] = []
    hidden = 0
    for event, element in etree.iterwalk(part, events=("start", "end")):
        unseen = element.tag in UNSEEN
        hidden += unseen if event == "start" else -unseen
        if element.tag not in INLINE:
            found.append("\0")
        if element.tag == "br" and event == "start":
            found.append(BREAK)
        told = element.text if event == "start" else element.tail if element is not part else ""
        if told and not hidden:
            found.append(told.replace("\n", BREAK) if kept_lines(element, event) else told)
    return found


def kept_lines(element: HtmlElement, event: str) -> bool:
    """Whether the lines of what stands at the start or after the end of an element are as they are written."""
    inside = element if event == "start" else element.getparent()
    return inside is not None and (inside.tag == "pre" or next(inside.iterancestors("pre"), None) is not None)
