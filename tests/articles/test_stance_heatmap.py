"""What is said over and beside the stances speaks of what is drawn: of the two, or of all actors."""

import pytest

from articles.page import Article
from articles.sight import Sight
from articles.stage import PAGE_SIZE
from articles.stance_heatmap import PAGE
from charts.chart import Room
from drawing.pen import Pen
from drawing.theme import LIGHT
from loaders.view import View
from tests.lenses import case


def article(**query: str) -> Article:
    """The page under a query."""
    view, notices = View.from_query(query, case(), PAGE.name)
    assert not notices
    return PAGE.article(Sight(case(), view, PAGE.tables_in(case(), view), LIGHT, {}))


def drawn_words(found: Article) -> str:
    """All texts of the chart."""
    scene = found.chart.scene(Room(*PAGE_SIZE), Pen(LIGHT), lambda make: make())
    return " ".join(each.text for each in scene.words())


@pytest.mark.parametrize("query", [{}, {"without": "debka"}, {"phase": "phase-late-2016"}])
def test_of_the_two_it_is_said_whether_they_come_close_and_so_does_the_chart(query: dict[str, str]) -> None:
    found = article(**query)
    assert "close" in found.takeaway
    assert "pair" in dict(found.how_to_read)
    assert "come close?" in drawn_words(found)


@pytest.mark.parametrize("query", [{}, {"without": "debka"}, {"phase": "phase-late-2016"}])
def test_of_all_nothing_is_said_of_what_only_the_chart_of_the_two_has(query: dict[str, str]) -> None:
    found = article(actors="all", **query)
    said = " ".join([found.takeaway, found.subtitle, *dict(found.how_to_read).values(), *found.more])
    assert "others" in found.takeaway
    assert "close" not in said
    assert "not drawn" not in said
    assert "close?" not in drawn_words(found)
