"""What an edition is made of: how many views its pages have, in how few variants, bytes and CPU.

`python -m benchmarks.views [PAGE…]`: the views of every page; of those named also the variants of each part.
"""

import gzip
import json
import sys
import time
from collections.abc import Iterator
from itertools import product

from articles.lens_line import officials
from articles.pages import PAGES
from edition.data import areas_data
from edition.heard import heard
from edition.lenses import Lenses
from edition.make import pages_of, with_panel
from edition.packed import Store
from edition.panels import states_of
from edition.states import Left
from edition.views import Views, plan, views, ways
from loaders.case import Case, load_case
from loaders.place import case_place


def main() -> None:
    """Print both tables."""
    case = load_case(case_place())
    left = Left(case, Lenses.of(case))
    print("| page | lenses × choices | views |\n|---|---|---|")
    for name in pages_of(case):
        print("| {} | {:,} | {:,} |".format(name, *counts(name, case, left)))
    panels = [len(states_of(case, left, each).lenses) for each, _ in with_panel(case)]
    print(f"| panels, {len(panels)} of them | | {sum(panels):,} |", flush=True)
    for name in sys.argv[1:]:
        before = time.process_time()
        found = heard(views(PAGES[name], case, left))
        print(f"\n{name}: {time.process_time() - before:.1f} s of CPU\n")
        print("| part | places | variants a place | most | bytes | compressed |\n|---|---|---|---|---|---|")
        print(*parts(found), sep="\n", flush=True)


def counts(name: str, case: Case, left: Left) -> tuple[int, int]:
    """How many views the chips and choices of a page reach, and how many differ by what they leave."""
    found = Views(PAGES[name], (officials(case), *PAGES[name].choices))
    plans = [plan(found, case, left, values) for values in product(*(ways(each, case) for each in found.choices))]
    reached = len(plans) * len(left.lenses.lenses)
    return reached, sum(len(option.states.lenses) for _, option in plans)


def parts(found: Views) -> Iterator[str]:
    """A row for each part of a page under its first option, and one for all."""
    option, whole = found.options[0], Store()
    data = areas_data(option, whole)
    for name, slots in option.areas.items():
        few = [len(slot.variants) - 1 for slot in slots.order] or [0]
        own = Store()
        text = json.dumps([areas_data(option, own)[name], own.all, own.words.all], ensure_ascii=False).encode()
        places = f"{len(slots.order)} | {sum(few) / len(few):.1f} | {max(few)}"
        yield f"| {name} | {places} | {len(text):,} | {len(gzip.compress(text)):,} |"
    text = json.dumps([data, whole.all, whole.words.all], ensure_ascii=False).encode()
    yield f"| all of {len(option.views):,} views | | | | {len(text):,} | {len(gzip.compress(text)):,} |"


if __name__ == "__main__":
    main()
