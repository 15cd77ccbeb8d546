"""A paragraph coded by the keyboard alone, and answers compared, in a real browser that tells the server nothing."""

import csv
import io
import re
from pathlib import Path

from playwright.sync_api import Page, expect

from loaders.answers import COLUMNS
from tests.browser.driving import check_axe_on_both_grounds, check_width, open_page, wait_until_idle
from tests.cases import BRIDGE
from tests.lenses import cells

PARAGRAPH = "minutes-march:4"
[OURS] = [row for row in cells("stances", BRIDGE) if row["stance"] == "council-for-nights"]
SECRET = "sesame opens"


def heard(page: Page) -> list[str]:
    """Everything that a page tells its server from now on, as it is told."""
    told: list[str] = []
    keep = told.append
    page.on("request", lambda request: keep(f"{request.url} {request.post_data_buffer or b''!r}"))
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: keep(str(frame))))
    return told


def press(page: Page, *keys: str) -> None:
    """Press keys one after another."""
    for key in keys:
        page.keyboard.press(key)


def choose(page: Page, label: str, words: str) -> None:
    """Go on by the tabulator key to a box, and choose what begins with some words by typing them."""
    reach(page, label)
    page.keyboard.type(words)


def reach(page: Page, label: str) -> None:
    """Go on by the tabulator key to what has a label."""
    wanted = (
        page.locator(".exercise")
        .get_by_label(label, exact=True)
        .or_(page.get_by_role("button", name=label, exact=True))
    )
    for _ in range(40):
        page.keyboard.press("Tab")
        if wanted.first.evaluate("element => element.getRootNode().activeElement === element"):
            return
    raise AssertionError(f"the tabulator key does not lead to “{label}”")


def test_a_paragraph_is_coded_by_keyboard_alone_and_the_server_hears_nothing(new_page, bridge_server, tmp_path: Path):
    page = new_page()
    told = heard(page)
    open_page(page, bridge_server, f"/code-a-paragraph?selected={PARAGRAPH}")
    page.locator(".exercise summary").first.focus()
    press(page, "Tab", "Space")
    reach(page, "Keep it, and see ours")
    press(page, "Enter")
    errors = page.locator(".exercise .errors")
    expect(errors).to_be_focused()
    expect(errors.get_by_role("listitem")).to_have_count(2)
    who = next(row["short"] for row in cells("actors", BRIDGE) if row["actor"] == OURS["actor"])
    issue = next(row["short"] for row in cells("issues", BRIDGE) if row["issue"] == OURS["issue"])
    choose(page, "Who", who)
    choose(page, "On", issue)
    press(page, "Tab", "Space", "ArrowDown", "ArrowDown", "ArrowDown", "Tab", "Space")
    reach(page, "In your words")
    page.keyboard.type(SECRET)
    reach(page, "Keep it, and see ours")
    press(page, "Enter")
    expect(page.get_by_role("heading", name="Your answer beside ours")).to_be_focused()
    rows = page.locator(".exercise table").first.get_by_role("row")
    expect(rows.nth(4)).to_have_text(re.compile(r"^Which pole\+≠ \+\+"))
    expect(rows.nth(5)).to_have_text("Toldas factas fact")
    check_axe_on_both_grounds(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download my answers (CSV)").click()
    download.value.save_as(tmp_path / "mine.csv")
    [head, row] = csv.reader((tmp_path / "mine.csv").read_text("utf-8-sig").splitlines())
    assert head == COLUMNS
    source, _, paragraph = PARAGRAPH.partition(":")
    assert row[1:] == [source, paragraph, "fact", "", OURS["actor"], "", OURS["issue"], "1", SECRET]
    page.reload()
    wait_until_idle(page)
    expect(page.get_by_role("heading", name="Your answer beside ours")).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    check_width(page)
    page.get_by_role("button", name="Next:").click()
    expect(page.locator(".exercise .passage")).to_be_focused()
    expect(page).to_have_url(re.compile("selected=minutes-march(:|%3A)5$"))
    page.get_by_role("button", name="Clear my answers").click()
    page.get_by_role("button", name="Yes, clear them").click()
    expect(page.get_by_role("button", name="Download my answers (CSV)")).to_be_disabled()
    expect(page.locator(".exercise .tray")).to_contain_text("no paragraph yet")
    assert any("minutes-march:5" in each for each in told)
    assert not [each for each in told if SECRET in each or OURS["issue"] in each]


def answers(coder: str, *rows: dict[str, str]) -> dict[str, object]:
    """A file of answers."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows({"record": f"{coder}-{at}"} | row for at, row in enumerate(rows))
    return {"name": f"{coder}.csv", "mimeType": "text/csv", "buffer": out.getvalue().encode()}


def test_files_are_compared_where_they_are_dropped_and_a_foreign_one_is_refused(new_page, bridge_server):
    page = new_page()
    told = heard(page)
    open_page(page, bridge_server, "/code-a-paragraph")
    page.locator(".st-key-compare-answers summary").click()
    place = {"source": "minutes-march", "paragraph": "4"}
    said = place | {"told": "fact", "actor": OURS["actor"], "issue": OURS["issue"], "title": SECRET}
    nothing = {"source": "minutes-march", "paragraph": "2"}
    one, other = answers("one", said | {"score": "2"}, nothing), answers("other", said | {"score": "1"}, nothing)
    foreign = answers("foreign", said | {"score": "7", "actor": "somebody"}, place)
    page.get_by_label("Drop up to 60 files").set_input_files([one, other, foreign])
    result = page.get_by_role("heading", name="2 files read")
    expect(result).to_be_focused()
    refused = page.locator(".exercise .refused > li")
    expect(refused).to_have_count(1)
    expect(refused.locator("li")).to_contain_text(["line 2, actor: “somebody”", "line 2, score: “7”"])
    agreed = page.locator(".exercise table.numbers tr")
    for first, cells_of in (("Whether it says anything", ["paragraph", "2", "2"]), ("Which pole", ["issue", "1", "0"])):
        cells_there = agreed.filter(has_text=first).locator("td")
        expect(cells_there).to_contain_text([*cells_of, "too few"])
    expect(page.locator(".exercise .most")).to_contain_text("paragraph 4: 1 of 6 pairs of answers")
    expect(page.locator(".exercise table.answers tr").filter(has_text="one.csv").first).to_contain_text("++")
    check_axe_on_both_grounds(page)
    assert told
    assert not [each for each in told if SECRET in each or "somebody" in each or "other.csv" in each]
