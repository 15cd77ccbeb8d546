"""First visits and changes of the lens in a real browser: `python -m benchmarks.visits`.

Each page against the skeleton, alternately in one run, an empty cache for each first visit, the median of REPEATS.
Prints seconds, ratios and bytes; nothing is asserted.
"""

import shutil
import time
from collections.abc import Callable
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.serving import Server, serving

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
DRAWN = ".js-plotly-plot .main-svg, .vis-network canvas"
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def visit(page: Page, url: str) -> float:
    """Seconds from asking for a page until its chart is drawn."""
    start = time.perf_counter()
    page.goto(url)
    page.locator(DRAWN).first.wait_for(timeout=60_000)
    page.locator(IDLE).first.wait_for(state="attached", timeout=60_000)
    return time.perf_counter() - start


def change(page: Page, chip: str) -> float:
    """Seconds from a click on a chip until the page says so and is at rest."""
    says = page.get_by_text("Showing").first
    before = says.text_content()
    start = time.perf_counter()
    page.get_by_role("button", name=chip, exact=True).click()
    page.wait_for_function(
        "([before, idle]) => document.querySelector(idle)"
        " && ![...document.querySelectorAll('p')].some(p => p.textContent === before)",
        arg=[before, IDLE],
        timeout=60_000,
    )
    return time.perf_counter() - start


def bytes_of(page: Page) -> int:
    """Bytes that came over the wire for all resources of a page."""
    return page.evaluate(
        "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]"
        ".reduce((sum, entry) => sum + entry.transferSize, 0)"
    )


def measured(browser: Browser, server: Server, path: str, chip: str) -> tuple[float, float, int]:
    """One first visit with an empty cache, one change of the lens, and the bytes of the visit."""
    context = browser.new_context(viewport={"width": 1600, "height": 900})
    try:
        page = context.new_page()
        first = visit(page, f"http://127.0.0.1:{server.port}{path}")
        size = bytes_of(page)
        return first, change(page, chip), size
    finally:
        context.close()


def compare(browser: Browser, dashboard: Server, skeleton: Server, say: Callable[[str], None]) -> None:
    """Every page against the skeleton."""
    say("| page | first visit | ratio | lens change | ratio | bytes | ratio |")
    say("|---|---|---|---|---|---|---|")
    for name, path in PAGES.items():
        ours, theirs = [], []
        for _ in range(REPEATS):
            ours.append(measured(browser, dashboard, path, "as opinion"))
            theirs.append(measured(browser, skeleton, "/", "E"))
        pairs = [
            (median(a), median(b)) for a, b in zip(zip(*ours, strict=True), zip(*theirs, strict=True), strict=True)
        ]
        (visit_a, visit_b), (change_a, change_b), (bytes_a, bytes_b) = pairs
        say(
            f"| {name} | {visit_a:.2f} s | {visit_a / visit_b:.2f} | {change_a:.2f} s | {change_a / change_b:.2f} "
            f"| {bytes_a / 1e6:.1f} MB | {bytes_a / bytes_b:.2f} |"
        )


def main() -> None:
    """Measure and print."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))))
    with serving("dashboard") as dashboard, serving("skeleton") as skeleton, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for server, path, chip in ((dashboard, "/", "as opinion"), (skeleton, "/", "E")):
            measured(browser, server, path, chip)
        compare(browser, dashboard, skeleton, print)
        browser.close()


if __name__ == "__main__":
    main()
