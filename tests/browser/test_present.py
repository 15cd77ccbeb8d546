"""A story presented in a real browser: keys, outlets, the second window, and a server that is gone."""

from pathlib import Path

from playwright.sync_api import Page, expect

from articles.presented import all_seen, outlets, shown
from articles.story import story
from drawing.theme import LIGHT
from tests.browser.driving import check_axe, check_axe_on_both_grounds, heading, open_page, until, wait_until_idle
from tests.cases import BRIDGE, SHIPPED
from tests.lenses import case

SEEN = all_seen(case(SHIPPED))
STEPS = [place for place, each in enumerate(SEEN) if each.stage == each.step.stages[0]]


def picture(page: Page):
    """What is seen."""
    return page.locator(".present .picture")


def expect_place(page: Page, place: int, without: tuple[str, ...] | None = None, folder: Path = SHIPPED) -> None:
    """Expect a place of the story of a case, in the picture and in the address."""
    seen = all_seen(case(folder))[place]
    left_out = seen.without if without is None else without
    expect(picture(page)).to_have_attribute("aria-label", shown(case(folder), seen, left_out, LIGHT).alt)
    asked = "" if left_out == seen.without else f"without={','.join(left_out)}&"
    assert page.url.split("?")[1] in (f"{asked}step={seen.id}", f"step={seen.id}&{asked}".rstrip("&"))


def begin(page: Page, base: str, place: int = 0, folder: Path = SHIPPED) -> None:
    """Present the story of a case from a place on, with all pictures there."""
    seen = all_seen(case(folder))
    open_page(page, base, f"/air-strikes?step={seen[place].id}")
    until(page, "count => globalThis.faultlinesPictures?.size >= count", len(seen))


def test_every_key_counts_and_the_address_has_the_step(page, shared_server):
    open_page(page, shared_server, "/air-strikes")
    page.get_by_role("button", name="Present").click()
    expect_place(page, 0)
    until(page, "count => globalThis.faultlinesPictures?.size >= count", len(SEEN))
    for key in ("PageDown", "ArrowRight", "ArrowDown", " ", "Enter"):
        page.keyboard.press(key)
    expect_place(page, 5)
    for key in ("PageUp", "ArrowLeft", "Shift+ "):
        page.keyboard.press(key)
    expect_place(page, 2)
    page.keyboard.press("End")
    page.keyboard.press("PageDown")
    expect_place(page, len(SEEN) - 1)
    page.reload()
    expect_place(page, len(SEEN) - 1)
    page.keyboard.press("Home")
    expect_place(page, 0)
    page.go_back()
    expect(heading(page)).to_be_visible()
    expect(picture(page)).to_have_count(0)


def test_a_digit_takes_an_outlet_away_and_a_new_step_has_it_again(page, shared_server):
    begin(page, shared_server, STEPS[1])
    first = next(iter(outlets(case(SHIPPED))))
    page.keyboard.press("1")
    expect_place(page, STEPS[1], (first,))
    page.keyboard.press("PageDown")
    expect_place(page, STEPS[1] + 1, (first,))
    page.keyboard.press("0")
    expect_place(page, STEPS[1] + 1, ())
    page.keyboard.press("1")
    expect_place(page, STEPS[1] + 1, (first,))
    page.keyboard.press("PageDown")
    expect_place(page, STEPS[2], ())
    page.keyboard.press("9")
    expect_place(page, STEPS[2], ())


def test_black_keys_and_the_way_out(page, shared_server):
    begin(page, shared_server, STEPS[2])
    page.keyboard.press("b")
    expect(picture(page)).not_to_be_visible()
    page.keyboard.press("PageDown")
    expect_place(page, STEPS[2])
    expect(picture(page)).to_be_visible()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_contain_text("without Debka")
    check_axe_on_both_grounds(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_have_count(0)
    page.evaluate("window.open = () => null")
    page.keyboard.press("n")
    expect(page.locator(".story .said")).to_contain_text("The browser let no second window open")
    page.keyboard.press("Escape")
    expect(heading(page)).to_be_visible()
    page.wait_for_url(f"{shared_server}{SEEN[STEPS[2]].stage.view.address}")
    page.keyboard.press("PageDown")
    assert "step" not in page.url
    wait_until_idle(page)
    page.go_back()
    expect_place(page, STEPS[2])
    page.keyboard.press("Escape")
    expect(heading(page)).to_be_visible()


def test_a_second_window_says_what_to_say_and_moves_the_first(new_page, shared_server):
    page = new_page()
    begin(page, shared_server)
    page.evaluate("() => { const { open } = window; window.open = (...how) => (globalThis.second = open(...how)); }")
    with page.context.expect_page() as other:
        page.keyboard.press("n")
    notes = other.value
    step = SEEN[0].step
    expect(notes.locator("h1")).to_have_text(step.heading)
    for said in (step.say, step.ask, step.answer):
        expect(notes.locator(".notes")).to_contain_text(said)
    until(notes, "count => globalThis.faultlinesPictures?.size >= count", len(SEEN))
    notes.keyboard.press("PageDown")
    expect_place(page, 1)
    page.keyboard.press("End")
    expect(notes.locator("h1")).to_have_text(SEEN[-1].step.heading)
    expect(notes.get_by_role("timer")).to_contain_text("of 75:00")
    expect(notes.get_by_role("button", name="Stop the clock")).to_be_visible()
    check_axe(notes)
    first = next(iter(outlets(case(SHIPPED))))
    page.keyboard.press("1")
    expect(notes.get_by_role("status")).to_have_text(shown(case(SHIPPED), SEEN[-1], (first,), LIGHT).gone)
    notes.keyboard.press("?")
    expect(notes.get_by_role("dialog", name="Keys")).to_be_visible()
    expect(page.get_by_role("dialog", name="Keys")).to_have_count(0)
    notes.get_by_role("button", name="Stop the clock").click()
    until(page, "() => JSON.parse(sessionStorage.getItem('faultlines-clock')).since === null")
    page.evaluate(
        "sessionStorage.setItem('faultlines-clock', JSON.stringify({before: 600, since: null, set: Date.now()}))"
    )
    notes.close()
    # A window that is about to close still answers to its name, and none is opened then.
    until(page, "() => globalThis.second.closed")
    with page.context.expect_page() as again:
        page.keyboard.press("n")
    notes = again.value
    expect(notes.get_by_role("timer")).to_contain_text("10:00 of 75:00")
    page.close()
    expect(notes.get_by_role("status")).to_contain_text("The first window does not answer")


def test_a_page_that_is_gone_to_from_a_story_has_an_address_of_its_own(page, shared_server):
    begin(page, shared_server)
    page.keyboard.press("PageDown")
    expect_place(page, 1)
    open_page(page, shared_server, "/sources")
    expect(heading(page)).to_be_visible()
    assert page.url == f"{shared_server}/sources"


def test_a_story_begun_again_after_its_whole_time_has_its_clock_anew(page, shared_server):
    """In the same tab, for another class; a break within a class is no new beginning."""
    begin(page, shared_server)
    whole = 60 * sum(each.minutes for each in story(case(SHIPPED)))
    for before, stood, kept in ((whole + 1, 0, 0), (600, whole + 1, 0), (600, 60, 600)):
        page.evaluate(
            "([before, stood]) => sessionStorage.setItem('faultlines-clock', "
            "JSON.stringify({before, since: null, set: Date.now() - stood * 1000}))",
            [before, stood],
        )
        page.keyboard.press("Home")
        page.keyboard.press("PageDown")
        expect_place(page, 1)
        clock = page.evaluate("() => JSON.parse(sessionStorage.getItem('faultlines-clock'))")
        assert (clock["before"], clock["since"] is not None) == (kept, kept == 0)
        page.keyboard.press("Home")
        expect_place(page, 0)


def test_the_story_goes_on_when_its_server_is_gone(new_page, start_server):
    """The second case's, which is the other one that has a story."""
    page = new_page(viewport={"width": 1024, "height": 768})
    base = start_server(FAULTLINES_CASE=BRIDGE)
    begin(page, base, folder=BRIDGE)
    page.context.set_offline(True)
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    expect_place(page, 2, folder=BRIDGE)
    page.context.set_offline(False)
