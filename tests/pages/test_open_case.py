"""A reader opens a case: it is this reader's alone on every page until the way back; of a faulty one all is told."""

import io
import json
import re

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from components import open_case, opened
from components.blocks import LEADS_NOWHERE
from components.open_case import CLOSED, GONE
from loaders.case import load
from loaders.content import content
from loaders.place import given
from loaders.place import opened as opens
from loaders.workbook.write import workbook
from tests.cases import SHIPPED, SMALL, packed
from tests.hostile import MARKUP
from tests.lenses import cells
from tests.loaders.workbook import books
from tests.pages.test_pages import html, run, said

ABOUT = "../pages/codebook.py"
TITLES = {folder: json.loads((folder / "datapackage.json").read_text("utf-8"))["title"] for folder in (SMALL, SHIPPED)}
OWN = "Your own case: "


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cases are checked in this process: that another one says the same is tested elsewhere."""
    monkeypatch.setattr(open_case, "load_apart", lambda name, raw: load(given(name, raw)))


def drop(app: AppTest, raw: bytes, name: str = "mine.zip") -> AppTest:
    """Drop a file into the box."""
    box = next(each for each in app.get("file_uploader") if each.key.startswith("open-"))
    box.set_value((name, raw, "application/zip")).run()
    assert not app.exception
    return app


def to(app: AppTest, page: str, **query: str) -> AppTest:
    """A page by the menu."""
    for name, value in query.items():
        app.query_params[name] = value
    app.switch_page(f"../pages/{page}.py").run()
    assert not app.exception
    return app


def button(app: AppTest, key: str):
    """A button by its key."""
    return next(each for each in app.button if each.key == key)


def test_it_opens_at_its_first_page_is_on_every_page_and_gone_with_the_way_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = drop(run(ABOUT, without="debka"), packed())
    assert dict(app.query_params) == {}
    pages = ("overview", "air_strikes", "codebook")
    shown = []
    for page in pages:
        shown.append(html(to(app, page) if page != pages[0] else app))
        assert f"{OWN}**{TITLES[SMALL]}** (mine.zip)" in said(app)
    button(app, "close-case").click().run()
    assert OWN not in said(app)
    assert html(app) == html(run())
    monkeypatch.setenv("FAULTLINES_CASE", str(SMALL))
    assert shown == [html(run(page if page != pages[0] else "")) for page in pages]


def test_another_reader_sees_nothing_of_it_and_each_has_what_each_opened() -> None:
    one, other, neither = drop(run(ABOUT), packed()), run(ABOUT), run(ABOUT)
    mine = json.loads((SMALL / "datapackage.json").read_text("utf-8")) | {"title": "The other one"}
    drop(other, packed(datapackage=json.dumps(mine)))
    for app, title in ((one, TITLES[SMALL]), (other, "The other one")):
        assert f"{OWN}**{title}**" in said(to(app, "air_strikes"))
    assert OWN not in said(to(neither, "air_strikes"))
    assert html(neither) == html(run("air_strikes"))


def test_nothing_kept_for_one_case_is_read_in_another() -> None:
    app = run("air_strikes")
    app.button(key="add-slide").click().run()
    drop(to(app, "codebook"), packed())
    to(app, "air_strikes")
    assert app.button(key="add-slide").label == "Add to my slides"
    app.button(key="add-slide").click().run()
    assert app.session_state["tray"] == '[["/air-strikes", ""]]'
    button(app, "close-case").click().run()
    assert [each.label for each in to(app, "air_strikes").expander if "slides" in each.label] == ["My slides (1)"]
    assert "-case-" not in repr(app.session_state)


def test_a_workbook_is_opened_and_what_a_program_made_of_it_is_told_by_sheet_row_and_column() -> None:
    raw = workbook(content(opens(SMALL)))
    book = load_workbook(io.BytesIO(raw))
    said_of = book["the case"]
    row = next(cell.row for cell in said_of["A"] if cell.value == "version")
    said_of.cell(row, 2).value = True
    app = drop(run(ABOUT), books.raw(book), "mine.xlsx")
    assert OWN not in said(app)
    place = f"<td>sheet the case</td><td>{row}</td><td>B \\(value\\)</td>"
    assert re.search(f"<tr id='fault-1'><th .*?{place}.*?a spreadsheet has made TRUE", html(app))
    drop(app, raw, "mine.xlsx")
    assert f"{OWN}**{TITLES[SMALL]}** (mine.xlsx)" in said(app)


def test_no_link_is_said_to_lead_others_to_it() -> None:
    app = drop(run(ABOUT), packed())
    to(app, "air_strikes", selected="flights-begin")
    assert LEADS_NOWHERE in [each.value.replace("\\", "") for each in app.caption]
    assert not [each.value for each in app.code if "http" in each.value]


def test_each_fault_is_told_with_its_place_and_can_be_taken_along() -> None:
    strikes = (SMALL / "strikes.csv").read_text("utf-8").replace(",did,", f",{MARKUP},")
    app = drop(run(ABOUT), packed(strikes=strikes))
    assert OWN not in said(app)
    body = html(app)
    assert "<script" not in body
    assert re.search("href='#fault-1'[^>]*>strikes.csv</a>", body)
    cells = r"<td>strikes.csv</td><td>\d+</td><td>mode</td><td>&lt;script.*?</td><td>&#x27;&lt;script"
    assert re.search(f"<tr id='fault-1'><th .*?{cells}", body)
    [saved] = [each for each in app.get("download_button") if each.proto.label == "The faults (CSV)"]
    assert saved.proto.url.endswith(".csv")
    drop(app, packed())
    assert f"{OWN}**{TITLES[SMALL]}**" in said(app)
    assert "id='fault-1'" not in html(to(app, "codebook"))


def test_what_is_no_case_is_refused_and_the_one_before_stays() -> None:
    app = to(drop(run(ABOUT), packed()), "codebook")
    for raw, reason in ((b"PK", "it is neither a folder nor a zip"), (packed(evidence="\0"), "a NUL byte")):
        drop(app, raw, "<b>other<_b>.zip")
        assert reason in html(app)
        assert "<b>other" not in html(app)
        assert f"{OWN}**{TITLES[SMALL]}**" in said(app)


def test_of_too_many_the_one_longest_not_looked_at_goes_and_its_reader_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTLINES_MOST_OPENED", str(held := sum(each.case is not None for each in opened.ALL) + 1))
    first = drop(run(ABOUT), packed())
    others = [drop(run(ABOUT), packed()) for _ in range(held)]
    app = to(first, "air_strikes")
    assert [each.value for each in app.warning] == [CLOSED]
    assert OWN not in said(app)
    assert OWN in said(to(others[-1], "air_strikes"))
    assert not [each.value for each in to(first, "grievances").warning]


def test_a_session_that_lost_it_says_so() -> None:
    app = run("air_strikes")
    app.session_state["open_lost"] = True
    assert [each.value for each in app.run().warning] == [GONE]
    assert not app.run().warning


def test_what_is_taken_along_is_of_the_case_that_is_open() -> None:
    app = to(drop(run(ABOUT), packed()), "codebook")
    names = [each.proto.label for each in app.get("download_button")]
    assert "The whole case (zip)" in names
    box = next(each for each in app.selectbox if each.key == "table")
    sources = cells("sources", SMALL)
    box.set_value("sources").run()
    assert f"Sources, whole, {len(sources)} rows (CSV)" in [each.proto.label for each in app.get("download_button")]


def test_what_of_a_workbook_was_passed_over_or_read_otherwise_than_it_looks_is_said() -> None:
    book = load_workbook(io.BytesIO(workbook(content(opens(SMALL)))))
    book.create_sheet("Sums")["A1"] = MARKUP
    book["strikes"].sheet_state = "hidden"
    app = drop(run(ABOUT), books.raw(book), "mine.xlsx")
    told = html(app)
    assert "sheet Sums: it holds no table of the case, and is passed over" in told
    assert "sheet strikes: it is hidden, and read all the same" in told
    button(app, "close-case").click().run()
    assert "passed over" not in html(app)
