"""What is left open in a text stays as it was written, and what stands over a panel is right on each page."""

import pytest

from articles.pages import PAGES, page_of
from edition.data import selected_data
from edition.hand import linked
from edition.make import pages_of
from edition.open import open_sight
from edition.states import States
from edition.views import Option, Views
from loaders.view import View
from tests.cases import SMALL
from tests.lenses import case


def test_no_name_is_found_within_what_is_left_open() -> None:
    sight, name = open_sight(case(SMALL), View()), next(iter(case(SMALL).names("actors").values()))
    slot = sight.numbered(f"spoke-to-{name}", (), "{} · ", "")
    assert linked(sight, f"{slot}{name}").startswith(f"{slot}<a ")


@pytest.mark.parametrize("name", pages_of(case(SMALL)))
def test_nothing_that_a_page_marks_leads_to_that_page_again(name: str) -> None:
    option = Option((), States((), (), ()), frozenset())
    heads = selected_data(Views(PAGES[name], ()), option, case(SMALL))["heads"]
    assert {each for each, table in case(SMALL).ids().items() if page_of().get(table) == name} <= heads.keys()
