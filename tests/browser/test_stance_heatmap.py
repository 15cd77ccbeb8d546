"""The page of stances in a real browser: squares in two wings, and of all actors."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import (
    check_slide,
    check_texts_at,
    check_width,
    click_middle,
    evidence,
    expect_text,
    heading,
    label,
    open_page,
    texts,
)

PAGE = "/stance-heatmap"
RECORD = "jafari-for-assad-staying"


def rows_of(page: Page) -> list[tuple[str, str]]:
    """Number and words of each line of the list."""
    rows = page.locator(".st-key-list .records tbody tr")
    expect(rows.last).to_be_attached()
    return [tuple(row.locator("td").all_text_contents()[:2]) for row in rows.all()]


def test_a_deep_link_on_a_fresh_server_gets_the_whole_page(new_page, server):
    page = new_page()
    open_page(page, server, f"{PAGE}?selected={RECORD}")
    expect(heading(page)).to_contain_text("Russia and Iran never come close on")
    expect(evidence(page)).to_contain_text(" · ")
    expect(page.get_by_role("link", name="The strikes?").first).to_be_visible()
    expect(page.get_by_text("told", exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_squares_where_they_are_dense_open_their_own_records(page, shared_server):
    open_page(page, shared_server, PAGE)
    signs = texts(page).filter(has_text=re.compile(r"^(−−|−|○|\+|\+\+)$"))
    assert signs.count() > 100
    opened = []
    for place in range(0, signs.count(), 30):
        click_middle(page, signs.nth(place))
        expect(page.locator(".st-key-panel h2").first).not_to_have_text(opened[-1] if opened else "", timeout=15_000)
        expect(evidence(page)).to_contain_text(re.compile(r"^\d+ · "), timeout=15_000)
        opened.append(evidence(page).inner_text())
    assert len(set(opened)) == len(opened)


def test_a_squares_sign_opens_it_too(page, shared_server):
    open_page(page, shared_server, PAGE)
    click_middle(page, label(page, re.compile(r"^\+\+$")))
    expect(page).to_have_url(re.compile(r"\?selected="))
    expect(evidence(page)).to_contain_text(re.compile(r"^\d+ · "))


def test_stances_of_all_actors_on_demand(page, shared_server):
    open_page(page, shared_server, PAGE)
    before = len(rows_of(page))
    page.get_by_role("radio", name="of all actors").click()
    expect(page).to_have_url(f"{shared_server}{PAGE}?actors=all")
    expect_text(page, "Hezbollah")
    assert len(rows_of(page)) == before
    page.go_back()
    expect_text(page, "ties with Washington")
    expect(page).to_have_url(f"{shared_server}{PAGE}")


def test_texts_of_the_chart_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server, PAGE)
    check_texts_at(page, (1600, 900), (1366, 768), (800, 900), (800, 450), (390, 844))
    check_width(page)


@pytest.mark.parametrize("query", ["?view=slide", "?view=slide&without=debka&officials=name"])
def test_the_slide_is_one_picture(page, shared_server, query):
    open_page(page, shared_server, PAGE + query)
    check_slide(page)
