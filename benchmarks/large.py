"""What a large case costs: `python -m benchmarks.large [--pages PAGE …] [--repeats N]`.

The shipped case with so many copies of its records that these are some 10,000 is served beside the shipped one. Of each
page a table has the CPU of its first answer and of a change to a lens that nobody had before and to one that somebody
had, and their ratios, large to shipped. Then new processes load cases of some 1,000 and 10,000 records: seconds of CPU
and memory a record, without the imports.
"""

import argparse
import asyncio
import csv
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.cpu import REST, Change, changes
from benchmarks.loading import ROOT, TABLES, multiply
from benchmarks.serving import DASHBOARD, Server, serving
from benchmarks.sessions import Session
from benchmarks.visits import PAGES

SHIPPED = ROOT / "data"
FEW, MANY = 1_000, 10_000
REPEATS = 3
ABOUT = "codebook"
"""The page that is opened first, so that the case is loaded and what every page shares is made."""
LOADED = """
import re, time
from pathlib import Path
from loaders.case import load_case
def most():
    return int(re.search("VmHWM:\\s+([0-9]+)", Path("/proc/self/status").read_text())[1])
before, start = most(), time.process_time()
case = load_case({folder!r})
print(time.process_time() - start, most() - before)
"""
"""Prints the seconds of CPU that loading a case takes, and the KiB by which the most memory of its process grows (Linux
alone): what the system says of a process's children includes what their parent had."""


class Answers(NamedTuple):
    """Seconds of CPU that a page takes for its first answer and for changes of the lens."""

    first: float
    change: Change


class Loading(NamedTuple):
    """What loading a case of so many records takes: seconds of CPU, KiB."""

    records: int
    seconds: float
    memory: float


def records_in(folder: Path) -> int:
    """How many records a case has in the tables that are copied."""
    counts = 0
    for table in TABLES:
        with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            counts += sum(1 for _ in csv.DictReader(file))
    return counts


def copied(place: Path, records: int) -> Path:
    """The shipped case in a folder of its own, with as many copies of its records as come nearest to a number."""
    made = Path(shutil.copytree(SHIPPED, place))
    multiply(made, max(1, round(records / records_in(made))))
    return made


@contextmanager
def both(large: Path) -> Iterator[list[Server]]:
    """A server of the shipped case and one of the large one, each with its case loaded."""
    with ExitStack() as running:
        scripts = [DASHBOARD._replace(variables={"FAULTLINES_CASE": str(place)}) for place in (SHIPPED, large)]
        servers = [running.enter_context(serving(script)) for script in scripts]
        for server in servers:
            asyncio.run(first_answer(server, ABOUT))
        yield servers


async def first_answer(server: Server, page: str) -> float:
    """Seconds of CPU until a reader sees a page that nobody saw before."""
    session, before = Session(server, page), server.cpu
    await session.open()
    await asyncio.sleep(REST)
    await session.close()
    return server.cpu - before


def answers(large: Path, page: str, repeats: int) -> list[Answers]:
    """What a page takes on either server: the median of first answers, each on servers that are new, and of changes."""
    firsts = []
    for place in range(repeats):
        with both(large) as servers:
            firsts.append([asyncio.run(first_answer(server, page)) for server in servers])
            found = asyncio.run(changes(servers, page, repeats)) if place == repeats - 1 else []
    return [Answers(median(first), change) for first, change in zip(zip(*firsts, strict=True), found, strict=True)]


def row(page: str, found: Iterable[Answers]) -> str:
    """A page as a row of the table."""
    shipped, large = found
    pairs = (
        (shipped.first, large.first),
        (shipped.change.new, large.change.new),
        (shipped.change.known, large.change.known),
    )
    cells = (f"{now / max(before, 0.001):.1f} ({before * 1000:.0f} to {now * 1000:.0f} ms)" for before, now in pairs)
    return f"| {page} | {' | '.join(cells)} |"


def loading(folder: Path) -> Loading:
    """What loading a case takes, in a new process."""
    command = [sys.executable, "-c", LOADED.format(folder=str(folder))]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return Loading(records_in(folder), *map(float, said.split()))


def grows(cases: Iterable[Path], repeats: int) -> Iterator[str]:
    """A row for each of some cases: what loading takes, in all and a record; in turns, medians."""
    rounds = [[loading(case) for case in cases] for _ in range(repeats)]
    for found in zip(*rounds, strict=True):
        count, seconds, memory = found[0].records, *(median(each) for each in list(zip(*found, strict=True))[1:])
        each = f"{seconds * 1e6 / count:.0f} µs | {memory / count:.1f} KiB"
        yield f"| {count:,} | {seconds:.2f} s | {memory / 1024:.0f} MiB | {each} |"


def main() -> None:
    """Measure and print: the pages that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.large", description="A large case beside the shipped.")
    parser.add_argument("--pages", nargs="*", choices=PAGES, default=list(PAGES))
    parser.add_argument("--repeats", type=int, default=REPEATS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        few, many = (copied(Path(place) / str(records), records) for records in (FEW, MANY))
        print("| records | loading | memory | time a record | memory a record |\n|---|---|---|---|---|", flush=True)
        print(*grows((SHIPPED, few, many), asked.repeats), sep="\n", flush=True)
        print("\n| page | first answer | new lens | known lens |\n|---|---|---|---|", flush=True)
        for page in asked.pages:
            print(row(page, answers(many, PAGES[page].strip("/"), asked.repeats)), flush=True)


if __name__ == "__main__":
    main()
