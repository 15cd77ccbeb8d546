"""An address below a page is answered by the page; every other address is left alone."""

import asyncio
from urllib.parse import urljoin

import pytest

from components.paths import ToThePage


def answer(path: str, accept: str) -> str:
    """The address that a browser ends up with, or “left alone”."""
    said: list[dict] = []

    async def app(scope: dict, receive: object, send: object) -> None:
        said.append({"headers": [(b"location", b"left alone")]})

    async def send(message: dict) -> None:
        said.append(message)

    name, _, query = path.partition("?")
    scope = {"type": "http", "path": name, "query_string": query.encode(), "headers": [(b"accept", accept.encode())]}
    asyncio.run(ToThePage(app)(scope, None, send))
    location = dict(said[0]["headers"])[b"location"].decode()
    return location if location == "left alone" else urljoin(path, location)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/air-strikes/x", "/air-strikes"),
        ("/air-strikes/x/y", "/air-strikes"),
        ("/air-strikes/", "/air-strikes"),
        ("/sources/static/x.js?without=debka&without=wnu", "/sources?without=debka&without=wnu"),
        ("/class/air-strikes/x", "/class/air-strikes"),
        ("/air-strikes", "left alone"),
        ("/nothing/x", "left alone"),
        ("/", "left alone"),
    ],
)
def test_a_browser_comes_to_the_page(path: str, page: str) -> None:
    assert answer(path, "text/html,*/*") == page


@pytest.mark.parametrize("path", ["/air-strikes/x", "/air-strikes/_stcore/health"])
def test_what_asks_for_no_page_is_left_alone(path: str) -> None:
    assert answer(path, "*/*") == "left alone"
