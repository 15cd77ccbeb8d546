"""All pages in the order of the menu, which of them shows what, and the article of a view."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module

from articles.page import Article, Page
from articles.sight import Sight
from drawing.theme import Palette
from loaders.case import Case
from loaders.kept import kept
from loaders.view import View

NAMES = (
    "overview",
    "stance_heatmap",
    "meeting_timeline",
    "air_strikes",
    "grievances",
    "actor_network",
    "sources",
    "code_a_paragraph",
    "codebook",
)
"""The modules beside this one that each are a page, in the order of the menu."""


class Pages(Mapping[str, Page]):
    """Pages by their names. Each is imported when it is first asked for: a command that shows one view would else wait
    for all that the others are drawn and told with."""

    def __getitem__(self, name: str) -> Page:
        """A page; raises KeyError where there is none of that name."""
        if name not in NAMES:
            raise KeyError(name)
        page: Page = import_module(f"articles.{name}").PAGE
        return page

    def __iter__(self) -> Iterator[str]:
        """Their names."""
        return iter(NAMES)

    def __len__(self) -> int:
        """How many there are."""
        return len(NAMES)


PAGES = Pages()


@cache
def page_of() -> Mapping[str, str]:
    """Table to the page whose chart has a mark for each of its rows."""
    return {table: page.name for page in PAGES.values() for table in page.marks}


def sight_of(case: Case, view: View, palette: Palette) -> Sight:
    """A case as a reader sees it by a view, where no text is at hand and nothing is served."""
    return Sight(case, view, PAGES[view.page].tables_in(case, view), palette, {})


def in_menu(case: Case) -> list[str]:
    """The pages of the menu that have something to show of a case, in order."""
    return [name for name, page in PAGES.items() if page.has_something(case) and not page.aside]


def first_page(case: Case) -> str:
    """The page that `/` leads to: the first that has something to show."""
    return next(name for name, page in PAGES.items() if page.has_something(case))


@kept(200, by=lambda sight: sight.key)
def article_of(sight: Sight) -> Article:
    """The article of the page that is looked at, made once for all readers who look at the same; raises
    KeyError for a page without one. What is selected and found says nothing in it but how its chart is looked at."""
    view = sight.view
    made = untouched(replace(sight, view=view.change(selected="", beside="", find="", form="page", step="")))
    return replace(made, chart=made.chart.looked_at(view.selected, view.beside, sight.found))


@kept(200, by=lambda sight: sight.key)
def untouched(sight: Sight) -> Article:
    """The same with nothing selected and found."""
    make = PAGES[sight.page].article
    if make is None:
        raise KeyError(sight.page)
    return make(sight)
