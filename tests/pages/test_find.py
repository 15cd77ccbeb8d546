"""What the search box finds is marked and counted on every page, recounted here from the CSVs."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from articles.pages import article_of
from articles.stage import PAGE_SIZE, scene_of, slide
from tests.articles.panels import sight_of
from tests.charts.scenes import elements
from tests.exports.masters import CHARTS
from tests.lenses import cells
from tests.pages.test_pages import drawn_as, marks, run, said

PLOTTED = ["overview", "stance_heatmap", "meeting_timeline", "air_strikes", "grievances", "sources"]
PAGES = [*PLOTTED, "actor_network", "codebook"]
TABLES = {
    "stance_heatmap": "stances",
    "meeting_timeline": "meetings",
    "air_strikes": "strikes",
    "grievances": "grievances",
}


@pytest.fixture(scope="module")
def apps() -> dict[str, AppTest]:
    """One session a page."""
    return {}


def asked(apps: dict[str, AppTest], page: str, **query: str) -> AppTest:
    """A page under a query."""
    if page not in apps:
        apps[page] = run(f"../pages/{page}.py")
    app = apps[page]
    app.query_params.clear()
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def rings(app: AppTest) -> set[str]:
    """Ids that have a ring of the search."""
    return drawn_as(app, "found")


@pytest.mark.parametrize("find", ["Velayati", "one-fifth", "aleppo", "a", "nothing of the kind"])
@pytest.mark.parametrize("page", CHARTS)
def test_every_article_bears_every_search(page: str, find: str) -> None:
    sight = sight_of(page, find=find)
    made = article_of(sight)
    assert scene_of(sight, made.chart, *PAGE_SIZE).items
    assert slide(sight, made).items


@pytest.mark.parametrize("find", ["a", "nothing of the kind"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_bears_a_search_that_finds_most_and_one_that_finds_nothing(
    apps: dict[str, AppTest], page: str, find: str
) -> None:
    """What is found in between stands in the tests below."""
    asked(apps, page, find=find)


@pytest.mark.parametrize("word", ["Velayati", "palmyra", "Turkey", "ceasefire"])
@pytest.mark.parametrize("page", sorted(TABLES))
def test_what_has_the_word_in_its_title_is_marked_and_all_marks_are_counted(
    apps: dict[str, AppTest], page: str, word: str
) -> None:
    app = asked(apps, page, find=word, actors="all")
    table = TABLES[page]
    titled = {row[table[:-1]] for row in cells(table) if word.casefold() in row["title"].casefold()}
    rung = rings(app) & marks(app)  # names and moments, which have a bracket too, are of no list
    assert titled & marks(app) <= rung
    counts = re.search(r"(\d+|none) of (\d+) here", said(app))
    assert (counts[1], int(counts[2])) == (str(len(rung) or "none"), len(marks(app)))


def test_other_pages_stand_in_the_order_of_the_menu(apps: dict[str, AppTest]) -> None:
    app = asked(apps, "air_strikes", find="Velayati")
    keys = [each.key for each in app.button if (each.key or "").startswith("find-")]
    ranks = {row["code"]: int(row["rank"]) for row in cells("codes") if row["list"] == "page"}
    assert len(keys) > 3
    assert keys == sorted(keys, key=lambda key: ranks[key.removeprefix("find-")])


def test_the_network_marks_what_is_found(apps: dict[str, AppTest]) -> None:
    assert not marked_sent(asked(apps, "actor_network"))
    assert "hezbollah" in marked_sent(asked(apps, "actor_network", find="Hezbollah"))


def marked_sent(app: AppTest) -> set[str]:
    """Ids of the brackets in the picture that is sent to the component of the network."""
    sent = " ".join(each.proto.SerializeToString().decode("utf-8", "replace") for each in app.get("bidi_component"))
    [picture] = re.findall(r'"(data:image/svg[^"]+)"', sent)
    return {each.get("data-of") for each in elements(picture) if each.get("class") == "found"}


@pytest.mark.parametrize("find", ["Velayati", "ceasefire", "Teheran", "G2", "“Many”", "27 February", "bombing"])
def test_a_page_finds_as_much_as_the_others_said(apps: dict[str, AppTest], find: str) -> None:
    questions = {row["label"]: row["code"] for row in cells("codes") if row["list"] == "page"}
    buttons = [each.label.rpartition(" ") for each in asked(apps, "overview", find=find).button]
    told = {questions[name]: int(count) for name, _, count in buttons if name in questions and count.isdigit()}
    for page in [*PLOTTED[1:], "actor_network"]:
        here = re.search(r"(\d+|none) of \d+ here", said(asked(apps, page, find=find)))
        assert here[1] == str(told.get(page, "none"))


def test_a_time_that_no_text_looks_back_on_is_said_with_the_nearest_a_click_away(apps: dict[str, AppTest]) -> None:
    app = asked(apps, "air_strikes", find="November 2016")
    assert "No text looks back on November 2016. Nearest:" in said(app)
    app.button(key="near-December 2016").click().run()
    assert re.search(r"“December 2016”: (\d+|none) of \d+ here", said(app))


def test_words_of_sentences_are_found_on_their_page_and_from_others(apps: dict[str, AppTest]) -> None:
    assert "in the sentences of this page" in said(asked(apps, "air_strikes", find="starting number"))
    app = asked(apps, "overview", find="hurt")
    assert "No word here" not in said(app)
    assert app.button(key="find-air_strikes").label == "What about the strikes? in its sentences"
