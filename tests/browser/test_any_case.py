"""Cases that nobody has thought of, dropped one after another into one running dashboard: a reader goes through all
pages of each, and clicks."""

import re

from playwright.sync_api import Page, expect

from tests.anycase.files import drawn, packed
from tests.browser.driving import check_texts, evidence, heading, open_page, until, wait_until_idle

NETWORK = "/actor-network"
CASES = [(size, "zip" if number % 2 else "xlsx") for number, size in enumerate((1, 1, 2, 2, 4, 4, 4, 9, 9, 20))]
"""How many records a table of a case has at most, and as what it is dropped in."""
PLOTTED = """drawn => {
    if (!drawn.data) return null;
    const bars = drawn.data[0], place = bars.customdata.findIndex(each => each[0] === "Select");
    const box = drawn.getBoundingClientRect(), scale = box.width / drawn.layout.xaxis.range[1];
    return [box.x + bars.x[place] * scale, box.y + (bars.base[place] + bars.y[place] / 2) * scale];
}"""
TIED = """place => {
    const asked = place.nodes && place.nodes.get().find(each => each.wide && each.asks[0] === "Select");
    if (!asked) return null;
    const { x, y } = place.network.canvasToDOM(place.network.getPosition(asked.id));
    const box = place.getBoundingClientRect();
    return [box.x + x, box.y + y];
}"""
"""Where the first thing stands that a click selects, in a chart and in a network; null until it is drawn."""


def drop(page: Page, base: str, name: str, raw: bytes) -> list[str]:
    """Drop a case in; the paths of its menu."""
    open_page(page, base, "/codebook")
    page.locator("input[type=file]").first.set_input_files([{"name": name, "mimeType": "", "buffer": raw}])
    expect(page.locator(".st-key-own-case")).to_contain_text(f"({name})")
    wait_until_idle(page)
    links = page.locator(".st-key-menu a").evaluate_all("all => all.map(each => new URL(each.href).pathname)")
    assert links[-1] == "/codebook"
    return links


def check_page(page: Page, path: str) -> None:
    """That a page shows all of it, and that a click on the first mark opens what it is of."""
    expect(page.locator('[data-testid="stException"]')).to_have_count(0)
    if path == "/codebook":
        return
    expect(heading(page)).to_have_text(re.compile(r"\S"))
    plotted = path != NETWORK
    drawn = page.locator(".js-plotly-plot" if plotted else ".network").first
    where = PLOTTED if plotted else TIED
    until(page, f"drawn => ({where})(drawn) !== null", drawn.element_handle())
    if plotted:
        check_texts(page, ".st-key-chart", 12)
    drawn.scroll_into_view_if_needed()
    page.mouse.click(*drawn.evaluate(where))
    expect(page).to_have_url(re.compile("selected="))
    expect(evidence(page)).to_have_text(re.compile(r"\S"))
    expect(page.locator('[data-testid="stException"]')).to_have_count(0)


def test_ten_cases_by_chance_are_dropped_in_and_shown_on_every_page(new_page, shared_server):
    page = new_page()
    for number, (size, ending) in enumerate(CASES):
        shape = drawn(size, number)
        for path in drop(page, shared_server, f"case-{number}.{ending}", packed(shape, ending)):
            try:
                open_page(page, shared_server, path)
                check_page(page, path)
            except AssertionError as error:
                error.add_note(f"{path} of {shape}")
                raise
