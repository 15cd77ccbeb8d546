"""The sentence over a picture: what is left out stands first in it, since a picture is passed on without its footer."""

from collections.abc import Callable, Sequence
from itertools import product

from wording.capital import capital


def headline(takeaway: str, gone: Sequence[str], fits: Callable[[str], bool]) -> str:
    """“Without Tribune: of 14 claims …”: a takeaway after what is left out, as much of both as fits.

    takeaway: clauses parted by “; ”, of which the last may fall away; gone: what is left out in words, at its longest
    first, empty where it is nothing; fits: whether a sentence is short enough. What does not fit at its shortest
    either is said at its shortest.
    """
    said = (begun(sentence, words) for sentence, words in product(shorter(takeaway), gone or [""]))
    sentences = list(said)
    return next(filter(fits, sentences), sentences[-1])


def begun(sentence: str, gone: str) -> str:
    """A sentence after what is left out; with a capital where it is nothing."""
    return f"{gone}: {sentence}" if gone else capital(sentence)


def shorter(takeaway: str) -> list[str]:
    """A takeaway with all its clauses, then with one less each time."""
    clauses = takeaway.split("; ")
    return ["; ".join(clauses[:count]) for count in range(len(clauses), 0, -1)]
