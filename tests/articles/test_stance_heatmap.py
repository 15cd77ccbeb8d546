"""What is said over and beside the stances speaks of what is drawn: of the two, or of all actors."""

from pathlib import Path

import pytest

from articles.page import Article
from articles.pages import article_of
from articles.sight import Sight
from articles.stage import PAGE_SIZE, scene_of
from tests.articles.panels import sight_of
from tests.cases import SHOWN
from tests.lenses import values

VIEWS = [
    (folder, query)
    for folder in SHOWN.values()
    for query in (
        {},
        {"without": values("outlets", "outlet", folder)[0]},
        {"phase": values("phases", "phase", folder)[-1]},
    )
]
every_view = pytest.mark.parametrize(
    ("folder", "query"), VIEWS, ids=lambda each: each.name if isinstance(each, Path) else "-".join(each) or "whole"
)


def article(folder: Path, **query: str) -> tuple[Sight, Article]:
    """The page of a case under a query."""
    sight = sight_of("stance_heatmap", folder=folder, **query)
    return sight, article_of(sight)


def drawn_words(sight: Sight, found: Article) -> str:
    """All texts of the chart."""
    return " ".join(each.text for each in scene_of(sight, found.chart, *PAGE_SIZE).words())


@every_view
def test_of_the_two_it_is_said_whether_they_come_close_and_so_does_the_chart(
    folder: Path, query: dict[str, str]
) -> None:
    sight, found = article(folder, **query)
    assert "close" in found.takeaway
    assert "pair" in dict(found.how_to_read)
    assert "come close?" in drawn_words(sight, found)


@every_view
def test_of_all_nothing_is_said_of_what_only_the_chart_of_the_two_has(folder: Path, query: dict[str, str]) -> None:
    sight, found = article(folder, actors="all", **query)
    said = " ".join([found.takeaway, found.subtitle, *dict(found.how_to_read).values(), *found.more])
    assert "others" in found.takeaway or found.takeaway.endswith(" holds the rest")
    assert "close" not in said
    assert "not drawn" not in said
    assert "close?" not in drawn_words(sight, found)
