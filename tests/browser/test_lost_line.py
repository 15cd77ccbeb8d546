"""A reader whose line is cut for longer than the server keeps a session: the page comes back, the next click counts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.browser.driving import heading, open_page
from tests.cases import BRIDGE
from tests.lenses import cells

KEPT = 1
"""Seconds for which the server of these tests keeps a session whose line is cut."""
PAGE = "/air-strikes"


class Line:
    """The line between a page and its server, which can be cut."""

    def __init__(self, page: Page) -> None:
        self.whole = True
        self.open: list[tuple[WebSocketRoute, WebSocketRoute]] = []
        page.route_web_socket(re.compile("/_stcore/stream"), self.connect)

    def connect(self, side: WebSocketRoute) -> None:
        """Let the page through to its server, or not."""
        if self.whole:
            self.open.append((side, side.connect_to_server()))
        else:
            side.close()

    def cut(self, page: Page, seconds: float) -> None:
        """Cut it for some seconds; the page tries by itself until it is through again."""
        self.whole = False
        for sides in self.open:
            for side in sides:
                side.close()
        expect(page.locator('[data-testid="stApp"][data-test-connection-state="CONNECTED"]')).to_have_count(0)
        page.wait_for_timeout(seconds * 1000)
        self.whole = True
        expect(page.locator('[data-testid="stApp"]')).to_have_attribute(
            "data-test-connection-state", "CONNECTED", timeout=30_000
        )


@pytest.fixture
def server(start_server: Callable[..., str]) -> str:
    """A server of the second case that keeps a lost session for a moment."""
    return start_server(STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL=str(KEPT), FAULTLINES_CASE=BRIDGE)


def test_the_first_click_after_a_lost_session_counts(new_page, server):
    page = new_page()
    line = Line(page)
    open_page(page, server, PAGE)
    line.cut(page, KEPT + 2)
    outlet = cells("outlets", BRIDGE)[0]
    page.get_by_role("button", name=re.compile(rf"^{outlet['short']} \d+$")).click()
    expect(heading(page)).to_contain_text(f"Without {outlet['short']}")
    expect(page).to_have_url(f"{server}{PAGE}?without={outlet['outlet']}")
