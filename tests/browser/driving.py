"""What the browser tests say to a page. Imported as tests.browser.driving."""

import re
import time
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

# Several browsers and servers may share two cores: what is expected comes, but not always within Playwright's 5 s.
expect.set_options(timeout=20_000)

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


TURNED_DARK = "() => getComputedStyle(document.querySelector('.stApp')).colorScheme === 'dark'"


# As a reader's steps back and forward, which load nothing; done when the script has run. What the test before clicked
# last may still be on its way: it comes to rest first, and where it took the step for its own, that is made again.
GO_WITHIN = """async path => {
    const app = document.querySelector('[data-testid="stApp"]');
    const rests = () => app.dataset.testScriptState === "notRunning";
    const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
    for (let still = 0; still < 5; still = rests() ? still + 1 : 0) await pause(20);
    history.pushState({}, "", path);
    for (let attempt = 0; attempt < 6; attempt += 1) {
        let runs = false;
        const ran = new Promise(resolve => {
            const watch = new MutationObserver(() => {
                if (!rests()) runs = true;
                else if (runs) { watch.disconnect(); resolve(); }
            });
            watch.observe(app, { attributes: true });
        });
        dispatchEvent(new PopStateEvent("popstate"));
        for (let waited = 0; waited < 50 && !runs; waited += 1) await Promise.race([pause(100), ran]);
        if (runs) return ran;
    }
    throw new Error(`nothing ran for ${path}`);
}"""


# Whether anything was done on a page since it was last gone to. What is done through a script alone tells it itself.
TOUCHED = """() => {
    const was = window.touched ?? true;
    window.touched = false;
    if (!window.watched) {
        window.watched = true;
        for (const each of ["pointerdown", "keydown", "input"])
            addEventListener(each, () => { window.touched = true; }, true);
    }
    return was;
}"""


def open_page(page: Page, base: str, path: str = "/") -> None:
    """Go to a path of the dashboard and wait until all of it is there, on the ground that its browser asks for."""
    if page.url.startswith(f"{base}/"):
        go_within(page, base, path)
    else:
        page.goto(base + path)
        wait_until_idle(page)
        page.evaluate(TOUCHED)
    until(page, PAINTED)
    wait_until_idle(page)


def until(page: Page, function: str, argument: object = None) -> None:
    """Wait until JavaScript says so. Playwright's own way to wait for an expression has the page compile it from text,
    as no page of ours may (findings/chromium-wait-under-csp.sh)."""
    deadline = time.monotonic() + 30
    while not page.evaluate(function, argument):
        if time.monotonic() > deadline:
            pytest.fail(f"not so after 30 s: {function}", pytrace=False)
        page.wait_for_timeout(50)


def go_within(page: Page, base: str, path: str) -> None:
    """Go on from where a page is, to what comes of nothing but the path: what was opened or scrolled closes between."""
    wait_until_idle(page)
    here, there = (address.partition("?")[0] for address in (page.url, base + path))
    if page.evaluate(TOUCHED) and here == there:
        # By way of a slide of another page: that is soonest there, and has nothing that could stay open.
        other = "/air-strikes" if there.endswith("/grievances") else "/grievances"
        page.evaluate(GO_WITHIN, f"{urlsplit(base).path}{other}?view=slide")
        wait_until_idle(page)
    page.evaluate(GO_WITHIN, urlsplit(base).path + path)
    wait_until_idle(page)
    page.evaluate("document.querySelector('.stMain').scrollTop = 0")


def wait_until_idle(page: Page) -> None:
    """Wait until the script has run and its elements are drawn.

    Right after a click the old page is still idle for a moment: there, expect what the click brings instead.
    """
    expect(page.locator(IDLE), "the page did not come to rest").to_be_attached(timeout=30_000)


def at_sizes(*sizes: tuple[int, int]) -> pytest.MarkDecorator:
    """Run a test once per width and height: the fixture `page` comes in that size.

    800×450 is what a window of 1600×900 has at 200 % zoom.
    """
    return pytest.mark.parametrize(
        "page",
        [{"viewport": {"width": width, "height": height}} for width, height in sizes],
        ids=[f"{width}x{height}" for width, height in sizes],
        indirect=True,
    )


# ---------------------------------------------------------------- parts of a page


def heading(page: Page) -> Locator:
    """The takeaway."""
    return page.get_by_role("heading", level=1)


def evidence(page: Page) -> Locator:
    """The heading of what is selected in the panel: “9 · Russia did: …” where a record is open."""
    return page.locator(".st-key-evidence h2").first


def reading(page: Page) -> Locator:
    """The panel's heading over how the chart is read; no more there while a mark is selected."""
    return page.locator(".st-key-panel h2", has_text="How to read this")


# What is in a picture no browser tells: so a copy of it is laid where it stands, unseen and out of the pointer's way.
LAY_OPEN = """place => {
    document.querySelectorAll(".laid-open").forEach(copy => copy.remove());
    document.querySelectorAll(`${place} image, ${place} img.stage`).forEach(image => {
        const data = image.getAttribute("href") || image.getAttribute("xlink:href") || image.src;
        if (!data.startsWith("data:image/svg+xml;base64,")) return;
        const bytes = Uint8Array.from(atob(data.split(",")[1]), each => each.charCodeAt(0));
        const copy = new DOMParser().parseFromString(new TextDecoder().decode(bytes), "image/svg+xml").documentElement;
        const box = image.getBoundingClientRect(), around = image.closest(place);
        around.style.position = "relative";
        const from = around.getBoundingClientRect();
        const left = box.left - from.left + around.scrollLeft, top = box.top - from.top + around.scrollTop;
        const size = `width: ${box.width}px; height: ${box.height}px`;
        copy.setAttribute("class", "laid-open");
        copy.setAttribute("style",
            `position: absolute; left: ${left}px; top: ${top}px; ${size}; visibility: hidden; pointer-events: none`);
        around.append(document.importNode(copy, true));
    });
}"""


def texts(page: Page, place: str = ".st-key-chart") -> Locator:
    """All texts of a chart."""
    page.evaluate(LAY_OPEN, place)
    return page.locator(f"{place} .annotation-text, {place} .textpoint text, {place} .laid-open text")


def label(page: Page, words: str | re.Pattern[str]) -> Locator:
    """A text of the chart."""
    return texts(page).filter(has_text=words).first


def expect_text(page: Page, words: str | re.Pattern[str]) -> None:
    """Wait until the chart has a text, which a picture has without showing it to the browser."""
    for _ in range(100):
        if texts(page).filter(has_text=words).count():
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"no text of the chart has {words}")


def click_middle(page: Page, target: Locator) -> None:
    """Click what lies over the middle of an element; plotly takes clicks with a layer of its own above its texts.

    The middle of the window is clear of what stays in sight at its foot.
    """
    target.evaluate("element => element.scrollIntoView({ block: 'center' })")
    box = target.bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


# ---------------------------------------------------------------- what holds on every page


def check_texts(page: Page, place: str, least: float) -> None:
    """That no text of a chart is smaller than so many px, covers another or leaves the chart."""
    expect(texts(page, place).first).to_be_attached()
    found = texts(page, place).evaluate_all(
        "all => all.map(text => { const b = text.getBoundingClientRect();"
        " const svg = text.ownerSVGElement, view = svg && svg.viewBox.baseVal;"
        " const scale = view && view.width ? svg.getBoundingClientRect().width / view.width : 1;"
        " const size = parseFloat(getComputedStyle(text).fontSize) * scale, inside = Math.max(4, 0.3 * size);"
        " return [text.textContent, b.left, b.top + inside, b.right, b.bottom - inside, size] })"
    )
    chart = page.locator(f"{place} .main-svg, {place} .stage").first.bounding_box()
    for index, (text, left, top, right, bottom, size) in enumerate(found):
        assert size >= least, text
        assert chart["x"] - 2 <= left, f"“{text}” leaves the chart"
        assert right <= chart["x"] + chart["width"] + 2, f"“{text}” leaves the chart"
        for other, left_2, top_2, right_2, bottom_2, _ in found[index + 1 :]:
            apart = right <= left_2 or right_2 <= left or bottom <= top_2 or bottom_2 <= top
            assert apart, f"“{text}” meets “{other}”"


def check_texts_at(page: Page, *sizes: tuple[int, int]) -> None:
    """The same of the chart of an opened page in windows of some widths and heights, with no text under 12 px."""
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        for left in reversed(range(10)):
            page.wait_for_timeout(300)  # a chart takes its new place a moment after the window has its size
            wait_until_idle(page)
            try:
                check_texts(page, ".st-key-chart", 12)
                break
            except AssertionError as error:
                if not left:
                    error.add_note(f"in a window of {width}×{height}")
                    raise


def check_slide(page: Page) -> None:
    """That the slide is one picture of 1600×900 px whose texts are legible and apart."""
    stage = page.locator(".st-key-slide .main-svg, .st-key-slide .stage").first.bounding_box()
    assert (stage["x"], stage["y"], stage["width"], stage["height"]) == (0, 0, 1600, 900)
    check_texts(page, ".st-key-slide", 20)


OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules of axe-core that another ground can break; all others look at what is the same on both."""


def check_axe(page: Page, rules: list[str] | None = None) -> None:
    """That axe-core finds nothing that is ours; of some of its rules, or by all that it has for everyone."""
    found = found_by_axe(page, rules)
    assert not found, "\n".join(found)


def found_by_axe(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe-core finds that is ours."""
    only = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in Axe().run(page, options={"resultTypes": ["violations"]} | only).response["violations"]
        for node in each["nodes"]
        if not is_of_streamlit(each["id"], node["html"])
    ]


def check_axe_on_both_grounds(page: Page) -> None:
    """The same of an opened page in a light and in a dark browser."""
    check_axe(page)
    page.emulate_media(color_scheme="dark")
    until(page, TURNED_DARK)
    until(page, PAINTED)
    wait_until_idle(page)
    check_axe(page, OF_COLOUR)


def is_of_streamlit(rule: str, html: str) -> bool:
    """Whether it is the minor fault of Streamlit's own box for files, which names a part that it calls decoration."""
    return rule == "presentation-role-conflict" and "stFileUploaderDropzone" in html


def check_width(page: Page) -> None:
    """That the page is no wider than its window."""
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
