"""axe-core over every page as it is first met, with something open, with an outlet left out and as a slide: on either
ground nothing that a reader who sees otherwise, or not at all, would stumble over."""

import pytest
from playwright.sync_api import Page

from tests.browser.driving import check_axe_on_both_grounds, open_page

VIEWS = [
    "/",
    "/?selected=claim-rift&beside=debka",
    "/?without=debka",
    "/?view=slide",
    "/stance-heatmap?selected=jafari-for-assad-staying",
    "/stance-heatmap?view=slide",
    "/meeting-timeline?selected=velayati-in-moscow&beside=dehghan-in-moscow",
    "/air-strikes?selected=velayati-demands-wider-strikes",
    "/air-strikes?without=debka",
    "/air-strikes?view=slide",
    "/grievances?without=debka&selected=guards-fault-russia-for-no-protection",
    "/actor-network?selected=assad&without=debka",
    "/actor-network?view=slide",
    "/sources?selected=debka-weekly-march:13&without=g2-bulletin",
    "/sources?view=slide",
]
OF_BRIDGE = [
    "/stance-heatmap?actors=all&without=courier",
    "/meeting-timeline?view=slide&without=courier",
    "/air-strikes",
    "/grievances?selected=council&officials=name",
    "/actor-network",
    "/sources?selected=letter-march:3",
    "/codebook",
]


@pytest.mark.parametrize("path", VIEWS)
def test_axe_finds_nothing(page: Page, shared_server: str, path: str) -> None:
    open_page(page, shared_server, path)
    check_axe_on_both_grounds(page)


@pytest.mark.parametrize("path", OF_BRIDGE)
def test_axe_finds_nothing_on_the_second_case(page: Page, bridge_server: str, path: str) -> None:
    open_page(page, bridge_server, path)
    check_axe_on_both_grounds(page)
