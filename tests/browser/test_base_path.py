"""A server that serves under a path of its own: links, addresses, compressed files and headers are all below it."""

from playwright.sync_api import expect

from components.headers import SETTING
from tests.browser.conftest import BASE_PATH
from tests.browser.driving import evidence, heading, open_page

QUERY = "?without=g2-bulletin&selected="


def test_deep_links_page_links_names_and_copied_addresses_stay_below_it(new_page, start_server):
    page = new_page()
    server = start_server(**{BASE_PATH: "/faults/lines", SETTING: "https://courses.example.org"})
    files: dict[str, dict[str, str]] = {}
    page.on("response", lambda each: files.update({each.url: each.headers}))
    open_page(page, server, f"/air-strikes{QUERY}bombers-take-off")
    address = page.locator(".st-key-evidence code").last
    expect(evidence(page)).to_contain_text("bombers take off")
    expect(address).to_have_text(f"{server}/air-strikes{QUERY}bombers-take-off")
    scripts = [headers for url, headers in files.items() if url.startswith(f"{server}/static/js/index.")]
    assert "gzip" in {headers.get("content-encoding") for headers in scripts}
    rules = {headers.get("content-security-policy", "") for url, headers in files.items() if url.startswith("http")}
    assert len(rules) == 1
    assert rules.pop().endswith("frame-ancestors https://courses.example.org")
    heading(page).get_by_role("link", name="Iran").first.click()
    expect(page).to_have_url(f"{server}/air-strikes{QUERY}iran")
    page.get_by_role("link", name="Whose grievances?").click()
    expect(address).to_have_text(f"{server}/grievances{QUERY}iran")
    page.get_by_role("link", name="Who says what?").click()
    expect(address).to_have_text(f"{server}/{QUERY}iran")
