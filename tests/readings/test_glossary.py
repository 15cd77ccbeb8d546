"""Terms of the glossary where they occur, and nowhere else."""

import pandas as pd
import pytest

from readings.glossary import lines_for
from tests.lenses import case

TERMS = [
    ("sco", "SCO", (), "Shanghai Cooperation Organisation", "a body of states"),
    ("aleppo", "Aleppo", (), "", "a city"),
    ("eastern-aleppo", "eastern Aleppo", ("Eastern Aleppo",), "", "a part of it"),
    ("us", "US", (), "United States", "a state"),
    ("s-300", "S-300", (), "", "missiles"),
]
GLOSSARY = pd.DataFrame(TERMS, columns=["term", "short", "also", "full", "gloss"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("talks about the SCO.", ["SCO (Shanghai Cooperation Organisation): a body of states"]),
        ("disco, SCOTT and sco", []),
        ("Eastern Aleppo falls", ["eastern Aleppo: a part of it"]),
        ("Aleppo and eastern Aleppo", ["Aleppo: a city", "eastern Aleppo: a part of it"]),
        ("the US-led coalition tells us", ["US (United States): a state"]),
        ("the first S-300s; no S-3000", []),
        ("S-300, S-300", ["S-300: missiles"]),
        ("", []),
    ],
)
def test_a_term_counts_as_a_whole_word_as_it_is_written(text: str, said: list[str]) -> None:
    assert lines_for([text], GLOSSARY) == said


def test_terms_come_in_the_order_of_the_texts_each_once() -> None:
    found = lines_for(["US and SCO", "Aleppo, US"], GLOSSARY)
    assert [line.split()[0].rstrip(":") for line in found] == ["US", "SCO", "Aleppo"]


def test_an_empty_glossary_says_nothing() -> None:
    assert lines_for(["SCO"], GLOSSARY.iloc[:0]) == []


def test_no_spelling_stands_for_two_terms() -> None:
    spellings = [spelling for row in case()["glossary"].itertuples() for spelling in (row.short, *row.also)]
    assert len(spellings) == len(set(spellings))
