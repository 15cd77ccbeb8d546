"""How long slides take from a cold process: `python -m benchmarks.slides [--pages PAGE …] [--repeats N]`.

In new processes, in turns: importing what writes slides and pandas, and loading the shipped case; the slides of each
page; a deck of one view, and one of ten. Prints medians, each view as a ratio to the first, the ten as one to the one.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

from articles.pages import PAGES
from benchmarks import bytecode, shipped
from benchmarks.loading import REPEATS, ROOT, Process
from loaders.lens import Lens
from loaders.view import View

CHARTS = [name for name, page in PAGES.items() if page.article]
FIRST = "import pptx, pandas; from loaders.case import load_case; load_case({case!r})"
"""What nobody who makes slides of a case could do without."""
BARE, ONE, TEN = "imports and case", "deck of one", "deck of ten"
ALONE = "air_strikes"
"""The page that a deck of one view shows."""


class Took(NamedTuple):
    """Seconds from the start of a process to its end, and those of a processor, which no other work makes more."""

    seconds: float
    cpu: float


class Shown(NamedTuple):
    """A case, and an outlet of it that some views of a deck of ten leave out."""

    case: Path
    outlet: str


def commands(shown: Shown, pages: Iterable[str], out: Path) -> dict[str, tuple[str, ...]]:
    """What each thing that is measured hands to Python. out: the file that is written."""
    written, of = str(out), ("--case", str(shown.case))
    views = [View(name, lens) for lens in (Lens(), Lens(without=(shown.outlet,))) for name in CHARTS]
    ten = [each.address for each in views[:10]]
    return {
        BARE: ("-c", FIRST.format(case=str(shown.case))),
        **{name: ("-m", "exports", "view", View(name).address, written, *of) for name in pages},
        ONE: ("-m", "exports", "deck", written, View(ALONE).address, *of),
        TEN: ("-m", "exports", "deck", written, *ten, *of),
    }


def took(process: Process) -> Took:
    """What a new process takes."""
    before = os.times()
    seconds = process.seconds()
    after = os.times()
    user, system = after.children_user - before.children_user, after.children_system - before.children_system
    return Took(seconds, user + system)


def lines(measured: Mapping[str, Took]) -> Iterator[str]:
    """What was measured, as a table."""
    yield "| cold process | seconds | CPU | as a ratio | CPU |"
    yield "|---|---|---|---|---|"
    for name, own in measured.items():
        other = {BARE: "", ONE: "", TEN: ONE}.get(name, BARE)
        against = measured[other or name]
        ratios = f"{own.seconds / against.seconds:.2f} × {other} | {own.cpu / against.cpu:.2f}" if other else " | "
        yield f"| {name} | {own.seconds:.2f} | {own.cpu:.2f} | {ratios} |"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slides", description="Slides from a cold process.")
    parser.add_argument("--pages", nargs="+", choices=CHARTS, default=CHARTS)
    parser.add_argument("--repeats", type=int, default=REPEATS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, bytecode.kept() as variables:
        measured = commands(Shown(shipped.DATA, shipped.OUTLET["outlet"]), asked.pages, Path(place) / "out.pptx")
        processes = {name: Process((sys.executable, *given), ROOT, variables) for name, given in measured.items()}
        rounds = [[took(process) for process in processes.values()] for _ in range(asked.repeats + 1)]
    medians = [Took(*map(median, zip(*each, strict=True))) for each in zip(*rounds[1:], strict=True)]
    print(*lines(dict(zip(processes, medians, strict=True))), sep="\n")


if __name__ == "__main__":
    main()
