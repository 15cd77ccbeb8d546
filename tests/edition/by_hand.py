"""A whole edition held to its case, by hand: `python -m tests.edition.by_hand OUT [--case FOLDER] [--draws N]`.

Draws views of all its pages under all its lenses, says which part of which view is not what its article says, and how
many there were of each page.
"""

import argparse
import json
import sys
from collections import Counter
from itertools import islice
from pathlib import Path
from random import Random

from edition.lenses import Lenses
from edition.make import LENSES, PANELS, pages_of, with_panel
from loaders.case import Case, load_case
from loaders.place import case_place
from tests.edition.replay import Data, Replay
from tests.edition.wanted import random_views, said, without_what_may_come


def read(out: Path, name: str) -> Data:
    """What a file of an edition hands over."""
    [path] = (out / "files").glob(f"{name.replace('_', '-')}.*.js")
    text = path.read_text(encoding="utf-8")
    start = f'faultlines("{name}",'
    assert text.startswith(start)
    return json.loads(text.removeprefix(start).rstrip().removesuffix(");"))


def untrue(out: Path, case: Case, name: str, draws: int) -> list[str]:
    """The parts of some views of a page that are not what their articles say."""
    own, lenses = Replay(read(out, name), read(out, LENSES), read(out, PANELS)), Lenses.of(case).lenses
    options = [tuple(tuple(v) if isinstance(v, list) else v for v in each["values"]) for each in own.page["options"]]
    asked = [each for each, beside in with_panel(case) if not beside]
    found = []
    for view in islice(random_views(name, case, lenses, options, asked, Random(name)), draws):
        shown, wanted = own.all(view), said(case, view)
        found += [f"{part} of {view.address}" for part in wanted if without_what_may_come(shown[part]) != wanted[part]]
    return found


def main() -> int:
    """Say what is not true; 1 where anything is not."""
    parser = argparse.ArgumentParser("python -m tests.edition.by_hand")
    parser.add_argument("out", type=Path)
    parser.add_argument("--case", type=Path, default=case_place())
    parser.add_argument("--draws", type=int, default=300)
    asked = parser.parse_args()
    case, found = load_case(asked.case), Counter()
    pages = [name for name in pages_of(case) if list((asked.out / "files").glob(f"{name.replace('_', '-')}.*.js"))]
    for place, name in enumerate(pages):
        draws = asked.draws * (place + 1) // len(pages) - asked.draws * place // len(pages)
        wrong = untrue(asked.out, case, name, draws)
        print(f"{name}: {draws} views, {len(wrong)} parts that are not as they should be", *wrong, sep="\n", flush=True)
        found[name] += len(wrong)
    return int(found.total() > 0)


if __name__ == "__main__":
    sys.exit(main())
