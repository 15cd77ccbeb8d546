"""The ledger's page in a real browser, as a reader meets it."""

import re

from playwright.sync_api import expect

from tests.browser.driving import (
    at_sizes,
    check_slide,
    check_texts_at,
    click_middle,
    evidence,
    heading,
    label,
    open_page,
)

PAGE = "/grievances"
RECORD = "guards-fault-russia-for-no-protection"


def test_a_deep_link_on_a_fresh_server_gets_the_whole_page(new_page, server):
    page = new_page()
    open_page(page, server, f"{PAGE}?selected={RECORD}")
    expect(heading(page)).to_contain_text("grievances of Iran against Russia")
    expect(evidence(page)).to_contain_text("against Russian forces: no protection at Khan Tuman")
    expect(page.get_by_role("link", name="Whose grievances?").first).to_be_visible()
    expect(page.get_by_text("told", exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


@at_sizes((1600, 900), (390, 844))
def test_a_click_on_an_entry_opens_its_own_record(page, shared_server):
    open_page(page, shared_server, PAGE)
    rows = page.locator(".st-key-list .records tbody tr")
    expect(rows.last).to_be_attached()
    for row in rows.all()[::14]:
        number = row.locator("td").first.text_content()
        click_middle(page, label(page, re.compile(rf"^{number} ")))
        expect(evidence(page)).to_contain_text(re.compile(rf"^{number} · "), timeout=15_000)


def test_a_card_opens_from_the_panel_and_leads_to_its_records(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?selected={RECORD}")
    panel = page.locator(".st-key-panel")
    expect(panel.get_by_text("Khan Tuman: town in Syria")).to_be_visible()
    panel.get_by_role("button", name="Armed forces of Russia").click()
    expect(evidence(page)).to_have_text("Armed forces of Russia")
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected=russian-forces")
    panel.get_by_text(re.compile(r"^Grievances, held against it: \d+$")).click()
    panel.get_by_role("button", name="Iran's fighters against Russian forces: no protection at Khan Tuman").click()
    expect(evidence(page)).to_contain_text("no protection at Khan Tuman")
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected={RECORD}")
    panel.get_by_role("button", name="Armed forces of Russia").click()
    panel.get_by_role("button", name="Russian Federation").click()
    expect(evidence(page)).to_have_text("Russian Federation")


def test_texts_of_the_chart_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server, PAGE)
    check_texts_at(page, (1600, 900), (1366, 768), (800, 900), (800, 450), (390, 844))


def test_texts_of_the_slide_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?view=slide")
    check_slide(page)
