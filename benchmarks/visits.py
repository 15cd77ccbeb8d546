"""First visits and changes of the lens in a real browser: `python -m benchmarks.visits [page …]`.

Each page against the skeleton, alternately in one run, an empty cache for each first visit, the median of REPEATS.
Prints seconds, ratios and bytes; nothing is asserted.
"""

import re
import shutil
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from statistics import median
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks import shipped
from benchmarks.serving import SCRIPTS, Server, serving

REPEATS = 9
PAGES = {
    "overview": "/",
    "stances": "/stance-heatmap",
    "meetings": "/meeting-timeline",
    "strikes": "/air-strikes",
    "grievances": "/grievances",
    "network": "/actor-network",
    "sources": "/sources",
}
OUTLET, LETTER = re.compile(rf"^{re.escape(shipped.OUTLET['short'])} [0-9]"), re.compile("^A$")
"""The chips that are clicked: each changes the chart of every page, and that of the skeleton."""
DRAWN = ".js-plotly-plot .main-svg, .vis-network canvas"
MAIN, IDLE = '[data-testid="stMain"]', '[data-testid="stApp"][data-test-script-state="notRunning"]'
"""What Streamlit shows a page in, and what is there when no script runs."""
WATCH = """main => {
    window.clicked = window.changed = 0;
    window.addEventListener("click", () => { window.clicked = performance.now(); }, {capture: true, once: true});
    new MutationObserver(() => { window.changed = performance.now(); }).observe(
        document.querySelector(main), {subtree: true, childList: true, characterData: true, attributes: true});
}"""
RESTED = """([before, idle, rest]) => window.changed && performance.now() - window.changed > rest
    && document.querySelector(idle) && ![...document.querySelectorAll("p")].some(p => p.textContent === before)"""
BYTES = """[...performance.getEntriesByType("resource"), ...performance.getEntriesByType("navigation")]
    .reduce((sum, entry) => sum + entry.transferSize, 0)"""
REST = 400
"""Milliseconds without any change after which a page counts as redrawn; they are not counted."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Site(NamedTuple):
    """A page of a server: its path, the chip that is clicked there, what shows it, what is there when it is idle."""

    server: Server
    path: str
    chip: re.Pattern[str]
    main: str = MAIN
    idle: str = IDLE


class Visit(NamedTuple):
    """Seconds of a first visit, seconds of a change of the lens, bytes of the visit."""

    first: float
    change: float
    size: int


def visit(page: Page, site: Site) -> float:
    """Seconds from asking for a page until its chart is drawn."""
    start = time.perf_counter()
    page.goto(f"http://127.0.0.1:{site.server.port}{site.path}")
    page.locator(DRAWN).first.wait_for(timeout=60_000)
    page.locator(site.idle).first.wait_for(state="attached", timeout=60_000)
    return time.perf_counter() - start


def change(page: Page, site: Site) -> float:
    """Seconds from a click on a chip until the page says so and nothing on it, its chart included, changes any more."""
    before = page.get_by_text("Showing").first.text_content()
    page.evaluate(WATCH, site.main)
    page.get_by_role("button", name=site.chip).click()
    page.wait_for_function(RESTED, arg=[before, site.idle, REST], timeout=60_000)
    return float(page.evaluate("(window.changed - window.clicked) / 1000"))


def bytes_of(page: Page) -> int:
    """Bytes that were sent for all resources of a page."""
    return int(page.evaluate(BYTES))


def measured(browser: Browser, site: Site) -> Visit:
    """One first visit with an empty cache, and one change of the lens."""
    context = browser.new_context(viewport={"width": 1600, "height": 900}, bypass_csp=True)
    try:
        page = context.new_page()
        first = visit(page, site)
        size = bytes_of(page)
        return Visit(first, change(page, site), size)
    finally:
        context.close()


def compare(browser: Browser, servers: dict[str, Server], pages: list[str]) -> None:
    """Every page against the skeletons."""
    print("| page | first visit | ratio | lens change | ratio | ratio, our settings | bytes | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    for path in pages:
        sites = [asked(name, server, PAGES[path]) for name, server in servers.items()]
        rounds = [[measured(browser, site) for site in sites] for _ in range(REPEATS)]
        ours, theirs, tuned = map(middle, zip(*rounds, strict=True))
        print(
            f"| {path} | {ours.first:.2f} s | {ours.first / theirs.first:.2f} "
            f"| {ours.change:.2f} s | {ours.change / theirs.change:.2f} | {ours.change / tuned.change:.2f} "
            f"| {ours.size / 1e6:.1f} MB | {ours.size / theirs.size:.2f} |"
        )


def middle(visits: Iterable[Visit]) -> Visit:
    """The median of each thing that was measured."""
    return Visit(*map(median, zip(*visits, strict=True)))


def asked(name: str, server: Server, path: str) -> Site:
    """The page that a server is asked for, and the chip that is clicked there."""
    return Site(server, path, OUTLET) if name == "dashboard" else Site(server, "/", LETTER)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser while the block lasts."""
    found = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


def main(pages: list[str]) -> None:
    """Measure and print: the pages that are named, or all."""
    with ExitStack() as running:
        servers = {name: running.enter_context(serving(script)) for name, script in SCRIPTS.items()}
        browser = running.enter_context(chromium())
        for name, server in servers.items():
            measured(browser, asked(name, server, "/"))
        compare(browser, servers, pages or list(PAGES))


if __name__ == "__main__":
    main(sys.argv[1:])
