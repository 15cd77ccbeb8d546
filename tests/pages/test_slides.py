"""Every page's slide keeps 16:9, whole and without any one outlet."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.lenses import OUTLETS

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
LENSES = [{}, {"officials": "name"}, *({"without": outlet} for outlet in OUTLETS)]


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
    layout = json.loads(app.get("plotly_chart")[0].proto.spec)["layout"]
    assert (layout["width"], layout["height"]) == (1600, 900)
