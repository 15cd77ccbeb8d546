"""Where on a slide the px of a scene lie, and what every shape there needs: colours of the deck, ids of their own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from drawing.box import Box
from drawing.scene import Stroke
from painters.powerpoint.dashes import preset

EMU_PX = 9525
"""EMU of a px on a slide 13.33 inches wide, drawn 1280 px wide."""
EMU_POINT = 12700
NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Named(NamedTuple):
    """What a shape is called, and what it shows in words."""

    name: str
    alt: str = ""


@dataclass(frozen=True)
class Canvas:
    """A part of a slide. ids: numbers that no other shape of the slide has; theme: colour to the slot of the deck's
    theme that holds it; left, top: where the scene begins, in EMU; unit: EMU of one px."""

    ids: Iterator[int]
    theme: Mapping[str, str]
    left: float = 0
    top: float = 0
    unit: float = EMU_PX

    def x(self, px: float) -> int:
        """Where a px from the left lies."""
        return round(self.left + px * self.unit)

    def y(self, px: float) -> int:
        """Where a px from the top lies."""
        return round(self.top + px * self.unit)

    def emu(self, px: float) -> int:
        """A length."""
        return round(px * self.unit)

    def place(self, box: Box, turned: str = "") -> str:
        """A box as a transform. turned: its attributes for what is turned or mirrored."""
        left, top = self.x(box.left), self.y(box.top)
        # Rounded at both ends, so that what touches in the scene touches here.
        wide, tall = self.x(box.right) - left, self.y(box.bottom) - top
        return f'<a:xfrm{turned}><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{tall}"/></a:xfrm>'

    def colour(self, colour: str) -> str:
        """A colour, as the slot of the theme that has it where one does, so that another theme recolours it."""
        if colour in self.theme:
            return f'<a:schemeClr val="{self.theme[colour]}"/>'
        return f'<a:srgbClr val="{colour.removeprefix("#").upper()}"/>'

    def fill(self, colour: str) -> str:
        """What a shape is filled with; nothing for an empty colour."""
        return f"<a:solidFill>{self.colour(colour)}</a:solidFill>" if colour else "<a:noFill/>"

    def line(self, stroke: Stroke | None) -> str:
        """The line along or round a shape, or none."""
        if stroke is None or not stroke.width:
            return "<a:ln><a:noFill/></a:ln>"
        dash = f'<a:prstDash val="{preset(stroke)}"/>'
        corner = '<a:miter lim="400000"/>'
        return f'<a:ln w="{self.emu(stroke.width)}">{self.fill(stroke.colour)}{dash}{corner}</a:ln>'

    def tag(self, named: Named, number: int = 0) -> str:
        """What a shape is called. number: its id, where that is settled."""
        alt = f' descr="{attribute(named.alt)}"' if named.alt else ""
        return f'<p:cNvPr id="{number or next(self.ids)}" name="{attribute(named.name)}"{alt}/>'


def attribute(text: str) -> str:
    """A text as the value of an attribute, its lines kept."""
    return plain(text).replace("\n", "&#10;")


def plain(text: str) -> str:
    """A text as XML, without the characters that no XML has."""
    return escape(NO_XML.sub("", text))
