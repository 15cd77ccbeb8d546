"""What a change of the lens is made of: `python -m benchmarks.parts PAGE [TRACE]`.

Prints, of changes to lenses that no reader had before, which functions of the dashboard take how much of the processor,
a multiple of what they take without a profiler; then, of one in a browser, when the server had said its last
word and when the page last changed. TRACE: a file to write what the browser did, for the Performance tab of its tools.
"""

import argparse
import asyncio
import pstats
import re
import tempfile
from pathlib import Path

from benchmarks.cpu import LENSES
from benchmarks.serving import DASHBOARD, ROOT, serving, streamlit
from benchmarks.sessions import Session
from benchmarks.visits import OUTLET, PAGES, Site, change, chromium, visit

PROFILED = """
import cProfile, runpy, time
profile = cProfile.Profile(time.thread_time)
try:
    profile.runcall(runpy.run_path, {shell!r})
finally:
    profile.dump_stats(f"{place}/{{time.time_ns()}}.prof")
"""
FUNCTIONS = 60
SAID = """() => {
    const Socket = window.WebSocket;
    window.WebSocket = class extends Socket {
        constructor(...given) {
            super(...given);
            this.addEventListener("message", () => { window.said = performance.now(); });
        }
    };
}"""
"""Notes when the server last said something."""


async def runs(session: Session, queries: list[str]) -> None:
    """One reader's changes of the lens."""
    await session.open()
    for query in queries:
        await session.run(query)
    await session.close()


def show_script(page: str) -> None:
    """Profile the script and print."""
    with tempfile.TemporaryDirectory() as place:
        script = Path(place) / "profiled.py"
        script.write_text(PROFILED.format(shell=str(ROOT / "components" / "shell.py"), place=place))
        with serving(streamlit(ROOT, str(script))) as server:
            asyncio.run(runs(Session(server, PAGES[page].strip("/")), LENSES))
        _, *found = sorted(map(str, Path(place).glob("*.prof")))
        print(f"{len(found)} changes")
        stats = pstats.Stats(*found)
        vars(stats)["files"] = []  # which print_stats would list first
        stats.sort_stats("cumulative").print_stats(f"{re.escape(str(ROOT))}(?!.*site-packages)", FUNCTIONS)


def show_browser(page: str, trace: Path | None) -> None:
    """Change the lens in a browser and print."""
    with serving(DASHBOARD) as server, chromium() as browser:
        site = Site(server, PAGES[page], OUTLET)
        for _ in range(2):
            shown = browser.new_page(viewport={"width": 1600, "height": 900})
            shown.add_init_script(f"({SAID})()")
            visit(shown, site)
            if trace:
                browser.start_tracing(page=shown, path=trace)
            whole = change(shown, site)
            if trace:
                browser.stop_tracing()
            said = shown.evaluate("(window.said - window.clicked) / 1000")
            shown.close()
    print(f"from the click to the server's last word {said:.2f} s, to the page's last change {whole:.2f} s")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.parts", description="What a change is made of.")
    parser.add_argument("page", choices=PAGES)
    parser.add_argument("trace", nargs="?", type=Path)
    asked = parser.parse_args()
    show_script(asked.page)
    show_browser(asked.page, asked.trace)


if __name__ == "__main__":
    main()
