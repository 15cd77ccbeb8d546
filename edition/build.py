"""All files of an edition, page by page; what is as it was is not made again."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from articles.pages import PAGES
from articles.stage import PAGE_SIZE
from drawing.theme import PALETTES
from edition.crew import shared
from edition.files import named
from edition.hand import shades
from edition.heard import Told
from edition.lenses import Lenses
from edition.make import LENSES, PANELS, make
from edition.origin import origin
from edition.shell import Place, Site, whole
from edition.states import Left
from loaders.case import Case
from painters.fonts import face

HERE = Path(__file__).parent
SCRIPTS = ("data", "address", "words", "show", "acts")
"""The parts of the script in the order in which a browser reads them, as one file: from disk it loads no modules."""


class Wanted(NamedTuple):
    """A case, the pages of it that are wanted, and how many processes may make them."""

    case: Case
    pages: tuple[str, ...]
    processes: int = 1


class Built(NamedTuple):
    """The files of an edition by their paths, and the digest of what was made from what, to the path."""

    files: dict[str, bytes]
    origins: dict[str, str]


def build(wanted: Wanted, told: Told, older: Mapping[str, bytes]) -> Built:
    """The files of an edition. older: files of an older one by the digests of what they are made from."""
    case = wanted.case
    origins = {name: origin(case, name) for name in (PANELS, *wanted.pages, LENSES)}
    known = {name: older[each] for name, each in origins.items() if each in older}
    left = Left(case, Lenses.of(case))
    fresh = shared(make, [name for name in origins if name not in known], left, told, wanted.processes)
    data = {name: (".js", (known | fresh)[name]) for name in origins}
    script = b"".join((HERE / "script" / f"{name}.js").read_bytes() for name in SCRIPTS)
    files = data | {"script": (".js", script), "style": (".css", style().encode())}
    names = {name: named(name.replace("_", "-"), *each) for name, each in files.items()}
    written = {f"files/{names[name]}": text for name, (_, text) in files.items()}
    site = Site(case, wanted.pages, names)
    for name in wanted.pages:
        for place in map(Place, (False, True)):
            written[place.of(name)] = whole(PAGES[name], site, place).encode()
    return Built(written, {each: f"files/{names[name]}" for name, each in origins.items()})


def style() -> str:
    """The styles, with the colours of both grounds and the font."""
    grounds = {
        name: "".join(f"{each}:{value};" for each, value in shades(palette).items())
        for name, palette in PALETTES.items()
    }
    return (
        f":root{{{grounds['light']}--chart:{PAGE_SIZE[0]}}}@media (prefers-color-scheme:dark){{:root{{{grounds['dark']}}}}}"
        f"@media print{{:root{{{grounds['light']}}}}}{face(frozenset())}\n"
        f"{(HERE / 'style.css').read_text(encoding='utf-8')}"
    )
