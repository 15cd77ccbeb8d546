"""An edition in a browser: opened from disk, and from a server below a prefix under the policy that `deploy/` has."""

import functools
import http.server
import io
import json
import re
import threading
from base64 import b64encode
from collections.abc import Iterator
from csv import DictReader
from html import unescape
from itertools import islice
from pathlib import Path
from random import Random

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from articles.exercise import passages
from articles.presented import all_seen, outlets, shown
from drawing.theme import PALETTES
from edition.build import Wanted, build
from edition.files import write
from edition.hand import BOTH
from edition.lenses import Lenses
from edition.make import with_panel
from edition.open import TAG
from edition.own import unread
from edition.shell import Place
from tests.browser.driving import OF_COLOUR, check_width, until
from tests.browser.test_print import squeezed
from tests.cases import ROOT
from tests.edition.copies import COPIES
from tests.edition.shown import AREAS, SHOWN
from tests.edition.wanted import random_views, said, without_what_may_come
from tests.lenses import case
from tests.told import TOLD

PAGES = ("overview", "meeting_timeline", "air_strikes")
FEW = 2
"""Lenses that are made: with nothing left out, and without the first outlet."""
PREFIX = "/courses/dam"
[POLICY] = re.findall(r'Content-Security-Policy "(.*?)"', (ROOT / "deploy" / "nginx.conf").read_text("utf-8"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An edition of a few lenses of the small case."""
    place = tmp_path_factory.mktemp("edition") / "out"
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Lenses.of.__func__, "__defaults__", (FEW,))
        for each in ("slides", "taught"):
            patched.setattr(f"edition.build.{each}", lambda *asked: {})  # which tests of their own look at
        made, _ = build(Wanted(case(TOLD), TOLD, PAGES), lambda *said: None, {})
    write(place, made)
    return place


class Served(http.server.SimpleHTTPRequestHandler):
    """Files below the prefix, with the policy."""

    def translate_path(self, path: str) -> str:
        """Where a file lies."""
        return super().translate_path(path.removeprefix(PREFIX))

    def end_headers(self) -> None:
        """The policy with each answer."""
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *said: object) -> None:
        """Nothing."""


@pytest.fixture(scope="module")
def served(folder: Path) -> Iterator[str]:
    """The address of an edition on a server."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Served, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()


def evidence(page: Page):
    """The heading of what is open."""
    return page.locator("[data-area='evidence'] h2").first


def test_from_disk_chips_marks_and_steps_do_what_they_do_live(new_page, folder: Path) -> None:
    page = new_page()
    page.goto((folder / "air-strikes.html").as_uri())
    title = page.locator("h1").inner_text()
    for ground in ("light", "dark"):  # which may change while a page is open
        page.emulate_media(color_scheme=ground)
        red, green, blue = bytes.fromhex(PALETTES[ground].ink.removeprefix("#"))
        for each in ("h1", ".chart svg"):
            expect(page.locator(each)).to_have_css("color", f"rgb({red}, {green}, {blue})")
    page.locator("[data-chip='0']").click()
    expect(page.locator("h1")).to_contain_text("Without Almanac:")
    page.locator(".list tbody tr").nth(2).click()
    expect(evidence(page)).to_contain_text("3 · ")
    page.get_by_role("button", name="Next ›").click()
    expect(evidence(page)).to_contain_text("4 · ")
    expect(page.get_by_role("button", name="Next ›")).to_be_focused()
    page.go_back()
    expect(evidence(page)).to_contain_text("3 · ")
    page.reload()
    expect(evidence(page)).to_contain_text("3 · ")
    page.get_by_role("link", name="Who met whom?").click()
    expect(page).to_have_url(re.compile(r"/meeting-timeline\.html\?without=almanac&selected="))
    expect(page.locator("[data-chip='0']")).to_have_attribute("aria-pressed", "false")
    page.goto((folder / "air-strikes.html").as_uri())
    expect(page.locator("h1")).to_have_text(title)


def test_a_first_view_is_seen_without_the_data_and_a_click_waits_for_them(new_page, served: str) -> None:
    page, held = new_page(), []
    page.route(re.compile("/files/(lenses|air-strikes)"), lambda each: held.append(each))
    page.goto(f"{served}/air-strikes/")
    expect(page.locator(".chart svg")).to_be_visible()
    page.locator("[data-chip='0']").click()
    expect(page.locator("h1")).not_to_contain_text("Without")
    page.wait_for_timeout(500)
    assert len(held) == 2
    for each in held:
        each.continue_()
    expect(page.locator("h1")).to_contain_text("Without Almanac:")


def test_what_lies_below_the_chart_comes_a_frame_after_it(new_page, folder: Path) -> None:
    page = new_page()
    page.add_init_script(
        """(() => {
            window.frames_of_list = [];
            const look = () => {
                const chart = document.querySelector("[data-area='chart'] svg");
                const row = document.querySelector("[data-area='list'] tbody tr");
                if (chart?.getBoundingClientRect().height && row) window.frames_of_list.push(row.checkVisibility());
                if (window.frames_of_list.length < 9) requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
        })()"""
    )
    page.goto((folder / "air-strikes.html").as_uri())
    until(page, "() => window.frames_of_list.length === 9")
    first, *others = page.evaluate("window.frames_of_list")
    assert not first
    assert others[-1]


def test_a_pair_of_meetings_and_a_cell_of_a_claim_open(new_page, folder: Path) -> None:
    page = new_page()
    page.goto((folder / "meeting-timeline.html").as_uri())
    page.locator(".list tbody tr").nth(1).click()
    page.locator("[data-area='evidence'] select").select_option(index=3)
    expect(page.locator("[data-area='evidence']")).to_contain_text("Could 2 have come before 4? Yes")
    page.goto(f"{(folder / 'index.html').as_uri()}?selected=claim-cut&beside=herald")
    expect(page.get_by_role("button", name="All outlets")).to_be_visible()


def test_on_a_server_it_searches_cites_and_copies_under_the_policy(new_page, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/air-strikes/?find=flights")
    expect(page.locator("#finds")).to_contain_text("“flights”: 5 of 11 here, marked")
    expect(page.locator("#finds").get_by_role("button", name="Who met whom? 3")).to_be_visible()
    expect(page.locator("#finds").get_by_role("button", name="Who stood where?")).to_be_hidden()  # not made here
    assert page.locator("tr.found").count() == page.locator(".bracket.on").count() / 2 == 5
    page.locator("#find").fill("flihgts")
    page.locator("#find").press("Enter")
    expect(page.locator("#finds")).to_contain_text("spelled nearly so:")
    page.get_by_role("button", name="Clear").click()
    page.locator(".list tbody tr").first.click()
    page.locator("[data-area='evidence'] .cite summary").click()
    note = page.locator("[data-area='evidence'] .cite pre").first
    expect(note).to_have_text(re.compile(r"accessed \d+ \w+ 20\d\d"))
    page.locator("[data-area='evidence'] .cite [data-copy]").first.click()
    expect(page.locator("[data-area='evidence'] .cite [role=status]").first).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == note.text_content()


def taken(page: Page, name: str) -> bytes:
    """A file that a button makes."""
    with page.expect_download() as waited:
        page.get_by_role("button", name=name).click()
    return Path(waited.value.path()).read_bytes()


def test_pictures_and_records_are_taken_along_under_the_policy(new_page, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/air-strikes/?without=almanac")
    page.locator("#take > summary").click()
    png, svg = taken(page, "PNG 2560×1440"), taken(page, "SVG").decode()
    assert png.startswith(b"\x89PNG")
    assert int.from_bytes(png[16:20]) == 2560
    assert len(png) > 50_000
    assert "Without" in svg
    assert "var(--" not in svg
    assert "@font-face" in svg
    rows = list(DictReader(io.StringIO(taken(page, "Records shown (CSV)").decode("utf-8-sig"))))
    shown = page.locator(".list tbody tr.shown td:first-child").all_inner_texts()
    assert sorted({row["No."] for row in rows}, key=int) == shown


WORDS = """async files => {
    await needed("own");
    const bytes = (raw) => Uint8Array.from(atob(raw), (each) => each.charCodeAt(0));
    const lines = (text) => linesOf(text).map(([, line]) => line);
    const words = ([name, raw]) => formats.words(new File([bytes(raw)], name)).then(lines, ({ message }) => message);
    return Promise.all(files.map(words));
}"""
"""The lines of some files by their names and bytes, or why each is not read."""


def test_own_copies_are_compared_within_the_page(new_page, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/air-strikes/?selected=flights-begin")
    page.locator("[data-area='evidence'] summary", has_text="Have the texts?").click()
    styled = b"<style>p {}</style><p style='color: red'>Nothing of theirs"
    dropped = (("mine.txt", b"Nothing of theirs\n"), ("mine.html", styled))
    page.locator(".drop-in input").set_input_files(
        [{"name": name, "mimeType": "", "buffer": raw} for name, raw in dropped]
    )
    expect(page.locator(".reports p")).to_have_text(
        [f"{name}: matches none of the texts: no line of it is in any of them." for name, _ in dropped]
    )


def test_copies_of_each_kind_are_read_as_live_or_refused_with_the_reason(new_page, folder: Path) -> None:
    page = new_page()
    page.goto((folder / "air-strikes.html").as_uri())
    found = page.evaluate(WORDS, [[name, b64encode(raw).decode()] for name, raw, _ in COPIES])
    for (name, _, wanted), lines in zip(COPIES, found, strict=True):
        assert lines == (unread(wanted) if isinstance(wanted, str) else wanted), name
    assert page.evaluate("typeof run") == "undefined"


def test_a_paragraph_is_coded_where_its_text_is_at_hand_and_answers_are_compared(new_page, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/code-a-paragraph/")
    expect(page.locator("#none-at-hand")).to_be_visible()
    one, other = list(passages(case(TOLD)).items())[1:3]
    lines = json.dumps([[row.sha256, f"The line of {name}"] for name, row in (one, other)])
    held = f"faultlines-lines-{case(TOLD).package.name}"
    page.evaluate("([held, lines]) => sessionStorage.setItem(held, lines)", [held, lines])
    page.reload()
    expect(page.locator("blockquote")).to_have_text(f"The line of {one[0]}")
    page.locator("[name=kind][value=something]").check()
    page.locator("[name=issue]").select_option(index=1)
    for wide, high in ((390, 844), (1366, 768)):
        page.set_viewport_size({"width": wide, "height": high})
        check_width(page)
    page.get_by_label("Nothing here").check()
    page.get_by_role("button", name="Keep it, and see ours").click()
    expect(page.get_by_role("heading", name="Your answer beside ours")).to_be_focused()
    mine = taken(page, "Download my answers (CSV)")
    page.get_by_role("button", name="Next:").click()
    expect(page.locator("blockquote")).to_have_text(f"The line of {other[0]}")
    expect(page.locator(".passage")).to_be_focused()
    assert page.url.endswith(f"?selected={other[0]}")
    page.go_back()
    expect(page.get_by_role("heading", name="Your answer beside ours")).to_be_visible()
    page.locator("#compare > summary").click()
    answers = [{"name": name, "mimeType": "text/csv", "buffer": raw} for name, raw in (("a", mine), ("b", b"x,y"))]
    page.get_by_label("Drop up to 60 files").set_input_files(answers)
    expect(page.get_by_role("heading", name="One file read")).to_be_focused()
    expect(page.locator(".refused > li")).to_contain_text("b")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert not [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


def test_without_scripts_the_first_view_is_whole(browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "air-strikes.html").as_uri())
    assert page.locator(".list tbody tr").count() == 11
    assert page.locator(".chart svg text").count() > 20
    assert not page.locator(":is(button, input):visible:not(.records button)").count()
    page.get_by_role("link", name="Who met whom?").click()
    expect(page).to_have_url(re.compile("/meeting-timeline.html$"))
    context.close()


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_axe_finds_nothing(new_page, folder: Path, ground: str) -> None:
    page = new_page(color_scheme=ground)
    options = {"resultTypes": ["violations"], "preload": False}
    if ground == "dark":
        options["runOnly"] = {"type": "rule", "values": OF_COLOUR}
    for path in ("air-strikes.html?selected=flights-begin&find=flights", "codebook.html"):
        page.goto(f"{folder.as_uri()}/{path}")
        page.locator("html.whole").wait_for()
        found = Axe().run(page, options=options).response["violations"]
        assert not [(each["id"], node["html"]) for each in found for node in each["nodes"]], path


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_paper_holds_every_row_and_nothing_to_click(new_page, folder: Path, paper: str) -> None:
    page = new_page()
    page.goto(f"{(folder / 'air-strikes.html').as_uri()}?selected=flights-begin")
    expect(evidence(page)).to_be_visible()
    rows = page.locator(".list tbody th").all_inner_texts()
    texts = page.locator(".chart svg text").all_text_contents()
    pdf = PdfReader(io.BytesIO(page.pdf(format=paper)))
    said = squeezed("".join(sheet.extract_text() for sheet in pdf.pages))
    assert not [each for each in (*rows, *texts) if squeezed(each) not in said]
    assert not [
        each
        for each in ("Slide view", "Take it with you", "Click a mark", "Link to this view")
        if squeezed(each) in said
    ]


def test_from_disk_the_story_is_presented_and_its_second_window_moves_it(new_page, folder: Path) -> None:
    page = new_page()
    page.goto((folder / "air-strikes.html").as_uri())
    page.get_by_role("button", name="Present").click()
    picture = page.locator(".story .picture")
    first, second = all_seen(case(TOLD))[:2]
    expect(picture).to_have_attribute("aria-label", shown(case(TOLD), first, (), BOTH).alt)
    expect(page).to_have_url(re.compile(rf"\?step={first.id}$"))
    outlet = next(iter(outlets(case(TOLD))))
    page.keyboard.press("1")
    expect(picture).to_have_attribute("aria-label", shown(case(TOLD), first, (outlet,), BOTH).alt)
    page.keyboard.press("0")
    with page.context.expect_page() as other:
        page.keyboard.press("n")
    expect(other.value.locator(".notes h1")).to_have_text(first.step.heading)
    other.value.keyboard.press("PageDown")
    expect(picture).to_have_attribute("aria-label", shown(case(TOLD), second, (), BOTH).alt)
    page.reload()
    expect(picture).to_have_attribute("aria-label", shown(case(TOLD), second, (), BOTH).alt)
    other.value.keyboard.press("PageUp")
    expect(picture).to_have_attribute("aria-label", shown(case(TOLD), first, (), BOTH).alt)
    other.value.keyboard.press("PageDown")
    expect(picture).to_have_attribute("aria-label", shown(case(TOLD), second, (), BOTH).alt)
    expect_coming(page, other.value, outlet)
    # The page behind has no part in it, also by Tab.
    for _ in range(8):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('main, nav')")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"/index\.html$"))
    expect(page.locator(".story")).to_have_count(0)


def expect_coming(page: Page, notes: Page, outlet: str) -> None:
    """Expect a second window to show what comes after the next key as it will be: without an outlet that is taken away
    as long as the step goes on, with all of them in a new one."""
    seen = all_seen(case(TOLD))
    last = next(at for at, each in enumerate(seen) if each.step == seen[0].step and seen[at + 1].step != each.step)
    page.keyboard.press("Home")
    page.keyboard.press("1")
    for place in range(last + 1):
        now, coming = (notes.locator(".notes .picture").nth(which) for which in (0, 1))
        expect(now).to_have_attribute("aria-label", shown(case(TOLD), seen[place], (outlet,), BOTH).alt)
        without = (outlet,) if place < last else seen[place + 1].without
        expect(coming).to_have_attribute("aria-label", shown(case(TOLD), seen[place + 1], without, BOTH).alt)
        if place < last:
            page.keyboard.press("PageDown")
    page.keyboard.press("0")
    page.keyboard.press("Home")
    page.keyboard.press("PageDown")


def test_what_an_edition_lacks_is_said_where_a_reader_meets_it(new_page, folder: Path) -> None:
    page = new_page()
    lacking = next(each for each in all_seen(case(TOLD)) if each.stage.view.page not in PAGES)
    page.goto(f"{(folder / 'air-strikes.html').as_uri()}?step={lacking.id}")
    expect(page.locator(".story .picture")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".story")).to_have_count(0)
    expect(page.locator("#notices")).to_contain_text("the page of that step, is not in this edition")
    page.goto(f"{(folder / 'air-strikes.html').as_uri()}?from=2016-02-01&to=2016-02-31")
    expect(page.locator("#notices")).to_contain_text("“2016-02-31” in the link’s “to”".replace("’", "'"))
    expect(page.locator(".of-days")).to_be_visible()
    expect(page.locator(".of-chips")).to_be_hidden()
    page.get_by_role("button", name="Show all again").click()
    expect(page.locator("h1")).to_be_visible()
    assert "from" not in page.url
    page.locator("#take > summary").click()
    expect(page.locator("#take")).to_contain_text("“Add to my slides”")


def test_of_a_view_that_it_lacks_an_edition_shows_no_other_and_says_where_it_is(new_page, folder: Path) -> None:
    page, lenses = new_page(), Lenses.of(case(TOLD), FEW)
    page.goto((folder / "air-strikes.html").as_uri())
    first, named = page.locator("h1").inner_text(), page.evaluate("named")
    for chip in range(2):
        page.locator(f"[data-chip='{chip}']").click()
    lacking, query = page.locator(".beyond-words"), f"?without={','.join(sorted(lenses.chips.outlets[:2]))}"
    expect(lacking).to_contain_text(f"up to {lenses.depth} things at once")
    expect(lacking.locator("pre")).to_have_text(f"/air-strikes{query}")
    expect(page.locator(".article")).to_be_hidden()
    expect(page).to_have_title(named)
    page.go_back()
    expect(lacking).to_be_hidden()
    expect(page.locator("h1")).to_contain_text("Without Almanac:")
    for asked in (query, f"{query}&view=slide", f"{query}&selected=flights-begin", "?from=2016-02-01&view=slide"):
        page.goto(f"{(folder / 'air-strikes.html').as_uri()}{asked}")
        expect(lacking.locator("pre")).to_have_text(f"/air-strikes{asked}")
        expect(page.locator(".article")).to_be_hidden()
        page.get_by_role("button", name="Show all again").click()
        expect(page.locator("h1")).to_have_text(first)


@pytest.mark.parametrize("name", PAGES)
def test_the_first_view_stands_in_the_page_as_the_script_would_put_it(new_page, folder: Path, name: str) -> None:
    page = new_page()
    page.goto((folder / Place(False).of(name)).as_uri())
    page.locator("html.whole").wait_for(state="attached")
    shown = page.evaluate(AREAS)
    assert len(shown["chart"][0]) > 1000
    assert [part for part, (_, same) in shown.items() if not same] == []


@pytest.mark.parametrize("name", PAGES)
def test_what_the_script_shows_is_what_the_article_says(new_page, folder: Path, name: str) -> None:
    lenses, own = Lenses.of(case(TOLD), FEW).lenses, [each for each, beside in with_panel(case(TOLD)) if not beside]
    page, chance = new_page(), Random(name)
    page.goto(f"{(folder / Place(False).of(name)).as_uri()}?selected={own[0]}")
    expect(evidence(page)).to_be_visible()
    for view in islice(random_views(name, case(TOLD), lenses, [("state",), ("name",)], own, chance), 20):
        page.evaluate(SHOWN, view.address.removeprefix(view.path))
        shown, wanted = page.evaluate(AREAS), said(case(TOLD), view)
        del wanted["slide"]  # which is there in slide view alone
        assert {part: without_what_may_come(shown[part][0]) for part in wanted} == wanted, view
        assert [part for part, (_, same) in shown.items() if not same] == [], view
        assert page.locator("h1").text_content() == unescape(TAG.sub("", wanted["title"]))
