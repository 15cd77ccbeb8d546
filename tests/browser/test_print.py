"""A printed page, as the browser prints it: every row and every word of the chart, nothing cut, nothing to click."""

import io
import re
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from articles.pages import PAGES, article_of, sight_of
from articles.stage import PAGE_SIZE, scene_of
from drawing.theme import LIGHT
from loaders.view import View
from tests.articles.articles import CHARTS
from tests.browser.driving import open_page
from tests.cases import BRIDGE, SHIPPED
from tests.lenses import case, cells, values

PAPERS = {"A4": (595, 842), "A4 landscape": (842, 595), "Letter": (612, 792)}
"""Width and height in pt."""
OF_BRIDGE = {"meeting_timeline": "meetings", "grievances": "grievances", "actor_network": "relations"}
"""Pages that are printed of the second case, each with the table of a record that is open there."""
FURNITURE = (
    *("Slide view", "Find a name", "Take it with you", "Showing everything", "Click a mark"),
    *("Choose another meeting", "Who they are", "Something wrong"),
)
"""What is only to be clicked, or says what to click."""
EDGE = 30
"""Pt at each edge that stay empty, a little less than the 12 mm that are asked for."""


def printed(page: Page, paper: str) -> PdfReader:
    """The page as it is printed."""
    size, _, turned = paper.partition(" ")
    return PdfReader(io.BytesIO(page.pdf(format=size, landscape=bool(turned), print_background=False)))


def squeezed(text: str) -> str:
    """Letters alone, each by itself: a printer puts blanks where it likes, and joins some letters."""
    return re.sub(r"\W+", "", normalize("NFKC", text))


@pytest.mark.parametrize("name", [each for each in CHARTS if each not in OF_BRIDGE])
def test_paper_holds_every_row_and_every_word_of_the_chart(name: str, page: Page, shared_server: str) -> None:
    check_paper(page, shared_server, name, SHIPPED)


@pytest.mark.parametrize("name", OF_BRIDGE)
def test_paper_does_so_of_the_second_case_with_a_record_open(name: str, page: Page, bridge_server: str) -> None:
    check_paper(page, bridge_server, name, BRIDGE, values(OF_BRIDGE[name], OF_BRIDGE[name][:-1], BRIDGE)[0])


def check_paper(page: Page, base: str, name: str, folder: Path, selected: str = "") -> None:
    """That a page of a case is printed whole, with what is selected, and nothing else of it."""
    view = View(name, selected=selected)
    open_page(page, base, view.address)
    sight = sight_of(case(folder), view, LIGHT)
    made = article_of(sight)
    paper = list(PAPERS)[CHARTS.index(name) % len(PAPERS)]
    pdf = printed(page, paper)
    assert all([*map(float, sheet.mediabox[2:])] == pytest.approx(PAPERS[paper], abs=1) for sheet in pdf.pages)
    said = squeezed("".join(read_within(sheet) for sheet in pdf.pages))
    assert not [row.cells for row in made.rows.rows if squeezed(row.cells[made.rows.says]) not in said]
    if not PAGES[name].network:  # which a canvas draws, of whose letters a printer knows nothing
        words = {each.text for each in scene_of(sight, made.chart, *PAGE_SIZE).words()}
        assert not [each for each in words if squeezed(each) not in said]
    if selected:
        places = [row for row in cells("evidence", folder) if row["record"] == selected]
        shorts = dict(zip(values("sources", "source", folder), values("sources", "short", folder), strict=True))
        texts = [f"{shorts[row['source']]}, paragraph {row['paragraph']}" for row in places]
        assert all(squeezed(each) in said for each in texts)
    for furniture in FURNITURE:
        assert squeezed(furniture) not in said, furniture


def read_within(sheet) -> str:
    """What a sheet says, of which every text begins within its margins."""
    right = float(sheet.mediabox.right)
    places: list[tuple[float, str]] = []

    def note(text: str, own: list[float], matrix: list[float], *_: object) -> None:
        if text.strip():
            places.append((matrix[4] * own[0] + matrix[5] * own[2] + own[4], text))

    said = sheet.extract_text(visitor_text=note)
    assert places
    assert not [(x, text) for x, text in places if not EDGE < x < right - EDGE]
    return said
