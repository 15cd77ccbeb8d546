"""What the check passes, every page shows: tables without rows, codes that nobody thought of, names with any signs."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from articles.pages import PAGES
from loaders.case import load_case
from tests import hostile
from tests.charts.scenes import elements
from tests.pages.test_pages import bare, html, marks, run, spec
from tests.variants import NEW_CODE, rows_of, with_new_codes, with_other_keys, without_rows

RECORDS = ("events", "meetings", "grievances", "strikes", "stances", "relations")
OTHERS = ("claims", "hypotheses", "verdicts", "disagreements", "limits", "glossary", "issues")
EMPTIED = {
    "claims": ("overview", "sources"),
    "hypotheses": ("overview",),
    "verdicts": ("overview",),
    "disagreements": ("sources", "air_strikes"),
    "limits": ("overview", "codebook"),
    "glossary": ("codebook",),
    "events": ("air_strikes", "overview"),
    "relations": ("actor_network",),
    "meetings": ("actor_network", "meeting_timeline"),
    "grievances": ("grievances", "actor_network"),
    "strikes": ("air_strikes", "overview"),
    "stances": ("stance_heatmap", "overview"),
}
"""Table to pages that show it."""


def opened(page: str, folder: Path, monkeypatch: pytest.MonkeyPatch, **query: str) -> AppTest:
    """A page of another case."""
    monkeypatch.setenv("FAULTLINES_CASE", str(folder))
    return run("" if page == "overview" else f"../pages/{page}.py", **query)


@pytest.mark.parametrize(("table", "page"), [(table, page) for table, pages in EMPTIED.items() for page in pages])
def test_a_page_is_there_without_the_rows_of_a_table(
    table: str, page: str, small_case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = {"claims": ("claims", "hypotheses"), "hypotheses": ("hypotheses", "verdicts")}.get(table, (table,))
    without_rows(small_case, *gone)
    app = opened(page, small_case, monkeypatch)
    none_told = any(text.value.startswith("None told") for text in app.markdown)
    assert none_told == (table in PAGES[page].needs and page not in ("actor_network", "overview"))


@pytest.mark.parametrize("kept", ["events", "stances"])
def test_every_page_is_there_with_one_table_of_records_alone(
    kept: str, small_case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_rows(small_case, *(set(RECORDS) - {kept}), *(set(OTHERS) - ({"issues"} if kept == "stances" else set())))
    first = {"events": "How far can we trust these texts?", "stances": "Who stood where?"}[kept]
    for page in PAGES:
        app = opened(page, small_case, monkeypatch)
        said = [text.value for text in app.markdown]
        none = page != "overview" and kept not in (PAGES[page].needs or (kept,))
        assert any(text.startswith("None told") for text in said) == none, page
        assert [button.label for button in app.button if button.key == "way-on"] == [
            f"To what it tells of: {first}"
        ] * none
        menu = {link.proto.page for link in app.get("page_link")}
        assert ("stance-heatmap" in menu) == (kept == "stances")


def test_a_slide_of_a_page_without_a_row_says_so(small_case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_rows(small_case, "strikes")
    app = opened("air_strikes", small_case, monkeypatch, view="slide")
    assert app.markdown[-1].value.replace("\\", "") == "None told: this case has no strike notes."


def test_codes_that_a_case_adds_are_drawn_and_counted(small_case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_new_codes(small_case)
    case = load_case(small_case)
    for page in PAGES:
        opened(page, small_case, monkeypatch)
    for page, table in (("air_strikes", "strikes"), ("meeting_timeline", "meetings"), ("grievances", "grievances")):
        app = opened(page, small_case, monkeypatch)
        assert marks(app) >= set(case[table].iloc[:, 0]), page
        lines = ["".join(text.itertext()) for image in pictures(spec(app)) for text in elements(image)]
        words = " ".join(lines).replace("\u00a0", " ")
        assert page == "grievances" or "of a new kind" in words
    first = rows_of(small_case, "strikes")[0]
    assert (first["mode"], first["direction"]) == (NEW_CODE, NEW_CODE)


@pytest.mark.parametrize("page", [*PAGES])
def test_texts_are_plain_text_whatever_is_in_them(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = opened(page, hostile.folder(), monkeypatch)
    assert "<script>" not in html(app)
    assert not [text.value for text in app.markdown if not text.allow_html and marked_up(text.value)]
    assert app.get("plotly_chart") or PAGES[page].network or not PAGES[page].article
    if app.get("plotly_chart"):
        assert not [text for text in strings(spec(app)) if "<script>" in text]
        drawn = ["".join(text.itertext()) for image in pictures(spec(app)) for text in elements(image)]
        assert any("<script>" in text for text in [*drawn, *(bare(text) for text in strings(spec(app)))])


def marked_up(markdown: str) -> bool:
    """Whether Markdown takes some of the signs for its own."""
    left = re.sub(r"\\[!-/:-@\[-`{-~]", "", markdown)
    return any(sign in left for sign in ("<script", "](javascript:", ":red[", "$c$", "*b*"))


def test_a_page_says_the_same_whatever_the_keys_are_called(small_case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = {"selected": "flights-begin", "told": "named", "find": "band"}
    before = html(opened("air_strikes", small_case, monkeypatch, **asked))
    with_other_keys(small_case)
    assert html(opened("air_strikes", small_case, monkeypatch, **asked)) == before


def pictures(figure: dict) -> list[str]:
    """The data addresses of what a figure shows as pictures."""
    return [image["source"] for image in figure["layout"].get("images", [])]


def strings(value: object) -> list[str]:
    """Every text in a figure that is drawn or shown: not ids."""
    if isinstance(value, dict):
        return [each for key, item in value.items() if key not in {"customdata", "config"} for each in strings(item)]
    if isinstance(value, list):
        return [each for item in value for each in strings(item)]
    return [value] if isinstance(value, str) else []
