"""What the charts of stances gather: stances of one score in one cell; issues, actors and times that find no room."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.gather import Budget, Gathered, Heap, counted, few_rows, heaped, others_of, rest_of
from charts.stances import all_layout, layout
from charts.stances.stance import Stance
from drawing.pen import Pen

NOUN = "stance"
ALL_TIMES = {"": "all times"}


class OfTwo(NamedTuple):
    """Stances of the two, and what is written."""

    stances: list[Stance]
    words: layout.Words


class OfAll(NamedTuple):
    """Stances of all actors, and what is written."""

    stances: list[Stance]
    words: all_layout.Words


def of_two(stances: Sequence[Stance], words: layout.Words, budget: Budget) -> Gathered[OfTwo]:
    """Stances of the two within a budget; times stand in one column where there are more than names find room."""
    kept, rest = few_rows(stances, lambda each: each.issue, budget.rows, [*words.issues])
    if len(words.phases) > budget.names:
        kept, words = [each._replace(phase="") for each in kept], words._replace(phases=ALL_TIMES)
    drawn, heaps = heaped(kept, lambda each: (each.issue, each.actor, each.phase, each.score), budget.each, one_of)
    return Gathered(OfTwo(drawn, words), len(drawn), tuple(heaps), rest_of(rest, "issue", NOUN))


def of_all(stances: Sequence[Stance], words: all_layout.Words, budget: Budget) -> Gathered[OfAll]:
    """Stances of all within a budget; beside the two so many actors of an issue have a name."""
    kept, rest = few_rows(stances, lambda each: each.issue, budget.rows, [*words.issues])
    kept, names, unnamed = few_names(kept, words, budget.names)
    drawn, heaps = heaped(kept, lambda each: (each.issue, each.actor, each.score), budget.each, one_of)
    told = OfAll(drawn, words._replace(actors={**words.actors, **names}))
    return Gathered(told, len(drawn), tuple(heaps), rest_of(rest, "issue", NOUN), tuple(unnamed))


def few_names(
    stances: Sequence[Stance], words: all_layout.Words, most: int
) -> tuple[list[Stance], dict[str, str], list[Heap]]:
    """Stances with those of all but so many of the other actors of each issue under one name; these names; who they
    stand for."""
    found: list[Stance] = []
    names: dict[str, str] = {}
    heaps: list[Heap] = []
    by_issue: dict[str, list[Stance]] = {}
    for each in stances:
        by_issue.setdefault(each.issue, []).append(each)
    for own in by_issue.values():
        others = [each for each in own if each.actor not in words.focus]
        _, rest = few_rows(others, lambda each: each.actor, most)
        if len(rest) < 2:
            found += own
            continue
        others_heap = others_of(rest, "other actor", own[0].issue + " ")
        identity = others_heap.id
        names[identity] = counted(len(rest), "other")
        heaps.append(others_heap)
        found += [each._replace(actor=identity) if each.actor in rest else each for each in own]
    return found, names, heaps


def one_of(identity: str, own: Sequence[Stance]) -> tuple[Stance, str]:
    """One square for several of a score in a cell."""
    return own[0]._replace(id=identity, many=len(own)), counted(len(own), NOUN)


def lay_two(told: OfTwo, width: float, height: float, pen: Pen) -> layout.Layout:
    """Where they stand."""
    return layout.layout(*told, width, height, pen)


def lay_all(told: OfAll, width: float, height: float, pen: Pen) -> all_layout.Layout:
    """Where they stand."""
    return all_layout.layout(*told, width, height, pen)
