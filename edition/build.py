"""All files of an edition, page by page; what is as it was is not made again."""

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import NamedTuple

from articles.pages import PAGES
from articles.stage import PAGE_SIZE
from drawing.theme import PALETTES
from edition.about import NAME as ABOUT
from edition.about import article as about
from edition.about import tables, taught
from edition.coded import NAME as CODE
from edition.coded import article as to_code
from edition.coded import coded_script
from edition.crew import shared
from edition.data import script
from edition.files import named
from edition.hand import shades
from edition.heard import Told
from edition.lenses import Lenses
from edition.make import PANELS, VENDORED, files_of, make
from edition.origin import origin
from edition.own import texts_data
from edition.shell import FINDS, OPENED, Place, Site, document, whole
from edition.states import Left
from edition.take import slides, take_data
from exports.present.carried import style as story_style
from exports.scripts import png_script
from loaders.case import Case
from loaders.passes import passes_at
from painters.fonts import face

HERE = Path(__file__).parent
SIGNS_OF_NONE = frozenset(map(chr, range(0xE000, 0xF900)))
"""Characters that no font has: a script puts something in their place."""
SCRIPTS = (
    *("data", "address", "words", "patch", "show", "acts", "slots", "copy"),
    *("stage", "take", "cite", "find", "near", "finds", "texts", "coded", "story", "start"),
)
"""The parts of the script in the order in which a browser reads them, as one file: from disk it loads no modules."""


class Wanted(NamedTuple):
    """A case and where it lies, the pages of it that are wanted, and how many processes may make them; a folder with
    texts whose paragraphs are to be in it, if any."""

    case: Case
    place: Path
    pages: tuple[str, ...]
    processes: int = 1
    texts: Path | None = None


class Built(NamedTuple):
    """The files of an edition by their paths, and the digest of what was made from what, to the path."""

    files: dict[str, bytes]
    origins: dict[str, str]


def build(wanted: Wanted, told: Told, older: Mapping[str, bytes]) -> Built:
    """The files of an edition. older: files of an older one by the digests of what they are made from."""
    case = wanted.case
    origins = {name: origin(case, name) for name in files_of(case, wanted.pages)}
    known = {name: older[each] for name, each in origins.items() if each in older}
    left = Left(case, Lenses.of(case))
    fresh = shared(make, [name for name in origins if name not in known], left, told, wanted.processes)
    data = {name: (".js", (known | fresh)[name]) for name in origins}
    files = data | outfit(wanted, data)
    names = {name: named(name.replace("_", "-"), *each) for name, each in files.items()}
    written = {f"files/{names[name]}": text for name, (_, text) in files.items()}
    written |= tables(case, wanted.place) | slides(case, wanted.pages, told) | taught(case, told)
    written["files/licences.txt"] = licences()
    site = Site(case, (*wanted.pages, CODE, ABOUT), names, passes_at(wanted.place))
    written |= every_page(site, written)
    return Built(written, {each: f"files/{names[name]}" for name, each in origins.items()})


def every_page(site: Site, written: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pages as HTML by their paths, each as a file and in a folder of its own; the first that there is also where
    whoever opens an edition looks. written: the files that they may lead to."""
    places = product(site.pages, map(Place, (False, True)))
    made = {place.of(name): html(name, site, place, written).encode() for name, place in places}
    return {OPENED: made[Place(False).of(site.pages[0])]} | made


def html(name: str, site: Site, place: Place, written: Mapping[str, bytes]) -> str:
    """A page as HTML. written: the files that it may lead to."""
    page = PAGES[name]
    if page.article:
        return whole(page, site, place)
    if name == CODE:
        return document(page, site, place, f"{FINDS}{to_code()}")
    return document(
        page, site, place, f"{FINDS}<div class='about'>{about(site.case, site.coding, written, place.root(name))}</div>"
    )


def outfit(wanted: Wanted, data: Mapping[str, tuple[str, bytes]]) -> dict[str, tuple[str, bytes]]:
    """What pages have beside their data, by name: script and styles, and what comes when it is needed."""
    parts = [png_script(), *((HERE / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)]
    coded = coded_script(wanted.case, wanted.place)
    seen = "".join([coded, *(data[name][1].decode() for name in (*wanted.pages, PANELS))])
    letters = frozenset(seen) - SIGNS_OF_NONE
    made = {"script": (".js", "".join(parts)), "style": (".css", style(letters)), CODE: (".js", coded)}
    made["take"] = (".js", script("take", take_data(letters)))
    if wanted.texts:
        made["texts"] = (".js", script("texts", texts_data(wanted.case, wanted.texts)))
    return {name: (ending, text.encode()) for name, (ending, text) in made.items()}


def licences() -> bytes:
    """Under what terms the software of others is handed on."""
    return b"\n\n".join(path.read_bytes() for path in sorted(VENDORED.glob("*.txt")))


def style(letters: frozenset[str]) -> str:
    """The styles, with the colours of both grounds and the font, of the letters that an edition has."""
    grounds = {
        name: "".join(f"{each}:{value};" for each, value in shades(palette).items())
        for name, palette in PALETTES.items()
    }
    return (
        f":root{{{grounds['light']}--chart:{PAGE_SIZE[0]}}}"
        f"@media (prefers-color-scheme:dark){{:root{{{grounds['dark']}}}}}"
        f".on-light{{{grounds['light']}}}.on-dark{{{grounds['dark']}}}"
        f"@media print{{:root{{{grounds['light']}}}}}{face(letters)}\n"
        f"{(HERE / 'style.css').read_text(encoding='utf-8')}\n{story_style()}"
    )
