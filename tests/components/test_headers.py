"""Every answer says what a browser may run and load, and who may frame it."""

import asyncio

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components.headers import INDEX, SETTING, SayWhatIsAllowed, ancestors, policy


def answer(request) -> Response:
    """Something, or that there is nothing."""
    return PlainTextResponse("x", status_code=404 if "missing" in request.url.path else 200)


def headers_of(path: str, allowed: str) -> dict[str, str]:
    """What comes with the answer to one request."""
    app = SayWhatIsAllowed(Starlette(routes=[Route("/{path:path}", answer)]), allowed)
    said: list[dict] = []

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        said.append(message)

    asyncio.run(app({"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}, receive, send))
    return {name.decode(): value.decode() for name, value in said[0]["headers"]}


@pytest.mark.parametrize("path", ["/", "/a/b/static/x.js", "/missing"])
def test_every_answer_has_them(path: str) -> None:
    found = headers_of(path, "https://courses.example.org")
    assert found["x-content-type-options"] == "nosniff"
    assert found["referrer-policy"] == "same-origin"
    assert "frame-ancestors https://courses.example.org" in found["content-security-policy"].split("; ")


def test_no_script_runs_that_is_not_served() -> None:
    index = INDEX.read_text(encoding="utf-8")
    rules = dict(rule.split(" ", 1) for rule in policy("'none'", index).split("; "))
    scripts = rules["script-src"].split(" ")
    assert scripts[:2] == ["'self'", "blob:"]
    assert len(scripts) == 2 + index.count("<script>")
    assert all(each.startswith("'sha256-") for each in scripts[2:])
    assert rules["default-src"] == "'self'"
    assert rules["object-src"] == rules["base-uri"] == rules["frame-ancestors"] == "'none'"


def test_only_what_is_written_on_a_line_of_its_own_runs_by_its_hash() -> None:
    # The digest is that of `openssl dgst -sha256 -binary | base64`.
    said = policy("'self'", "<script src='a.js'></script><script>\n  x = false\n</script>")
    assert "'self' blob: 'sha256-E9v643tmJRcBPKIQ7MVVaWnjBfMPvPDJLQ0vF6RTyV8=';" in said


@pytest.mark.parametrize("named", ["'none'", "'self'", "https://a.example.org  'self'", "http://*.example.org:8080"])
def test_who_may_frame_a_page_is_a_setting(named: str) -> None:
    assert ancestors({SETTING: named}) == " ".join(named.split())
    assert ancestors({}) == "'self'"


@pytest.mark.parametrize("named", ["", "*", "a.example.org; script-src *", "https://a.example.org, b", "'none' 'self'"])
def test_what_is_no_origin_is_refused_with_an_example(named: str) -> None:
    with pytest.raises(SystemExit, match=f"{SETTING}=.*say 'none', 'self' or origins.*as in"):
        ancestors({SETTING: named})
