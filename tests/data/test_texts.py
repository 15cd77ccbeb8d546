"""A case against the texts themselves."""

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from tests.lenses import cells

LONGEST_RUN = 6
Texts: TypeAlias = tuple[Path, dict[str, list[str]]]
"""A case and the lines of its texts by source."""


def test_every_line_is_a_passage_under_its_number(of_a_case: Texts) -> None:
    folder, texts = of_a_case
    passages = {(row["source"], int(row["paragraph"])): row["sha256"] for row in cells("passages", folder)}
    assert passages == {
        (source, number): sha256(unicodedata.normalize("NFC", line).encode()).hexdigest()
        for source, lines in texts.items()
        for number, line in enumerate(lines, 1)
    }


def test_a_title_stands_in_its_text(of_a_case: Texts) -> None:
    folder, texts = of_a_case
    for row in cells("sources", folder):
        # The blog's has a space that does not break.
        assert row["title"] in [" ".join(line.split()) for line in texts[row["source"]]]


def runs(text: str, words: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words, whatever stands between them."""
    found = re.findall(r"\w+", text.casefold())
    return zip(*(found[start:] for start in range(words)), strict=False)


def own_words(folder: Path) -> Iterator[tuple[str, str]]:
    """Every cell that is to be in our words, with its place; a text's own title is the text's."""
    for path in sorted(folder.glob("*.csv")):
        for line, row in enumerate(cells(path.stem, folder), 2):
            for column in {"gist", "title", "note"} & row.keys():
                if (path.stem, column) != ("sources", "title"):
                    yield f"{path.name}, line {line}, {column}", row[column]


def test_no_sentence_of_ours_repeats_a_text(of_a_case: Texts) -> None:
    folder, texts = of_a_case
    told = {run for lines in texts.values() for line in lines for run in runs(line, LONGEST_RUN + 1)}
    repeated = [
        f"{place}: {' '.join(run)}"
        for place, cell in own_words(folder)
        for run in runs(cell, LONGEST_RUN + 1)
        if run in told
    ]
    assert repeated == []


def test_a_repeated_run_would_be_found(texts: dict[str, list[str]]) -> None:
    line = max(texts["g2-june"], key=len)
    assert {*runs(line.upper(), LONGEST_RUN + 1)} == {*runs(line.replace(" ", " – "), LONGEST_RUN + 1)} != set()
