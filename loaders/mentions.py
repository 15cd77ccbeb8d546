"""Which names occur in some texts, and where: of actors, of terms of the glossary."""

import re
from collections.abc import Callable, Iterable, Mapping

from loaders.case import Case
from loaders.cells import straight
from loaders.kept import kept

GLOSSARY = "glossary"

Pieces = Callable[[str], list[tuple[str, str]]]
Mentioned = Callable[[Iterable[str]], list[str]]


def pieces(names: Mapping[str, Iterable[str]]) -> Pieces:
    """A function from a text to its pieces in order, each with the id whose name it is, or with "" where it is none.

    names: id to all its spellings. One counts as it is written, save for the form of an apostrophe, as a whole word;
    where it is part of a longer one, as Haven of New Haven, the longer one counts.
    """
    owners = {
        straight(spelling): identifier for identifier, spellings in names.items() for spelling in spellings if spelling
    }
    if not owners:
        return lambda text: [(text, "")]
    longest_first = sorted(owners, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest_first))})(?!\w)")

    def split(text: str) -> list[tuple[str, str]]:
        found, at = [], 0
        for place, piece in enumerate(pattern.split(straight(text))):
            if piece:
                found.append((text[at : at + len(piece)], owners[piece] if place % 2 else ""))
            at += len(piece)
        return found

    return split


def mentions(names: Mapping[str, Iterable[str]]) -> Mentioned:
    """A function from texts to the ids whose names occur in them, each once, in the order in which they come up.

    names: as `pieces` reads them.
    """
    split = pieces(names)
    return lambda texts: list(dict.fromkeys(owner for text in texts for _, owner in split(text) if owner))


def actor_names(case: Case) -> dict[str, tuple[str, ...]]:
    """Every actor to all its names."""
    return {row.actor: (row.short, row.name, *row.aliases) for row in case["actors"].itertuples()}


def term_names(case: Case) -> dict[str, tuple[str, ...]]:
    """Every term of the glossary to all its spellings; none where a case has no glossary."""
    return {row.term: (row.short, *row.also) for row in case[GLOSSARY].itertuples()}


@kept(4)
def case_pieces(case: Case) -> Pieces:
    """Splits a text at the names of the actors of a case; one that is part of what an outlet or a text is called is
    none there."""
    called = [*case["outlets"]["short"], *case["outlets"]["name"], *case["sources"]["short"]]
    return pieces({"": called, **actor_names(case)})


@kept(4)
def case_terms(case: Case) -> Mentioned:
    """Finds the terms of a case's glossary that stand in texts."""
    return mentions(term_names(case))
