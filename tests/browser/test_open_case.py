"""A reader's own case in a real browser: dropped in, seen on its pages, gone with a reload."""

import io
import json
import zipfile

from playwright.sync_api import Page, expect

from components.open_case import GONE
from tests.browser.driving import heading, open_page
from tests.cases import SMALL

TITLE = json.loads((SMALL / "datapackage.json").read_text("utf-8"))["title"]


def packed(strikes: str) -> bytes:
    """The small case as a zip, with a table of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(SMALL.iterdir()):
            archive.writestr(path.name, strikes if path.stem == "strikes" else path.read_text(encoding="utf-8"))
    return out.getvalue()


def drop(page: Page, raw: bytes) -> None:
    """Drop a file into the box."""
    box = page.locator("input[type=file]")
    box.set_input_files([{"name": "mine.zip", "mimeType": "application/zip", "buffer": raw}])


def test_faults_are_linked_and_a_case_is_seen_on_its_pages_by_its_reader_alone(new_page, shared_server):
    page, strikes = new_page(), (SMALL / "strikes.csv").read_text("utf-8")
    open_page(page, shared_server, "/codebook")
    drop(page, packed(strikes.replace(",did,", ",does,")))
    page.get_by_role("link", name="strikes.csv").click()
    expect(page.locator("#fault-1")).to_be_in_viewport()
    expect(page.locator("#fault-1")).to_contain_text("'does' is not a code")
    drop(page, packed(strikes))
    own = page.locator(".st-key-own-case")
    expect(own).to_contain_text(TITLE)
    expect(page).to_have_url(f"{shared_server}/")
    page.get_by_role("link", name="The strikes?").click()
    expect(page).to_have_url(f"{shared_server}/air-strikes")
    expect(heading(page)).to_contain_text("North")
    expect(own).to_contain_text(TITLE)
    other = new_page()
    open_page(other, shared_server, "/air-strikes")
    expect(heading(other)).to_contain_text("Russia")
    expect(other.locator(".st-key-own-case")).to_have_count(0)
    page.reload()
    expect(page.get_by_text(GONE)).to_be_visible()
    expect(heading(page)).to_contain_text("Russia")
    expect(own).to_have_count(0)
