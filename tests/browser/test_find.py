"""The search box in a real browser: what it finds is marked here and counted for the other pages."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.driving import check_axe_on_both_grounds, evidence, open_page

PAGE = "/air-strikes"


def box(page: Page) -> Locator:
    """The search box."""
    return page.get_by_role("textbox", name="Find in the whole case")


def ask(page: Page, words: str) -> None:
    """Type and ask."""
    box(page).fill(words)
    box(page).press("Enter")


def finds(page: Page) -> Locator:
    """The line that says what was found."""
    return page.locator(".st-key-finds")


def test_what_is_found_goes_into_the_address_and_is_counted(page, shared_server):
    open_page(page, shared_server, PAGE)
    ask(page, "  one-fifth ")
    expect(page).to_have_url(f"{shared_server}{PAGE}?find=one-fifth")
    expect(finds(page)).to_contain_text(re.compile(r"“one-fifth”: [1-9]\d* of \d+ here, marked"))
    marked = page.locator(".records tr.found button")
    expect(marked.filter(has_text="Russia did, less: cut TO one-fifth")).to_have_count(1)
    page.reload()
    expect(finds(page)).to_contain_text("“one-fifth”")
    expect(box(page)).to_have_value("one-fifth")


def test_another_page_of_the_second_case_is_one_click_away_and_back_returns(page, bridge_server):
    open_page(page, bridge_server, f"{PAGE}?find=mayor")
    other = finds(page).get_by_role("button", name=re.compile(r"^Who met whom\? \d+$"))
    expected = int(other.inner_text().split()[-1])
    other.click()
    expect(page).to_have_url(f"{bridge_server}/meeting-timeline?find=mayor")
    expect(finds(page)).to_contain_text(f"“mayor”: {expected} of ")
    page.go_back()
    expect(page).to_have_url(f"{bridge_server}{PAGE}?find=mayor")


def test_an_alias_finds_what_it_stands_for_and_a_click_still_opens(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?find=Jabhat al-Nusra")
    expect(finds(page)).to_contain_text(re.compile(r"“Jabhat al-Nusra”: [1-9]\d* of \d+ here"))
    page.locator(".records tr.found button").first.click()
    expect(evidence(page)).to_contain_text(re.compile(r"^\d+ · "))
    expect(page).to_have_url(re.compile(r"find=Jabhat"))


def test_nothing_found_is_said_and_cleared(page, shared_server):
    open_page(page, shared_server, PAGE)
    ask(page, "<img src=x onerror=alert(1)>")
    expect(finds(page)).to_contain_text("“<img src=x onerror=alert(1)>”: not found in this case")
    expect(finds(page).locator("img")).to_have_count(0)
    finds(page).get_by_role("button", name="Clear").click()
    expect(finds(page)).to_have_count(0)
    expect(page).to_have_url(f"{shared_server}{PAGE}")
    expect(box(page)).to_have_value("")


def test_axe_finds_nothing(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?find=Debka")
    expect(finds(page)).to_be_visible()
    check_axe_on_both_grounds(page)
