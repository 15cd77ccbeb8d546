"""A deck that slides are put into: our own, or one of the reader's own layouts."""

import io
import zlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PackageNotFoundError
from pptx.opc.constants import CONTENT_TYPE
from pptx.presentation import Presentation as File
from pptx.shapes.base import BaseShape
from pptx.slide import SlideLayout

from drawing.font import Font
from drawing.measure import wrap
from drawing.stage import TITLE, TITLE_LINE, TITLE_LINES, WIDTH
from exports.slides.sheet import MARGIN, ROOM
from exports.unknown import Unknown
from exports.view import Template
from painters.powerpoint.words import FACE

OWN = Path(__file__).with_name("template.pptx")
TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
FURNITURE = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}


MOST_BYTES = 200_000_000
"""Of all that is packed in a reader's own deck."""
UNREADABLE = PackageNotFoundError, BadZipFile, SyntaxError, zlib.error, LookupError, RuntimeError, ValueError, OSError
"""What a file that is damaged, locked or something else may raise when it is read."""
REMEDY = "Open it in PowerPoint, save it as a presentation (.pptx) without macros and password, and give that."
MOST, LEAST = 36, 16
"""Px of the letters of a title: the most in a reader's own deck, the least in any."""
MOST_LINES = 6
"""Of a title: one that is longer, of names that no slide has room for, is as high as these."""
WIDER = 1.25
"""How much wider than Arial a font may be, and a line higher than its letters."""


@dataclass(frozen=True)
class Deck:
    """A file, its layout for the first slide and that for all others, and whether it is ours."""

    file: File
    first: SlideLayout
    other: SlideLayout
    own: bool

    @cached_property
    def unit(self) -> float:
        """EMU of a px: the slide is WIDTH px wide, whatever its size."""
        return int(self.file.slide_width or 0) / WIDTH

    @cached_property
    def height(self) -> float:
        """Px of its height."""
        return int(self.file.slide_height or 0) / self.unit

    @cached_property
    def title_place(self) -> BaseShape:
        """Where the layout of all slides but the first has their title."""
        return title_of(self.other)


def deck_of(template: Template | None = None) -> Deck:
    """A deck without slides; raises Unknown, with the reason, where a reader's own cannot be used."""
    if template is None:
        return deck_in(Presentation(str(OWN)), own=True, name=OWN.name)
    try:
        unpacked = sum(entry.file_size for entry in ZipFile(io.BytesIO(template.data)).infolist())
        if unpacked > MOST_BYTES:
            raise Unknown(f"“{template.name}” unpacks to more than {MOST_BYTES // 10**6} MB, which no template needs.")
        file = Presentation(io.BytesIO(template.data))
        if file.part.content_type != CONTENT_TYPE.PML_PRESENTATION_MAIN or not file.slide_width:
            raise ValueError("no presentation, or one with macros, which may not be called .pptx; or without a size")
        emptied(file)
        return deck_in(file, own=False, name=template.name)
    except Unknown:
        raise
    except UNREADABLE:
        raise Unknown(f"“{template.name}” is no .pptx that can be read. {REMEDY}") from None


def deck_in(file: File, own: bool, name: str) -> Deck:
    """A file with the two layouts that it needs; raises Unknown where it lacks one."""
    kinds = [(layout, kinds_of(layout)) for layout in file.slide_layouts]
    first = [layout for layout, found in kinds if PP_PLACEHOLDER.SUBTITLE in found and found & TITLES]
    alone = [layout for layout, found in kinds if found - FURNITURE and found - FURNITURE <= TITLES]
    other = [layout for layout in alone if leaves_room(layout, int(file.slide_height or 0))]
    for found, words in ((first, "a title with a subtitle"), (other, "a title alone in its upper half")):
        if not found:
            needs = f"“{name}” has no layout of {words}, which its slides would need."
            raise Unknown(f"{needs} Insert one in PowerPoint: View, Slide Master.")
    return Deck(file, first[0], other[0], own)


def leaves_room(layout: SlideLayout, tall: int) -> bool:
    """Whether a layout says where its title is, and leaves the lower half of a slide, so many EMU tall, free."""
    place = title_of(layout)
    return None not in (place.left, place.top) and 0 < place.top + place.height <= tall / 2


def title_of(layout: SlideLayout) -> BaseShape:
    """Where a layout has its title."""
    return next(shape for shape in layout.shapes if shape.is_placeholder and kind_of(shape) in TITLES)


def kinds_of(layout: SlideLayout) -> set[PP_PLACEHOLDER]:
    """The kinds of placeholders of a layout."""
    return {kind_of(shape) for shape in layout.shapes if shape.is_placeholder}


def kind_of(shape: BaseShape) -> PP_PLACEHOLDER:
    """What a placeholder is for."""
    return shape.placeholder_format.type


def emptied(file: File) -> None:
    """Take the slides that a template already has out of it, and the shows and sections that name them."""
    listed = file.slides._sldIdLst
    for each in list(listed):
        file.part.rels.pop(each.rId)
        listed.remove(each)
    for each in [*file.element.iter("{*}custShowLst"), *file.element.iter("{*}sectionLst")]:
        each.getparent().remove(each)


def below_title(deck: Deck, title: str) -> float:
    """The px at which what stands below a title begins; in our own deck nearer where the title is short."""
    if not title:
        return MARGIN
    if deck.own:
        px = fitting(deck, title)
        return MARGIN + pitch_of(px) * min(MOST_LINES, lines_at(px, title, ROOM))
    place = deck.title_place
    return int(place.top + place.height) / deck.unit


def fitting(deck: Deck, title: str) -> float:
    """Px of the letters with which a title fits its place; in a reader's own deck whichever wide font they are of."""
    if deck.own:
        return next((px for px in range(TITLE, LEAST, -1) if lines_at(px, title, ROOM) <= TITLE_LINES), LEAST)
    place = deck.title_place
    wide, tall = (int(length) / deck.unit / WIDER for length in (place.width, place.height))
    return next((px for px in range(MOST, LEAST, -1) if lines_at(px, title, wide) * px * WIDER <= tall), LEAST)


def pitch_of(px: float) -> float:
    """Px from line to line of a title in our own deck in letters of some px."""
    return px * TITLE_LINE / TITLE


def lines_at(px: float, title: str, wide: float) -> int:
    """How many lines a title has in letters of some px."""
    return len(wrap(title, Font(px, FACE), wide, 700))
