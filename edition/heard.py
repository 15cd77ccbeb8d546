"""Long work that says how far it is."""

from collections.abc import Callable, Generator
from typing import TypeVar

Made = TypeVar("Made")
Told = Callable[[str, int, int], None]
"""Hears what is being made, how much of it is done, and of how much."""


def silent(what: str, done: int, whole: int) -> None:
    """Hear nothing."""


def heard(made: Generator[tuple[int, int], None, Made], name: str = "", told: Told = silent) -> Made:
    """What something makes, with a word on the way."""
    while True:
        try:
            told(name, *next(made))
        except StopIteration as done:
            result: Made = done.value
            return result
