"""Small words: lists, and a count with its noun."""

from collections.abc import Iterable


def listing(items: Iterable[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    *first, last = items
    return f"{', '.join(first)} and {last}" if first else last


def counted(count: int, noun: str) -> str:
    """“1 text”, “2 texts”."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
