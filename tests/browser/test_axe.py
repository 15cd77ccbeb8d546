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
    "/stance-heatmap?actors=all&without=debka",
    "/stance-heatmap?view=slide",
    "/meeting-timeline?selected=velayati-in-moscow&beside=dehghan-in-moscow",
    "/meeting-timeline?view=slide&without=debka",
    "/air-strikes",
    "/air-strikes?selected=velayati-demands-wider-strikes",
    "/air-strikes?without=debka",
    "/air-strikes?view=slide",
    "/grievances?without=debka&selected=guards-fault-russia-for-no-protection",
    "/grievances?selected=iran&officials=name",
    "/actor-network",
    "/actor-network?selected=assad&without=debka",
    "/actor-network?view=slide",
    "/sources",
    "/sources?selected=debka-weekly-march:13&without=g2-bulletin",
    "/sources?view=slide",
]


@pytest.mark.parametrize("path", VIEWS)
def test_axe_finds_nothing(page: Page, shared_server: str, path: str) -> None:
    open_page(page, shared_server, path)
    check_axe_on_both_grounds(page)
