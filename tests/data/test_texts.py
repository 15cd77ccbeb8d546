"""The case against the texts themselves, which are no part of the project."""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256

import pytest

from tests.lenses import SHIPPED as DATA
from tests.lenses import cells

LONGEST_RUN = 6
SOURCES = {row["source"]: row for row in cells("sources")}


@pytest.mark.parametrize("source", SOURCES)
def test_every_line_is_a_passage_under_its_number(texts: dict[str, list[str]], source: str) -> None:
    passages = {int(row["paragraph"]): row["sha256"] for row in cells("passages") if row["source"] == source}
    hashes = [sha256(unicodedata.normalize("NFC", line).encode()).hexdigest() for line in texts[source]]
    assert passages == dict(enumerate(hashes, 1))


@pytest.mark.parametrize("source", SOURCES)
def test_a_title_stands_in_its_text(texts: dict[str, list[str]], source: str) -> None:
    # The blog's has a space that does not break.
    assert SOURCES[source]["title"] in [" ".join(line.split()) for line in texts[source]]


def runs(text: str, words: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words, whatever stands between them."""
    found = re.findall(r"\w+", text.casefold())
    return zip(*(found[start:] for start in range(words)), strict=False)


def own_words() -> Iterator[tuple[str, str]]:
    """Every cell that is to be in our words, with its place; a text's own title is the text's."""
    for path in sorted(DATA.glob("*.csv")):
        for line, row in enumerate(cells(path.stem), 2):
            for column in {"gist", "title", "note"} & row.keys():
                if (path.stem, column) != ("sources", "title"):
                    yield f"{path.name}, line {line}, {column}", row[column]


def test_no_sentence_of_ours_repeats_a_text(texts: dict[str, list[str]]) -> None:
    told = {run for lines in texts.values() for line in lines for run in runs(line, LONGEST_RUN + 1)}
    repeated = [
        f"{place}: {' '.join(run)}" for place, cell in own_words() for run in runs(cell, LONGEST_RUN + 1) if run in told
    ]
    assert repeated == []


def test_a_repeated_run_would_be_found(texts: dict[str, list[str]]) -> None:
    line = max(texts["g2-june"], key=len)
    assert {*runs(line.upper(), LONGEST_RUN + 1)} == {*runs(line.replace(" ", " – "), LONGEST_RUN + 1)} != set()
