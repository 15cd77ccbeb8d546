"""All files of an edition, page by page."""

from pathlib import Path
from typing import NamedTuple

from articles.pages import PAGES
from drawing.theme import PALETTES
from edition.data import lenses_data, page_data, panels_data, script
from edition.files import named
from edition.hand import shades
from edition.heard import Told, heard
from edition.lenses import Lenses
from edition.open import open_sight
from edition.rests import RESTS
from edition.shell import Place, Site, whole
from edition.states import Left
from edition.views import views
from loaders.case import Case
from loaders.view import View
from painters.fonts import face

HERE = Path(__file__).parent
SCRIPTS = ("data", "address", "words", "show", "acts")
"""The parts of the script in the order in which a browser reads them, as one file: from disk it loads no modules."""


class Wanted(NamedTuple):
    """A case, and the pages of it that are wanted."""

    case: Case
    pages: tuple[str, ...]


def pages_of(case: Case) -> tuple[str, ...]:
    """The pages of an edition: those with a chart about which the case tells something."""
    return tuple(name for name, page in PAGES.items() if page.article and page.has_something(case))


def build(wanted: Wanted, told: Told) -> dict[str, bytes]:
    """The files of an edition by their paths."""
    case = wanted.case
    left = Left(case, Lenses.of(case))
    found = {name: heard(views(PAGES[name], case, left), name, told) for name in wanted.pages}
    sight = open_sight(case, View())
    data = {name: script(name, page_data(each, case, left)) for name, each in found.items()}
    data["lenses"] = script("lenses", lenses_data(case, left.lenses, sight))
    data["panels"] = script("panels", heard(panels_data(case, left, with_panel(case)), "panels", told))
    data["script"] = "".join((HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    files = {name: (".js", text.encode()) for name, text in data.items()} | {"style": (".css", style().encode())}
    names = {name: named(name.replace("_", "-"), *each) for name, each in files.items()}
    site = Site(case, wanted.pages, names)
    written = {f"files/{names[name]}": text for name, (_, text) in files.items()}
    for name, each in found.items():
        for place in (Place(False), Place(True)):
            written[place.of(name)] = whole(each, site, place).encode()
    return written


def with_panel(case: Case) -> list[str]:
    """All that has a panel."""
    return [each for each, table in case.ids().items() if table in case.record_tables or table in RESTS]


def style() -> str:
    """The styles, with the colours of both grounds and the font."""
    grounds = {
        name: "".join(f"{each}:{value};" for each, value in shades(palette).items())
        for name, palette in PALETTES.items()
    }
    return (
        f":root{{{grounds['light']}}}@media (prefers-color-scheme:dark){{:root{{{grounds['dark']}}}}}"
        f"@media print{{:root{{{grounds['light']}}}}}{face(frozenset())}\n"
        f"{(HERE / 'style.css').read_text(encoding='utf-8')}"
    )
