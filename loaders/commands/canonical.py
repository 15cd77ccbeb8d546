"""`canonical FOLDER`: what would change in canonical form; with `--write` it does."""

from argparse import ArgumentParser
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from loaders.canonical import folder_texts, rewrite

MOST_LINES = 40
"""Lines of difference that are shown of a file."""
MOST_LETTERS = 160
"""Letters of a line of difference."""


def declare(parser: ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("--write", action="store_true", help="write it: all files, or none where one cannot be read")


def run(folder: Path, write: bool = False) -> str:
    """What differs in each file, and whether it was written."""
    texts = {name: (shown(folder / name), text) for name, text in folder_texts(folder).items()}
    lines = [line for name, (old, new) in texts.items() for line in difference(name, old, new)]
    changed = rewrite(folder) if write else [name for name, (old, new) in texts.items() if old != new]
    if not changed:
        return "all files are in canonical form"
    what = f"rewritten: {', '.join(changed)}"
    return "\n".join([*lines, what if write else f"to be {what}. Nothing is written yet: add --write to do so"])


def shown(path: Path) -> str:
    """The text of a file with all that its bytes say; what is no UTF-8 has been refused before."""
    return path.read_bytes().decode()


def difference(name: str, old: str, new: str) -> Iterator[str]:
    """The lines of a file that differ, as `diff -u` has them, cut short, after how many these are."""
    found = list(unified_diff(plain(old), plain(new), n=0, lineterm=""))[2:]
    less, more = (sum(line.startswith(sign) for line in found) for sign in "-+")
    if old != new:
        lost = "a byte-order mark" if old.startswith("\ufeff") else "line ends of another system"
        yield f"{name}: lines out {less}, in {more}" if found else f"{name}: {lost} out"
        yield from (line if len(line) <= MOST_LETTERS else f"{line[:MOST_LETTERS]}…" for line in found[:MOST_LINES])
    if len(found) > MOST_LINES:
        yield f"… and {len(found) - MOST_LINES} lines more of {name}"


def plain(text: str) -> list[str]:
    """Lines without a byte-order mark, whatever ends them."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
