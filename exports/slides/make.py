"""Views as files for PowerPoint: one alone, or several as a deck with its first slide and the texts cited."""

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER

from articles.pages import article_of
from articles.sight import Sight
from articles.stage import staged
from drawing.medium import OFFICE
from drawing.theme import LIGHT
from exports.citations import in_a_line
from exports.cited import texts_in
from exports.recorded import recorded, telling
from exports.slides.chart import Shown, add_chart
from exports.slides.deck import Deck, deck_of, kind_of
from exports.slides.listed import Listed, add_listed, listed
from exports.slides.notes import notes
from exports.view import Template
from painters.powerpoint.canvas import NO_XML
from readings.about import made as said_of

OWN = "The presenter's own words, which no text tells:"
CITED = ("No.", "Text")
SHARES = (4.0, 96.0)
MOST_NOTED = 255
"""Letters of a property of a file."""


class Wanted(NamedTuple):
    """A view that is to be in a deck, and what the briefer says of it, if anything."""

    sight: Sight
    line: str = ""


def one_view(sight: Sight, titled: bool, with_records: bool, template: Template | None = None) -> bytes:
    """The slide of a view, and after it those of the records that it rests on; raises Unknown for a bad template."""
    deck = deck_of(template)
    add_view(deck, sight, titled, with_records)
    return saved(deck, sight)


def whole_deck(wanted: Sequence[Wanted], template: Template | None, begun: Callable[[int], None]) -> bytes:
    """Views of one case between a first slide and the texts that they rest on. begun: told before each which it is."""
    deck, sights = deck_of(template), [each.sight for each in wanted]
    add_first(deck, sights[0])
    for place, each in enumerate(wanted):
        begun(place)
        add_view(deck, each.sight, titled=True, with_records=True, line=each.line)
    add_cited(deck, sights)
    return saved(deck, sights[0])


def add_cited(deck: Deck, sights: Sequence[Sight]) -> None:
    """The slides of the texts that some views rest on."""
    told = (row for sight in sights for row in telling(sight))
    cited = texts_in(told, sights[0].case)
    texts = [(str(place), in_a_line(each)) for place, each in enumerate(cited, 1)]
    add_listed(deck, Listed("Texts cited", "", CITED, SHARES, texts), for_office(sights[0]).pen, titled=True)


def add_view(deck: Deck, sight: Sight, titled: bool, with_records: bool, line: str = "") -> None:
    """The slides of a view at the end of a deck, with their notes. line: the briefer's own, which is marked as that."""
    sight = for_office(sight)
    made, records = article_of(sight), recorded(sight)
    title = sight.headline(made.takeaway) if titled else ""
    said, own = notes(sight, made, records), f"{OWN} {line}" if line else ""
    add_chart(deck, sight, made, Shown(title, partial(staged, sight, made), said, own))
    if with_records:
        add_listed(deck, listed(sight, made, records), sight.pen, titled)


def for_office(sight: Sight) -> Sight:
    """The same view as office programs draw it, on light ground."""
    return replace(sight, palette=LIGHT, medium=OFFICE)


def add_first(deck: Deck, sight: Sight) -> None:
    """The first slide: the case and who made it."""
    slide, package = deck.file.slides.add_slide(deck.first), sight.case.package
    assert slide.shapes.title is not None  # its layout has one
    slide.shapes.title.text_frame.text = NO_XML.sub("", package.title)
    under = next(each for each in slide.placeholders if kind_of(each) == PP_PLACEHOLDER.SUBTITLE)
    under.text_frame.text = NO_XML.sub("", "\n".join(said_of(package)))


def noted(text: str) -> str:
    """What may be noted of a file: signs that XML can hold, and no more than fits."""
    return NO_XML.sub("", text)[:MOST_NOTED]


def saved(deck: Deck, sight: Sight) -> bytes:
    """The file. Whose it is stays as a reader's own template has it."""
    out, about, now = io.BytesIO(), deck.file.core_properties, datetime.now(UTC)
    about.title, about.created, about.modified = noted(sight.case.package.title), now, now
    if deck.own:
        about.author = about.last_modified_by = noted(", ".join(sight.case.package.contributors))
    deck.file.save(out)
    return out.getvalue()
