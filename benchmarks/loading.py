"""How long a case takes to load: `python -m benchmarks.loading`.

In new processes, alternately, median of REPEATS: importing the libraries against loading the shipped case, as whole
processes; then loading the shipped case against one with ten times its records, without the imports. Prints ratios.
"""

import csv
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
REPEATS = 9
TIMES = 10
TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")
LIBRARIES = "import pandas"
LOAD = "from loaders.case import load_case; load_case({folder!r})"
TIMED = """
import time
from loaders.case import load_case
start = time.perf_counter()
load_case({folder!r})
print(time.perf_counter() - start)
"""


class Process(NamedTuple):
    """A command in a folder, and what its surroundings have beside ours."""

    command: tuple[str, ...]
    folder: Path
    variables: Mapping[str, str] = {}

    def seconds(self) -> float:
        """Seconds that a new process takes, from its start to its end; raises CalledProcessError where it fails."""
        start, surroundings = time.perf_counter(), {**os.environ, **self.variables}
        subprocess.run(self.command, cwd=self.folder, env=surroundings, check=True, capture_output=True)
        return time.perf_counter() - start


def whole(code: str) -> float:
    """Seconds that a new Python process takes for some code, from its start to its end."""
    return Process((sys.executable, "-c", code), ROOT).seconds()


def printed(code: str) -> float:
    """Seconds that some code prints, in a new Python process."""
    return float(subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True).stdout)


def alternately(measure: Callable[[str], float], one: str, other: str) -> tuple[float, float]:
    """Medians of two pieces of code."""
    times = [(measure(one), measure(other)) for _ in range(REPEATS)]
    return median(a for a, _ in times), median(b for _, b in times)


def multiply(folder: Path, times: int = TIMES) -> None:
    """Give a case so many times its records, each with its evidence."""
    copies = range(1, times)
    for table in TABLES:
        repeat(folder / f"{table}.csv", table[:-1], copies)
    repeat(folder / "evidence.csv", "record", copies)


def repeat(path: Path, column: str, copies: range) -> None:
    """Append copies of all rows, with another id in a column."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writerows(row | {column: f"{row[column]}-copy-{copy}"} for copy in copies for row in rows)


def main() -> None:
    """Measure and print."""
    shipped = str(ROOT / "data")
    imports, load = alternately(whole, LIBRARIES, LOAD.format(folder=shipped))
    print(f"loading the case: {load:.2f} s, ratio to importing its libraries {load / imports:.2f}")
    with tempfile.TemporaryDirectory() as place:
        large = Path(shutil.copytree(shipped, Path(place) / "case"))
        multiply(large)
        small, many = alternately(printed, *(TIMED.format(folder=folder) for folder in (shipped, str(large))))
        print(f"{TIMES} times the records: {many:.2f} s, ratio {many / small:.2f}")


if __name__ == "__main__":
    main()
