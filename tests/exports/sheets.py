"""Sheets of a handout as they are meant to look, kept as pictures: `python -m tests.exports.sheets` makes them anew."""

import io
from functools import cache
from pathlib import Path

from PIL import Image

from articles.pages import sight_of
from articles.sight import Sight
from articles.story import Step, story
from drawing.theme import LIGHT
from exports.handout.make import Asked, printed
from painters.paper import compiled
from tests.cases import BRIDGE, SHIPPED
from tests.lenses import case

FOLDER = Path(__file__).with_name("sheets")
DOTS = 60
"""Dots an inch."""
KEPT = {
    "notes": (SHIPPED, ("fifth",), Asked(), 0),
    "covered-side": (SHIPPED, ("sides",), Asked("us-letter"), 0),
    "paragraph": (SHIPPED, ("code",), Asked(), 0),
    "key": (BRIDGE, ("nights", "answers"), Asked(key=True), 2),
}
"""A sheet to its case, the steps that are printed, how, and which page it is."""


def told(folder: Path, *steps: str) -> tuple[Sight, tuple[Step, ...]]:
    """A case as it is seen at first, and some steps of its story; all, where none is named."""
    found = story(case(folder))
    return sight_of(case(folder), found[0].whole.view, LIGHT), tuple(
        each for each in found if not steps or each.id in steps
    )


@cache
def picture(name: str) -> Image.Image:
    """A sheet as it is set now."""
    folder, steps, asked, page = KEPT[name]
    pages = compiled(printed(*told(folder, *steps), asked), format="png", ppi=DOTS)
    return Image.open(io.BytesIO(pages[page])).convert("RGB")


def main() -> None:
    """Keep every sheet as it is set now."""
    FOLDER.mkdir(exist_ok=True)
    for name in KEPT:
        picture(name).save(FOLDER / f"{name}.png", optimize=True)
        print(name)


if __name__ == "__main__":
    main()
