"""Static files are compressed once, and nothing else is touched."""

import asyncio
import gzip
from typing import NamedTuple

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.compression import CompressOnce

BODY = "function f() { return 1; }\n" * 500


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


class Client:
    """Asks an ASGI app, and knows what the app behind the middleware was asked."""

    def __init__(self, base: str = "") -> None:
        self.asked: list[str] = []
        self.app = CompressOnce(Starlette(routes=[Route("/{path:path}", self.answer)]), base=base)

    def answer(self, request) -> Response:
        self.asked.append(request.url.path)
        if "missing" in request.url.path:
            return Response(status_code=404)
        return PlainTextResponse(BODY, headers={"etag": '"x"'})

    def get(self, path: str, root_path: str = "", **headers: str) -> Answer:
        """One GET request; an underscore in the name of a header stands for a hyphen."""
        said: list[dict] = []

        async def receive() -> dict:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict) -> None:
            said.append(message)

        raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
        scope = {"type": "http", "method": "GET", "path": path, "headers": raw, "query_string": b""}
        asyncio.run(self.app(scope | {"root_path": root_path}, receive, send))
        found = {name.decode(): value.decode() for name, value in said[0]["headers"]}
        return Answer(said[0]["status"], found, b"".join(message.get("body", b"") for message in said[1:]))


@pytest.fixture
def client() -> Client:
    return Client()


def test_a_static_file_comes_compressed_and_the_app_is_asked_once(client: Client) -> None:
    for _ in range(3):
        answer = client.get("/static/a.js", accept_encoding="gzip")
        assert answer.headers["content-encoding"] == "gzip"
        assert len(answer.body) < len(BODY) / 5
        assert gzip.decompress(answer.body).decode() == BODY
    assert client.asked == ["/static/a.js"]


def test_two_files_are_two(client: Client) -> None:
    for name in ("a", "b", "a"):
        client.get(f"/static/{name}.js", accept_encoding="gzip")
    assert client.asked == ["/static/a.js", "/static/b.js"]


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/other", {"accept_encoding": "gzip"}),
        ("/static/a.js", {"accept_encoding": "identity"}),
        ("/static/a.js", {"accept_encoding": "gzip", "range": "bytes=0-9"}),
        ("/static/a.js", {"accept_encoding": "gzip", "if_none_match": '"x"'}),
    ],
)
def test_all_else_goes_to_the_app_as_it_is(client: Client, path: str, headers: dict) -> None:
    for _ in range(2):
        answer = client.get(path, **headers)
        assert "content-encoding" not in answer.headers
        assert answer.body.decode() == BODY
    assert client.asked == [path, path]


@pytest.mark.parametrize("base", ["faultlines", "/faultlines/", "a/b"])
def test_under_a_base_path_static_files_are_known_and_nothing_else(base: str) -> None:
    client = Client(base)
    under = f"/{base.strip('/')}/static/a.js"
    for _ in range(2):
        assert client.get(under, accept_encoding="gzip").headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get("/static/a.js", accept_encoding="gzip").headers
    assert client.asked == [under, "/static/a.js"]


def test_a_base_path_that_is_called_static_is_no_folder_of_files() -> None:
    assert "content-encoding" not in Client("static").get("/static/_stcore/health", accept_encoding="gzip").headers


def test_below_another_servers_path_static_files_are_known(client: Client) -> None:
    answer = client.get("/above/static/a.js", root_path="/above", accept_encoding="gzip")
    assert answer.headers["content-encoding"] == "gzip"


def test_what_is_missing_is_not_kept(client: Client) -> None:
    for _ in range(2):
        assert client.get("/static/missing.js", accept_encoding="gzip").status == 404
    assert len(client.asked) == 2
