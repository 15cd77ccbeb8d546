"""The ledger's page in a real browser, as a reader meets it."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.driving import at_sizes, open_page

PAGE = "/grievances"
RECORD = "guards-fault-russia-for-no-protection"


def heading(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def evidence(page: Page) -> Locator:
    """The panel's own heading: “9 · Velayati against …” where a record is open."""
    return page.locator(".st-key-panel h2").first


def label(page: Page, words: str | re.Pattern[str]) -> Locator:
    """A text of the chart."""
    return page.locator(".st-key-chart .textpoint text", has_text=words).first


def test_a_deep_link_on_a_fresh_server_gets_the_whole_page(page, server):
    open_page(page, server, f"{PAGE}?selected={RECORD}")
    expect(heading(page)).to_contain_text("grievances of Iran against Russia")
    expect(evidence(page)).to_contain_text("against Russian forces: no protection at Khan Tuman")
    expect(page.get_by_role("link", name="Who holds what?").first).to_be_visible()
    expect(page.get_by_text("told", exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


@at_sizes((1600, 900), (390, 844))
def test_a_click_on_an_entry_opens_its_own_record(page, shared_server):
    open_page(page, shared_server, PAGE)
    rows = page.locator(".st-key-list .records tbody tr")
    expect(rows.last).to_be_attached()
    for row in rows.all()[::14]:
        number = row.locator("td").first.text_content()
        target = label(page, re.compile(rf"^{number} "))
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(evidence(page)).to_contain_text(re.compile(rf"^{number} · "), timeout=15_000)


def test_a_card_opens_from_the_panel_and_leads_to_its_records(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?selected={RECORD}")
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_text("Khan Tuman: town in Syria")).to_be_visible()
    panel.get_by_role("button", name="Armed forces of Russia").click()
    expect(evidence(page)).to_have_text("Armed forces of Russia")
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected=russian-forces")
    panel.get_by_text(re.compile(r"^Grievances: \d+$")).click()
    panel.get_by_role("button", name="Iran's fighters against Russian forces: no protection at Khan Tuman").click()
    expect(evidence(page)).to_contain_text("no protection at Khan Tuman")
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected={RECORD}")
    panel.get_by_role("button", name="Armed forces of Russia").click()
    panel.get_by_role("button", name="Russian Federation").click()
    expect(evidence(page)).to_have_text("Russian Federation")


@at_sizes((1600, 900), (1366, 768), (800, 900), (390, 844))
def test_texts_of_the_chart_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server, PAGE)
    check_texts(page, ".st-key-chart", 12)


def test_texts_of_the_slide_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?view=slide")
    stage = page.locator(".st-key-slide .main-svg").first.bounding_box()
    assert (stage["width"], stage["height"]) == (1600, 900)
    check_texts(page, ".st-key-slide", 20)


def check_texts(page: Page, place: str, least: float) -> None:
    """That no text of a chart is smaller than so many px, covers another or leaves the chart."""
    texts = page.locator(f"{place} .annotation-text, {place} .textpoint text")
    expect(texts.first).to_be_attached()
    found = texts.evaluate_all(
        "all => all.map(text => { const b = text.getBoundingClientRect();"
        " const size = parseFloat(getComputedStyle(text).fontSize);"
        " return [text.textContent, b.left, b.top + 4, b.right, b.bottom - 4, size] })"
    )
    chart = page.locator(f"{place} .main-svg").first.bounding_box()
    for index, (text, left, top, right, bottom, size) in enumerate(found):
        assert size >= least, text
        assert chart["x"] - 1 <= left, f"“{text}” leaves the chart"
        assert right <= chart["x"] + chart["width"] + 1, f"“{text}” leaves the chart"
        for other, left_2, top_2, right_2, bottom_2, _ in found[index + 1 :]:
            apart = right <= left_2 or right_2 <= left or bottom <= top_2 or bottom_2 <= top
            assert apart, f"“{text}” meets “{other}”"


@pytest.mark.parametrize(
    ("scheme", "query"), [("light", f"?without=debka&selected={RECORD}"), ("dark", "?selected=iran&officials=name")]
)
def test_axe_finds_nothing(new_page, shared_server, scheme, query):
    page = new_page(color_scheme=scheme)
    open_page(page, shared_server, PAGE + query)
    found = Axe().run(page).response["violations"]
    assert not found, "\n".join(
        f"{each['id']}: {node['target']} {node['failureSummary']}" for each in found for node in each["nodes"]
    )
