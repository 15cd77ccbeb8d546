"""What acronyms, places and words mean, in a line each."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """An acronym, a place or a word. full: what it is short for, empty where it is not."""

    term: str
    short: str
    full: str
    gloss: str


def lines_for(terms: Iterable[str], glossary: Iterable[Term]) -> list[str]:
    """A line for each of some terms, in their order. glossary: all."""
    rows = {row.term: row for row in glossary}
    return [line(rows[term]) for term in terms]


def line(row: Term) -> str:
    """“TPC (Treaty of Ports and Canals): West is an observer there”."""
    full = f" ({row.full})" if row.full else ""
    return f"{row.short}{full}: {row.gloss}"
