"""First visits and changes of the lens in a real browser: `python -m benchmarks.visits [page …]`.

Each page against the skeleton, alternately in one run, an empty cache for each first visit, the median of REPEATS.
Prints seconds, ratios and bytes; nothing is asserted.
"""

import re
import shutil
import sys
import time
from contextlib import ExitStack
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

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
OUTLET, LETTER = re.compile("^Debka [0-9]"), re.compile("^A$")
"""The chips that are clicked: each changes the chart of every page, and that of the skeleton."""
DRAWN = ".js-plotly-plot .main-svg, .vis-network canvas"
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
WATCH = """() => {
    window.clicked = window.changed = 0;
    window.addEventListener("click", () => { window.clicked = performance.now(); }, {capture: true, once: true});
    new MutationObserver(() => { window.changed = performance.now(); }).observe(
        document.querySelector('[data-testid="stMain"]'),
        {subtree: true, childList: true, characterData: true, attributes: true});
}"""
RESTED = """([before, idle, rest]) => window.changed && performance.now() - window.changed > rest
    && document.querySelector(idle) && ![...document.querySelectorAll("p")].some(p => p.textContent === before)"""
REST = 400
"""Milliseconds without any change after which a page counts as redrawn; they are not counted."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def visit(page: Page, url: str) -> float:
    """Seconds from asking for a page until its chart is drawn."""
    start = time.perf_counter()
    page.goto(url)
    page.locator(DRAWN).first.wait_for(timeout=60_000)
    page.locator(IDLE).first.wait_for(state="attached", timeout=60_000)
    return time.perf_counter() - start


def change(page: Page, chip: re.Pattern[str]) -> float:
    """Seconds from a click on a chip until the page says so and nothing on it, its chart included, changes any more."""
    before = page.get_by_text("Showing").first.text_content()
    page.evaluate(WATCH)
    page.get_by_role("button", name=chip).click()
    page.wait_for_function(RESTED, arg=[before, IDLE, REST], timeout=60_000)
    return page.evaluate("(window.changed - window.clicked) / 1000")


def bytes_of(page: Page) -> int:
    """Bytes that came over the wire for all resources of a page."""
    return page.evaluate(
        "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]"
        ".reduce((sum, entry) => sum + entry.transferSize, 0)"
    )


def measured(browser: Browser, server: Server, path: str, chip: re.Pattern[str]) -> tuple[float, float, int]:
    """One first visit with an empty cache, one change of the lens, and the bytes of the visit."""
    context = browser.new_context(viewport={"width": 1600, "height": 900})
    try:
        page = context.new_page()
        first = visit(page, f"http://127.0.0.1:{server.port}{path}")
        size = bytes_of(page)
        return first, change(page, chip), size
    finally:
        context.close()


def compare(browser: Browser, servers: dict[str, Server], pages: list[str]) -> None:
    """Every page against the skeletons."""
    print("| page | first visit | ratio | lens change | ratio | ratio, our settings | bytes | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    for path in pages:
        rounds = [
            [measured(browser, server, *asked(name, PAGES[path])) for name, server in servers.items()]
            for _ in range(REPEATS)
        ]
        ours, theirs, tuned = (list(map(median, zip(*each, strict=True))) for each in zip(*rounds, strict=True))
        print(
            f"| {path} | {ours[0]:.2f} s | {ours[0] / theirs[0]:.2f} | {ours[1]:.2f} s | {ours[1] / theirs[1]:.2f} "
            f"| {ours[1] / tuned[1]:.2f} | {ours[2] / 1e6:.1f} MB | {ours[2] / theirs[2]:.2f} |"
        )


def asked(name: str, path: str) -> tuple[str, re.Pattern[str]]:
    """The path that a server is asked for, and the chip that is clicked there."""
    return (path, OUTLET) if name == "dashboard" else ("/", LETTER)


def main(pages: list[str]) -> None:
    """Measure and print: the pages that are named, or all."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))))
    with ExitStack() as running:
        servers = {name: running.enter_context(serving(name)) for name in SCRIPTS}
        playwright = running.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, server in servers.items():
            measured(browser, server, *asked(name, "/"))
        compare(browser, servers, pages or list(PAGES))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
