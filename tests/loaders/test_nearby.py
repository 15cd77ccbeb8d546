"""What a search that finds nothing says of what is near."""

from functools import cache

import pytest

from loaders.find import Index, find, index
from loaders.nearby import Missed, nearby
from readings.finds import found_here, missing
from tests.lenses import case


@cache
def words() -> Index:
    """What the shipped case is searched by."""
    return index(case())


def near(asked: str) -> list[Missed]:
    """What is near a search."""
    return nearby(case(), words(), asked)


def test_a_time_on_which_no_text_looks_back_has_the_months_around_it() -> None:
    [missed] = near("November 2016")
    assert missed == Missed("time", "November 2016", False, ("June 2016", "December 2016"))
    assert missing(*missed) == "No text looks back on November 2016. Nearest:"


def test_a_time_that_texts_look_back_on_and_no_date_names_says_so() -> None:
    [missed] = near("August 2015")
    assert missing(*missed) == "No date that is told names August 2015. Nearest:"
    assert missed.near == ("July 2015", "September 2015")


def test_a_word_has_those_that_are_spelled_nearly_so() -> None:
    [missed] = near("Velyati")
    assert missed == Missed("word", "velyati", True, ("velayati",))
    assert missing(*missed) == "No word here is “velyati”; spelled nearly so:"


def test_words_that_are_only_apart_are_offered_apart() -> None:
    [missed] = near("Palmyra S-300")
    assert missed.kind == "together"
    assert missed.near == ("palmyra", "s-300")


@pytest.mark.parametrize("asked", ["November 2016", "2014", "31 May 2016", "Velyati drone", "Palmyra S-300", "xqzw"])
def test_every_suggestion_finds_something(asked: str) -> None:
    assert not find(words(), asked)
    assert near(asked)
    for missed in near(asked):
        for each in missed.near:
            assert find(words(), each), each


def test_what_is_found_here_elsewhere_and_in_sentences() -> None:
    assert found_here(0, 0, 11, False) == ": not found in this case"
    assert found_here(0, 0, 11, True) == ": in the sentences of this page"
    assert found_here(3, 2, 11, False) == ": 2 of 11 here, marked"
    assert found_here(3, 0, 11, True) == ": none of 11 here; also in the sentences of this page"
