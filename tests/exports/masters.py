"""Slides as they are meant to look, kept as pictures: `python -m tests.exports.masters` makes them anew."""

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from articles.pages import article_of, sight_of
from articles.stage import slide
from drawing.theme import PALETTES
from exports.picture import png
from loaders.view import View
from tests.articles.articles import CHARTS
from tests.lenses import case

FOLDER = Path(__file__).with_name("masters")
LENSES = {"everything": "", "without-debka": "without=debka", "late-by-name": "phase=phase-late-2016&officials=name"}
GROUNDS = {"everything": ("light", "dark"), "without-debka": ("light",)}
ZOOM = 0.75


def names() -> Iterator[tuple[str, str, str]]:
    """Page, lens and ground of each slide that is kept."""
    for page in CHARTS:
        for lens, grounds in GROUNDS.items():
            yield from ((page, lens, ground) for ground in grounds)


def place(page: str, lens: str, ground: str) -> Path:
    """Where a slide is kept."""
    return FOLDER / f"{page.replace('_', '-')}-{lens}-{ground}.png"


def view(page: str, lens: str) -> View:
    """The view of a slide."""
    found, notices = View.from_query(dict(part.split("=") for part in LENSES[lens].split("&") if part), case(), page)
    assert not notices
    return found


def picture(page: str, lens: str, ground: str) -> Image.Image:
    """A slide as it is made now, 960 px wide."""
    sight = sight_of(case(), view(page, lens), PALETTES[ground])
    made = png(slide(sight, article_of(sight)), sight.palette.ground, ZOOM)
    return Image.open(io.BytesIO(made)).convert("RGB")


def main() -> None:
    """Keep every slide as it is made now."""
    FOLDER.mkdir(exist_ok=True)
    for each in names():
        picture(*each).save(place(*each), optimize=True)
        print(place(*each).name)


if __name__ == "__main__":
    main()
