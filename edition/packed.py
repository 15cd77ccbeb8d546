"""Whole numbers as short texts that a browser reads at once and that compress well."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import numpy as np

from edition.signs import OPEN

SIGNS = "".join(chr(code) for code in range(32, 127) if chr(code) not in "\"'\\<&>")
"""What numbers are written with: none that JSON or HTML would have to write in another way."""
CODES = np.frombuffer(SIGNS.encode(), np.uint8)
Numbers: TypeAlias = Sequence[int] | np.ndarray


def pack(numbers: Numbers) -> str | int:
    """Numbers of no more than some thousands: one where all are the same, else how many signs each takes, and these."""
    found = np.asarray(numbers, np.int64)
    if not len(found) or (found == found[0]).all():
        return int(found[0]) if len(found) else 0
    wide = 1
    while len(SIGNS) ** wide <= found.max():
        wide += 1
    digits = [found // len(SIGNS) ** place % len(SIGNS) for place in reversed(range(wide))]
    signs: str = CODES[np.stack(digits, axis=1).ravel()].tobytes().decode("ascii")
    return f"{wide}{signs}"


class Pool:
    """Things of which each is kept once and named by its number."""

    def __init__(self, things: Iterable[str | int] = ()) -> None:
        """Some things, in their order."""
        self.numbers = {each: number for number, each in enumerate(dict.fromkeys(things))}

    def of(self, thing: str | int) -> int:
        """The number of a thing."""
        return self.numbers.setdefault(thing, len(self.numbers))

    @property
    def all(self) -> list[str | int]:
        """All things by their numbers."""
        return list(self.numbers)


class Store(Pool):
    """Columns of numbers, and beside them the texts of a file, each kept once. open: how many of these have something
    left open; they come first, so that a script need not look for it in all others."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        """No columns yet. texts: of the file, in any order; they are sorted, since what compresses them finds what is
        alike only where it stands near."""
        super().__init__()
        every = sorted(texts, key=lambda text: (not OPEN.search(text), text))
        self.words, self.open = Pool(every), sum(OPEN.search(text) is not None for text in every)

    def texts(self, variants: Iterable[Iterable[str]]) -> list[list[int]]:
        """The numbers of what may stand in some places."""
        return [[self.words.of(each) for each in own] for own in variants]

    def columns(self, columns: Iterable[Numbers]) -> list[int]:
        """The numbers of some columns of numbers."""
        return [self.of(pack(column)) for column in columns]
