"""Nothing of any case stands in the code: no name, alias, place or outlet of what it tells of."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from tests.cases import SHOWN
from tests.lenses import every_case
from tests.structure.test_rules import committed

ELSEWHERE = (
    *("data/", "examples/", "docs/", "tests/", "findings/", "README.md", "CITATION.cff"),
    *("requirements", "exports/chicago-notes-bibliography.csl"),
)
"""Where cases are and are written of, and what others wrote."""
NAMED = {
    "outlets": ("outlet", "short", "name"),
    "sources": ("source", "short", "file", "title", "publication", "author"),
    "actors": ("actor", "short", "name", "aliases"),
    "issues": ("issue",),
    "phases": ("phase",),
    "events": ("place",),
    "meetings": ("place",),
    "claims": ("claim",),
    "hypotheses": ("hypothesis",),
    "glossary": ("short", "also", "full"),
}
"""Table to its columns that name what a case is about."""
LISTS = {"aliases", "also"}
ORDINARY = {
    "EDTF": "the notation of dates, which a case explains to its readers too",
    "trust": "an issue of a case by its id, and what a page asks of the texts of any",
}
"""What a case names and code may say all the same, each with its reason."""


def names_in(folder: Path) -> Iterator[str]:
    """All that a case names."""
    for table, columns in NAMED.items():
        path = folder / f"{table}.csv"
        if path.exists():
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            for row, column in ((row, column) for row in rows for column in columns):
                yield from filter(None, map(str.strip, row[column].split(";") if column in LISTS else [row[column]]))


def found_in(text: str, names: set[str]) -> list[str]:
    """Which names stand in a text as whole words, written as the case writes them."""
    longest_first = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    return re.findall(rf"(?<![\w-])(?:{longest_first})(?![\w-])", text)


def code() -> dict[str, str]:
    """Path to text of every committed file that shows any case."""
    return {name: text for name, text in committed().items() if not name.startswith(ELSEWHERE)}


@every_case
def test_no_code_names_what_a_case_is_about(folder: Path) -> None:
    names = set(names_in(folder)) - ORDINARY.keys()
    assert len(names) > 20
    assert not {name: found for name, text in code().items() if (found := sorted(set(found_in(text, names))))}


def test_every_ordinary_word_is_named_by_a_case_and_stands_in_the_code() -> None:
    named = {name for folder in SHOWN.values() for name in names_in(folder)}
    assert ORDINARY.keys() <= named
    assert {word for text in code().values() for word in found_in(text, set(ORDINARY))} == ORDINARY.keys()


def test_a_name_is_found_as_a_whole_word_alone() -> None:
    assert found_in("Herald's, not Heralds; a north-wind, and north", {"Herald", "north"}) == ["Herald", "north"]
