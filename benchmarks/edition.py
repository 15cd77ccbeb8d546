"""An edition beside the dashboard, an older build and a bare page of Dash: `python -m benchmarks.edition OUT COMMIT`.

OUT is an edition of the shipped case, behind nginx as `deploy/` has it. All are asked in turns in one run: how long
until a page's first chart is seen, with an empty cache, and how many bytes until then; a change of the lens; then so
many first visits at once of the edition and of the dashboard. Medians as ratios; nothing is asserted. Dash is installed
in a folder that goes with the run.
"""

import argparse
import asyncio
import json
import re
import socket
import tempfile
import time
from collections.abc import Mapping
from contextlib import ExitStack
from math import nan
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from playwright.sync_api import Browser

from benchmarks.before import DASH_CHIP, DASH_MAIN, build
from benchmarks.nginx import nginx
from benchmarks.serving import Server, serving
from benchmarks.sessions import Session
from benchmarks.visits import BYTES, DRAWN, IDLE, MAIN, OUTLET, PAGES, REPEATS, REST, Site, change, chromium

LOADED = r"(?:src|href|data-lenses|data-{page})='((?:\.\./)?files/[^']+\.(?:js|css))'"
"""What a page of an edition loads by itself, with all its views."""
READ = 2**18
"""Bytes that are taken from a connection at a time."""
CHARTS = {"edition": "[data-area='chart'] svg", "dash": ".js-plotly-plot .main-svg"}
"""What is seen of a first chart; that of the dashboard, now and before, its own benchmark measures."""
SEEN = f"""selector => {{
    const look = () => {{
        const chart = document.querySelector(selector);
        if (!chart?.getBoundingClientRect().height) return requestAnimationFrame(look);
        // After the frame of which this is the beginning.
        setTimeout(() => {{ window.seen = [performance.now() / 1000, {BYTES}]; }});
    }};
    requestAnimationFrame(look);
}}"""
"""Looked for in the page itself, a frame at a time. A driver asks by a script of its own, which every new page first
has to take in, and would so be measured along with the page."""


class Visit(NamedTuple):
    """Seconds until a first chart is seen, bytes until then, both where that is measured; seconds of a change of the
    lens."""

    seen: float
    size: float
    change: float


def site(name: str, server: Server, path: str) -> Site:
    """The page that a server is asked for, and what is clicked there."""
    match name:
        case "edition":
            return Site(server, path if path == "/" else f"{path}/", OUTLET, "main", "html.whole")
        case "dash":
            return Site(server, "/", DASH_CHIP, DASH_MAIN, DASH_MAIN)
        case _:
            return Site(server, path, OUTLET, MAIN, IDLE)


def visited(browser: Browser, name: str, asked: Site) -> Visit:
    """One first visit with an empty cache, and one change of the lens."""
    context = browser.new_context(viewport={"width": 1600, "height": 900}, bypass_csp=True)
    try:
        page = context.new_page()
        if name in CHARTS:
            page.add_init_script(f"({SEEN})({json.dumps(CHARTS[name])})")
        page.goto(f"http://127.0.0.1:{asked.server.port}{asked.path}", wait_until="commit")
        page.locator(CHARTS.get(name, DRAWN)).first.wait_for(timeout=60_000)
        page.wait_for_load_state("load")
        page.locator(asked.idle).first.wait_for(state="attached", timeout=60_000)
        seen, size = page.evaluate("window.seen") if name in CHARTS else (nan, nan)
        # A page has come to rest before anybody clicks: what a browser still paints of it would be measured as well.
        page.wait_for_timeout(REST)
        return Visit(seen, size, change(page, asked))
    finally:
        context.close()


def show_visits(servers: Mapping[str, Server], pages: list[str], repeats: int) -> None:
    """Visit each page on each server, in turns, and print a line as soon as a page is done; the first of all visits
    does not count."""
    print(
        "| page | first chart / Dash | bytes / Dash | change / before | change / Dash |\n|---|---|---|---|---|",
        flush=True,
    )
    with chromium() as browser:
        for name, server in servers.items():
            visited(browser, name, site(name, server, PAGES[pages[0]]))
        for page in pages:
            sites = {name: site(name, server, PAGES[page]) for name, server in servers.items()}
            rounds = [{name: visited(browser, name, each) for name, each in sites.items()} for _ in range(repeats)]
            made = {name: Visit(*map(median, zip(*(each[name] for each in rounds), strict=True))) for name in servers}
            ours, dash = made["edition"], made["dash"]
            cells = (
                f"{ours.seen / dash.seen:.3f} ({ours.seen:.2f} s)",
                f"{ours.size / dash.size:.3f} ({ours.size / 1000:.0f} kB)",
                f"{ours.change / made['before'].change:.3f} ({ours.change * 1000:.0f} ms)",
                f"{ours.change / dash.change:.2f}",
            )
            print(f"| {page} | {' | '.join(cells)} |", flush=True)


async def fetch(port: int, paths: list[str]) -> None:
    """Take files as a browser asks for them over one connection, compressed. What comes is let go at once: those who
    read share two cores with the server that they are to measure."""
    loop, buffer = asyncio.get_running_loop(), bytearray(READ)
    with socket.socket() as held:
        held.setblocking(False)
        await loop.sock_connect(held, ("127.0.0.1", port))
        for path in paths:
            asked = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
            await loop.sock_sendall(held, asked.encode())
            said = b""
            while b"\r\n\r\n" not in said:
                more = await loop.sock_recv(held, READ)
                assert more, "nginx ended before it answered"
                said += more
            head, _, body = said.partition(b"\r\n\r\n")
            assert head.startswith(b"HTTP/1.1 200"), head
            size = re.search(rb"content-length: (\d+)", head.lower())
            assert size, "nginx says how long a file is that lies there compressed"
            left = int(size[1]) - len(body)
            while left:
                got = await loop.sock_recv_into(held, memoryview(buffer)[: min(READ, left)])
                assert got, "nginx ended before the file did"
                left -= got


async def first_visit(server: Server, path: str, files: list[str]) -> float:
    """Seconds until a page of an edition is there with all that it loads."""
    start = time.perf_counter()
    await fetch(server.port, [path, *files])
    return time.perf_counter() - start


async def first_session(server: Server) -> float:
    """Seconds until the dashboard has shown its first page to a new reader, without what a browser loads."""
    start, session = time.perf_counter(), Session(server)
    await session.open()
    taken = time.perf_counter() - start
    await session.close()
    return taken


async def crowd(edition: Server, now: Server, html: Path, readers: int) -> tuple[float, float]:
    """The 95th of a hundred first visits of so many readers at once, of a page of the edition and of the dashboard."""
    text = html.read_text(encoding="utf-8")
    [page] = re.findall("data-page='([^']+)'", text)
    files = [f"/{each}" for each in re.findall(LOADED.format(page=page), text)]
    ours = await asyncio.gather(*(first_visit(edition, f"/{html.name}", files) for _ in range(readers)))
    theirs = await asyncio.gather(*(first_session(now) for _ in range(readers)))
    return quantiles(ours, n=20)[-1], quantiles(theirs, n=20)[-1]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        "python -m benchmarks.edition", description="An edition against what it stands for."
    )
    parser.add_argument("out", type=Path, help="an edition of the shipped case")
    parser.add_argument("commit", help="the older build")
    parser.add_argument("--pages", nargs="+", choices=PAGES, default=list(PAGES))
    parser.add_argument("--repeats", type=int, default=REPEATS)
    parser.add_argument("--readers", type=int, default=200, help="how many come at once; 0: none")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place, ExitStack() as running:
        scripts = build(asked.commit, Path(place)).scripts
        servers = {name: running.enter_context(serving(script)) for name, script in scripts.items()}
        servers["edition"] = running.enter_context(nginx(asked.out))
        if asked.repeats:
            show_visits(servers, asked.pages, asked.repeats)
        if asked.readers:
            html = asked.out / f"{PAGES[asked.pages[0]].strip('/') or 'index'}.html"
            ours, theirs = asyncio.run(crowd(servers["edition"], servers["now"], html, asked.readers))
            print(f"\n{asked.readers} first visits at once, p95: {ours / theirs:.4f} ({ours:.2f} s to {theirs:.2f} s).")


if __name__ == "__main__":
    main()
