"""Slides and workbooks as LibreOffice opens and saves them.

    office    a deck of the network with an actor moved, and of all charts: drawn, and saved and opened again

Two conversions of one deck serve all tests of slides.
"""

import io
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.presentation import Presentation as File
from pptx.util import Emu
from pypdf import PageObject, PdfReader

from articles.pages import sight_of
from articles.sight import Sight
from drawing.theme import LIGHT
from exports.slides.deck import deck_of
from exports.slides.make import add_view, for_office, saved
from loaders.view import View
from painters.powerpoint.canvas import EMU_PX
from tests.exports.masters import CHARTS
from tests.lenses import case

SECONDS = 240
DOTS = 96
"""Dots an inch at which a slide is 1280 px wide."""
MOVED = "Syrian government"
BY = (100, -60)
"""Px by which that actor is moved on the first slide."""
NEEDED = ("soffice", "pdftoppm", "fc-match")
AS_WIDE = ("Arial", "Liberation Sans", "Arimo")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests in this folder."""
    here = Path(__file__).parent
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker("office")


def missing() -> str:
    """What is not there that these tests need, with how to get it; empty where all is."""
    packages = "apt-get install libreoffice-impress libreoffice-calc fonts-liberation poppler-utils fontconfig"
    if gone := [name for name in NEEDED if not shutil.which(name)]:
        return f"no {', '.join(gone)} found: {packages}"
    family = subprocess.run(["fc-match", "-f", "%{family}", "Arial"], capture_output=True, text=True).stdout
    return "" if family.startswith(AS_WIDE) else f"{family} stands in for Arial, and is not as wide: {packages}"


@dataclass(frozen=True)
class Office:
    """What became of a deck: its pages as a PDF and as pictures, and the file that LibreOffice saved."""

    made: File
    pages: list[PageObject]
    pictures: list[Image.Image]
    saved: File


def sight(page: str) -> Sight:
    """A page as office programs draw it."""
    return for_office(sight_of(case(), View(page), LIGHT))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    if how := missing():
        if os.environ.get("CI") == "true":
            pytest.fail(how, pytrace=False)
        pytest.skip(how)
    folder = tmp_path_factory.mktemp("office")
    deck = deck_of()
    # What was moved comes first: on the others LibreOffice leaves lines where they are until the slide is looked at.
    for page in ("actor_network", *CHARTS):
        add_view(deck, sight(page), titled=True, with_records=False)
    made = Presentation(io.BytesIO(saved(deck, sight(CHARTS[0]))))
    [actor] = [shape for shape in made.slides[0].shapes if shape.name == MOVED]
    actor.left, actor.top = Emu(actor.left + BY[0] * EMU_PX), Emu(actor.top + BY[1] * EMU_PX)
    made.save(folder / "deck.pptx")
    for kind, where in (("pdf", "."), ("pptx", "saved")):
        convert(folder / "deck.pptx", kind, where)
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", "deck.pdf", "page"], cwd=folder, check=True, timeout=SECONDS)
    pictures = [Image.open(path).convert("RGB") for path in sorted(folder.glob("page-*.png"))]
    after = Presentation(folder / "saved" / "deck.pptx")
    return Office(made, list(PdfReader(folder / "deck.pdf").pages), pictures, after)


def place(page: str) -> int:
    """Where the slide of a page stands in the deck."""
    return 1 + CHARTS.index(page)


def convert(file: Path, kind: str, where: str) -> None:
    """Let LibreOffice open a file and save it as another kind in a folder beside it; its settings are made anew."""
    settings = f"-env:UserInstallation={(file.parent / 'settings').as_uri()}"
    command = ["soffice", "--headless", settings, "--convert-to", kind, "--outdir", where, file.name]
    subprocess.run(command, cwd=file.parent, check=True, capture_output=True, timeout=SECONDS)
