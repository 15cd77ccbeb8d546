"""A line of a reader's own copy is known by the digest that the live dashboard knows it by, and told alike."""

import json

import pytest

from edition.own import own_data
from loaders.near import digest
from loaders.texts import lines_of, match_files
from readings.own_texts import files
from tests.cases import BRIDGE
from tests.edition.scripts import answers
from tests.lenses import case

LINES = [
    "plain",
    "  with blanks \u00a0",
    "Cafe\u0301 and Caf\u00e9",
    "“curly” – dashes …",
    "\u1e9b\u0323",
    "x" * 5000,
    "😀",
]
LIBRARY = {"with": "", "without": "Object.defineProperty(globalThis, 'crypto', { value: undefined });"}


@pytest.mark.parametrize("platform", LIBRARY)
def test_a_digest_is_the_same_with_the_platforms_own_and_without(platform: str) -> None:
    ask = f"(() => {{ {LIBRARY[platform]} return Promise.all({json.dumps(LINES)}.map(digest)); }})()"
    assert answers(("data", "texts"), "sha256.min.js", {}, ask) == [*map(digest, LINES)]


@pytest.mark.parametrize("name", ["courier-march.txt", "letter-march.txt"])
@pytest.mark.parametrize("cut", [0, 2])
def test_a_whole_copy_and_a_part_of_one_are_told_as_live(name: str, cut: int) -> None:
    own = case(BRIDGE)
    lines = lines_of((BRIDGE / "texts" / name).read_text("utf-8"))[cut:] + (["a line of nobody"] if cut else [])
    ask = f"Promise.all({json.dumps(lines)}.map(digest)).then((all) => report({json.dumps(name)}, all))"
    said = answers(("data", "slots", "texts"), "sha256.min.js", {"own": own_data(own)}, ask)
    matches = match_files([(name, "\n".join(lines).encode())], own["passages"])
    [live] = files([match._replace(first="") for match in matches], own.names("sources"))
    assert said == (live.replace(" ✓.", ".") if cut else live)


def test_no_line_of_ours_is_told_as_live() -> None:
    own = case(BRIDGE)
    said = answers(("data", "slots", "texts"), "sha256.min.js", {"own": own_data(own)}, "report('a.txt', ['0'])")
    assert said == files(match_files([("a.txt", b"nobody's")], own["passages"]), own.names("sources"))[0]
