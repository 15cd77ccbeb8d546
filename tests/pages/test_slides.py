"""Every page's slide keeps 16:9, whole and without any one outlet, and a page shows just that."""

import re
from base64 import b64decode
from html import unescape
from pathlib import Path

import pytest

from articles.pages import article_of
from articles.stage import slide
from drawing.scene import Scene
from tests.articles.panels import sight_of
from tests.cases import BRIDGE, SHIPPED
from tests.charts.scenes import elements
from tests.exports.masters import CHARTS
from tests.lenses import every_case
from tests.pages.test_pages import run
from tests.readings.recount import names

PHASES = {
    SHIPPED: ("phase-early-2016", "In early 2016 (Jan–Mar) only: "),
    BRIDGE: ("phase-march", "In March 2024 only: "),
}
"""A phase of each case, and how a headline says that only it is shown."""
TITLE = 27


def lenses(folder: Path) -> list[tuple[dict[str, str], str]]:
    """Queries over a case, with what a headline begins with under each."""
    phase, said = PHASES[folder]
    return [
        ({}, ""),
        ({"officials": "name"}, ""),
        *(({"without": outlet}, f"Without {name}: ") for outlet, name in names("outlets", folder).items()),
        ({"phase": phase}, said),
    ]


def slide_of(page: str, folder: Path, **query: str) -> Scene:
    """The slide of a page, made without a host."""
    sight = sight_of(page, folder=folder, **query)
    return slide(sight, article_of(sight))


@every_case
@pytest.mark.parametrize("page", CHARTS)
def test_a_slide_has_16_to_9_and_a_title_of_two_lines_at_most_that_says_first_what_is_left_out(
    page: str, folder: Path
) -> None:
    for query, first in lenses(folder):
        scene = slide_of(page, folder, **query)
        assert (scene.width, scene.height) == (1280, 720), query
        title = [each.text for each in scene.words() if each.size == TITLE]
        assert 1 <= len(title) <= 2, query
        assert " ".join(title).startswith(first), query


@every_case
@pytest.mark.parametrize("page", CHARTS)
def test_a_page_shows_its_slide_and_says_its_title_to_who_cannot_see_it(
    page: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", str(folder))
    query = {"without": next(iter(names("outlets", folder)))}
    app = run(f"../pages/{page}.py", view="slide", **query)
    [image] = [each for each in app.get("html") if 'class="stage"' in each.proto.body]
    address, alt = re.search(r'src="(.+?)" alt="(.*?)"', image.proto.body).groups()
    assert 'viewBox="0 0 1280 720"' in b64decode(address.partition(",")[2]).decode()
    scene = slide_of(page, folder, **query)
    drawn = ["".join(each.itertext()) for each in elements(address) if each.tag.endswith("text")]
    assert drawn == [each.text for each in scene.words()]
    assert unescape(alt) == " ".join(each.text for each in scene.words() if each.size == TITLE)
