"""A page of an edition as HTML: its first view whole, which can be read without scripts, and where its data lie."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from articles.lens_line import officials
from articles.page import Choice, Page
from articles.pages import PAGES
from edition.open import ADDRESS, BEGIN, END, GONE, SHORTER, open_sight
from edition.slots import Piece
from edition.views import first_view, parts
from loaders.case import Case
from loaders.lens import Lens
from loaders.records import under
from loaders.view import FIRST_PAGE, View
from readings.basis import outlet_counts
from readings.headline import begun
from readings.listing import beside
from rows.read import rows_of
from rows.record import Telling

BEYOND = (
    "This edition has no view of this: it holds what its chips reach, the fewest things left out first, and no choice "
    "of single days. The dashboard that it was made from shows it."
)


@dataclass(frozen=True)
class Place:
    """Where a page lies: as a file beside the others (“air-strikes.html”), or in a folder of its own."""

    folders: bool

    def of(self, name: str) -> str:
        """The file of a page below the root."""
        if name == FIRST_PAGE:
            return "index.html"
        name = name.replace("_", "-")
        return f"{name}/index.html" if self.folders else f"{name}.html"

    def root(self, name: str) -> str:
        """The way from a page to the root."""
        return "../" if self.folders and name != FIRST_PAGE else ""

    def link(self, name: str, to: str) -> str:
        """The way from a page to another. The first page is the same file for both, and leads to files."""
        if self.folders and name != FIRST_PAGE:
            return f"../{'' if to == FIRST_PAGE else self.of(to).removesuffix('index.html')}"
        return Place(False).of(to)


class Site(NamedTuple):
    """What all pages of an edition share: the case, the pages by name, and file names of what they load, by what it
    is."""

    case: Case
    pages: Sequence[str]
    files: Mapping[str, str]


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
    root = place.root(page.name)
    at = {name: f"{root}files/{file}" for name, file in site.files.items()}
    data = f"data-page='{page.name}' data-live='{live}' data-panels='{at['panels']}' data-root='{root}'"
    words = f"data-begun='{escape(begun(SHORTER, GONE))}' data-name='{escape(case.package.title)}'"
    scripts = "".join(f"<script defer src='{at[each]}'></script>" for each in ("script", "lenses", page.name))
    return (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'>"
        f"<title>{escape(page.asks_in(case))} · {escape(case.package.title)}</title>"
        f"<link rel='stylesheet' href='{at['style']}'>{scripts}</head>"
        f"<body>{menu(page, site, place)}<main {data} {words}>{lens_line(page, choices, case, areas['count'])}"
        f"{body(page, areas)}</main></body></html>\n"
    )


def menu(page: Page, site: Site, place: Place) -> str:
    """The ways to all pages."""
    links = "".join(
        f"<a href='{place.link(page.name, name)}' data-page-link='{name}'"
        f"{' aria-current=page' if name == page.name else ''}>{escape(PAGES[name].in_menu(site.case))}</a>"
        for name in site.pages
    )
    return f"<nav><b>Faultlines</b>{links}</nav>"


def body(page: Page, areas: Mapping[str, str]) -> str:
    """The chart in its frame, the panel, the list, and what stands below."""

    def area(name: str, tag: str = "span") -> str:
        return f"<{tag} data-area='{name}'>{areas[name]}</{tag}>"

    return (
        f"<p class='beyond-words note' role='status'>{escape(BEYOND)}</p>"
        f"<div class='article'><div class='stage'><div class='sheet'><div class='frame'>{area('title', 'h1')}"
        f"<p class='legend'><span class='asks'>{escape(page.asks)} </span>{area('subtitle')}</p>"
        f"<div class='chart' data-area='chart' tabindex='0' role='group' aria-label='Chart'>{areas['chart']}</div>"
        f"<div class='source'><p>{area('rests', 'b')} {area('told')}</p>{area('cannot', 'p')}</div></div>"
        f"<div class='foot'>{area('footer', 'p')}"
        "<div class='tools'><button type='button' id='slide'>Slide view</button>"
        f"<button type='button' id='back'>‹ Back to the page</button></div>{area('below', 'div')}</div></div></div>"
        f"<aside class='side'><div class='panel'>{area('reading', 'div')}"
        "<div data-area='evidence' hidden></div></div><p id='told' class='unseen' role='status'></p></aside>"
        f"{area('list', 'section').replace('<section', '<section class=list', 1)}</div>"
        f"{area('after', 'div').replace('<div', '<div class=after', 1)}"
    )


def lens_line(page: Page, choices: Iterable[Choice], case: Case, count: str) -> str:
    """The chips, by their places in a lens, and the page's choices."""
    records = rows_of(Telling, under(Lens(), case, *(page.tables_in(case, View(page.name)) or case.record_tables)))
    names = case.names("outlets")
    counts = outlet_counts(records, names)
    places = {outlet: place for place, outlet in enumerate(names)}
    told, times = case.labels("told"), case.times()
    groups = [
        ("Outlets", "", [(places[each], beside(names[each], number)) for each, number in counts.items()]),
        ("Told", "told ", list(enumerate(told.values(), len(names)))),
        ("Times", "", list(enumerate(times.values(), len(names) + len(told)))),
    ]
    chips = "".join(group(label, before, buttons) for label, before, buttons in groups if buttons)
    for place, choice in enumerate(choices):
        buttons = "".join(
            f"<button type='button' data-choice='{place}' value='{escape(value)}' aria-pressed='false'>{escape(words)}"
            "</button>"
            for value, words in choice.options_in(case).items()
        )
        if len(choice.options_in(case)) > 1:
            chips += f"<div role='group' aria-label='{escape(choice.label)}'>{escape(choice.label)} {buttons}</div>"
    return (
        f"<div class='lens'><b data-area='count'>{count}</b><details><summary>Choose</summary>{chips}</details>"
        "<button type='button' id='reset' hidden>Show all again</button></div>"
    )


def group(label: str, before: str, chips: Sequence[tuple[int, str]]) -> str:
    """Chips of a kind. before: a word in front of them."""
    buttons = "".join(
        f"<button type='button' data-chip='{place}' aria-pressed='true'>{escape(words)}</button>"
        for place, words in chips
    )
    return f"<div role='group' aria-label='{label}'>{before}{buttons}</div>"
