"""The files of an edition that hold its views: one a page, one for all panels, one for the lenses."""

from collections.abc import Iterable
from math import prod
from pathlib import Path

from articles.lens_line import officials
from articles.pages import PAGES, page_of
from articles.story import story
from edition.about import NAME as ABOUT
from edition.cite import cited_data
from edition.data import Data, about_data, lenses_data, page_data, panels_data, script
from edition.find import find_data
from edition.heard import Told, heard
from edition.open import open_sight
from edition.over import Asked, beside
from edition.own import own_data
from edition.pairs import TABLE as MEETINGS
from edition.pairs import pairs_data
from edition.rests import RESTS
from edition.states import Left
from edition.story import story_data
from edition.taken import rows_data
from edition.views import first_view, views, ways
from exports.present.carried import script as story_script
from loaders.case import Case
from loaders.view import View

LENSES, PANELS, FIND, CITED, PAIRS, ROWS, OWN = "lenses", "panels", "find", "cited", "pairs", "rows", "own"
STORY = "story"
VENDORED = Path(__file__).parent / "vendored"
SCRIPT = Path(__file__).parent / "script"
BEFORE = {
    FIND: (VENDORED / "english-stemmer.js",),
    CITED: (VENDORED / "sha256.min.js",),
    OWN: (
        VENDORED / "sha256.min.js",
        *(SCRIPT / f"{name}.js" for name in ("layouts", "differs", "unzip", "formats")),
    ),
}
"""Scripts that only a file of data needs, and that it begins with."""


def pages_of(case: Case) -> tuple[str, ...]:
    """The pages of an edition: those with a chart about which the case tells something."""
    return tuple(name for name, page in PAGES.items() if page.article and page.has_something(case))


def files_of(case: Case, pages: Iterable[str]) -> tuple[str, ...]:
    """The files of an edition with some pages, those that take longest first: of pages those with most ways to look at
    them, and of these those that are about most."""
    pairs = (PAIRS,) if page_of()[MEETINGS] in pages else ()
    told = (STORY,) if story(case) else ()

    def much(name: str) -> tuple[int, int]:
        page = PAGES[name]
        ways_to_look = prod(len(ways(choice, case)) for choice in (officials(case), *page.choices))
        return ways_to_look, len(page.tables_in(case, View(name)))

    return (PANELS, *sorted(pages, key=much, reverse=True), *told, *pairs, ROWS, CITED, FIND, OWN, ABOUT, LENSES)


def make(name: str, left: Left, told: Told) -> bytes:
    """A file by its name: that of a page, or one of those that all pages share."""
    return f"{before(name)}{script(name, data_of(name, left, told))}".encode()


def before(name: str) -> str:
    """The scripts that a file begins with: those that nothing but its data needs."""
    if name == STORY:
        return f"{story_script()}\n"
    return "".join(f"{path.read_text(encoding='utf-8')}\n" for path in BEFORE.get(name, ()))


def data_of(name: str, left: Left, told: Told) -> Data:
    """What a file hands over."""
    case = left.case
    match name:
        case "lenses":
            return lenses_data(case, left.lenses, open_sight(case, View()))
        case "panels":
            return heard(panels_data(case, left, with_panel(case)), name, told)
        case "pairs":
            return heard(pairs_data(left), name, told)
        case "rows":
            return heard(rows_data(left, pages_of(case)), name, told)
        case "story":
            return heard(story_data(case), name, told)
        case "cited":
            return cited_data(case)
        case "find":
            return find_data(case)
        case "own":
            return own_data(case)
        case "codebook":
            return about_data(case)
        case _:
            return page_data(heard(views(PAGES[name], case, left), name, told), case, left)


def with_panel(case: Case) -> list[Asked]:
    """All that has a panel, and what a click on a chart asks for beside it."""
    alone = [(each, "") for each, table in case.ids().items() if table in case.record_tables or table in RESTS]
    pages = [PAGES[name] for name in pages_of(case)]
    starts = [first_view(page, (officials(case), *page.choices), case) for page in pages]
    return alone + sorted({each for start in starts for each in beside(case, start)})
