"""The published edition behind nginx: a small folder of its shape, at the root of a server and below a prefix."""

import gzip
import os
import pwd
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.serving import wait_until_up
from tests.browser.conftest import free_port
from tests.deploy.files import NGINX, written
from tests.deploy.readers import Answer, request
from tests.deploy.servers import Process, ended

HASHED = "assets/shell-0123456789abcdef.js"
FILES = {
    "index.html": "<h1>Who says what? – all</h1>",
    "air-strikes/index.html": "<h1>in a folder</h1>",
    "grievances.html": "<h1>as a file</h1>",
    "sources.html": "<h1>as a file, beside a folder</h1>",
    "sources/index.html": "<h1>in a folder, beside a file</h1>",
    HASHED: "const words = 'as – they are';",
    "assets/letters-0123456789abcdef.woff2": "letters",
    ".made": "of what it was made",
}
PLAIN = "assets/lone-0123456789abcdef.css"
"""A file that does not lie there compressed."""
PREFIXES = ("", "courses/syria/")
WRAPPED = """
daemon off; {user} pid {folder}/pid; error_log stderr;
events {{}}
http {{
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    include {folder}/faultlines.conf;
}}
"""
"""What stands around a site's file: Debian's own nginx.conf, without what needs a whole computer for itself."""


def packed(text: str) -> bytes:
    """A text as it lies beside its file."""
    return gzip.compress(text.encode(), mtime=0)


@pytest.fixture(scope="module")
def site(program: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an nginx with the edition at its root and below a prefix."""
    nginx = program("nginx")
    folder = tmp_path_factory.mktemp("nginx")
    for prefix in PREFIXES:
        for name, text in FILES.items():
            path = folder / "www" / f"{prefix}{name}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            Path(f"{path}.gz").write_bytes(packed(text))
    (folder / "www" / PLAIN).write_text("p {}" * 100, encoding="utf-8")
    port = free_port()
    here = {"listen 80;": f"listen 127.0.0.1:{port};", "root /srv/www;": f"root {folder}/www;"}
    (folder / "faultlines.conf").write_text(written(NGINX, here), encoding="utf-8")
    user = f"user {pwd.getpwuid(0).pw_name};" if os.getuid() == 0 else ""
    (folder / "nginx.conf").write_text(WRAPPED.format(folder=folder, user=user), encoding="utf-8")
    process = Process(port, [nginx, "-c", str(folder / "nginx.conf")], folder, folder / "nginx.log")
    with ended(process):
        process.start()
        wait_until_up(port, "/", seconds=10)
        yield port


def asked(port: int, path: str, **headers: str) -> Answer:
    """What a path is answered, to someone who takes gzip."""
    return request(port, path, {}, headers={"Accept-Encoding": "gzip, br", **headers})


def read(answer: Answer) -> str:
    """The words of an answer."""
    body = gzip.decompress(answer.body) if answer.headers.get("content-encoding") == "gzip" else answer.body
    return body.decode()


@pytest.mark.parametrize("prefix", PREFIXES)
@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("", "index.html"),
        ("?without=debka", "index.html"),
        ("air-strikes/?without=debka", "air-strikes/index.html"),
        ("grievances", "grievances.html"),
        ("grievances.html?told=fact", "grievances.html"),
        ("sources?selected=g2-june:7", "sources.html"),
        ("sources/", "sources/index.html"),
        (HASHED, HASHED),
    ],
)
def test_a_file_is_found_and_arrives_as_it_was_compressed(site, prefix, path, file):
    answer = asked(site, f"/{prefix}{path}")
    assert (answer.status, read(answer)) == (200, FILES[file])
    assert answer.body == packed(FILES[file])
    assert answer.headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_live_path_leads_to_the_folder_of_its_page_and_keeps_its_query(site, prefix):
    answer = asked(site, f"/{prefix}air-strikes?without=debka")
    assert (answer.status, answer.headers["location"]) == (301, f"/{prefix}air-strikes/?without=debka")


def test_what_does_not_lie_there_compressed_is_compressed_all_the_same(site):
    answer = asked(site, f"/{PLAIN}")
    assert answer.headers["content-encoding"] == "gzip"
    assert read(answer) == "p {}" * 100


def test_who_takes_no_gzip_gets_the_file_itself(site):
    answer = asked(site, "/", **{"Accept-Encoding": "identity"})
    assert answer.body.decode() == FILES["index.html"]
    assert "content-encoding" not in answer.headers


def test_types_and_letters_are_said(site):
    assert asked(site, "/").headers["content-type"] == "text/html; charset=utf-8"
    assert re.fullmatch(
        r"(application|text)/javascript; charset=utf-8", asked(site, f"/{HASHED}").headers["content-type"]
    )
    letters = asked(site, "/assets/letters-0123456789abcdef.woff2")
    assert letters.headers["content-type"] == "font/woff2"


def test_a_named_file_is_kept_for_a_year_and_a_page_is_asked_for_anew(site):
    assert asked(site, f"/{HASHED}").headers["cache-control"] == "public, max-age=31536000, immutable"
    page = asked(site, "/")
    assert page.headers["cache-control"] == "no-cache"
    again = asked(site, "/", **{"If-None-Match": page.headers["etag"]})
    assert (again.status, again.body, again.headers["cache-control"]) == (304, b"", "no-cache")


def test_what_is_not_there_is_not_kept_as_missing(site):
    gone = asked(site, "/assets/shell-fedcba9876543210.js")
    assert gone.status == 404
    assert "cache-control" not in gone.headers


@pytest.mark.parametrize("path", ["/.made", "/courses/syria/.made", "/nothing", "/../nginx.conf", "/assets/"])
def test_nothing_but_the_edition_is_handed_out(site, path):
    assert asked(site, path).status in (400, 403, 404)


@pytest.mark.parametrize("path", ["/", f"/{HASHED}", "/nothing", "/air-strikes"])
def test_every_answer_says_what_a_browser_may_do(site, path):
    said = asked(site, path).headers
    assert said["x-content-type-options"] == "nosniff"
    assert said["referrer-policy"] == "same-origin"
    rules = dict(rule.strip().split(" ", 1) for rule in said["content-security-policy"].split(";"))
    assert rules["default-src"] == "'none'"
    assert set(" ".join(rules.values()).split()) <= {"'none'", "'self'", "data:", "blob:"}
    assert rules["script-src"] == "'self'"
    assert "1." not in said["server"]
