"""What a paragraph is coded as, in the terms in which anyone codes it: who, to whom, on what, told how."""

from dataclasses import dataclass
from typing import NamedTuple


class Coded(NamedTuple):
    """One thing that a paragraph says, in codes of the case. who, whom: actors; issue, score: empty where it is about
    none; told: how it is told there, empty where another paragraph tells it; speaker: empty where no actor says it."""

    who: tuple[str, ...]
    whom: tuple[str, ...]
    issue: str
    score: str
    told: str
    speaker: str


class Noted(NamedTuple):
    """One thing that a case has of a paragraph, or that a coding pass had: in which table, under which title, as the
    case codes it, None where it was left out; as either pass did, None where it had nothing; and the reason why."""

    table: str
    title: str
    ours: Coded | None
    a: Coded | None
    b: Coded | None
    settled: str


@dataclass(frozen=True)
class Code:
    """A code of a list, what it is called on the screen, and when it is given."""

    list: str
    code: str
    rank: int
    label: str
    definition: str


@dataclass(frozen=True)
class Issue:
    """A question, what it is called, its two poles, and what belongs to it."""

    issue: str
    short: str
    question: str
    plus: str
    minus: str
    definition: str
