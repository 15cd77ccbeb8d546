"""What is seen without scrolling: claim, source, gap and next click on a wide screen; what folds on a narrow one."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.driving import at_sizes, evidence, heading, open_page, reading

PAGES = ["/", "/stance-heatmap", "/meeting-timeline", "/air-strikes", "/grievances", "/actor-network", "/sources"]
SIZES = [(1600, 900), (1366, 768)]
ROOM_BELOW = 6
SEARCH = ".st-key-menu [data-testid=stTextInputRootElement]"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


@pytest.mark.parametrize("path", PAGES)
def test_claim_source_gap_and_next_click_are_on_the_first_screen(page: Page, shared_server: str, path: str) -> None:
    check_first_screen(page, shared_server, path, SIZES)


@pytest.mark.parametrize("path", PAGES)
def test_they_are_on_the_smaller_one_with_the_second_case_too(page: Page, bridge_server: str, path: str) -> None:
    check_first_screen(page, bridge_server, path, SIZES[1:])
    menu = page.locator(".st-key-menu").bounding_box()
    links = page.locator(".st-key-menu a").first.bounding_box()
    assert menu["height"] < 2 * links["height"], "the menu takes more than one line"


@pytest.mark.parametrize("path", PAGES)
def test_what_can_be_done_with_a_view_stands_whole_on_a_screen_of_900_px(page: Page, shared_server: str, path) -> None:
    open_page(page, shared_server, path)
    ways = page.locator(".st-key-tools button, .st-key-take-it summary")
    foot = max(each["y"] + each["height"] for each in boxes(ways))
    assert foot <= 900 - ROOM_BELOW


def test_the_search_box_leaves_the_line_below_the_menu_free(page: Page, shared_server: str) -> None:
    open_page(page, shared_server, "/air-strikes")
    (menu,), (box,) = (boxes(page.locator(each)) for each in (".st-key-menu", SEARCH))
    assert box["y"] + box["height"] < menu["y"] + menu["height"] - 2


def boxes(found: Locator) -> list[dict[str, float]]:
    return [each.bounding_box() for each in found.all()]


def check_first_screen(page: Page, base: str, path: str, sizes: list[tuple[int, int]]) -> None:
    """That a page says on its first screen what it claims, who says so, what it does not know, where to click."""
    open_page(page, base, path)
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        for part in (heading(page), page.locator(".legend"), page.locator(".st-key-source p").nth(0)):
            expect(part).to_be_in_viewport(ratio=1)
        expect(page.locator(".st-key-source p").nth(1)).to_be_in_viewport(ratio=1)
        expect(page.locator(".marks li span").last).to_be_in_viewport(ratio=1)
        assert page.locator(".marks li").count() <= 3
        assert all(page.locator(".marks img").evaluate_all("all => all.map(each => each.naturalWidth > 0)"))


def test_a_chart_that_goes_on_below_its_foot_says_so_until_its_end_is_in_sight(page: Page, shared_server: str) -> None:
    open_page(page, shared_server, "/air-strikes")
    for width, height, is_longer in ((1366, 700, True), (1600, 900, False)):
        page.set_viewport_size({"width": width, "height": height})
        page.locator("h1").scroll_into_view_if_needed()
        expect(page.locator(".st-key-frame.deeper")).to_have_count(int(is_longer))
        page.locator(".st-key-foot").scroll_into_view_if_needed()
        expect(page.locator(".st-key-frame.deeper")).to_have_count(0)


def test_below_two_columns_how_to_read_is_one_line_that_opens(kept_page, shared_server: str) -> None:
    page = kept_page(viewport={"width": 1024, "height": 768})
    open_page(page, shared_server, "/air-strikes")
    expect(page.locator(".marks li").first).not_to_be_visible()
    expect(page.get_by_role("button", name="What all codes mean")).not_to_be_visible()
    page.get_by_text("How to read this").click()
    expect(page.locator(".marks li").first).to_be_visible()
    expect(page.get_by_role("button", name="What all codes mean")).to_be_visible()


def test_on_a_phone_the_filters_are_one_line_that_opens(kept_page, shared_server: str) -> None:
    page = kept_page(**PHONE)
    open_page(page, shared_server, "/air-strikes")
    chip = page.get_by_role("button", name="as opinion")
    expect(chip).not_to_be_visible()
    expect(page.get_by_text("Showing everything")).to_be_visible()
    page.get_by_text("Choose", exact=True).tap()
    expect(chip).to_be_visible()
    page.get_by_role("button", name="by someone named").tap()
    expect(page.get_by_role("button", name="Show all again")).to_be_visible()
    expect(chip).to_be_visible()


def test_on_a_phone_a_chart_that_is_wider_says_so(kept_page, shared_server: str) -> None:
    page = kept_page(**PHONE)
    open_page(page, shared_server, "/air-strikes")
    expect(page.locator(".st-key-frame.wider")).to_be_visible()
    said = "getComputedStyle(document.querySelector('.st-key-head'), '::after').content"
    assert "move it sideways" in page.evaluate(said)


def test_on_a_phone_no_question_of_the_menu_is_cut_or_too_close_for_a_finger(kept_page, shared_server: str) -> None:
    page = kept_page(**PHONE)
    open_page(page, shared_server, "/air-strikes")
    links = page.locator(".st-key-menu a")
    cut = (
        "all => all.filter(each => [each, ...each.querySelectorAll('*')].some(one => one.scrollWidth > one.clientWidth"
    )
    assert not links.evaluate_all(f"{cut} && getComputedStyle(one).display !== 'inline')).map(each => each.innerText)")
    found = boxes(links)
    for index, one in enumerate(found):
        for other in found[index + 1 :]:
            beside = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            assert beside or other["y"] - one["y"] >= 28


def test_what_is_told_beside_the_page_has_no_colour_of_an_actor_or_a_sign(page: Page, shared_server: str) -> None:
    open_page(page, shared_server, "/air-strikes?selected=nonsense")
    colours = page.get_by_test_id("stAlertContainer").evaluate(
        "each => [each, each.querySelector('p')].map(one => getComputedStyle(one))"
        ".flatMap(({ color, backgroundColor }) => [color, backgroundColor])"
    )
    parts = [[int(part) for part in re.findall(r"\d+", colour)[:3]] for colour in colours]
    assert all(max(each) - min(each) <= 10 for each in parts)


@at_sizes((1366, 768), (1024, 768))
def test_no_line_of_a_takeaway_ends_within_a_stretch_of_time(page: Page, shared_server: str) -> None:
    open_page(page, shared_server, "/meeting-timeline")
    lines = heading(page).locator(".whole").evaluate_all("all => all.map(each => each.getClientRects().length)")
    assert set(lines) == {1}


def test_where_the_keyboard_is_stands_in_ink_around_it(page: Page, shared_server: str) -> None:
    open_page(page, shared_server, "/air-strikes")
    ink = "getComputedStyle(document.querySelector('.stMain')).color"
    ring = f"each => [getComputedStyle(each).outlineStyle, getComputedStyle(each).outlineColor === {ink}]"
    page.locator(".st-key-menu a").first.focus()
    for ringed in (".st-key-menu a >> nth=1", SEARCH, ".reading summary >> nth=0", "[data-testid=stHeader] button"):
        part = page.locator(ringed)
        (part if ringed != SEARCH else part.locator("input")).focus()
        page.keyboard.press("Shift")
        assert part.evaluate(ring) == ["solid", True], ringed


def test_escape_closes_what_is_selected_and_leaves_a_slide_but_not_what_is_typed(
    page: Page, shared_server: str
) -> None:
    open_page(page, shared_server, "/air-strikes?selected=strikes-cut-to-one-fifth")
    page.locator(f"{SEARCH} input").press("Escape")
    expect(evidence(page)).to_contain_text("one-fifth")
    heading(page).click()
    page.keyboard.press("Escape")
    expect(reading(page)).to_be_visible()
    open_page(page, shared_server, "/air-strikes?view=slide")
    page.keyboard.press("Escape")
    expect(heading(page)).to_be_visible()


def test_code_has_the_colour_of_words(page: Page, shared_server: str) -> None:
    open_page(page, shared_server, "/codebook")
    colours = page.locator(".stMain code").first.evaluate(
        "each => [each, each.parentElement].map(one => getComputedStyle(one).color)"
    )
    assert colours[0] == colours[1]


@pytest.mark.parametrize("path", [each for each in PAGES if each != "/stance-heatmap"])
@at_sizes((1366, 768))
def test_the_whole_chart_is_on_the_smaller_screen_where_its_claim_has_two_lines(
    page: Page, shared_server: str, path: str
) -> None:
    open_page(page, shared_server, path)
    (chart,), (source,) = (boxes(page.locator(each)) for each in (".st-key-chart", ".st-key-source"))
    assert chart["y"] + chart["height"] <= source["y"] + 1
