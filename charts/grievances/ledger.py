"""Grievances sorted out: the two sides by issue, and all that stands in neither, by holder."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import NamedTuple

from charts.grievances.form import Words
from charts.grievances.grievance import Grievance

NO_ISSUE = "about no issue"


class Ledger(NamedTuple):
    """Of each of the two what it holds against the other, by issue; the issues in order; what others hold, or what is
    held against others, by holder. Where the quarrel is not of two, all is of others."""

    sides: tuple[dict[str, list[Grievance]], dict[str, list[Grievance]]]
    issues: list[str]
    others: dict[str, list[Grievance]]


def sort_out(grievances: list[Grievance], words: Words) -> Ledger:
    """Issues on which most is held come first, what is about no issue last; all else keeps its order."""
    pairs = (words.focus, words.focus[::-1]) if len(words.focus) == 2 else ((), ())
    sides = [[each for each in grievances if (each.holder, each.against) == pair] for pair in pairs]
    others = [each for each in grievances if (each.holder, each.against) not in pairs]
    counts: Counter[str] = Counter()
    for each in (each for side in sides for each in side):
        counts[each.issue] += each.many
    issues = sorted(counts, key=lambda issue: (issue == "", -counts[issue], name_of(issue, words)))
    first, second = (grouped(side, lambda each: each.issue) for side in sides)
    return Ledger((first, second), issues, grouped(others, lambda each: each.holder))


def grouped(grievances: Iterable[Grievance], key: Callable[[Grievance], str]) -> dict[str, list[Grievance]]:
    """Grievances by key, in the order of the keys' first ones."""
    found: dict[str, list[Grievance]] = {}
    for each in grievances:
        found.setdefault(key(each), []).append(each)
    return found


def name_of(issue: str, words: Words) -> str:
    """An issue by its short name."""
    return words.issues[issue] if issue else NO_ISSUE
