"""Every page's slide keeps 16:9, whole and without any one outlet."""

import json
import re
from base64 import b64decode
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.charts.scenes import elements
from tests.lenses import OUTLETS
from tests.readings.recount import names

SHELL = Path(__file__).parents[2] / "components" / "shell.py"
PAGES = [
    "overview",
    "stance_heatmap",
    "meeting_timeline",
    "air_strikes",
    "grievances",
    "actor_network",
    "sources",
]
LENSES = [
    {},
    {"officials": "name"},
    *({"without": outlet} for outlet in OUTLETS),
    {"phase": "phase-early-2016"},
]


@pytest.fixture(scope="module")
def apps() -> dict[str, AppTest]:
    """One session a page."""
    return {}


@pytest.mark.parametrize("query", LENSES, ids=lambda query: "-".join(query.values()) or "everything")
@pytest.mark.parametrize("page", PAGES)
def test_the_stage_is_1600_by_900(apps: dict[str, AppTest], page: str, query: dict[str, str]) -> None:
    if page not in apps:
        apps[page] = AppTest.from_file(SHELL, default_timeout=120).run()
        if page != "overview":
            apps[page].switch_page(f"../pages/{page}.py")
    app = apps[page]
    app.query_params.clear()
    for name, value in {"view": "slide", **query}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    if not app.get("plotly_chart"):
        assert_scene(app, query)
        return
    chart = app.get("plotly_chart")[0].proto
    layout = json.loads(chart.spec)["layout"]
    assert (layout["width"], layout["height"]) == (1600, 900)
    title = max(layout["annotations"], key=lambda each: each["font"]["size"])["text"]
    assert title.count("<br>") < 2
    assert chart.alt == unescape(title.replace("<br>", " "))
    assert chart.alt.startswith(said_first(query))


def assert_scene(app: AppTest, query: dict[str, str]) -> None:
    """That a slide made of a scene has 16:9, a title of two lines at most, and says the same to who cannot see it."""
    [image] = [each for each in app.get("html") if 'class="stage"' in each.proto.body]
    address, alt = re.search(r'src="(.+?)" alt="(.*?)"', image.proto.body).groups()
    svg = b64decode(address.partition(",")[2]).decode()
    assert 'viewBox="0 0 1280 720"' in svg
    title = [each.text for each in elements(address) if each.get("font-size") == "27"]
    assert len(title) <= 2
    assert unescape(alt) == " ".join(title)
    assert unescape(alt).startswith(said_first(query))


def said_first(query: dict[str, str]) -> str:
    """What a headline begins with."""
    if "without" in query:
        return f"Without {names('outlets')[query['without']]}: "
    return "In early 2016 (Jan–Mar) only: " if "phase" in query else ""
