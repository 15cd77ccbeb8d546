"""Small words: lists, a count with its noun."""

import unicodedata
from collections.abc import Iterable, Sequence


def listing(items: Iterable[str], last_but_one: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”; or with another word before the last."""
    *first, last = items
    return f"{', '.join(first)} {last_but_one} {last}" if first else last


MOST_NAMED = 6
"""Of a list in a sentence; of more, the others are counted."""


def listing_few(names: Sequence[str]) -> str:
    """The same of few; of more the first, and how many others: “a, b, c, d and 12 others”."""
    if len(names) <= MOST_NAMED:
        return listing(names)
    return listing([*names[: MOST_NAMED - 1], f"{len(names) - MOST_NAMED + 1} others"])


NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def in_words(count: int) -> str:
    """A count below ten as a word, else in figures."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


PARTS = ("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
"""What a whole in two, in three, … is made of."""


def share(ratio: str) -> str:
    """“one-fifth” for “1/5”, “two-sevenths”, “37 of 100 parts”, “the whole”."""
    part, whole = (int(each) for each in ratio.split("/"))
    if part == whole:
        return "the whole"
    if not 1 < whole < len(PARTS) + 2:
        return f"{part} of {whole} parts"
    name = PARTS[whole - 2]
    many = name if part == 1 else "halves" if name == "half" else f"{name}s"
    return f"{in_words(part)}-{many}"


def counted(count: int, noun: str) -> str:
    """“1 text”, “2 texts”."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def few(names: list[str], most: int, noun: str, before: str = "") -> list[str]:
    """“a”, “b”, “2 more outlets”: the first so many by name, the others counted, with some word before their count.

    One alone is named: its count says less and is no shorter.
    """
    over = len(names) - most
    if over < 2:
        return names
    return [*names[:most], f"{before}{counted(over, f'more {noun}' if most else noun)}"]


def in_full(short: str, name: str) -> str:
    """A short name, with the full one where it is no part of that: “ET (Evening Tribune)”, “Tribune”."""
    return short if short.casefold() in name.casefold() else f"{short} ({name})"


def beside(name: str, count: object) -> str:
    """A name and a number after it, which stays there where the name is written from right to left."""
    return (
        f"\N{FIRST STRONG ISOLATE}{name}\N{POP DIRECTIONAL ISOLATE} {count}" if from_right(name) else f"{name} {count}"
    )


def from_right(name: str) -> bool:
    """Whether a name has letters that are written from right to left."""
    return any(unicodedata.bidirectional(each) in {"R", "AL"} for each in name)
