"""What is made of a case is kept with it alone: never another's, never longer than the case."""

import gc
import weakref
from collections.abc import Callable

import pytest

from loaders.kept import Keeper, kept


class Thing:
    """What a function makes."""


def maker(most: int) -> tuple[Callable[[Keeper, str], Thing], list[str]]:
    """A function whose results are kept, and what it made."""
    made = []

    @kept(most)
    def make(case: Keeper, word: str) -> Thing:
        made.append(word)
        return Thing()

    return make, made


def test_the_same_is_made_once_and_of_another_case_anew() -> None:
    make, made = maker(5)
    one, other = Keeper(), Keeper()
    assert make(one, "a") is make(one, "a")
    assert make(one, "a") is not make(other, "a")
    assert made == ["a", "a"]


def test_a_case_keeps_the_last_used_and_pushes_out_nothing_of_another() -> None:
    make, made = maker(2)
    one, other = Keeper(), Keeper()
    first = make(other, "a")
    for word in ("a", "b", "a", "c", "a", "b"):
        make(one, word)
    assert made == ["a", "a", "b", "c", "b"]
    assert make(other, "a") is first


def test_what_was_made_of_a_case_goes_with_it() -> None:
    make, _ = maker(5)
    case = Keeper()
    made = weakref.ref(make(case, "a"))
    assert made() is not None
    del case
    gc.collect()
    assert made() is None


def test_what_it_is_kept_by_may_be_said() -> None:
    made = []

    @kept(5, by=lambda sight, size: (*sight, size // 10))
    def make(sight: tuple[Keeper, str], size: int) -> int:
        made.append(size)
        return size

    case = Keeper()
    assert [make((case, "a"), 11), make((case, "a"), 12), make((case, "b"), 13)] == [11, 11, 13]


def test_a_function_without_a_case_has_nothing_to_keep_it_with() -> None:
    make, _ = maker(5)
    with pytest.raises(ValueError, match="unpack"):
        make("no case", "a")
