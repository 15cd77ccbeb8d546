"""The first page in a real browser: cells, outlets and claims are ways on, on a phone too."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.driving import (
    check_slide,
    check_texts_at,
    check_width,
    click_middle,
    evidence,
    heading,
    label,
    open_page,
    texts,
    wait_until_idle,
)
from tests.lenses import cells

CLAIM = "claim-rift"


def test_a_deep_link_to_a_cell_on_a_fresh_server_gets_the_whole_page(new_page, server):
    page = new_page()
    open_page(page, server, f"/?selected={CLAIM}&beside=debka")
    expect(heading(page)).to_contain_text("one outlet's word alone")
    expect(page.locator(".st-key-panel")).to_contain_text("Debka")
    expect(page.get_by_role("link", name="The strikes?").first).to_be_visible()
    expect(page.get_by_text("told", exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_click_on_a_cell_opens_what_that_outlet_says(page, shared_server):
    open_page(page, shared_server)
    title = next(row["title"] for row in cells("claims") if row["claim"] == CLAIM)
    row = label(page, re.compile(rf"^\d+ {title[:20]}")).bounding_box()
    column = label(page, re.compile("^Debka$")).bounding_box()
    page.mouse.click(column["x"] + column["width"] / 2, row["y"] + row["height"] / 2)
    expect(page).to_have_url(f"{shared_server}/?selected={CLAIM}&beside=debka")
    expect(evidence(page)).to_contain_text(title)


def test_every_cell_of_a_dense_column_opens_its_own_claim(page, shared_server):
    open_page(page, shared_server)
    column = label(page, re.compile("^Debka$")).bounding_box()
    rows = {row["rank"]: row["title"] for row in cells("claims")}
    for rank, title in list(rows.items())[::4]:
        row = label(page, re.compile(rf"^{rank} {re.escape(title[:12])}")).bounding_box()
        page.mouse.click(column["x"] + column["width"] / 2, row["y"] + row["height"] / 2)
        expect(evidence(page)).to_contain_text(title)
        wait_until_idle(page)  # the chart is drawn anew with its ring, and a click before that is lost


def test_a_click_on_an_outlet_opens_its_card_which_takes_it_away_and_brings_it_back(page, shared_server):
    open_page(page, shared_server)
    click_middle(page, label(page, re.compile("^Debka$")))
    expect(page).to_have_url(f"{shared_server}/?selected=debka")
    expect(evidence(page)).to_have_text("DEBKAfile and DEBKA Weekly")
    page.get_by_role("button", name="Leave it out").click()
    expect(page).to_have_url(f"{shared_server}/?without=debka&selected=debka")
    expect(heading(page)).to_contain_text("are told by none")
    page.get_by_role("button", name="Bring it back").click()
    expect(page).to_have_url(f"{shared_server}/?selected=debka")


def test_a_click_on_a_claim_opens_its_panel_with_the_way_to_its_chart(page, shared_server):
    open_page(page, shared_server)
    claim = next(row for row in cells("claims") if row["page"] == "air_strikes")
    click_middle(page, label(page, re.compile(rf"^\d+ {re.escape(claim['title'][:12])}")))
    expect(page).to_have_url(f"{shared_server}/?selected={claim['claim']}")
    expect(evidence(page)).to_contain_text(claim["title"])
    page.get_by_role("button", name="See it in its chart: What about the strikes?").click()
    expect(page).to_have_url(re.compile(rf"^{shared_server}/air-strikes\?selected="))
    expect(evidence(page)).to_contain_text(" · ")
    page.go_back()
    expect(heading(page)).to_contain_text("one outlet's word alone")


def test_a_line_of_the_rival_readings_opens_its_claim(page, shared_server):
    open_page(page, shared_server)
    readings = page.locator(".st-key-readings")
    readings.get_by_text("Each claim against each reading").click()
    readings.locator("tbody button").nth(5).click()
    expect(page).to_have_url(re.compile(r"selected=claim-"))
    expect(evidence(page)).to_be_in_viewport()


def test_a_cell_of_the_rival_readings_does_too(page, shared_server):
    open_page(page, shared_server)
    readings = page.locator(".st-key-readings")
    readings.get_by_text("Each claim against each reading").click()
    line = readings.locator("tbody tr").nth(3)
    line.locator("td").last.click()
    expect(evidence(page)).to_contain_text(line.locator("button").inner_text())
    expect(evidence(page)).to_be_in_viewport()


def test_texts_of_the_chart_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server)
    check_texts_at(page, (1600, 900), (1366, 768), (800, 900), (800, 450), (390, 844))
    check_width(page)


def test_it_works_on_a_phone(kept_page, shared_server):
    page = kept_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(page, shared_server)
    chart = page.locator(".st-key-chart")
    assert chart.bounding_box()["y"] < page.locator(".st-key-list").bounding_box()["y"]
    page.locator(".st-key-list .records tbody button").first.tap()
    expect(evidence(page)).to_be_in_viewport()
    expect(page).to_have_url(re.compile(r"\?selected=claim-"))


@pytest.mark.parametrize("query", ["?view=slide", "?view=slide&without=debka"])
def test_the_slide_is_one_picture(page, shared_server, query):
    open_page(page, shared_server, f"/{query}")
    expect(texts(page, ".st-key-slide").first).to_be_attached()
    check_slide(page)
