"""What a search finds in the words of a case."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.case import Case
from loaders.find import find as find_in
from loaders.find import index, plainly
from loaders.lens import MOST_CHARACTERS, Lens
from tests.lenses import case as shipped
from tests.lenses import cells


def find(case: Case, asked: str) -> set[str]:
    """What a search finds in a case."""
    return find_in(words(), asked)


@cache
def words() -> dict[str, str]:
    """The words of the shipped case."""
    return index(shipped())


def test_a_record_is_found_by_its_title(case: Case) -> None:
    assert "strikes-cut-to-one-fifth" in find(case, "one-fifth")


def test_a_record_is_found_by_another_name_of_its_actor(case: Case) -> None:
    assert {"islamic-state", "palmyra-retaken"} <= find(case, "ISIL")


def test_a_record_is_found_by_the_gist_of_a_passage_that_tells_of_it(case: Case) -> None:
    assert "arms-deliveries-stopped" in find(case, "surface-to-air")


def test_a_passage_is_found_by_its_gist(case: Case) -> None:
    assert "debka-weekly-march:16" in find(case, "S-300")


def test_every_word_must_occur(case: Case) -> None:
    assert find(case, "Palmyra Tiyas") == find(case, "palmyra") & find(case, "tiyas")
    assert find(case, "Palmyra zzz") == set()


def test_letters_that_are_a_word_are_not_found_inside_another(case: Case) -> None:
    assert "shanghai-cooperation-organisation" in find(case, "SCO")
    assert "dehghan-in-moscow" in find(case, "Moscow")
    assert "dehghan-in-moscow" not in find(case, "SCO")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Suleimani", "Soleimani"),
        ("Tartous", "Tartus"),
        ("Hemeimim", "Hmeimim"),
        ("cease-fire", "ceasefire"),
        ("SCO", "Shanghai Cooperation"),
    ],
)
def test_another_spelling_finds_the_same(case: Case, one: str, other: str) -> None:
    assert find(case, one)
    assert find(case, one) == find(case, other)


@pytest.mark.parametrize("asked", ["", "   "])
def test_no_word_finds_nothing(case: Case, asked: str) -> None:
    assert find(case, asked) == set()


def test_case_accents_and_apostrophes_do_not_matter(case: Case) -> None:
    assert find(case, "VELAYATI’S") == find(case, "velayati's")
    assert plainly("Ömer’s") == "omer's"


@settings(max_examples=100, deadline=None, derandomize=True)
@given(asked=st.text(max_size=200))
def test_any_text_is_a_search_and_goes_round_by_the_address(asked: str) -> None:
    lens, notices = Lens.from_query({"find": asked}, shipped())
    assert len(lens.find) <= MOST_CHARACTERS
    assert notices == []
    assert Lens.from_query(lens.to_query(), shipped())[0] == lens
    assert find(shipped(), lens.find) <= set(shipped().ids())


def test_everything_with_words_is_in_the_index(case: Case) -> None:
    expected = {f"{row['source']}:{row['paragraph']}" for row in cells("passages")}
    for table in (*case.record_tables, "actors", "claims", "sources"):
        expected |= {row[table[:-1]] for row in cells(table)}
    assert set(index(case)) == expected
