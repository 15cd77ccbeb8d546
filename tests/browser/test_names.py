"""Names in texts in a real browser: wherever a name stands, a click on it opens its card."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.driving import at_sizes, check_axe, evidence, heading, open_page, reading
from tests.lenses import cells

RECORD = "iran-minds-slower-air-campaign"
ROW = next(row for row in cells("grievances") if row["grievance"] == RECORD)


def test_a_name_in_the_sentence_opens_its_card_and_back_brings_the_page_back(page, shared_server):
    open_page(page, shared_server, "/air-strikes?without=g2-bulletin")
    heading(page).get_by_role("link", name="Iran").click()
    expect(evidence(page)).to_have_text("Islamic Republic of Iran")
    expect(page).to_have_url(f"{shared_server}/air-strikes?without=g2-bulletin&selected=iran")
    expect(evidence(page)).to_be_in_viewport()
    page.go_back()
    expect(evidence(page)).to_have_count(0)
    expect(reading(page)).to_be_in_viewport()


def test_a_name_in_the_sentence_of_the_second_case_is_reached_by_the_keyboard(page, bridge_server):
    open_page(page, bridge_server, "/grievances")
    heading(page).get_by_role("link", name="Town Hall").first.focus()
    page.keyboard.press("Enter")
    expect(evidence(page)).to_have_text("Tarnholt Town Council")


@pytest.mark.parametrize("place", [".st-key-source", ".st-key-panel", ".st-key-list"])
def test_a_name_elsewhere_opens_its_card(page, shared_server, place):
    open_page(page, shared_server, f"/grievances?selected={RECORD}")
    page.locator(f"{place} .name", has_text=re.compile("^Debka$")).first.click()
    expect(evidence(page)).to_have_text("Authors of DEBKAfile and DEBKA Weekly")


def test_a_name_in_a_title_opens_its_card_and_the_rest_of_the_title_its_record(page, shared_server):
    open_page(page, shared_server, "/grievances")
    row = page.locator(".st-key-list tbody tr", has_text=ROW["title"])
    row.locator("th .name", has_text="Iran").first.click()
    expect(evidence(page)).to_have_text("Islamic Republic of Iran")
    row.locator("th span", has_text=ROW["title"]).click()
    expect(evidence(page)).to_have_text(re.compile(rf"^\d+ · .*{ROW['title']}"))


def test_a_name_opens_beside_the_page_where_the_reader_asks_for_that(page, shared_server):
    open_page(page, shared_server, f"/air-strikes?told=rumour&selected={RECORD}")
    with page.context.expect_page() as other:
        heading(page).get_by_role("link", name="Iran").click(modifiers=["ControlOrMeta"])
    expect(evidence(other.value)).to_have_text("Islamic Republic of Iran")
    assert other.value.url.endswith("/air-strikes?told=rumour&selected=iran")
    expect(evidence(page)).not_to_have_text("Islamic Republic of Iran")


def test_what_has_no_mark_on_the_next_page_stands_there_below_how_to_read(page, shared_server):
    open_page(page, shared_server, f"/grievances?selected={RECORD}")
    expect(reading(page)).to_have_count(0)
    page.get_by_role("link", name="The strikes?").click()
    expect(reading(page)).to_be_in_viewport()
    expect(evidence(page)).to_contain_text(ROW["title"])
    assert reading(page).bounding_box()["y"] < evidence(page).bounding_box()["y"]


def test_on_a_phone_the_card_comes_into_sight(kept_page, shared_server):
    page = kept_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(page, shared_server, "/grievances")
    heading(page).get_by_role("link", name="Iran").first.tap()
    expect(evidence(page)).to_have_text("Islamic Republic of Iran")
    expect(evidence(page)).to_be_in_viewport()


def test_marked_text_stops_no_click(page, shared_server):
    open_page(page, shared_server, "/grievances")
    page.evaluate("window.stays = true")
    page.locator(".legend").click(click_count=3)
    heading(page).get_by_role("link", name="Iran").first.click()
    expect(evidence(page)).to_have_text("Islamic Republic of Iran")
    page.locator(".legend").click(click_count=3)
    page.locator(".st-key-list tbody button", has_text=ROW["title"]).locator("span").last.click()
    expect(evidence(page)).to_contain_text(ROW["title"])
    assert page.evaluate("window.stays")


def test_to_mark_text_of_a_row_opens_nothing(page, shared_server):
    open_page(page, shared_server, "/grievances")
    box = page.locator(".st-key-list tbody td", has_text="2015").first.bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + 12, steps=4)
    page.mouse.up()
    page.wait_for_timeout(600)
    expect(page).to_have_url(f"{shared_server}/grievances")


def test_a_row_with_a_name_in_its_middle_opens_by_the_keyboard(page, shared_server):
    open_page(page, shared_server)
    page.locator(".st-key-list tbody button").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("selected=claim-"))


@at_sizes((390, 844), (800, 450))
def test_axe_finds_nothing_where_the_chart_scrolls_in_its_box(page, shared_server):
    open_page(page, shared_server, "/grievances")
    expect(page.locator(".st-key-chart")).to_have_attribute("tabindex", "0")
    check_axe(page)
