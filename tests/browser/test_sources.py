"""The page on the texts in a real browser: its squares, and a reader's own copies dropped in."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from loaders.texts import digest
from tests.browser.conftest import servers_of
from tests.browser.driving import (
    check_slide,
    check_width,
    click_middle,
    evidence,
    heading,
    label,
    open_page,
    until,
    wait_until_idle,
)
from tests.lenses import SHIPPED, cells

PAGE = "/sources"
LINES = {str(n): f"Invented line {n} <img src=x onerror=alert(1)> – “of a harbour”" for n in range(1, 16)}
TEXT = "g2-june"


def section(page: Page) -> Locator:
    """The section with the box for own copies."""
    return page.locator(".st-key-own-texts")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case in which the lines of one text are invented, so that a reader can have copies of it."""
    place = tmp_path_factory.mktemp("invented") / "data"
    shutil.copytree(SHIPPED, place)
    text = (place / "passages.csv").read_text(encoding="utf-8")
    for row in cells("passages"):
        if row["source"] == TEXT:
            text = text.replace(row["sha256"], digest(LINES[row["paragraph"]]))
    (place / "passages.csv").write_text(text, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the server of that case may write."""
    return tmp_path_factory.mktemp("disk")


@pytest.fixture(scope="module")
def server_without_texts(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, folder: Path, disk: Path
) -> Iterator[str]:
    """A server of that case which has no texts itself."""
    with servers_of(request.session, tmp_path_factory.mktemp("server")) as start:
        yield start(FAULTLINES_CASE=folder, FAULTLINES_TEXTS="", TMPDIR=disk)


def drop(page: Page, *files: tuple[str, bytes]) -> None:
    """Drop files into the section's box."""
    box = section(page).locator("input[type=file]")
    expect(box).to_have_count(1)  # while a run lasts, the emptied box and the one before it stand there together
    box.set_input_files([{"name": name, "mimeType": "text/plain", "buffer": raw} for name, raw in files])


def copy(lines: list[str]) -> bytes:
    """A file of some lines."""
    return "\r\n\r\n".join(lines).encode()


def test_a_deep_link_to_a_paragraph_on_a_fresh_server(new_page, server):
    page = new_page()
    open_page(page, server, f"{PAGE}?selected=debka-weekly-march:13")
    expect(heading(page)).to_contain_text("5 texts from 4 outlets")
    expect(evidence(page)).to_have_text("Debka, March 2016, paragraph 13")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_click_on_a_square_opens_that_paragraph_and_a_record_of_it(page, shared_server):
    open_page(page, shared_server, PAGE)
    click_middle(page, label(page, re.compile("^19$")))
    expect(evidence(page)).to_have_text("Debka, March 2016, paragraph 19")
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected=debka-weekly-march%3A19")
    page.locator(".st-key-panel").get_by_role("button", name="Velayati: arms deliveries not stopped").click()
    expect(page).to_have_url(f"{shared_server}{PAGE}?selected=velayati-on-arms-deliveries")


def test_a_click_far_down_fills_the_panel_beside_it(page, shared_server):
    open_page(page, shared_server, PAGE)
    button = page.locator(".st-key-disagreements button").last
    button.scroll_into_view_if_needed()
    before = button.bounding_box()["y"]
    title = button.inner_text()
    button.click()
    expect(evidence(page)).to_have_text(title.removesuffix(" ≠"))
    expect(evidence(page)).to_be_in_viewport()
    assert abs(button.bounding_box()["y"] - before) < 5


def test_a_disagreements_records_are_buttons_to_their_evidence(page, shared_server):
    open_page(page, shared_server, PAGE)
    records = page.locator(".st-key-disagreements tbody button")
    expect(records).to_have_count(sum(len(row["records"].split(";")) for row in cells("disagreements")))
    records.first.focus()
    page.keyboard.press("Enter")
    expect(evidence(page)).to_contain_text("arms deliveries to Iran stopped")


def test_copies_are_matched_shown_everywhere_and_forgotten(new_page, server_without_texts, disk):
    page, server = new_page(), server_without_texts
    open_page(page, server, f"{PAGE}?selected={TEXT}:7")
    own = list(LINES.values())
    drop(page, ("mine.txt", copy([*own[:6], own[6].replace("–", "-"), *own[7:]])))
    half = "14 of 15 lines match. The first that differs: line 13 differs from paragraph 7 only in dashes."
    expect(section(page)).to_contain_text(f"mine.txt: G2 Bulletin, June 2016, {half}")
    expect(page.locator(".st-key-panel blockquote")).to_have_count(0)
    drop(page, ("whole.txt", copy(own)))
    expect(section(page)).to_contain_text("whole.txt: G2 Bulletin, June 2016, 15 of 15 lines match ✓.")
    expect(page.locator(".st-key-panel blockquote")).to_have_text(LINES["7"])
    expect(section(page)).to_contain_text(f"At hand: 15 of {len(cells('passages'))} lines match.")
    page.get_by_role("link", name="Who stood where?").click()
    expect(page).to_have_url(f"{server}/stance-heatmap?selected={TEXT}%3A7")
    expect(page.locator(".st-key-panel blockquote")).to_have_text(LINES["7"])
    assert not [path for path in disk.rglob("*") if path.is_file() and LINES["7"].encode() in path.read_bytes()]
    page.go_back()
    expect(section(page)).to_be_visible()
    section(page).get_by_role("button", name="Forget my copies").click()
    expect(page.locator(".st-key-panel blockquote")).to_have_count(0)
    expect(section(page)).to_contain_text("At hand: 0 of ")


def test_copies_that_a_reload_takes_are_said_once_to_be_gone_and_forgotten_ones_are_not(new_page, server_without_texts):
    page, server = new_page(), server_without_texts
    open_page(page, server, PAGE)
    gone = page.get_by_text("Your copies of the texts are gone")
    drop(page, ("whole.txt", copy(list(LINES.values()))))
    expect(section(page)).to_contain_text("15 of 15 lines match")
    # The page notes it when its script is through, which is after the lines are counted.
    until(page, "() => Object.values(sessionStorage).includes('dropped in')")
    kept = page.evaluate("JSON.stringify({...sessionStorage, ...localStorage})")
    assert "Invented" not in kept
    page.reload()
    expect(gone).to_be_visible(timeout=30_000)
    page.get_by_role("link", name="The strikes?").click()
    expect(gone).to_have_count(0)
    page.reload()
    wait_until_idle(page)
    expect(gone).to_have_count(0)
    open_page(page, server, PAGE)
    drop(page, ("whole.txt", copy(list(LINES.values()))))
    section(page).get_by_role("button", name="Forget my copies").click()
    expect(section(page)).to_contain_text("At hand: 0 of ")
    until(page, "() => !Object.values(sessionStorage).includes('dropped in')")
    page.reload()
    wait_until_idle(page)
    expect(gone).to_have_count(0)


def test_hostile_files_do_no_harm(new_page, server_without_texts):
    page = new_page()
    open_page(page, server_without_texts, f"{PAGE}?selected={TEXT}:7")
    page.evaluate("() => { window.alerted = 0; window.alert = () => { window.alerted += 1 } }")
    drop(
        page,
        (
            "<img src=x onerror=alert(1)>.html",
            b"<script>alert(1)</script><img src=x onerror=alert(1)>\n[a](javascript:1)",
        ),
        ("nul.txt", b"\0\0\0"),
        ("bomb.zip", b"PK\x03\x04" + bytes(1000)),
        ("long.txt", b"x" * 900_000),
        ("latin.txt", "Téhéran".encode("latin-1")),
    )
    expect(section(page)).to_contain_text("nul.txt: not read, since it is not text")
    for words in (
        "bomb.zip: not read, since it is a packed file",
        "long.txt: matches none",
        "latin.txt: not read, since",
    ):
        expect(section(page)).to_contain_text(words)
    expect(section(page)).to_contain_text(".html: matches none of the texts")
    expect(section(page).locator("img, script")).to_have_count(0)
    expect(page.locator(".st-key-panel blockquote")).to_have_count(0)
    assert page.evaluate("window.alerted") == 0
    drop(page, ("large.txt", b"x" * 1_100_000))
    expect(section(page)).to_contain_text("large.txt: not read, since it is larger than 1 MB")
    drop(page, ("larger.txt", b"x" * 5_300_000))
    expect(section(page)).to_contain_text("5.0MB or smaller")


def test_the_box_is_at_hand_in_the_panel(new_page, server_without_texts):
    page = new_page()
    open_page(page, server_without_texts, f"/air-strikes?selected={TEXT}:7")
    panel = page.locator(".st-key-panel")
    panel.get_by_text("Have the texts? Read the paragraph here").click()
    panel.locator("input[type=file]").set_input_files(
        [{"name": "whole.txt", "mimeType": "text/plain", "buffer": copy(list(LINES.values()))}]
    )
    expect(panel.locator("blockquote")).to_have_text(LINES["7"])


@pytest.mark.parametrize("width", [1600, 800, 390])
def test_nothing_leaves_the_page_and_no_text_is_under_12_px(kept_page, shared_server, width):
    page = kept_page(viewport={"width": width, "height": 900})
    open_page(page, shared_server, f"{PAGE}?selected={TEXT}:7")
    wait_until_idle(page)
    check_width(page)
    small = page.locator(".stMain :is(p, td, th, button, h1, h2, h3, text, label)").evaluate_all(
        "all => all.filter(each => each.textContent.trim() && each.checkVisibility()"
        " && parseFloat(getComputedStyle(each).fontSize) < 12).map(each => each.textContent)"
    )
    assert small == []


def test_slide_view_is_one_picture_of_16_to_9(page, shared_server):
    open_page(page, shared_server, f"{PAGE}?view=slide")
    check_slide(page)
