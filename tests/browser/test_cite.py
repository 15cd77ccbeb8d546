"""Citing and correcting in a real browser, cut off from the outside as every page here is."""

import json
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from tests.browser.driving import check_axe_on_both_grounds, evidence, open_page, wait_until_idle

RECORD = "/air-strikes?selected=velayati-demands-wider-strikes"


def unfold(page: Page, key: str) -> Locator:
    """A box, opened: by its key, as what another box brings may move this one between a mouse's down and up."""
    box = page.locator(f".st-key-{key}")
    box.locator("summary").press("Enter")
    expect(box.locator("code").first).to_be_visible()
    return box


def test_one_click_copies_the_note(page, shared_server):
    """Without a mouse over it: on a phone there is none."""
    open_page(page, shared_server, RECORD)
    box = unfold(page, "cite")
    button = box.get_by_role("button", name="Copy to clipboard").first
    expect(button).to_be_visible()
    button.press("Enter")
    expect(box.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "para. 13.\n" in copied
    assert "record velayati-demands-wider-strikes, version 0.1.0" in copied
    assert copied == box.locator("code").first.inner_text()


def test_both_files_arrive(page, shared_server, tmp_path: Path):
    open_page(page, shared_server, RECORD)
    box = unfold(page, "cite")
    wait_until_idle(page)
    for way, name in (("BibTeX", "bib"), ("CSL JSON", "json")):
        box.get_by_role("tab", name=way).click()
        expect(box.get_by_role("tab", name=way)).to_have_attribute("aria-selected", "true")
        with page.expect_download() as download:
            box.get_by_role("button", name="Download").locator("visible=true").click()
        assert download.value.suggested_filename == f"velayati-demands-wider-strikes.{name}"
        download.value.save_as(tmp_path / name)
    assert (tmp_path / "bib").read_text(encoding="utf-8").startswith("@misc{debkafile-february,")
    items = json.loads((tmp_path / "json").read_text(encoding="utf-8"))
    assert [item["type"] for item in items] == ["webpage", "dataset"]


def test_a_box_stays_open_while_a_reader_goes_from_record_to_record(page, shared_server):
    open_page(page, shared_server, RECORD)
    box = unfold(page, "cite")
    page.get_by_role("button", name="Next ›").click()
    expect(evidence(page)).to_contain_text("7 · ")
    expect(box.locator("code").first).not_to_contain_text("velayati-demands-wider-strikes")


def test_open_boxes_can_be_read_by_everyone(page, shared_server):
    open_page(page, shared_server, RECORD)
    page.locator(".st-key-take-it > div > details > summary, .st-key-take-it summary").first.click()
    for key in ("cite-view", "cite", "correct"):
        unfold(page, key)
    check_axe_on_both_grounds(page)


def test_open_boxes_fit_a_phone(kept_page, shared_server):
    page = kept_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(page, shared_server, RECORD)
    for key in ("cite", "correct"):
        unfold(page, key)
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
