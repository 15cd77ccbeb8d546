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
from tests.lenses import case

PAPERS = {"A4": (595, 842), "A4 landscape": (842, 595), "Letter": (612, 792)}
"""Width and height in pt."""
EDGE = 30
"""Pt at each edge that stay empty, a little less than the 12 mm that are asked for."""


def printed(page: Page, paper: str) -> PdfReader:
    """The page as it is printed."""
    size, _, turned = paper.partition(" ")
    return PdfReader(io.BytesIO(page.pdf(format=size, landscape=bool(turned), print_background=False)))


def squeezed(text: str) -> str:
    """Letters alone, each by itself: a printer puts blanks where it likes, and joins some letters."""
    return re.sub(r"\W+", "", normalize("NFKC", text))


@pytest.mark.parametrize("name", CHARTS[::2])
def test_paper_holds_every_row_and_every_word_of_the_chart(name: str, page: Page, shared_server: str) -> None:
    check_paper(page, shared_server, name, SHIPPED)


@pytest.mark.parametrize("name", CHARTS[1::2])
def test_paper_does_so_of_the_second_case(name: str, page: Page, bridge_server: str) -> None:
    check_paper(page, bridge_server, name, BRIDGE)


def check_paper(page: Page, base: str, name: str, folder: Path) -> None:
    """That a page of a case is printed whole, and nothing else of it."""
    view = View(name)
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
    for furniture in ("Slide view", "Find a name", "Take it with you", "Showing everything", "Click a mark"):
        assert squeezed(furniture) not in said


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
