"""All pages in the order of the menu, which of them shows what, and the article of a view."""

from articles import (
    actor_network,
    air_strikes,
    codebook,
    grievances,
    meeting_timeline,
    overview,
    sources,
    stance_heatmap,
)
from articles.page import Article
from articles.sight import Sight
from drawing.theme import Palette
from loaders.case import Case
from loaders.kept import kept
from loaders.view import View

PAGES = {
    page.name: page
    for page in (
        overview.PAGE,
        stance_heatmap.PAGE,
        meeting_timeline.PAGE,
        air_strikes.PAGE,
        grievances.PAGE,
        actor_network.PAGE,
        sources.PAGE,
        codebook.PAGE,
    )
}

PAGE_OF = {table: page.name for page in PAGES.values() for table in page.marks}
"""Table to the page whose chart has a mark for each of its rows."""


def sight_of(case: Case, view: View, palette: Palette) -> Sight:
    """A case as a reader sees it by a view, where no text is at hand and nothing is served."""
    return Sight(case, view, PAGES[view.page].tables_in(case, view), palette, {})


def in_menu(case: Case) -> list[str]:
    """The pages that have something to show of a case, in order."""
    return [name for name, page in PAGES.items() if page.has_something(case)]


def first_page(case: Case) -> str:
    """The page that `/` leads to: the first that has something to show."""
    return in_menu(case)[0]


@kept(200, by=lambda sight: sight.key)
def article_of(sight: Sight) -> Article:
    """The article of the page that is looked at, made once for all readers who look at the same; raises
    KeyError for a page without one."""
    make = PAGES[sight.page].article
    if make is None:
        raise KeyError(sight.page)
    return make(sight)
