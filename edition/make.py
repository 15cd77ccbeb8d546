"""The files of an edition that hold its views: one a page, one for all panels, one for the lenses."""

from articles.lens_line import officials
from articles.pages import PAGES
from edition.data import lenses_data, page_data, panels_data, script
from edition.heard import Told, heard
from edition.open import open_sight
from edition.over import Asked, beside
from edition.rests import RESTS
from edition.states import Left
from edition.views import first_view, views
from loaders.case import Case
from loaders.view import View

LENSES, PANELS = "lenses", "panels"


def pages_of(case: Case) -> tuple[str, ...]:
    """The pages of an edition: those with a chart about which the case tells something."""
    return tuple(name for name, page in PAGES.items() if page.article and page.has_something(case))


def make(name: str, left: Left, told: Told) -> bytes:
    """The file of a page, of the panels or of the lenses."""
    case = left.case
    if name == LENSES:
        data = lenses_data(case, left.lenses, open_sight(case, View()))
    elif name == PANELS:
        data = heard(panels_data(case, left, with_panel(case)), name, told)
    else:
        data = page_data(heard(views(PAGES[name], case, left), name, told), case, left)
    return script(name, data).encode()


def with_panel(case: Case) -> list[Asked]:
    """All that has a panel, and what a click on a chart asks for beside it."""
    alone = [(each, "") for each, table in case.ids().items() if table in case.record_tables or table in RESTS]
    pages = [PAGES[name] for name in pages_of(case)]
    starts = [first_view(page, (officials(case), *page.choices), case) for page in pages]
    return alone + sorted({each for start in starts for each in beside(case, start)})
