"""Every page's slide keeps 16:9, whole and without any one outlet, and a page shows just that."""

import re
from base64 import b64decode
from html import unescape

import pytest

from articles.pages import article_of
from articles.stage import slide
from drawing.scene import Scene
from tests.articles.panels import sight_of
from tests.charts.scenes import elements
from tests.exports.masters import CHARTS
from tests.lenses import OUTLETS
from tests.pages.test_pages import run
from tests.readings.recount import names

LENSES = [
    {},
    {"officials": "name"},
    *({"without": outlet} for outlet in OUTLETS),
    {"phase": "phase-early-2016"},
]
TITLE = 27


def said_first(query: dict[str, str]) -> str:
    """What a headline begins with."""
    if "without" in query:
        return f"Without {names('outlets')[query['without']]}: "
    return "In early 2016 (Jan–Mar) only: " if "phase" in query else ""


def slide_of(page: str, **query: str) -> Scene:
    """The slide of a page, made without a host."""
    sight = sight_of(page, **query)
    return slide(sight, article_of(sight))


@pytest.mark.parametrize("query", LENSES, ids=lambda query: "-".join(query.values()) or "everything")
@pytest.mark.parametrize("page", CHARTS)
def test_a_slide_has_16_to_9_and_a_title_of_two_lines_at_most_that_says_first_what_is_left_out(
    page: str, query: dict[str, str]
) -> None:
    scene = slide_of(page, **query)
    assert (scene.width, scene.height) == (1280, 720)
    title = [each.text for each in scene.words() if each.size == TITLE]
    assert 1 <= len(title) <= 2
    assert " ".join(title).startswith(said_first(query))


@pytest.mark.parametrize("page", CHARTS)
def test_a_page_shows_its_slide_and_says_its_title_to_who_cannot_see_it(page: str) -> None:
    query = {"without": "debka"}
    app = run(f"../pages/{page}.py", view="slide", **query)
    [image] = [each for each in app.get("html") if 'class="stage"' in each.proto.body]
    address, alt = re.search(r'src="(.+?)" alt="(.*?)"', image.proto.body).groups()
    assert 'viewBox="0 0 1280 720"' in b64decode(address.partition(",")[2]).decode()
    scene = slide_of(page, **query)
    drawn = ["".join(each.itertext()) for each in elements(address) if each.tag.endswith("text")]
    assert drawn == [each.text for each in scene.words()]
    assert unescape(alt) == " ".join(each.text for each in scene.words() if each.size == TITLE)
