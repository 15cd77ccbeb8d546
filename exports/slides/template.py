"""Makes the deck that slides are put into: `python -m exports.slides.template`.

It is the one that python-pptx carries, at 16:9, with the layouts that are used, our colours and Arial.
"""

import io
import re
import zipfile
from pathlib import Path
from typing import NamedTuple

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as DeckOf
from pptx.shapes.base import BaseShape
from pptx.util import Emu

from drawing.stage import HEIGHT, TITLE, TITLE_LINE, TITLE_LINES, WIDTH
from drawing.theme import TYPE
from exports.slides.deck import FURNITURE
from exports.slides.sheet import MARGIN, ROOM
from exports.slides.theme import COLOURS
from painters.powerpoint.canvas import EMU_POINT, EMU_PX
from painters.powerpoint.words import FACE

FILE = Path(__file__).with_suffix(".pptx")
LAYOUTS = ("Title Slide", "Title Only")
FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time that the zip gives every part, so that it is the same each time it is made."""
SCRIPTS = {"latin": "lt", "ea": "ea", "cs": "cs"}
"""Element that names a font to the end of its name in a theme."""
NAME = "Faultlines"
ABOUT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    f"<Application>{NAME}</Application><PresentationFormat>Widescreen</PresentationFormat></Properties>"
)
"""What a deck says of what made it, in place of what it said of its first maker."""
DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


class Place(NamedTuple):
    """A box in px, and the px of its letters."""

    top: float
    tall: float
    size: float


TAKEAWAY = Place(MARGIN, TITLE_LINE * TITLE_LINES, TITLE)
FIRST_TITLE, FIRST_LINES = Place(200, 140, 40), Place(352, 160, 20)
"""The title of the first slide, and what stands under it."""
BODY = Place(120, 520, TYPE)


def template() -> bytes:
    """The deck as a file."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(WIDTH * EMU_PX), Emu(HEIGHT * EMU_PX)
    for layout in [each for each in deck.slide_layouts if each.name not in LAYOUTS]:
        deck.slide_layouts.remove(layout)
    master, (first, _) = deck.slide_master, deck.slide_layouts
    for drawn in (master, first, deck.slide_layouts[1]):
        for shape in list(drawn.shapes):
            # Date, footer and number: what a slide says at its foot are words of its own.
            if shape.placeholder_format.type in FURNITURE:
                shape.element.getparent().remove(shape.element)
    for shape, place, anchor in zip(master.placeholders, (TAKEAWAY, BODY), "tt", strict=True):
        put(shape, place, anchor)
    restyled(master.element.find(f".//{qn('p:titleStyle')}"), style(TAKEAWAY, "mj", "tx1"))
    title, under = first.shapes
    for shape, place, anchor, letters in (
        (title, FIRST_TITLE, "b", ("mj", "tx1")),
        (under, FIRST_LINES, "t", ("mn", "tx2")),
    ):
        put(shape, place, anchor)
        restyled(shape.element.find(f".//{qn('a:lstStyle')}"), style(place, *letters))
    for rel in [each for each in deck.part.rels.values() if each.reltype.endswith("/printerSettings")]:
        deck.part.drop_rel(rel.rId)
    about = deck.core_properties
    about.author = about.title = about.last_modified_by = about.comments = ""
    return rethemed(deck)


def put(shape: BaseShape, place: Place, anchor: str) -> None:
    """Place a box of text between the margins, its words at its very edge and never made smaller."""
    shape.left, shape.width = Emu(MARGIN * EMU_PX), Emu(round(ROOM * EMU_PX))
    shape.top, shape.height = Emu(round(place.top * EMU_PX)), Emu(round(place.tall * EMU_PX))
    old = shape.element.find(f".//{qn('a:bodyPr')}")
    edges = 'lIns="0" tIns="0" rIns="0" bIns="0"'
    new = parse_xml(f'<a:bodyPr {DRAWING} wrap="square" {edges} anchor="{anchor}"><a:noAutofit/></a:bodyPr>')
    old.getparent().replace(old, new)


def style(place: Place, theme_font: str, colour: str) -> BaseOxmlElement:
    """The first level of a text: from the left, its letters, their weight that of the first of a theme's two fonts."""
    pitch = f'<a:lnSpc><a:spcPts val="{points(place.size * TITLE_LINE / TITLE)}"/></a:lnSpc>'
    fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
    fonts = "".join(f'<a:{kind} typeface="+{theme_font}-{end}"/>' for kind, end in SCRIPTS.items())
    bold = int(theme_font == "mj")
    letters = f'<a:defRPr sz="{points(place.size)}" b="{bold}" kern="1200">{fill}{fonts}</a:defRPr>'
    level = f'<a:lvl1pPr {DRAWING} marL="0" indent="0" algn="l">{pitch}<a:buNone/>{letters}</a:lvl1pPr>'
    made: BaseOxmlElement = parse_xml(level)
    return made


def restyled(levels: BaseOxmlElement, first: BaseOxmlElement) -> None:
    """Give some levels another first one."""
    old = levels.find(qn("a:lvl1pPr"))
    if old is not None:
        levels.remove(old)
    levels.insert(0, first)


def points(px: float) -> int:
    """Px in hundredths of a point."""
    return round(px * EMU_PX / EMU_POINT * 100)


def rethemed(deck: DeckOf) -> bytes:
    """The deck with our colours and letters, without what only its first maker's machine knew."""
    out, made = io.BytesIO(), io.BytesIO()
    deck.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if "/theme/" in name:
                data = theme(data.decode()).encode()
            if name == "docProps/app.xml":
                data = ABOUT.encode()
            new.writestr(zipfile.ZipInfo(name, FIRST_MOMENT), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def theme(xml: str) -> str:
    """A theme with our colours and letters in place of its own."""
    slots = "".join(f'<a:{slot}><a:srgbClr val="{colour[1:].upper()}"/></a:{slot}>' for slot, colour in COLOURS.items())
    font = f'<a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fonts = f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>"
    for tag, own in (("clrScheme", slots), ("fontScheme", fonts)):
        xml = re.sub(f"<a:{tag} .*?</a:{tag}>", f'<a:{tag} name="{NAME}">{own}</a:{tag}>', xml, flags=re.DOTALL)
    return xml.replace('name="Office Theme"', f'name="{NAME}"')


if __name__ == "__main__":
    FILE.write_bytes(template())
    print(f"{FILE.name}: {FILE.stat().st_size} bytes")
