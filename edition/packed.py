"""Whole numbers as short texts that a browser reads at once and that compress well."""

from collections.abc import Iterable, Sequence

SIGNS = "".join(chr(code) for code in range(32, 127) if chr(code) not in "\"'\\<&>")
"""What numbers are written with: none that JSON or HTML would have to write in another way."""


def pack(numbers: Sequence[int]) -> str | int:
    """Numbers of no more than some thousands: one where all are the same, else how many signs each takes, and these."""
    if len(set(numbers)) < 2:
        return numbers[0] if numbers else 0
    wide = 1
    while len(SIGNS) ** wide <= max(numbers):
        wide += 1
    return str(wide) + "".join(signs(number, wide) for number in numbers)


def signs(number: int, wide: int) -> str:
    """A number in so many signs."""
    found = ""
    for _ in range(wide):
        number, rest = divmod(number, len(SIGNS))
        found = SIGNS[rest] + found
    return found


class Pool:
    """Things of which each is kept once and named by its number."""

    def __init__(self) -> None:
        """Nothing yet."""
        self.numbers: dict[str | int, int] = {}

    def of(self, thing: str | int) -> int:
        """The number of a thing."""
        return self.numbers.setdefault(thing, len(self.numbers))

    @property
    def all(self) -> list[str | int]:
        """All things by their numbers."""
        return list(self.numbers)


class Store(Pool):
    """Columns of numbers, and beside them the texts of a file, each kept once."""

    def __init__(self) -> None:
        """Nothing yet."""
        super().__init__()
        self.words = Pool()

    def texts(self, variants: Iterable[Iterable[str]]) -> list[list[int]]:
        """The numbers of what may stand in some places."""
        return [[self.words.of(each) for each in own] for own in variants]

    def columns(self, columns: Iterable[Sequence[int]]) -> list[int]:
        """The numbers of some columns of numbers."""
        return [self.of(pack(column)) for column in columns]
