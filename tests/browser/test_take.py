"""Taking a view along in a real browser: what is copied, and what arrives as a file."""

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.browser.driving import check_axe, open_page

VIEW = "/air-strikes?without=unnamed-blog"
SLIDES = (("Slide (PowerPoint)", ".pptx"), ("Slide and records (PowerPoint)", "-records.pptx"))
COPIED = """async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await item.getType("image/png");
    return [...new Uint8Array(await picture.arrayBuffer())];
}"""


def unfold(page: Page) -> None:
    """Open the box."""
    page.locator(".st-key-take-it summary").first.click()
    expect(page.get_by_role("button", name="Copy picture")).to_be_visible()


def test_a_picture_is_copied_and_each_file_arrives(page, shared_server, tmp_path: Path):
    open_page(page, shared_server, VIEW)
    unfold(page)
    page.get_by_role("button", name="Copy picture").click()
    expect(page.get_by_text("Copied", exact=True)).to_be_visible()
    copied = Image.open(io.BytesIO(bytes(page.evaluate(COPIED))))
    assert copied.size == (2560, 1440)
    assert len(copied.convert("L").getcolors()) > 50  # letters have edges; a blank picture has one colour
    for label, ending in (("PNG 2560×1440", "-2x.png"), ("SVG", ".svg"), ("Records shown (CSV)", ".csv"), *SLIDES):
        with page.expect_download() as download:
            page.get_by_role("button", name=label, exact=True).click()
        assert download.value.suggested_filename == f"faultlines-air-strikes_without-unnamed-blog{ending}"
        download.value.save_as(tmp_path / ending)
        assert (tmp_path / ending).stat().st_size > 1000
    assert [len(Presentation(tmp_path / ending).slides) for _, ending in SLIDES] == [1, 2]
    with Image.open(tmp_path / "-2x.png") as saved:
        assert saved.size == (2560, 1440)
    check_axe(page)


def test_a_slide_can_be_taken_along_too(page, shared_server):
    open_page(page, shared_server, f"{VIEW}&view=slide")
    page.mouse.move(800, 400)
    unfold(page)
    expect(page.get_by_role("button", name="SVG", exact=True)).to_be_in_viewport(ratio=1)


def test_where_no_picture_can_be_copied_the_page_says_so(page, shared_server):
    open_page(page, shared_server, VIEW)
    unfold(page)
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true})")
    page.get_by_role("button", name="Copy picture").click()
    expect(page.get_by_text("save the PNG instead")).to_be_visible()
    page.evaluate("() => { delete navigator.clipboard }")
