"""What comments and documents name of ours is there, and so is every file that they lead to."""

import re
from collections.abc import Iterator
from pkgutil import resolve_name

from tests.structure.test_imports import LAYERS
from tests.structure.test_rules import ROOT, committed

FOLDERS = (*LAYERS, "benchmarks", "data", "deploy", "docs", "examples", "findings", "tests")
NAMED = re.compile(rf"`((?:{'|'.join(LAYERS)})(?:\.\w+)+)`")
FILE = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[\w./-]+)`")
LINK = re.compile(r"\]\(([\w./-]+)(?:#[\w-]+)?\)")


def texts(*endings: str) -> Iterator[tuple[str, str]]:
    """Committed files whose names end so, and what they say."""
    yield from ((name, text) for name, text in committed().items() if name.endswith(endings))


def there(name: str) -> bool:
    """Whether a dotted name leads to a file, a module, or what a module holds."""
    stem, _, ending = name.replace(".", "/").rpartition("/")
    if (ROOT / f"{stem}.{ending}").exists():
        return True
    try:
        resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


def test_every_name_of_ours_in_words_is_that_of_something() -> None:
    found = [(file, name) for file, text in texts(".py", ".md", ".js", ".toml") for name in NAMED.findall(text)]
    assert ("loaders/case.py", "loaders.cut.cut") in found
    assert not [each for each in found if not there(each[1])]


def test_every_file_of_ours_in_words_and_every_link_leads_somewhere() -> None:
    named = [(name, ROOT / path) for name, text in texts(".py", ".md", ".js", ".toml") for path in FILE.findall(text)]
    links = [(name, (ROOT / name).parent / path) for name, text in texts(".md") for path in LINK.findall(text)]
    assert named
    assert links
    assert not [(name, path.as_posix()) for name, path in (*named, *links) if not path.exists()]
