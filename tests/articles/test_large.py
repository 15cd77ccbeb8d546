"""What a page does grows no faster than the records: calls of functions are counted, since a time depends on the
computer."""

from collections.abc import Callable, Iterable
from cProfile import Profile
from pathlib import Path
from pstats import Stats
from typing import Any

import pytest

from articles.blocks import HowToRead
from articles.page import Page
from articles.pages import PAGES, article_of, sight_of
from articles.panel import panel
from benchmarks.cpu import Change
from benchmarks.large import ROOT, Answers, copied, loading, records_in, row
from drawing.theme import LIGHT
from loaders.case import Case, load_case
from loaders.lens import Lens
from loaders.view import View
from tests.cases import SHIPPED

TIMES = (1, 2, 4)
"""How many times its records a case has: from the second to the third it is twice as many more."""
STEADY = 2.5
"""By how much more calls of a function may grow with these: twice where it is called for each record, four times where
it is for each pair of records."""
FEW = 300
"""Calls that say nothing."""
ROOMS = [ROOT / room for room in ("articles", "loaders", "readings", "rows")]
"""A chart gathers what is too much for it, and has tests of its own."""
WITH_ARTICLE = [name for name, page in PAGES.items() if page.article]


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    """The shipped case with more and more copies of its records."""
    count = records_in(SHIPPED)
    places = [copied(tmp_path_factory.mktemp("large") / "case", times * count) for times in TIMES]
    assert [records_in(place) for place in places] == [times * count for times in TIMES]
    return list(map(load_case, places))


def calls(make: Callable[[], Any]) -> dict[str, int]:
    """What calls what, of Python or built in, how often while something is made; callers are those of ROOMS."""
    profile = Profile()
    profile.runcall(make)
    found = Stats(profile).stats
    return {
        f"{file}: {caller} calls {called}": count
        for (_, _, called), (*_, callers) in found.items()
        for (file, _, caller), (count, *_) in callers.items()
        if Path(file).parent in ROOMS
    }


def views(page: str) -> Iterable[View]:
    """A page at first, under a lens, with something selected."""
    yield View(page)
    yield View(page, Lens(told=("opinion",), officials="name"))
    yield from (View(page, selected=each) for each in ("iran", "debka"))


def answer(case: Case, page: Page) -> None:
    """Make all that a page says beside its chart, in some views."""
    for view in views(page.name):
        sight = sight_of(case, view, LIGHT)
        made = article_of(sight)
        sight.frame(made.takeaway, made.subtitle)
        panel(sight, made.rows, HowToRead(made.how_to_read, made.more), made.marked or None)
        for more in (page.below, page.after):
            list(more(sight) if more else ())


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_a_page_does_so_much_a_record_and_no_more(name: str, cases: list[Case]) -> None:
    answer(load_case(SHIPPED), PAGES[name])  # what every case shares is made
    few, more, many = (calls(lambda case=case: answer(case, PAGES[name])) for case in cases)
    assert sum(few.values()) < sum(more.values()) < sum(many.values())
    steep = {
        each: (few.get(each, 0), more.get(each, 0), count)
        for each, count in many.items()
        if count - more.get(each, 0) > STEADY * (more.get(each, 0) - few.get(each, 0)) + FEW
    }
    assert not steep


def test_the_benchmark_says_what_loading_and_pages_take() -> None:
    found = loading(SHIPPED)
    assert found.records == records_in(SHIPPED)
    assert found.seconds > 0
    assert found.memory > 0
    line = row("strikes", [Answers(0.2, Change(0.05, 0.02)), Answers(0.3, Change(0.1, 0.03))])
    assert line == "| strikes | 1.5 (200 to 300 ms) | 2.0 (50 to 100 ms) | 1.5 (20 to 30 ms) |"
