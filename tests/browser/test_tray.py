"""My slides in a real browser: they outlive a reload, go up, go out, take a line, and arrive as a file."""

from pathlib import Path

from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.browser.driving import check_axe, heading, open_page, until, wait_until_idle

PHONE = {"width": 390, "height": 844}
STRIKES, MEETINGS = "/air-strikes?without=unnamed-blog", "/meeting-timeline"


def press(page: Page, name: str) -> None:
    """Press a button by key: a box that has just been opened still grows, and what moves under the mouse is missed."""
    page.get_by_role("button", name=name).press("Enter")


def add(page: Page, base: str, path: str) -> None:
    """Keep a view."""
    open_page(page, base, path)
    press(page, "Add to my slides")
    expect(page.get_by_role("button", name="In my slides ✓")).to_be_disabled()


def reload_holding(page: Page, count: int) -> None:
    """Load the page anew once the browser holds so many slides, which it does a moment after the page shows them."""
    held = (
        "count => { const held = Object.entries(sessionStorage).find(([key]) => key.startsWith('faultlines-slides'));"
    )
    until(page, f"{held} return (held ? JSON.parse(held[1]).length : 0) === count; }}", count)
    page.reload()


def unfold(page: Page, count: int) -> None:
    """Open the box."""
    page.locator(".st-key-my-slides summary").get_by_text(f"My slides ({count})").click()
    expect(page.get_by_role("button", name="Make one file of them")).to_be_visible()


def test_slides_outlive_a_reload_are_moved_and_said_something_of_and_arrive(new_page, shared_server, tmp_path: Path):
    page = new_page()
    add(page, shared_server, STRIKES)
    add(page, shared_server, MEETINGS)
    takeaway = heading(page).inner_text()
    reload_holding(page, 2)
    unfold(page, 2)
    box = page.locator(".st-key-my-slides")
    box.get_by_label("Your own line on slide 2").fill("Look  at\x01 13")
    box.get_by_label("Your own line on slide 2").press("Enter")
    expect(box.get_by_label("Your own line on slide 2")).to_have_value("Look at 13")
    press(page, "Move 2 up")
    # While the script runs, what was there before stands beside what comes.
    wait_until_idle(page)
    expect(box.get_by_label("Your own line on slide 1").first).to_have_value("Look at 13")
    check_axe(page)
    press(page, "Make one file of them")
    with page.expect_download() as download:
        press(page, "Save the slides (PowerPoint)")
    download.value.save_as(tmp_path / "deck.pptx")
    titles = [slide.shapes.title.text_frame.text for slide in Presentation(tmp_path / "deck.pptx").slides]
    assert titles[1] == takeaway
    press(page, "Take 1 out")
    expect(page.locator(".st-key-my-slides summary")).to_contain_text("My slides (1)")
    reload_holding(page, 1)
    unfold(page, 1)
    press(page, "Empty it")
    expect(page.locator(".st-key-my-slides")).to_have_count(0)
    reload_holding(page, 0)
    expect(page.get_by_role("button", name="Add to my slides")).to_be_visible()
    expect(page.locator(".st-key-my-slides")).to_have_count(0)


def test_a_slide_that_is_moved_by_key_keeps_the_focus(new_page, shared_server):
    page = new_page()
    for path in (STRIKES, MEETINGS, "/grievances"):
        add(page, shared_server, path)
    unfold(page, 3)
    titles = page.locator(".st-key-my-slides [data-testid=stText]")
    last = titles.nth(2).inner_text().removeprefix("3 ")
    focused = page.locator(":focus")
    press(page, "Move 3 up")
    expect(focused).to_have_text("Move 2 up")
    # While the script runs, what was there before stands beside what comes.
    wait_until_idle(page)
    expect(titles).to_have_count(3)
    expect(focused).to_have_text("Move 2 up")
    page.keyboard.press("Enter")
    expect(focused).to_have_attribute("aria-label", "Your own line on slide 1")
    wait_until_idle(page)
    expect(titles).to_have_count(3)
    expect(focused).to_have_attribute("aria-label", "Your own line on slide 1")
    expect(titles.first).to_have_text(f"1 {last}")


def test_a_file_of_layouts_is_refused_with_the_reason_until_it_can_be_used(new_page, shared_server, tmp_path: Path):
    page, good, bad = new_page(), tmp_path / "ours.pptx", tmp_path / "no.pptx"
    own = Presentation()
    own.core_properties.author = "The institute"
    own.save(str(good))
    bad.write_bytes(b"no presentation")
    add(page, shared_server, STRIKES)
    unfold(page, 1)
    box = page.locator(".st-key-my-slides")
    for file, names in ((bad, "no.pptx"), (good, "ours.pptx")):
        # Its name stands there before the server has it.
        with page.expect_response("**/upload_file/**"):
            box.locator("input[type=file]").set_input_files(file)
        expect(box.get_by_test_id("stFileUploader")).to_contain_text(names)
        wait_until_idle(page)
        press(page, "Make one file of them")
        if file == bad:
            expect(box.get_by_test_id("stAlert")).to_contain_text("“no.pptx” is no .pptx that can be read")
    with page.expect_download() as download:
        press(page, "Save the slides (PowerPoint)")
    download.value.save_as(tmp_path / "deck.pptx")
    assert Presentation(str(tmp_path / "deck.pptx")).core_properties.author == "The institute"


def test_on_a_phone_what_a_view_rests_on_and_what_is_kept_have_the_whole_width(new_page, shared_server):
    page = new_page(viewport=PHONE)
    add(page, shared_server, STRIKES)
    unfold(page, 1)
    for place in (".st-key-tools > :first-child", ".st-key-my-slides"):
        assert page.locator(place).bounding_box()["width"] > 0.8 * PHONE["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
