"""A view as a file, by the ending of its name: a picture, slides, or the records that it shows."""

from collections.abc import Callable
from typing import NamedTuple

from articles.pages import PAGES, article_of, first_page
from articles.sight import Sight
from articles.stage import slide
from exports.in_words import records_csv
from exports.picture import outlined, picture, png
from exports.unknown import Unknown
from loaders.address import parted
from loaders.case import Case
from loaders.faults import suggestion
from loaders.view import View

ZOOMS = (1, 2, 4)
"""How much larger than 1280×720 a PNG is offered."""
SLIDES = (("Slide (PowerPoint)", "", False), ("Slide and records (PowerPoint)", "-records", True))
"""A label, what a file's name ends with, and whether the records have slides of their own in it."""


class Template(NamedTuple):
    """A reader's own file whose layouts slides are to have: what it is called, and what is in it."""

    name: str
    data: bytes


class Taking(NamedTuple):
    """How a view is taken along: with its title or without; how much larger than 1280×720 a PNG is; slides with the
    records or without, and whose layouts they have, if not our own."""

    titled: bool = True
    zoom: float = 2
    with_records: bool = True
    template: Template | None = None


def view_of(address: str, case: Case) -> View:
    """The view that an address, or the path and parameters of one, leads to; raises Unknown, with every reason."""
    try:
        page, query = parted(address)
    except ValueError:
        raise Unknown(f"“{address}” is no address.") from None
    page = page or first_page(case)
    if page not in PAGES or PAGES[page].article is None:
        charts = [View(name).path for name, each in PAGES.items() if each.article and each.has_something(case)]
        raise Unknown(f"“{address}” leads to no page with a chart{suggestion(View(page).path, charts)}.")
    view, notices = View.from_query(query, case, page)
    if not PAGES[page].has_something(case):
        raise Unknown(f"This case tells of nothing that the page of “{address}” would show.")
    if notices:
        raise Unknown(" ".join(notices))
    return view


def as_png(sight: Sight, taking: Taking) -> bytes:
    """The slide as PNG."""
    return png(slide(sight, article_of(sight), taking.titled), sight.palette.ground, taking.zoom)


def as_svg(sight: Sight, taking: Taking) -> bytes:
    """The slide as SVG in which text is text."""
    return picture(slide(sight, article_of(sight), taking.titled), sight.palette.ground)


def as_outlines(sight: Sight, taking: Taking) -> bytes:
    """The slide as SVG in which text is shapes, for programs that ignore the font inside."""
    return outlined(slide(sight, article_of(sight), taking.titled), sight.palette.ground)


def as_csv(sight: Sight, taking: Taking) -> bytes:
    """The records that it shows."""
    return records_csv(sight)


def as_slides(sight: Sight, taking: Taking) -> bytes:
    """A slide for PowerPoint that can be edited, and those of its records; raises Unknown for a bad template."""
    # The library of PowerPoint's files is slow to load, and nothing else needs it.
    from exports.slides.make import one_view

    return one_view(sight, taking.titled, taking.with_records, taking.template)


DECK, POWERPOINT = ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"
"""The ending of a file of slides, and its media type."""
KINDS: dict[str, Callable[[Sight, Taking], bytes]] = {
    ".png": as_png,
    ".svg": as_svg,
    ".csv": as_csv,
    DECK: as_slides,
}
"""Ending to what makes such a file."""


def file_name(view: View) -> str:
    """A name for a file that tells page and lens, without an ending."""
    lens = "_".join(f"{name}-{value}" for name, value in view.change(form="page").to_query().items())
    return "_".join(filter(None, [f"faultlines-{view.page.replace('_', '-')}", lens.replace(",", "-")]))
