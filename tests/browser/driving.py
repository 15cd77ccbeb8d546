"""What the browser tests say to a page. Imported as tests.browser.driving."""

import pytest
from playwright.sync_api import Page, expect

# Streamlit says on its outermost element whether the script runs. "initial" stands there before the first run.
# A chart's code is loaded after the run is over, and a skeleton stands in its place until it is there.
IDLE = (
    '[data-testid="stApp"]'
    '[data-test-connection-state="CONNECTED"]'
    '[data-test-script-state="notRunning"]'
    ':not(:has([data-testid="stSkeleton"], [data-testid="stAppSkeleton"]))'
)


# The first run does not know yet that a browser is dark; a second one paints the page on its ground.
PAINTED = """() => {
    const probe = document.createElement("i");
    probe.style.color = getComputedStyle(document.documentElement).getPropertyValue("--ground");
    document.body.append(probe);
    const ground = getComputedStyle(probe).color;
    probe.remove();
    return getComputedStyle(document.querySelector(".stApp")).backgroundColor === ground;
}"""


def open_page(page: Page, base: str, path: str = "/") -> None:
    """Go to a path of the dashboard and wait until all of it is there, on the ground that its browser asks for."""
    page.goto(base + path)
    wait_until_idle(page)
    page.wait_for_function(PAINTED, timeout=30_000)
    wait_until_idle(page)


def wait_until_idle(page: Page) -> None:
    """Wait until the script has run and its elements are drawn.

    Right after a click the old page is still idle for a moment: there, expect what the click brings instead.
    """
    expect(page.locator(IDLE), "the page did not come to rest").to_be_attached(timeout=30_000)


def at_sizes(*sizes: tuple[int, int]) -> pytest.MarkDecorator:
    """Run a test once per width and height: the fixture `page` comes in that size."""
    return pytest.mark.parametrize(
        "page",
        [{"viewport": {"width": width, "height": height}} for width, height in sizes],
        ids=[f"{width}x{height}" for width, height in sizes],
        indirect=True,
    )
