"""What the search box finds is marked and counted on every page, recounted here from the CSVs."""

import re
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from articles.pages import PAGES as ALL
from articles.pages import article_of
from articles.stage import PAGE_SIZE, scene_of, slide
from tests.articles.panels import sight_of
from tests.charts.scenes import elements
from tests.days import bounds, touches
from tests.exports.masters import CHARTS
from tests.lenses import case, cells, every_case, values
from tests.pages.test_pages import drawn_as, marks, run, said
from tests.readings.recount import labels, names

PLOTTED = ["overview", "stance_heatmap", "meeting_timeline", "air_strikes", "grievances", "sources"]
PAGES = [*PLOTTED, "actor_network", "codebook"]
TABLES = {
    "stance_heatmap": "stances",
    "meeting_timeline": "meetings",
    "air_strikes": "strikes",
    "grievances": "grievances",
}
COUNT = r"(\d+|none) of (\d+) here"


@pytest.fixture(scope="module")
def apps() -> dict[tuple[str, str], AppTest]:
    """One session a page of a case."""
    return {}


def asked(apps: dict[tuple[str, str], AppTest], served: Path, page: str, **query: str) -> AppTest:
    """A page of the case that is served under a query."""
    key = str(served), page
    if key not in apps:
        apps[key] = run(f"../pages/{page}.py")
    app = apps[key]
    app.query_params.clear()
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app


def rings(app: AppTest) -> set[str]:
    """Ids that have a ring of the search."""
    return drawn_as(app, "found")


def side(folder: Path) -> str:
    """An actor whom much of a case names: the first of the two whose quarrel it tells."""
    return case(folder).package.focus[0]


@every_case
@pytest.mark.parametrize("page", CHARTS)
def test_every_article_bears_every_search(page: str, folder: Path) -> None:
    for find in (names("actors", folder)[side(folder)].lower(), "a", "nothing of the kind"):
        sight = sight_of(page, folder=folder, find=find)
        made = article_of(sight)
        assert scene_of(sight, made.chart, *PAGE_SIZE).items
        assert slide(sight, made).items


@every_case
@pytest.mark.parametrize("page", PAGES)
def test_every_page_bears_a_search_that_finds_most(
    apps: dict[tuple[str, str], AppTest], page: str, served: Path
) -> None:
    """What is found in between, and that nothing is, stands in the tests below."""
    asked(apps, served, page, find="a")


@every_case
@pytest.mark.parametrize("page", ["overview", "codebook"])
def test_that_nothing_is_found_is_said_and_cleared(
    apps: dict[tuple[str, str], AppTest], page: str, served: Path
) -> None:
    app = asked(apps, served, page, find="nothing of the kind")
    assert "“nothing of the kind”: not found in this case" in said(app)
    app.button(key="clear-find").click().run()
    assert "find" not in app.query_params


def often_titled(folder: Path, table: str) -> str:
    """The word of five letters or more that most titles of a table have; the first by letters of several."""
    titles = values(table, "title", folder)
    counts = Counter(word for title in titles for word in {*re.findall(r"[a-z]{5,}", title.casefold())})
    return min(counts, key=lambda word: (-counts[word], word))


@every_case
@pytest.mark.parametrize("page", sorted(TABLES))
def test_what_has_the_word_in_its_title_is_marked_and_all_marks_are_counted(
    apps: dict[tuple[str, str], AppTest], page: str, served: Path
) -> None:
    table = TABLES[page]
    for word in (often_titled(served, table), names("actors", served)[side(served)]):
        app = asked(apps, served, page, find=word, actors="all")
        has_it = re.compile(rf"\b{re.escape(word)}\b", re.I)
        titled = {row[table[:-1]] for row in cells(table, served) if has_it.search(row["title"])}
        rung = rings(app) & marks(app)  # names and moments, which have a bracket too, are of no list
        assert titled & marks(app) <= rung
        counts = re.search(COUNT, said(app))
        assert (counts[1], int(counts[2])) == (str(len(rung) or "none"), len(marks(app)))


@every_case
def test_other_pages_stand_in_the_order_of_the_menu_and_only_those_that_find_something(
    apps: dict[tuple[str, str], AppTest], served: Path
) -> None:
    app = asked(apps, served, "air_strikes", find=names("actors", served)[side(served)])
    keys = [each.key.removeprefix("find-") for each in app.button if (each.key or "").startswith("find-")]
    menu = [link.proto.page.replace("-", "_") or "overview" for link in app.get("page_link")]
    assert len(keys) > 3
    assert keys == [page for page in menu if page in keys]


@every_case
def test_the_network_marks_what_is_found(apps: dict[tuple[str, str], AppTest], served: Path) -> None:
    assert not marked_sent(asked(apps, served, "actor_network"))
    assert side(served) in marked_sent(asked(apps, served, "actor_network", find=names("actors", served)[side(served)]))


def marked_sent(app: AppTest) -> set[str]:
    """Ids of the brackets in the picture that is sent to the component of the network."""
    sent = " ".join(each.proto.SerializeToString().decode("utf-8", "replace") for each in app.get("bidi_component"))
    [picture] = re.findall(r'"(data:image/svg[^"]+)"', sent)
    return {each.get("data-of") for each in elements(picture) if each.get("class") == "found"}


def searches(folder: Path) -> list[str]:
    """A name that an actor has besides its own, an outlet, and a month."""
    alias = next(row["aliases"].split(";")[0] for row in cells("actors", folder) if row["aliases"])
    months = Counter(bounds(when)[0] for when in values("stances", "date", folder) if not when.startswith(".."))
    return [alias, values("outlets", "short", folder)[-1], f"{months.most_common(1)[0][0]:%B %Y}"]


@every_case
def test_a_page_finds_as_much_as_the_others_said(apps: dict[tuple[str, str], AppTest], served: Path) -> None:
    questions = {page.asks_in(case(served)): page.name for page in ALL.values()}
    for find in searches(served):
        buttons = [each.label.rpartition(" ") for each in asked(apps, served, "overview", find=find).button]
        told = {questions[name]: int(count) for name, _, count in buttons if name in questions and count.isdigit()}
        assert told, find
        for page in [*PLOTTED[1:], "actor_network"]:
            here = re.search(COUNT, said(asked(apps, served, page, find=find)))
            assert here[1] == str(told.get(page, "none")), (find, page)


@every_case
def test_a_time_that_no_text_looks_back_on_is_said_with_the_nearest_a_click_away(
    apps: dict[tuple[str, str], AppTest], served: Path
) -> None:
    covered = [bounds(part) for row in cells("sources", served) for part in row["covers"].split(";")]
    first, last = min(start for start, _ in covered), max(end for _, end in covered)
    months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
    whole = ((month, (month + timedelta(31)).replace(day=1) - timedelta(1)) for month in months if first < month < last)
    month = next(f"{span[0]:%B %Y}" for span in whole if not any(touches(span, each) for each in covered))
    app = asked(apps, served, "air_strikes", find=month)
    assert f"No text looks back on {month}. Nearest:" in said(app)
    near = next(each for each in app.button if (each.key or "").startswith("near-"))
    words = near.label
    near.click().run()
    assert re.search(rf"“{words}”: {COUNT}", said(app))


@every_case
def test_words_of_sentences_are_found_on_their_page_and_from_others(
    apps: dict[tuple[str, str], AppTest], served: Path
) -> None:
    limit = next(row["title"] for row in cells("limits", served) if row["page"] == "air_strikes")
    assert "in the sentences of this page" in said(asked(apps, served, "air_strikes", find=limit))
    app = asked(apps, served, "overview", find=limit)
    assert "No word here" not in said(app)
    assert app.button(key="find-air_strikes").label == f"{labels('page', served)['air_strikes']} in its sentences"
