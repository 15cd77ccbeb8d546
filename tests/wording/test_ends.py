"""Ends of sentences."""

import pytest

from wording.ends import closed, ended


@pytest.mark.parametrize("words", ["Who keeps it?", "“Close it!”", "And so on…", "It is closed.", "(Is it?)"])
def test_what_has_a_mark_of_its_own_gets_no_other(words: str) -> None:
    assert ended(words)
    assert closed(words) == words


@pytest.mark.parametrize("words", ["The bridge", "“The bridge”", "Case 2", "a.m", ""])
def test_what_has_none_gets_a_full_stop(words: str) -> None:
    assert not ended(words)
    assert closed(words) == f"{words}."
