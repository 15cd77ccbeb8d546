"""How large a case is and which forms of things it has: what a test draws, and makes smaller where it fails."""

from typing import NamedTuple

from hypothesis import strategies as st

RECORDS = ("events", "meetings", "grievances", "strikes", "stances", "relations")
OTHERS = ("issues", "claims", "hypotheses", "verdicts", "disagreements", "limits", "glossary", "story")
HABITS = (
    "all on one day",
    "no end told",
    "all rumours",
    "one actor in every role",
    "times of a day",
    "our words as codes",
    "written from right to left",
    "as long as may be",
    "in one long word",
    "a column in every table",
)
"""What may be so of a whole case, and seldom is by chance."""


class Shape(NamedTuple):
    """Rows of each table, and what is by chance: `seed` decides every cell.

    focus: how many actors the quarrel is of; long: whether names are long; codes: whether lists have codes of the
    case's own; columns, tables: how many of these are its own; habits: which of HABITS it has.
    """

    seed: int
    outlets: int
    sources: int
    passages: int
    actors: int
    phases: int
    focus: int
    rows: dict[str, int]
    long: bool
    codes: bool
    columns: int
    tables: bool
    habits: frozenset[str] = frozenset()


@st.composite
def shapes(draw: st.DrawFn, size: int) -> Shape:
    """Cases of at most so many records in a table, often of none."""
    some = st.one_of(st.just(0), st.integers(0, size))
    actors = draw(st.integers(1, 3 + size // 2))
    return Shape(
        seed=draw(st.integers(0, 2**32)),
        outlets=draw(st.integers(1, max(9, size // 10))),
        sources=draw(st.integers(1, max(6, size // 8))),
        passages=draw(st.integers(1, max(9, size // 8))),
        actors=actors,
        phases=draw(st.integers(1, 8)),
        focus=draw(st.integers(0, min(2, actors))),
        rows={name: draw(some) for name in RECORDS}
        | {name: min(max(9, size // 4) if name == "claims" else 9, draw(some)) for name in OTHERS}
        | {"issues": draw(st.integers(0, max(6, size // 20)))},
        long=draw(st.booleans()),
        codes=draw(st.booleans()),
        columns=draw(st.integers(0, 3)),
        tables=draw(st.booleans()),
        habits=frozenset(draw(st.sets(st.sampled_from(HABITS), max_size=2))),
    )
