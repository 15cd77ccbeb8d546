"""The page of meetings in a real browser, as a reader meets it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.driving import (
    at_sizes,
    check_slide,
    check_texts_at,
    check_width,
    click_middle,
    evidence,
    expect_text,
    heading,
    label,
    open_page,
)

PAGE = "/meeting-timeline"
VISIT, LATER = "velayati-in-moscow", "dehghan-in-moscow"


def test_a_deep_link_on_a_fresh_server_gets_the_whole_page(new_page, server):
    page = new_page()
    open_page(page, server, f"{PAGE}?selected={VISIT}&beside={LATER}")
    expect(heading(page)).to_contain_text("three Russia–Iran visits (13, 17, 18)")
    expect(evidence(page)).to_contain_text("· Velayati in Moscow")
    expect(page.get_by_text("Yes: its last possible day, 4 February 2016")).to_be_visible()
    expect(page.get_by_role("link", name="The strikes?").first).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_click_on_a_label_opens_its_own_record(page, shared_server):
    open_page(page, shared_server, PAGE)
    rows = page.locator(".records tbody tr")
    expect(rows.last).to_be_visible()
    for row in rows.all()[::5]:
        number = row.locator("td").first.text_content()
        title = row.locator("th").text_content().split()[0]
        click_middle(page, label(page, re.compile(rf"^(≈ )?{number} {title}")))
        expect(evidence(page)).to_contain_text(re.compile(rf"^{number} · "), timeout=15_000)


def test_another_meeting_chosen_in_the_panel_goes_into_the_address_and_gets_a_ring(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?selected={VISIT}")
    page.get_by_role("combobox", name="Could it have come before").fill("Dehghan")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_text("No: its first possible day, 16 February 2016")).to_be_visible()
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected={VISIT}&beside={LATER}")
    page.reload()
    expect(page.get_by_text("No: its first possible day, 16 February 2016")).to_be_visible()
    expect_text(page, "Velayati in Moscow")
    expect(page.locator(".laid-open .ring[stroke-dasharray]")).to_have_attribute("data-of", LATER)


def test_texts_of_the_chart_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server, PAGE)
    check_texts_at(page, (1600, 900), (1366, 768), (800, 450), (390, 844))
    check_width(page)


@at_sizes((1366, 768))
@pytest.mark.parametrize("query", ["", "?without=debka"])
def test_the_whole_chart_stands_above_what_it_rests_on_and_in_sight(page, shared_server, query):
    open_page(page, shared_server, PAGE + query)
    expect_text(page, "no text looks back on it")
    foot = page.locator(".st-key-source").bounding_box()
    for words in ("Unnamed blog, about Jan 2017", "no text looks back on it"):
        box = label(page, words).bounding_box()
        assert box["y"] + box["height"] - 4 <= foot["y"] < 768


def test_the_slide_is_one_picture(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?view=slide")
    check_slide(page)


def test_panel_and_selected_mark_are_in_sight_together(kept_page, shared_server):
    page = kept_page(viewport={"width": 1366, "height": 768})
    open_page(page, shared_server, f"{PAGE}?selected=putin-rouhani-call")
    expect(evidence(page)).to_be_in_viewport()
    expect(label(page, "Putin and Rouhani on the telephone")).to_be_in_viewport()
