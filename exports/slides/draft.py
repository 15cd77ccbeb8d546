"""A slide that is being made: shapes one after the other, which go into their deck together."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from drawing.box import Box
from drawing.scene import Area, Primitive, Scene
from drawing.stage import TITLE, WIDTH
from drawing.theme import Palette
from exports.slides.deck import Deck, below_title, fitting, pitch_of
from exports.slides.sheet import MARGIN, ROOM
from exports.slides.theme import SLOT_OF
from painters.powerpoint.canvas import Canvas, Named
from painters.powerpoint.page import FIRST, notes, placeholder, slide
from painters.powerpoint.paint import paint
from painters.powerpoint.words import hundredths, letters, plain_body


class Draft(NamedTuple):
    """Its deck, its shapes from the lowest up, ids that none of these has."""

    deck: Deck
    shapes: list[str]
    ids: Iterator[int]

    @property
    def canvas(self) -> Canvas:
        """The whole slide."""
        return Canvas(self.ids, SLOT_OF if self.deck.own else {}, unit=self.deck.unit)

    def draw(self, items: Sequence[Primitive], named: Mapping[str, Named], canvas: Canvas | None = None) -> None:
        """Some primitives over all others, on a part of the slide where one is given."""
        self.shapes.extend(paint(Scene(WIDTH, 0, [*items]), canvas or self.canvas, named))

    def put(self, said: str = "") -> None:
        """Put it at the end of its deck. said: its notes, where it has any."""
        main, listed = self.deck.file.part, self.deck.file.element.get_or_add_sldIdLst()
        number = len(listed) + 1
        name = PackURI(f"/ppt/slides/slide{number}.xml")
        made = Part(name, CONTENT_TYPE.PML_SLIDE, main.package, slide(self.shapes))
        made.relate_to(self.deck.other.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        listed.add_sldId(main.relate_to(made, RELATIONSHIP_TYPE.SLIDE))
        if said:
            name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
            beside = Part(name, CONTENT_TYPE.PML_NOTES_SLIDE, main.package, notes(said))
            beside.relate_to(main.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
            beside.relate_to(made, RELATIONSHIP_TYPE.SLIDE)
            made.relate_to(beside, RELATIONSHIP_TYPE.NOTES_SLIDE)


def begun(deck: Deck, title: str, palette: Palette) -> Draft:
    """A slide with a title, or without one where it is empty; in a reader's own deck with our ground below that:
    whatever such a deck has itself, ours is what the colours are for."""
    draft, top = Draft(deck, [], count(FIRST)), below_title(deck, title)
    if title:
        draft.shapes.append(titled(draft, title))
    if not deck.own:
        corners = Box(0, top, WIDTH, deck.height).corners
        draft.draw([Area(corners, palette.ground, "ground", "ground")], {})
    return draft


def titled(draft: Draft, title: str) -> str:
    """The title in its layout's place and in letters that fit; in our own deck as high as its lines."""
    deck, own = draft.deck, draft.deck.title_place.placeholder_format.element
    which = {name: own.get(name) for name in ("type", "idx") if own.get(name)}
    box = Box(MARGIN, MARGIN, MARGIN + ROOM, below_title(deck, title)) if deck.own else None
    fits = fitting(deck, title)
    smaller = not deck.own or fits < TITLE
    size = letters(fits, draft.canvas) if smaller else 0
    pitch = hundredths(pitch_of(fits), draft.canvas) if deck.own and smaller else 0
    at = draft.canvas.place(box) if box else ""
    return placeholder((next(draft.ids), "Title"), which, at, plain_body(title, size, pitch))
