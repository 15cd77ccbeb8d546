"""A page of an edition as HTML: its first view whole, which can be read without scripts, and where its data lie."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import NamedTuple

from articles.lens_line import officials
from articles.page import Page
from articles.pages import PAGES, page_of
from edition.boxes import copyable
from edition.chips import lens_line
from edition.hand import written
from edition.lenses import Lenses
from edition.open import OpenSight, open_sight
from edition.says import days, says
from edition.signs import ADDRESS, BEGIN, END, GONE, SHORTER
from edition.slots import Piece
from edition.take import box
from edition.views import first_view, parts
from loaders.case import Case
from loaders.view import FIRST_PAGE, MOST_CHARACTERS, View
from readings.headline import begun

BEYOND = (
    "This edition has no view of this. It has all that leave out up to {} things at once, outlets, ways of telling and "
    "times together, and some that leave out more. Bring something back, or “Show all again”. "
)
DAYS = (
    "This address asks for single days, and this edition has whole times alone: “Show all again” leads to all, and the "
    "chips above leave times out. "
)
LIVE = "The dashboard that it was made from shows it, at this address:"

LATER = ("lenses", "panels", "find", "cited", "take", "rows", "own", "texts", "pairs", "story")
"""Files that come when they are needed, as that of the page's own views does: none before its first view is seen."""
FIND = (
    f"<form role='search'><input id='find' type='search' maxlength='{MOST_CHARACTERS}' "
    "aria-label='Find in the whole case' placeholder='Find a name, a word, a time'></form>"
)
FINDS = "<div id='notices' role='status'></div><div id='finds' hidden></div>"


OPENED = "index.html"
"""The file of a folder that is opened with it."""


@dataclass(frozen=True)
class Place:
    """Where a page lies: as a file beside the others (“air-strikes.html”), or in a folder of its own."""

    folders: bool

    def of(self, name: str) -> str:
        """The file of a page below the root."""
        if name == FIRST_PAGE:
            return OPENED
        name = name.replace("_", "-")
        return f"{name}/{OPENED}" if self.folders else f"{name}.html"

    def root(self, name: str) -> str:
        """The way from a page to the root."""
        return "../" if self.folders and name != FIRST_PAGE else ""

    def link(self, name: str, to: str) -> str:
        """The way from a page to another. The first page is the same file for both, and leads to files."""
        if self.folders and name != FIRST_PAGE:
            return f"../{'' if to == FIRST_PAGE else self.of(to).removesuffix(OPENED)}"
        return Place(False).of(to)


class Site(NamedTuple):
    """What all pages of an edition share: the case, the pages by name, and file names of what they load, by what it
    is; where the coding passes of the case lie, if anywhere."""

    case: Case
    pages: Sequence[str]
    files: Mapping[str, str]
    coding: Path | None = None


def first(pieces: Iterable[Piece], live: str) -> str:
    """What stands in an area when nothing is left out."""
    begun, *others = "".join(each.what for each in pieces).split(BEGIN)
    for part in others:
        said, _, rest = part.partition(END)
        begun += said.split(SHORTER)[0] + rest
    return begun.replace(ADDRESS, live)


def whole(page: Page, site: Site, place: Place) -> str:
    """The HTML of a page."""
    case, live = site.case, View(page.name).path
    choices = officials(case), *page.choices
    sight = open_sight(case, first_view(page, choices, case))
    areas = {name: first(pieces, live) for name, pieces in parts(sight, page).items()}
    areas["passes"] = passes_below(page, sight, site.coding)
    line = lens_line(page, choices, case, areas["count"])
    return document(page, site, place, f"{line}{FINDS}{body(page, areas, lacking(case), place.root(page.name))}")


def passes_below(page: Page, sight: OpenSight, coding: Path | None) -> str:
    """What stands under the chart where the coding passes are at hand, the same in every view."""
    if not page.below or not coding:
        return ""
    without = len(list(page.below(sight)))
    blocks = list(page.below(replace(sight, coding=coding)))[without:]
    return "".join(each.what for each in written(sight, blocks))


def document(page: Page, site: Site, place: Place, inside: str) -> str:
    """A page with something inside it: its head, the menu, and where its script finds the rest."""
    case, root = site.case, place.root(page.name)
    at = {name: f"{root}files/{file}" for name, file in site.files.items()}
    later = "".join(
        f" data-{name}='{at[name]}'"
        for name in (page.name, *LATER)
        if name in at and (name != "pairs" or page.name == page_of()["meetings"])
    )
    words = {"begun": begun(SHORTER, GONE), "name": case.package.title, "case": case.package.name, "says": says(case)}
    held = {"page": page.name, "live": View(page.name).path, "days": days()} | words
    data = "".join(f" data-{name}='{escape(value)}'" for name, value in held.items())
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{escape(page.asks_in(case))} · {escape(case.package.title)}</title>"
        f"<link rel='icon' href='data:,'><link rel='stylesheet' href='{at['style']}'>"
        f"<script defer src='{at['script']}'></script></head>"
        f"<body>{menu(page, site, place)}<main{data}{later}>{inside}</main></body></html>\n"
    )


def menu(page: Page, site: Site, place: Place) -> str:
    """The ways to all pages, and the search."""
    links = "".join(
        f"<a href='{place.link(page.name, name)}' data-page-link='{name}'{stands(name, page)}>"
        f"{escape(PAGES[name].in_menu(site.case))}</a>"
        for name in site.pages
    )
    return f"<nav><b>Faultlines</b>{links}{FIND}</nav>"


def stands(name: str, page: Page) -> str:
    """How the way to a page stands in the menu of another, or of itself."""
    return " aria-current=page" if name == page.name else " hidden" * PAGES[name].aside


def lacking(case: Case) -> str:
    """What is said in place of a view that an edition lacks, and where it is: words for both reasons."""
    lenses = Lenses.of(case)
    beyond = "" if lenses.all else escape(BEYOND.format(lenses.depth))
    return (
        f"<div class='beyond-words'><p class='note' role='status'><span class='of-chips'>{beyond}</span>"
        f"<span class='of-days'>{escape(DAYS)}</span>{escape(LIVE)}</p>{copyable('', classes='copyable live')}</div>"
    )


def body(page: Page, areas: Mapping[str, str], lacking: str, root: str) -> str:
    """The chart in its frame, the panel, the list, and what stands below. lacking: what is said where there is no such
    view; root: the way to the root."""

    def area(name: str, tag: str = "span") -> str:
        return f"<{tag} data-area='{name}'>{areas[name]}</{tag}>"

    return (
        f"{lacking}<div class='article'><div class='stage'><div class='sheet'><div class='frame'>{area('title', 'h1')}"
        f"<p class='legend'><span class='asks'>{escape(page.asks)} </span>{area('subtitle')}</p>"
        f"<div class='chart' data-area='chart' tabindex='0' role='group' aria-label='Chart'>{areas['chart']}</div>"
        f"<div class='source'><p>{area('rests', 'b')} {area('told')}</p>{area('cannot', 'p')}</div></div>"
        f"<div class='foot'>{area('footer', 'p')}"
        "<div class='tools'><button type='button' id='slide'>Slide view</button>"
        "<button type='button' id='present' hidden>Present</button>"
        f"<button type='button' id='back'>‹ Back to the page</button></div>"
        f"{box(page.name, root)}{area('below', 'div')}<div>{areas['passes']}</div></div></div></div>"
        f"<aside class='side'><div class='panel'>{area('reading', 'div')}"
        "<div data-area='evidence' hidden></div></div><p id='told' class='unseen' role='status'></p></aside>"
        f"{area('list', 'section').replace('<section', '<section class=list', 1)}</div>"
        f"{area('after', 'div').replace('<div', '<div class=after', 1)}"
    )
