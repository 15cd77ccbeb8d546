"""The air-strike page in a real browser, as a reader meets it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from loaders.lens import Lens
from tests.browser.conftest import ROOT
from tests.browser.driving import (
    check_slide,
    check_texts_at,
    check_width,
    evidence,
    heading,
    label,
    open_page,
    reading,
    wait_until_idle,
)
from tests.cases import BRIDGE
from tests.lenses import cells, records

PAGE = "/air-strikes"
SIZES = [(1920, 1080), (1600, 900), (1366, 768), (800, 900), (800, 450), (390, 844)]


def click_at(page: Page, target: Locator, x: float, y: float) -> None:
    """Click beside the upper left corner of an element: a mark stands above its label."""
    box = target.bounding_box()
    page.mouse.click(box["x"] + x, box["y"] + y)


def test_a_deep_link_on_a_fresh_server_gets_the_whole_page(new_page, server):
    page = new_page()
    open_page(page, server, f"{PAGE}?without=debka")
    expect(heading(page)).to_contain_text("Without Debka: none of")
    expect(page.get_by_role("link", name="The strikes?").first).to_be_visible()
    expect(page.get_by_text("told", exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_click_on_a_label_opens_that_record(page, shared_server):
    open_page(page, shared_server, PAGE)
    click_at(page, label(page, "cut TO one-fifth"), 60, 8)
    expect(evidence(page)).to_have_text(re.compile(r"^\d+ · Russia did, less: cut TO one-fifth$"))
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected=strikes-cut-to-one-fifth")


def test_every_mark_opens_its_own_record(page, shared_server):
    open_page(page, shared_server, PAGE)
    rows = page.locator(".records tbody tr")
    notes = len((ROOT / "data" / "strikes.csv").read_text(encoding="utf-8").splitlines()) - 1
    expect(rows).to_have_count(notes)
    for number in range(1, notes + 1):
        click_at(page, label(page, re.compile(rf"^{number} (starts|goes on|more|less|some spared)")), 8, 8)
        expect(evidence(page)).to_contain_text(f"{number} · ")
        wait_until_idle(page)  # the chart is drawn anew with its ring, and a label of the old one has no place


def test_a_click_beside_every_mark_changes_nothing(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?selected=bombers-take-off")
    click_at(page, page.locator(".st-key-chart"), 20, 180)
    page.wait_for_timeout(800)
    expect(evidence(page)).to_contain_text("bombers take off")


def test_the_same_mark_can_be_opened_again_after_another_way(page, shared_server):
    open_page(page, shared_server, PAGE)
    click_at(page, label(page, "cut TO one-fifth"), 60, 8)
    expect(evidence(page)).to_contain_text("cut TO one-fifth")
    page.get_by_role("button", name="Close").click()
    expect(reading(page)).to_be_visible()
    wait_until_idle(page)  # the chart is drawn anew without its ring
    click_at(page, label(page, "cut TO one-fifth"), 60, 8)
    expect(evidence(page)).to_contain_text("cut TO one-fifth")


def test_the_list_of_the_second_case_is_the_keyboards_way_and_keeps_its_place(page, bridge_server):
    titles = list(records(Lens(), BRIDGE).sort_values("number")["title"])
    open_page(page, bridge_server, PAGE)
    button = page.locator(".st-key-list .records tbody button").nth(3)
    button.focus()
    page.keyboard.press("Enter")
    expect(evidence(page)).to_contain_text(re.compile(rf"^4 · .*{re.escape(titles[3])}"))
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-current", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(evidence(page)).to_contain_text(re.compile(rf"^5 · .*{re.escape(titles[4])}"))


def test_a_link_brings_a_view_of_the_second_case_back(page, bridge_server, new_page):
    row = cells("strikes", BRIDGE)[0]
    open_page(page, bridge_server, PAGE)
    page.get_by_role("button", name="as fact").click()
    expect(page).to_have_url(f"{bridge_server}{PAGE}?told=fact")
    page.get_by_role("button", name=row["title"]).click()
    expect(evidence(page)).to_contain_text(row["title"])
    expect(page).to_have_url(f"{bridge_server}{PAGE}?told=fact&selected={row['strike']}")
    expect(heading(page)).to_contain_text("as fact")
    other = new_page()
    open_page(other, page.url, "")
    expect(evidence(other)).to_contain_text(row["title"])
    expect(heading(other)).to_have_text(heading(page).inner_text())
    expect(other.locator(".st-key-panel code")).to_contain_text(page.url)


def test_back_and_forward(page, shared_server):
    open_page(page, shared_server, PAGE)
    page.get_by_role("button", name=re.compile(r"^Debka \d+$")).click()
    expect(heading(page)).to_contain_text("Without Debka")
    page.get_by_role("link", name="Who says what?").click()
    expect(heading(page)).to_contain_text("one outlet's word alone")
    expect(heading(page)).to_contain_text("are told by none")
    page.go_back()
    expect(heading(page)).to_contain_text("Without Debka")
    page.go_back()
    expect(heading(page)).to_contain_text("Debka (not usually reliable) tells of")
    page.go_forward()
    expect(heading(page)).to_contain_text("Without Debka")


def test_what_is_selected_outlives_a_change_of_page(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?selected=bombers-take-off")
    page.get_by_role("link", name="Who says what?").click()
    expect(heading(page)).to_contain_text("one outlet's word alone")
    page.get_by_role("link", name="The strikes?").first.click()
    expect(evidence(page)).to_contain_text("bombers take off")


def test_panel_and_selected_mark_are_in_sight_together(kept_page, shared_server):
    page = kept_page(viewport={"width": 1366, "height": 768})
    open_page(page, shared_server, f"{PAGE}?selected=iran-reads-omission")
    expect(evidence(page)).to_be_in_viewport()
    expect(page.get_by_text("Debka, February 2016, paragraph 12")).to_be_in_viewport()
    expect(label(page, "heard in")).to_be_in_viewport()


def test_on_a_phone_the_chart_comes_first_and_scrolls_in_its_box(kept_page, shared_server):
    page = kept_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(page, shared_server, PAGE)
    chart = page.locator(".st-key-chart")
    assert chart.bounding_box()["y"] < page.locator(".st-key-list").bounding_box()["y"]
    assert chart.evaluate("box => box.scrollWidth > box.clientWidth")
    check_width(page)
    page.get_by_role("button", name="Russia did, starts: bombers take off").tap()
    expect(evidence(page)).to_contain_text("bombers take off")
    expect(evidence(page)).to_be_in_viewport()


@pytest.mark.parametrize("first", [PAGE, "/"])
def test_on_a_phone_one_tap_in_the_chart_brings_the_evidence_into_sight(kept_page, shared_server, first):
    page = kept_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(page, shared_server, first)
    if first != PAGE:
        page.get_by_role("link", name="The strikes?").first.tap()
        expect(page).to_have_url(shared_server + PAGE)
        expect(page.locator(".st-key-frame.wider")).to_be_visible()
    target = label(page, re.compile("^2 starts"))
    target.evaluate("element => element.scrollIntoView({ block: 'center' })")
    box = target.bounding_box()
    page.touchscreen.tap(box["x"] + 20, box["y"] + box["height"] / 2)
    expect(evidence(page)).to_contain_text("bombers take off")
    expect(evidence(page)).to_be_in_viewport()


def test_texts_of_the_chart_are_legible_and_apart(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?officials=name")
    check_texts_at(page, *SIZES)


def test_no_text_on_the_page_is_under_12_px(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?selected=bombers-take-off")
    small = page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                const seen = walker.currentNode.textContent.trim() && element.checkVisibility?.();
                if (seen && !["STYLE", "SCRIPT"].includes(element.tagName)
                    && parseFloat(getComputedStyle(element).fontSize) < 12) found.push(element.textContent);
            }
            return found;
        }"""
    )
    assert small == []


def test_the_page_follows_a_dark_browser(kept_page, shared_server):
    page = kept_page(color_scheme="dark")
    open_page(page, shared_server, PAGE)
    ground = page.locator(".stApp").evaluate("app => getComputedStyle(app).backgroundColor")
    chart = page.locator(".st-key-chart .main-svg").first.evaluate("svg => svg.style.background")
    assert ground == chart == "rgb(20, 22, 26)"
    for turned, colour in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 22, 26)")):  # while the page is open
        page.emulate_media(color_scheme=turned)
        expect(page.locator(".st-key-chart .main-svg").first).to_have_css("background-color", colour)


def test_the_page_follows_the_ground_chosen_in_the_menu(new_page, shared_server):
    page = new_page()
    open_page(page, shared_server, PAGE)
    page.get_by_test_id("stMainMenu").get_by_role("button").click()
    page.get_by_test_id("stMainMenuItem-theme-Dark").click()
    expect(page.locator(".st-key-chart .main-svg").first).to_have_css("background-color", "rgb(20, 22, 26)")
    expect(page.locator(".st-key-source")).to_have_css("background-color", "rgb(20, 22, 26)")


def test_slide_view_shows_the_picture_alone_and_leads_back(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?view=slide&without=g2-bulletin")
    check_slide(page)
    expect(page.get_by_text("Faultlines", exact=True)).to_have_count(0)
    page.mouse.move(800, 400)
    page.get_by_role("button", name="Back to the page").click()
    expect(heading(page)).to_contain_text("Debka (not usually reliable) tells of")
    expect(page).to_have_url(f"{shared_server}{PAGE}?without=g2-bulletin")


def test_a_click_on_the_ceasefire_opens_its_event(page, shared_server):
    open_page(page, shared_server, PAGE)
    click_at(page, label(page, "ceasefire, 27 February"), 40, 8)
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected=ceasefire-of-27-february")
    expect(evidence(page)).to_contain_text("ceasefire, 27 February")


def test_a_bad_case_is_told_and_the_page_stays_up(new_page, start_server: Callable[..., str], tmp_path):
    page = new_page()
    (tmp_path / "datapackage.json").write_text("{")
    open_page(page, start_server(FAULTLINES_CASE=tmp_path), PAGE)
    expect(page.get_by_role("heading", name="The case has 1 fault")).to_be_visible()
    expect(page.locator("#fault-1")).to_contain_text("datapackage.json1not readable as JSON")
    expect(page.get_by_text("Traceback")).to_have_count(0)


def test_reload_after_the_case_is_mended(new_page, start_server: Callable[..., str], tmp_path, request):
    page = new_page()
    import shutil

    case = shutil.copytree(request.config.rootpath / "data", tmp_path / "case")
    strikes = case / "strikes.csv"
    good = strikes.read_text()
    strikes.write_text(good.replace(",did,", ",done,"))
    open_page(page, start_server(FAULTLINES_CASE=case), PAGE)
    expect(page.locator("#fault-1")).to_contain_text("modedone'done' is not a code")
    strikes.write_text(good)
    page.reload()
    wait_until_idle(page)
    expect(heading(page)).to_contain_text("Debka (not usually reliable) tells of")
