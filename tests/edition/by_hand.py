"""A whole edition held to its case, by hand: `python -m tests.edition.by_hand OUT [--case FOLDER] [--draws N]`.

Draws views of all its pages under all its lenses, says which part of which view is not what its article says, and how
many there were of each page. With `--browser` it is the edition's own script that shows them, from disk.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from random import Random
from typing import TypeAlias

from playwright.sync_api import Page

from benchmarks.visits import chromium
from edition.lenses import Lenses
from edition.make import LENSES, PANELS, pages_of, with_panel
from edition.shell import Place
from loaders.case import Case, load_case
from loaders.place import case_place
from loaders.view import View
from tests.edition.replay import Data, Replay
from tests.edition.shown import AREAS, SHOWN
from tests.edition.wanted import random_views, said, without_what_may_come

Shows: TypeAlias = Callable[[View], dict[str, str]]


def read(out: Path, name: str) -> Data:
    """What a file of an edition hands over."""
    [path] = (out / "files").glob(f"{name.replace('_', '-')}.*.js")
    text = path.read_text(encoding="utf-8")
    start = f'faultlines("{name}",'
    assert text.startswith(start)
    return json.loads(text.removeprefix(start).rstrip().removesuffix(");"))


def drawn(out: Path, case: Case, name: str, draws: int) -> Iterator[View]:
    """Some views of a page by chance."""
    options = [
        tuple(tuple(value) if isinstance(value, list) else value for value in each["values"])
        for each in read(out, name)["options"]
    ]
    asked = [each for each, beside in with_panel(case) if not beside]
    return islice(random_views(name, case, Lenses.of(case).lenses, options, asked, Random(name)), draws)


def untrue(case: Case, views: Iterable[View], shows: Shows) -> list[str]:
    """The parts of some views that are not what their articles say. shows: what each part of a view says, if it is
    there."""
    found = []
    for view in views:
        shown, wanted = shows(view), said(case, view)
        found += [
            f"{part} of {view.address}"
            for part in wanted.keys() & shown.keys()
            if without_what_may_come(shown[part]) != wanted[part]
        ]
    return found


def replayed(out: Path, name: str) -> Shows:
    """What the data of a page say, read as its script does."""
    return Replay(read(out, name), read(out, LENSES), read(out, PANELS)).all


def scripted(page: Page, out: Path, name: str) -> Shows:
    """What the page itself shows, opened from disk."""
    page.goto((out / Place(False).of(name)).absolute().as_uri())
    page.locator("html.whole").wait_for(state="attached")

    def shows(view: View) -> dict[str, str]:
        page.evaluate(SHOWN, view.address.removeprefix(view.path))
        return {part: html for part, (html, _) in page.evaluate(AREAS).items()}

    return shows


def main() -> int:
    """Say what is not true; 1 where anything is not."""
    parser = argparse.ArgumentParser("python -m tests.edition.by_hand")
    parser.add_argument("out", type=Path)
    parser.add_argument("--case", type=Path, default=case_place())
    parser.add_argument("--draws", type=int, default=300)
    parser.add_argument("--browser", action="store_true", help="as the script shows it")
    asked = parser.parse_args()
    case, found = load_case(asked.case), Counter[str]()
    pages = [name for name in pages_of(case) if list((asked.out / "files").glob(f"{name.replace('_', '-')}.*.js"))]
    with ExitStack() as running:
        page = running.enter_context(chromium()).new_page() if asked.browser else None
        for place, name in enumerate(pages):
            draws = asked.draws * (place + 1) // len(pages) - asked.draws * place // len(pages)
            shows = scripted(page, asked.out, name) if page else replayed(asked.out, name)
            wrong = untrue(case, drawn(asked.out, case, name, draws), shows)
            said_so = f"{name}: {draws} views, {len(wrong)} parts that are not as they should be"
            print(said_so, *wrong, sep="\n", flush=True)
            found[name] += len(wrong)
    return int(found.total() > 0)


if __name__ == "__main__":
    sys.exit(main())
