"""Which names occur in some texts: of actors, of terms of the glossary."""

import re
from collections.abc import Callable, Iterable, Mapping

from loaders.case import Case

GLOSSARY = "glossary"

Mentioned = Callable[[Iterable[str]], list[str]]


def mentions(names: Mapping[str, Iterable[str]]) -> Mentioned:
    """A function from texts to the ids whose names occur in them, each once, in the order in which they come up.

    names: id to all its spellings. One counts as it is written, as a whole word; where it is part of a longer one, as
    Aleppo of eastern Aleppo, the longer one counts.
    """
    owners = {spelling: identifier for identifier, spellings in names.items() for spelling in spellings if spelling}
    if not owners:
        return lambda texts: []
    longest_first = sorted(owners, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda texts: list(dict.fromkeys(owners[match] for text in texts for match in pattern.findall(text)))


def actor_names(case: Case) -> dict[str, tuple[str, ...]]:
    """Every actor to all its names."""
    return {row.actor: (row.short, row.name, *row.aliases) for row in case["actors"].itertuples()}


def term_names(case: Case) -> dict[str, tuple[str, ...]]:
    """Every term of the glossary to all its spellings; empty where the case has no glossary."""
    if GLOSSARY not in case.tables:
        return {}
    return {row.term: (row.short, *row.also) for row in case[GLOSSARY].itertuples()}
