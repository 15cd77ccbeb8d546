"""First visits and changes of the lens in a real browser: `python -m benchmarks.visits [page …]`.

Each page against the skeleton, alternately in one run, an empty cache for each first visit, the median of REPEATS.
Prints seconds, ratios and bytes; nothing is asserted.
"""

import re
import shutil
import sys
import time
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.serving import Server, serving

REPEATS = 5
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


def compare(browser: Browser, dashboard: Server, skeleton: Server, pages: dict[str, str]) -> None:
    """Every page against the skeleton."""
    print("| page | first visit | ratio | lens change | ratio | bytes | ratio |")
    print("|---|---|---|---|---|---|---|")
    for name, path in pages.items():
        ours, theirs = [], []
        for _ in range(REPEATS):
            ours.append(measured(browser, dashboard, path, OUTLET))
            theirs.append(measured(browser, skeleton, "/", LETTER))
        pairs = [
            (median(a), median(b)) for a, b in zip(zip(*ours, strict=True), zip(*theirs, strict=True), strict=True)
        ]
        (visit_a, visit_b), (change_a, change_b), (bytes_a, bytes_b) = pairs
        print(
            f"| {name} | {visit_a:.2f} s | {visit_a / visit_b:.2f} | {change_a:.2f} s | {change_a / change_b:.2f} "
            f"| {bytes_a / 1e6:.1f} MB | {bytes_a / bytes_b:.2f} |"
        )


def main(names: list[str]) -> None:
    """Measure and print: the pages that are named, or all."""
    pages = {name: PAGES[name] for name in names or PAGES}
    chromium = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))))
    with serving("dashboard") as dashboard, serving("skeleton") as skeleton, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for server, path, chip in ((dashboard, "/", OUTLET), (skeleton, "/", LETTER)):
            measured(browser, server, path, chip)
        compare(browser, dashboard, skeleton, pages)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
