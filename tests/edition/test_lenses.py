"""Which lenses an edition has of a case whose chips reach more of them than it makes."""

from itertools import combinations

import pytest

from edition.lenses import MOST, Chips, Lenses
from tests.cases import SMALL
from tests.lenses import case

NINE = Chips(tuple("abcdefghi"), ("fact", "named", "unnamed", "rumour", "opinion"), ("1", "2", "3", "4"))


def test_nine_outlets_have_all_lenses_that_leave_out_up_to_four_things() -> None:
    made = list(NINE.masks())
    assert len(made) == 2**9 * 2**5 * (2**4 - 1) == 245_760
    kept = {off for off in made[:MOST] if len(off) <= 4}
    assert {each for count in range(5) for each in combinations(range(18), count) if NINE.possible(each)} == kept
    assert {len(off) for off in made[:MOST]} == {0, 1, 2, 3, 4, 5}


@pytest.mark.parametrize("most", [1, 2, 5, 20, 100, MOST])
def test_an_edition_lacks_none_that_leaves_out_as_few_as_it_says(most: int) -> None:
    few, every = Lenses.of(case(SMALL), most), Lenses.of(case(SMALL))
    assert every.depth == len(every.chips.all)
    missing = set(every.off) - set(few.off)
    assert few.depth == min(map(len, missing), default=len(few.chips.all) + 1) - 1


def test_of_fewer_lenses_than_the_chips_reach_an_edition_says_so() -> None:
    few, every = Lenses.of(case(SMALL), 10), Lenses.of(case(SMALL))
    assert not few.all
    assert every.all
    assert few.off == every.off[:10]
