"""A real server and a real Chromium for the tests in this folder.

    server          base URL of a server started for this test alone
    shared_server   base URL of one server for all tests that ask for it
    bridge_server   the same of the second case, which has its texts at hand
    start_server    starts a server with variables: start_server(FAULTLINES_CASE=folder) -> base URL
    page            a page, 1600×900; other sizes with driving.at_sizes
    kept_page       gives it in another size or dark, or others: kept_page(color_scheme="dark") -> page
    new_page        makes one that nothing was opened in yet: new_page(color_scheme="dark") -> page

To load a page takes ten times as long as to go from one to the next within it. So the first two are kept for the next
test that asks for the same, and open_page goes on from where they are as a reader's history does. A test that looks at
loading itself, or goes to another than the shared server, takes a new one.

At the end of a test each page must have asked nobody but this computer, and must have logged no error.
"""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from tests.cases import BRIDGE

ROOT = Path(__file__).parents[2]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM_FLAGS = (
    "--no-sandbox",  # it will not start as root in a container otherwise, and it only ever opens our own pages
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # What no route sees (a prefetch, a redirect) finds no host either.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
# A pattern and not a function: Playwright then looks at addresses in its own process, and ours is asked about none.
OUTSIDE = re.compile(r"^(?!(https?|wss?)://(127\.0\.0\.1|localhost)(:\d+)?(/|$)|(data|blob|about|file):)")
BASE_PATH = "STREAMLIT_SERVER_BASE_URL_PATH"
# On a deep link Streamlit looks for these two below the page before it finds them at the root.
MISSING_ON_DEEP_LINKS = re.compile(r"^/.+/_stcore/(health|host-config)$")
LOGS = pytest.StashKey[list[Path]]()
FAILED = pytest.StashKey[bool]()
WINDOW = {"width": 1600, "height": 900}
# Nothing moves by itself: what moves is painted again and again, and none of it is what these tests look at.
AS_USUAL = {
    "viewport": WINDOW,
    "service_workers": "block",
    "reduced_motion": "reduce",
    "permissions": ["clipboard-read", "clipboard-write"],
}


# ---------------------------------------------------------------- how these tests stand among the others


@pytest.hookimpl(tryfirst=True)  # before the markers are used to choose
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests, and let them come last.

    They are slow, and while Playwright is up an event loop runs in the main thread: no other test should meet it.
    """
    here = Path(__file__).parent
    driven = [item for item in items if item.path.is_relative_to(here)]
    for item in driven:
        item.add_marker("browser")
    items[:] = [item for item in items if item not in driven] + driven


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    """Show with a failure what the servers of that test said, and note that it failed."""
    report = yield
    if report.failed:
        item.stash[FAILED] = True
        logs = list(item.stash.get(LOGS, []))
        if {"shared_server", "bridge_server"} & {*item.fixturenames}:
            logs += item.session.stash.get(LOGS, [])
        for log in logs:
            report.sections.append((f"log of the server ({report.when})", log.read_text(errors="replace")))
    return report


# ---------------------------------------------------------------- servers


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def is_healthy(port: int, base: str) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=2)  # which heeds no proxy that the environment names
    try:
        connection.request("GET", f"{base}/_stcore/health")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def wait_until_healthy(process: subprocess.Popen, port: int, base: str = "", seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not is_healthy(port, base):
        if process.poll() is not None:
            pytest.fail(f"the server did not start: exit status {process.returncode}", pytrace=False)
        if time.monotonic() > deadline:
            pytest.fail(f"the server was not healthy after {seconds} s", pytrace=False)
        time.sleep(0.1)


def stop(process: subprocess.Popen, seconds: float = 10) -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(seconds)
    if hasattr(os, "killpg"):  # not on Windows, where the process has no group of its own
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait(seconds)


@contextmanager
def running_server(log: Path, variables: dict[str, str]) -> Iterator[str]:
    """Serve the dashboard as a reader would, on a free port, while the block lasts."""
    port, base = free_port(), variables.get(BASE_PATH, "")
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py"]
    command += ["--server.port", str(port), "--server.address", "127.0.0.1"]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"} | variables
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # its own process group, so that nothing it started outlives it
        )
        try:
            wait_until_healthy(process, port, base)
            yield f"http://127.0.0.1:{port}{base}"
        finally:
            stop(process)


@contextmanager
def servers_of(node: pytest.Item | pytest.Session, folder: Path) -> Iterator[Callable[..., str]]:
    """A function that starts servers. They stop when the block ends; their logs stay for the reports of the node."""
    logs = node.stash.setdefault(LOGS, [])
    with ExitStack() as running:

        def start(**variables: str | Path) -> str:
            logs.append(folder / f"server-{len(logs) + 1}.log")
            return running.enter_context(running_server(logs[-1], {k: str(v) for k, v in variables.items()}))

        yield start


@pytest.fixture
def start_server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., str]]:
    with servers_of(request.node, tmp_path) as start:
        yield start


@pytest.fixture
def server(start_server: Callable[..., str]) -> str:
    return start_server()


@pytest.fixture(scope="session")
def shared_server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with servers_of(request.session, tmp_path_factory.mktemp("shared-server")) as start:
        yield start()


# ---------------------------------------------------------------- the browser


def find_chromium() -> str | None:
    if named := os.environ.get("CHROMIUM"):
        if not shutil.which(named):
            pytest.fail(f"CHROMIUM names no program: {named}", pytrace=False)
        return named
    return next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)


def needed_chromium() -> str:
    """Where Chromium lies; without one the test is skipped, or fails where all has to be there."""
    if chromium := find_chromium():
        return chromium
    how = "no Chromium found: apt-get install chromium, or set CHROMIUM to the path of a Chromium or Chrome"
    if os.environ.get("CI") == "true":
        pytest.fail(how, pytrace=False)
    pytest.skip(how)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = needed_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


def is_expected(message: ConsoleMessage) -> bool:
    path = urlsplit(message.location["url"]).path
    return "status of 404" in message.text and bool(MISSING_ON_DEEP_LINKS.match(path))


def watch(context: BrowserContext) -> list[str]:
    """What the pages of a context ask of the outside, where no host is found for them, and their errors."""
    troubles: list[str] = []

    def note_request(request) -> None:
        if OUTSIDE.match(request.url):
            troubles.append(f"asked outside: {request.method} {request.url}")

    def note_socket(web_socket) -> None:
        if OUTSIDE.match(web_socket.url):
            troubles.append(f"asked outside: WebSocket {web_socket.url}")

    def note_console(message: ConsoleMessage) -> None:
        if message.type == "error" and not is_expected(message):
            troubles.append(f"console error: {message.text} ({message.location['url']})")

    context.on("request", note_request)
    context.on("page", lambda page: page.on("websocket", note_socket))
    context.on("console", note_console)
    context.on("weberror", lambda error: troubles.append(f"page error: {error.error}"))
    return troubles


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Callable[[str], tuple[BrowserContext, list[str]]]:
    """A browser context for each set of options, with the list of its troubles.

    The tests share them, so that the files of the page are read, and its scripts compiled, once and not for each test.
    A route would switch off the store of files that this needs; the browser finds no outside host without one.
    """

    @cache
    def context_for(options: str) -> tuple[BrowserContext, list[str]]:
        context = browser.new_context(**json.loads(options))
        return context, watch(context)

    return context_for


@pytest.fixture(scope="session")
def kept(shared_server: str) -> Iterator[dict[tuple[str, str], Page]]:
    """The pages that are kept, by their server and options. They close before it stops: one without it logs errors."""
    pages: dict[tuple[str, str], Page] = {}
    yield pages
    for page in pages.values():
        page.close()


@pytest.fixture(scope="session")
def bridge_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, kept: dict[tuple[str, str], Page]
) -> Iterator[str]:
    with servers_of(request.session, tmp_path_factory.mktemp("bridge-server")) as start:
        yield (base := start(FAULTLINES_CASE=BRIDGE, FAULTLINES_TEXTS=BRIDGE / "texts"))
        for key in [each for each in kept if each[0] == base]:
            kept.pop(key).close()


@pytest.fixture
def context_for(
    request: pytest.FixtureRequest,
    contexts: Callable[[str], tuple[BrowserContext, list[str]]],
    kept: dict[tuple[str, str], Page],
    start_server: Callable[..., str],  # so that pages close before their server stops
) -> Iterator[Callable[[str], BrowserContext]]:
    """Gives the context of a set of options. At the end all pages close that are not to be kept."""
    used: dict[str, tuple[BrowserContext, list[str]]] = {}

    def give(options: str) -> BrowserContext:
        used[options] = contexts(options)
        return used[options][0]

    yield give
    for base, options in [each for each in kept if each[1] in used]:
        if request.node.stash.get(FAILED, False) or not kept[base, options].url.startswith(base):
            del kept[base, options]
    for page in [page for context, _ in used.values() for page in context.pages if page not in kept.values()]:
        page.close()
    troubles = [trouble for _, found in used.values() for trouble in found]
    for _, found in used.values():
        found.clear()
    if troubles:
        pytest.fail("\n".join(["a page made trouble:", *troubles]), pytrace=False)


@pytest.fixture
def new_page(context_for: Callable[[str], BrowserContext]) -> Callable[..., Page]:
    """Makes pages; options are those of Playwright's new_context."""
    return lambda **options: context_for(json.dumps(AS_USUAL | options)).new_page()


@pytest.fixture
def kept_page(
    request: pytest.FixtureRequest, context_for: Callable[[str], BrowserContext], kept: dict[tuple[str, str], Page]
) -> Callable[..., Page]:
    """Gives the page that is kept for a server and a set of options, with its window as wide and as high as they say,
    light or dark: neither needs another page."""
    which = "bridge_server" if "bridge_server" in request.fixturenames else "shared_server"

    def give(viewport: dict[str, int] = WINDOW, color_scheme: str = "light", **options) -> Page:
        key = request.getfixturevalue(which), json.dumps(AS_USUAL | options)
        context = context_for(key[1])
        page = kept[key] = kept.get(key) or context.new_page()
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=color_scheme)
        page.mouse.move(0, 0)
        return page

    return give


@pytest.fixture
def page(request: pytest.FixtureRequest, kept_page: Callable[..., Page]) -> Page:
    return kept_page(**getattr(request, "param", {}))
