"""What a file of an edition is made from, as a digest: the case, the project's own sources, and which file it is."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from edition.lenses import MOST
from loaders.case import Case
from loaders.kept import kept

ROOT = Path(__file__).parents[1]
ROOMS = (
    *("wording", "rows", "loaders", "drawing", "charts", "readings"),
    *("painters", "articles", "exports", "edition"),
)
"""Folders whose files, all together, say what an edition looks like; of no reading can be told which pages have it."""
PINS = ROOT / "requirements.txt"


def origin(case: Case, name: str) -> str:
    """The digest of what a file is made from, by its name."""
    return sha256(f"{sources()} {of_case(case)} {MOST} {name}".encode()).hexdigest()


@cache
def sources() -> str:
    """The digest of the project's own files, and of what it uses of others."""
    files = (path for room in ROOMS for path in sorted((ROOT / room).rglob("*")) if path.is_file())
    found = sha256()
    for path in (*(path for path in files if "__pycache__" not in path.parts), PINS):
        found.update(f"{path.relative_to(ROOT).as_posix()} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


@kept(1)
def of_case(case: Case) -> str:
    """The digest of all that a case says, whatever it lies in."""
    found = sha256()
    for text in said(case):
        found.update(text.encode())
    return found.hexdigest()


def said(case: Case) -> Iterator[str]:
    """A case as texts."""
    yield repr(case.package)
    for name, table in case.tables.items():
        yield f"\n{name}\n{table.to_csv(index=False)}"
    yield case.evidence.to_csv(index=False)
