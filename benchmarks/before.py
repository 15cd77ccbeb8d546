"""Side by side with an older build: `python -m benchmarks.before COMMIT [--pages PAGE …] [--repeats N]`.

A checkout of the commit is served by the same Python beside the dashboard, and a bare page of Dash beside both; each
round asks one after the other. Then the case is loaded and a picture made in new processes. Medians as ratios, now to
before; each line is printed when it is known, and the tables can be pasted into the README. All pages with nine repeats
take over a quarter of an hour. Dash and kaleido are installed in a folder that goes with the run.
"""

import argparse
import asyncio
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.cpu import changes
from benchmarks.loading import LOAD, Process
from benchmarks.outside import install
from benchmarks.serving import DASHBOARD, ROOT, Script, Server, serving, streamlit
from benchmarks.visits import OUTLET, PAGES, REPEATS, Site, Visit, chromium, measured, middle

DASH_CHIP, DASH_MAIN = re.compile("^A$"), "#react-entry-point"
PICTURED = "/stance-heatmap"
FIGURE = """
from pathlib import Path
from streamlit.testing.v1 import AppTest
app = AppTest.from_file({shell!r}, default_timeout=120).run()
app.query_params["view"] = "slide"
app.switch_page({page!r}).run()
Path({out!r}).write_text(app.get("plotly_chart")[0].proto.spec)
"""
"""Writes the figure that a build before this one showed as its slide, 1600×900 px."""
WRITE = "from plotly.io import read_json; read_json({figure!r}).write_image({out!r}, scale=1.6)"


class Builds(NamedTuple):
    """Folders: a checkout of the older build, libraries that neither build has, a place for files."""

    before: Path
    libraries: Path
    place: Path

    @property
    def scripts(self) -> dict[str, Script]:
        """What is served: both builds and the page of Dash."""
        dash = (sys.executable, "bare_dash.py")
        return {
            "before": streamlit(self.before, "dashboard.py"),
            "now": DASHBOARD,
            "dash": Script(ROOT / "benchmarks", dash, "/", {"PYTHONPATH": str(self.libraries)}),
        }

    @property
    def processes(self) -> dict[str, Process]:
        """What is run from its start to its end: loading each build's case, a picture of each build's stances."""
        load = sys.executable, "-c", LOAD.format(folder="data")
        figure, out = str(self.place / "figure.json"), str(self.place / "out.png")
        write = sys.executable, "-c", WRITE.format(figure=figure, out=out)
        return {
            "load before": Process(load, self.before),
            "load now": Process(load, ROOT),
            "write_image": Process(write, self.place, {"PYTHONPATH": str(self.libraries)}),
            "exports view": Process((sys.executable, "-m", "exports", "view", PICTURED, out), ROOT),
        }


def build(commit: str, place: Path) -> Builds:
    """Lay out all that is measured below a folder; raises CalledProcessError where the commit is not known."""
    builds = Builds(place / "before", place / "libraries", place)
    packed = subprocess.run(["git", "archive", commit], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as files:
        files.extractall(builds.before, filter="data")
    install(builds.libraries)
    shell, page = builds.before / "components" / "shell.py", builds.before / "pages" / "stance_heatmap.py"
    draw = FIGURE.format(shell=str(shell), page=str(page), out=str(place / "figure.json"))
    subprocess.run([sys.executable, "-c", draw], cwd=builds.before, check=True, stderr=subprocess.DEVNULL)
    return builds


def site(name: str, server: Server, path: str) -> Site:
    """The page that a server is asked for, and what is clicked there."""
    return Site(server, "/", DASH_CHIP, DASH_MAIN, DASH_MAIN) if name == "dash" else Site(server, path, OUTLET)


def show_visits(servers: Mapping[str, Server], pages: Iterable[str], repeats: int) -> None:
    """Visit each page on each server, in turns, and print a line as soon as a page is done; the first of all visits
    does not count."""
    print("| page | first visit | bytes | change of the lens | times Dash |")
    print("|---|---|---|---|---|", flush=True)
    with chromium() as browser:
        for name, server in servers.items():
            measured(browser, site(name, server, "/"))
        for page in pages:
            sites = [site(name, server, PAGES[page]) for name, server in servers.items()]
            rounds = [[measured(browser, each) for each in sites] for _ in range(repeats)]
            print(visited(page, [middle(each) for each in zip(*rounds, strict=True)]), flush=True)


def visited(page: str, visits: list[Visit]) -> str:
    """A line of the table of visits."""
    before, now, dash = visits
    cells = (
        f"{now.first / before.first:.2f} ({now.first:.2f} s)",
        f"{now.size / before.size:.2f} ({now.size / 1e6:.1f} MB)",
        f"{now.change / before.change:.2f} ({now.change:.2f} s)",
        f"{now.change / dash.change:.2f}",
    )
    return f"| {page} | {' | '.join(cells)} |"


def show_cpu(builds: Builds, pages: Iterable[str], repeats: int) -> None:
    """Count the CPU of a change of the lens of each page, and print a line as soon as a page is done. Each has servers
    of its own: what one page made of a lens is kept for all."""
    print("\n| page | CPU of a change, new lens | known lens |")
    print("|---|---|---|", flush=True)
    for page in pages:
        with ExitStack() as running:
            both = [running.enter_context(serving(builds.scripts[name])) for name in ("before", "now")]
            old, new = asyncio.run(changes(both, PAGES[page].strip("/"), repeats))
        cells = f"{new.new / old.new:.2f} ({new.new * 1000:.0f} ms)", f"{new.known / old.known:.2f}"
        print(f"| {page} | {cells[0]} | {cells[1]} ({new.known * 1000:.0f} ms) |", flush=True)


def show_pages(builds: Builds, pages: list[str], repeats: int) -> None:
    """Measure the pages on all servers and print."""
    with ExitStack() as running:
        servers = {name: running.enter_context(serving(script)) for name, script in builds.scripts.items()}
        show_visits(servers, pages, repeats)
        before, now = servers["before"].memory, servers["now"].memory
        print(f"\nMemory after these visits: {now / before:.2f} ({now:.0f} MiB).", flush=True)
    show_cpu(builds, pages, repeats)


def show_processes(builds: Builds, repeats: int) -> None:
    """Measure what new processes take, in turns, and print."""
    rounds = [[process.seconds() for process in builds.processes.values()] for _ in range(repeats)]
    before, now, written, exported = (median(each) for each in zip(*rounds, strict=True))
    print(f"Loading the case: {now / before:.2f} ({now:.2f} s).")
    print(f"One PNG: {exported / written:.2f} of write_image of a figure at hand ({exported:.2f} s, {written:.2f} s),")
    print(f"{exported / (before + written):.2f} of loading the case and write_image.")


def main() -> None:
    """Measure and print: the pages that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.before", description="This build against an older one.")
    parser.add_argument("commit", help="the older build")
    parser.add_argument("--pages", nargs="+", choices=PAGES, default=list(PAGES))
    parser.add_argument("--repeats", type=int, default=REPEATS)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        builds = build(asked.commit, Path(place))
        show_pages(builds, asked.pages, asked.repeats)
        show_processes(builds, asked.repeats)


if __name__ == "__main__":
    main()
