"""What can be had of a view: the box under a chart, what its script needs to draw pictures, files made beforehand."""

from collections.abc import Iterator, Sequence
from typing import Any

from articles.pages import sight_of
from drawing.stage import GAP, HEIGHT, LINE, MARGIN, TITLE, TITLE_LINE, WIDTH
from drawing.theme import LIGHT, PALETTES, TYPE
from edition.boxes import cite, copyable
from edition.hand import shades
from edition.heard import Told
from exports.view import SLIDES, ZOOMS, Taking, as_slides, file_name
from loaders.case import Case
from loaders.view import View
from painters.fonts import STACK, face

DECK = "faultlines-all-pages.pptx"
OF_FIRST_VIEW = "Slides for PowerPoint lie here of each page as it is first shown; “Show all again” leads to that."
OF_OTHERS = (
    "A picture of any view goes into a slide as it is. Slides for PowerPoint of other views, and a list of your own "
    "(“Add to my slides”), come from the dashboard that this edition was made from, at the same addresses."
)
PLACE = "files/slides"


def take_data(letters: frozenset[str]) -> dict[str, Any]:
    """Sizes and names of the stage, and the font for what is drawn on it. letters: all that an edition has."""
    sizes = {"width": WIDTH, "height": HEIGHT, "margin": MARGIN, "title": TITLE, "titleLine": TITLE_LINE}
    lines = {"type": TYPE, "line": LINE, "gap": GAP}
    return sizes | lines | {"face": face(letters), "stack": STACK, "colours": list(shades(LIGHT))}


def slides(case: Case, pages: Sequence[str], told: Told) -> dict[str, bytes]:
    """The slides of each page as it is first shown, and one file of them all, by their paths."""
    return dict(made(case, pages, told))


def made(case: Case, pages: Sequence[str], told: Told) -> Iterator[tuple[str, bytes]]:
    """The same one by one."""
    # The library of PowerPoint's files is slow to load, and nothing else needs it.
    from exports.slides.make import Wanted, whole_deck

    sights = [sight_of(case, View(page), LIGHT) for page in pages]
    for place, sight in enumerate(sights):
        told("slides", place, len(sights) + 1)
        for _, end, with_records in SLIDES:
            yield f"{PLACE}/{file_name(sight.view)}{end}.pptx", as_slides(sight, Taking(with_records=with_records))
    yield f"{PLACE}/{DECK}", whole_deck([*map(Wanted, sights)], None, lambda place: None)
    told("slides", len(sights) + 1, len(sights) + 1)


def box(page: str, root: str) -> str:
    """The box under the chart of a page. root: the way from there to the root."""
    grounds = "".join(
        f"<label><input type='radio' name='ground' value='{each}'{' checked' * (each == 'light')}>{each}</label>"
        for each in PALETTES
    )
    pictures = "".join(
        f"<button type='button' data-take='png' data-zoom='{zoom}'>PNG {WIDTH * zoom}×{HEIGHT * zoom}</button>"
        for zoom in ZOOMS
    )
    others = (("svg", "SVG"), ("copy", "Copy picture"), ("csv", "Records shown (CSV)"))
    buttons = "".join(f"<button type='button' data-take='{kind}'>{label}</button>" for kind, label in others)
    name = file_name(View(page))
    files = [*((label, f"{name}{end}.pptx") for label, end, _ in SLIDES), ("All pages (PowerPoint)", DECK)]
    links = "".join(f"<a href='{root}{PLACE}/{file}' download>{label}</a>" for label, file in files)
    return (
        "<details class='take' id='take'><summary>Take it with you</summary>"
        f"<div class='row'>{grounds}<label><input type='checkbox' id='titled' checked>with its title</label></div>"
        f"<div class='row'>{pictures}{buttons}<span class='made' role='status'></span></div>"
        f"<div class='row' data-first='yes'>{links}</div><p class='quiet' data-first='no' hidden>{OF_FIRST_VIEW}</p>"
        f"<p class='quiet'>{OF_OTHERS}</p>"
        f"{copyable('', classes='copyable title')}{cite('Cite this view', 'view')}</details>"
    )
