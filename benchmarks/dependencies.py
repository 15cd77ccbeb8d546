"""What each package that the dashboard needs is worth: the pins and the MB that it brings, and what its import takes.

`python -m benchmarks.dependencies` prints the table of docs/decisions/dependencies.md for the packages of this
environment. Times are of new processes whose byte code is kept, so that nothing is compiled.
"""

import ast
import os
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path
from statistics import median

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
REPEATS = 5
NEVER = ("benchmarks", "tests", "docs", "findings")
"""Folders whose code the dashboard does not run."""
HEAD = ("package", "pins", "alone", "MB alone", "ms", "imported", "by")
TIMED = "import time; start = time.perf_counter(); import {}; print(1000 * (time.perf_counter() - start))"
STAGES = {
    "start": "import dashboard",
    "first visit": "from streamlit.testing.v1 import AppTest; "
    f"AppTest.from_file({str(ROOT / 'components' / 'shell.py')!r}, default_timeout=120).run()",
}
"""By when something is imported, and what has the dashboard come so far; what is not by then comes later."""
IMPORTED = "; import sys; print(' '.join(sys.modules))"


def needed() -> list[Requirement]:
    """The direct dependencies."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(each) for each in project["dependencies"]]


def brought(requirement: Requirement) -> set[str]:
    """Names of all packages that one brings here, itself among them."""
    found: set[tuple[str, frozenset[str]]] = set()
    left = [requirement]
    while left:
        each = left.pop()
        name, extras = canonicalize_name(each.name), frozenset(each.extras)
        if (name, extras) in found:
            continue
        try:
            further = [Requirement(line) for line in distribution(name).requires or ()]
        except PackageNotFoundError:  # not on this system
            continue
        found.add((name, extras))
        left += [one for one in further if asked(one, extras)]
    return {name for name, _ in found}


def asked(requirement: Requirement, extras: frozenset[str]) -> bool:
    """Whether a package with some extras needs another here."""
    marker = requirement.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in extras or {""})


def megabytes(names: set[str]) -> float:
    """What some packages fill on the disk."""
    files = [file.locate() for name in names for file in distribution(name).files or ()]
    return sum(os.path.getsize(file) for file in files if os.path.isfile(file)) / 1e6


def imports() -> dict[str, dict[str, set[str]]]:
    """Package to the modules of it that our code imports, each with the rooms that do."""
    of = packages_distributions()
    found: dict[str, dict[str, set[str]]] = {}
    for path in sorted(ROOT.rglob("*.py")):
        room = path.relative_to(ROOT).parts[0]
        if room in NEVER or room.startswith("."):
            continue
        for module in modules(ast.parse(path.read_text(encoding="utf-8"))):
            for name in of.get(module.split(".")[0], ()):
                found.setdefault(canonicalize_name(name), {}).setdefault(module, set()).add(room)
    return found


def modules(tree: ast.Module) -> Iterator[str]:
    """What a module imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def printed(code: str, surroundings: Mapping[str, str]) -> str:
    """What some code prints in a new process."""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=surroundings, check=True, capture_output=True)
    return done.stdout.decode()


def took_whole(code: str, surroundings: Mapping[str, str]) -> float:
    """Seconds that some code takes in a new process, from its start to its end."""
    start = time.perf_counter()
    printed(code, surroundings)
    return time.perf_counter() - start


def main() -> None:
    """Print the table, the slowest import first."""
    all_brought, used = {each.name: brought(each) for each in needed()}, imports()
    with tempfile.TemporaryDirectory() as kept:
        here = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        here["PYTHONPYCACHEPREFIX"] = kept
        by_then = {stage: set(printed(code + IMPORTED, here).split()) for stage, code in STAGES.items()}
        rows = []
        for name, names in all_brought.items():
            own = used.get(canonicalize_name(name), {})
            alone = names.difference(*(theirs for other, theirs in all_brought.items() if other != name))
            code = TIMED.format(", ".join(own) or "sys")
            printed(code, here)
            took = median(float(printed(code, here)) for _ in range(REPEATS))
            when = next((stage for stage, there in by_then.items() if own.keys() & there), "later")
            rooms = ", ".join(sorted({room for rooms in own.values() for room in rooms}))
            rows.append((name, len(names), len(alone), f"{megabytes(alone):.1f}", round(took), when, rooms))
        whole = [median(took_whole(code, here) for _ in range(REPEATS)) for code in STAGES.values()]
    pins = len(set().union(*all_brought.values()))
    print(f"{len(rows)} packages bring {pins} pins.")
    print(", ".join(f"{stage}: {took:.1f} s" for stage, took in zip(STAGES, whole, strict=True)))
    print(f"\n| {' | '.join(HEAD)} |", "|---" * len(HEAD) + "|", sep="\n")
    for row in sorted(rows, key=lambda row: -int(row[4])):
        print(f"| {' | '.join(map(str, row))} |")


if __name__ == "__main__":
    main()
