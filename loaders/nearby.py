"""What there is near something that a search does not find: other times, words spelled nearly so, parts of it."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import chain
from typing import NamedTuple

from loaders.asked import Term, terms
from loaders.case import Case
from loaders.dates import stretch
from loaders.find import Index, find
from wording.dates import exactly

MOST = 3
"""Suggestions for one word."""


class Missed(NamedTuple):
    """One thing that is asked for and not found, alone or with the rest: what it is (`time`, `word`, or `together`
    where each is found by itself), as it was asked, whether any text looks back on that time, and searches that find
    something near it."""

    kind: str
    text: str
    covered: bool
    near: tuple[str, ...]


def nearby(case: Case, entries: Index, asked: str) -> list[Missed]:
    """What of a search that finds nothing is not found by itself, each with what is near; all, where each is found."""
    wanted = terms(asked)
    missed = [term for term in wanted if not any(map(term.finds, entries.values()))]
    if not missed:
        alone = tuple(term.text for term in wanted)
        return [Missed("together", asked, True, alone)] if len(wanted) > 1 else []
    found = [
        missed_time(case, term, term.dates.pattern) if term.dates else missed_word(entries, term) for term in missed
    ]
    return [each._replace(near=tuple(near for near in each.near if find(entries, near))) for each in found]


def missed_time(case: Case, term: Term, pattern: str) -> Missed:
    """A time that no record names: whether a text looks back on it; its month, else the nearest ones that have one.

    pattern: the pattern for its dates.
    """
    told = chain.from_iterable(case[table]["date"] for table in case.record_tables)
    dates = sorted({date for text in told for date in re.findall(r"\d{4}-\d\d", text)})
    asked = re.match(r"\d{4}(-\d\d)?", pattern)
    if not asked:
        return Missed("time", term.text, True, ())
    start = asked[0]
    before, after = ([date for date in dates if date < start], [date for date in dates if date > start])
    near = [start] if start in dates else [*before[-1:], *after[:1]]
    words = tuple(exactly(day, "month") for date in near if (day := stretch(date).earliest))
    return Missed("time", term.text, looked_back_on(case, start), words)


def looked_back_on(case: Case, date: str) -> bool:
    """Whether some text looks back on a part of a year or month."""
    asked = stretch(date)
    told = chain.from_iterable(case["sources"]["covers"])
    return any(asked.touches(each) for each in told)


def missed_word(entries: Index, term: Term) -> Missed:
    """A word that is nowhere: those of the case that are spelled nearly so."""
    words = sorted(set(chain.from_iterable(all_words(entries))))
    return Missed("word", term.text, True, tuple(get_close_matches(term.text, words, n=MOST, cutoff=0.75)))


def all_words(entries: Index) -> Iterator[list[str]]:
    """The words of each entry, in plain letters."""
    for entry in entries.values():
        yield re.findall(r"[^\W\d_]{4,}", entry.words)
