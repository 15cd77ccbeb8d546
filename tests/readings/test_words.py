"""Small words, and the words that the screen never says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readings.called import Called
from readings.listing import beside, counted, listing
from readings.telling import chain, dated, supports
from tests.readings.recount import labels

ROOT = Path(__file__).parents[2]
MODULES = sorted([*ROOT.glob("readings/*.py"), *ROOT.glob("pages/*.py")])
NEVER = ("contested", "certainty", "lens", "leave-one-out", "family")
LABELS = {"fact": "as fact", "named": "by someone named", "unnamed": "by someone unnamed"}
NAMES = {"soldier": "a soldier", "sources": "Debka's sources", "velayati": "Ali Akbar Velayati"}
CALLED = Called(NAMES, {"debka": "Debka"}, ways=LABELS)


@pytest.mark.parametrize(
    ("items", "words"),
    [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"), (["a", "b", "c", "d"], "a, b, c and d")],
)
def test_listing(items: list[str], words: str) -> None:
    assert listing(iter(items)) == words


@given(st.lists(st.text("abc", min_size=1), min_size=1))
def test_a_listing_has_every_item_once_in_order(items: list[str]) -> None:
    assert re.split(", | and ", listing(items)) == items


@pytest.mark.parametrize(("count", "words"), [(0, "0 texts"), (1, "1 text"), (2, "2 texts"), (11, "11 texts")])
def test_counted(count: int, words: str) -> None:
    assert counted(count, "text") == words


def told(way: str, speaker: str, via: tuple[str, ...], outlet: str) -> SimpleNamespace:
    """How something is told."""
    return SimpleNamespace(told=way, speaker=speaker, via=via, outlet=outlet)


def test_chain_of_the_outlet_itself() -> None:
    assert chain(told("fact", "", (), "debka"), CALLED) == "As fact, by Debka"


def test_chain_of_a_speaker_whom_the_outlet_tells_of() -> None:
    said = chain(told("named", "velayati", (), "debka"), CALLED)
    assert said == "By someone named: words of Ali Akbar Velayati, told by Debka"


def test_chain_of_a_speaker_through_others_nearest_the_speaker_first() -> None:
    said = chain(told("unnamed", "velayati", ("soldier", "sources"), "debka"), CALLED)
    passed = "passed on by a soldier, passed on by Debka's sources, told by Debka"
    assert said == f"By someone unnamed: words or thoughts of Ali Akbar Velayati, {passed}"


def test_dated_is_two_sentences() -> None:
    said = dated("some day, 2–4 February 2016", "inferred: after Lavrov's words")
    assert said == "Some day, 2–4 February 2016. Inferred: after Lavrov's words."


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ((), ""),
        (("when",), "supports only when it was"),
        (("when", "who"), "supports only who it was and when it was"),
        (("what",), "supports only what happened"),
    ],
)
def test_supports(part: tuple[str, ...], words: str) -> None:
    assert supports(part, labels("part")) == words


def strings(path: Path) -> Iterator[str]:
    """All string constants of a module but docstrings, which nobody reads on a screen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = [node for node in ast.walk(tree) if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)]
    docstrings = {id(node.body[0].value) for node in documented if ast.get_docstring(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_screen_never_says(path: Path) -> None:
    words = re.compile(rf"\b({'|'.join(map(re.escape, NEVER))})\b", re.IGNORECASE)
    assert not [string for string in strings(path) if words.search(string)]


@pytest.mark.parametrize(
    ("name", "said"), [("Debka", "Debka 12"), ("العالم", "\u2068العالم\u2069 12"), ("הארץ", "\u2068הארץ\u2069 12")]
)
def test_a_number_stays_behind_a_name_whichever_way_it_is_written(name: str, said: str) -> None:
    assert beside(name, 12) == said
