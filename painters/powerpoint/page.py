"""Slides and pages of notes as whole files of a deck, written at once: read shape by shape, they are slow."""

from collections.abc import Iterable, Mapping

from painters.powerpoint.words import plain_body

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
FIRST = 2
"""The lowest id of a shape: 1 is that of all together."""


def slide(shapes: Iterable[str]) -> bytes:
    """A slide with some shapes, which its layout says nothing of but by their placeholders."""
    return page("sld", shapes)


def notes(text: str) -> bytes:
    """A page of notes: the slide, and below it a text, both where and as the master of notes has them."""
    picture = placeholder((FIRST, "Slide Image Placeholder"), {"type": "sldImg", "idx": "2"})
    return page("notes", (picture, placeholder((FIRST + 1, "Notes Placeholder"), BODY, body=plain_body(text))))


BODY = {"type": "body", "sz": "quarter", "idx": "3"}
"""What a page of notes calls the place of its text."""


def page(kind: str, shapes: Iterable[str]) -> bytes:
    """The file. kind: of its element."""
    root = f'<p:nvGrpSpPr><p:cNvPr id="{FIRST - 1}" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    tree = f"<p:cSld><p:spTree>{root}{''.join(shapes)}</p:spTree></p:cSld>"
    colours = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f"{head}<p:{kind} {NAMESPACES}>{tree}{colours}</p:{kind}>".encode()


def placeholder(numbered: tuple[int, str], place: Mapping[str, str], at: str = "", body: str = "") -> str:
    """What stands in a place of a layout or a master. numbered: its id and what it is called, with a number after that;
    place: what tells that place from others; at: where it is, if not where that has it."""
    number, name = numbered
    tag = f'<p:cNvPr id="{number}" name="{name} {number - 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
    which = "".join(f' {key}="{value}"' for key, value in place.items())
    head = f"<p:nvSpPr>{tag}<p:nvPr><p:ph{which}/></p:nvPr></p:nvSpPr>"
    return f"<p:sp>{head}<p:spPr>{at}</p:spPr>{body}</p:sp>"
