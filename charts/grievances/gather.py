"""What the ledger gathers: what one side holds on one issue, what one other holder holds; issues and holders that find
no room."""

from collections.abc import Sequence
from typing import NamedTuple

from charts.gather import Budget, Gathered, counted, few_rows, heaped, is_several, others_of, rest_of
from charts.grievances import layout
from charts.grievances.form import Words
from charts.grievances.grievance import Grievance
from drawing.pen import Pen

MOST_ENTRIES = 70
"""Of the ledger: more cannot each say what is held."""
NOUN, SEVERAL = "grievance", "several"


class Told(NamedTuple):
    """Grievances, and what is written."""

    grievances: list[Grievance]
    words: Words


def gather(grievances: Sequence[Grievance], words: Words, budget: Budget) -> Gathered[Told]:
    """Grievances within a budget."""
    pair = set(words.focus) if len(words.focus) == 2 else None
    sides = [each for each in grievances if {each.holder, each.against} == pair]
    others = [each for each in grievances if {each.holder, each.against} != pair]
    issues, no_issue = few_rows(sides, lambda each: each.issue, budget.rows)
    _, no_holder = few_rows(others, lambda each: each.holder, budget.rows)
    several = (others_of(no_holder, "other"),) if len(no_holder) > 1 else ()
    holders = [each._replace(holder=several[0].id) if several and each.holder in no_holder else each for each in others]
    ours, heaps = heaped(issues, lambda each: (each.holder, each.issue), budget.each, one_of)
    theirs, others_heaps = heaped(holders, lambda each: each.holder, budget.each, one_of)
    names = {**words.actors, "": SEVERAL, **{each.id: each.said for each in several}}
    theirs.sort(key=lambda each: is_several(each.holder))
    undrawn = {
        holder: tuple(each.id for own in no_issue.values() for each in own if each.holder == holder)
        for holder in words.focus
    }
    told = Told([*ours, *theirs], words._replace(actors=names, undrawn=undrawn))
    rest = rest_of(no_issue, "issue", NOUN)
    return Gathered(told, len(told.grievances), (*heaps, *others_heaps), rest, several)


def one_of(identity: str, own: Sequence[Grievance]) -> tuple[Grievance, str]:
    """One entry for several that one actor holds."""
    against = own[0].against if len({each.against for each in own}) == 1 else ""
    disagrees = any(each.disagrees for each in own)
    made = own[0]._replace(id=identity, many=len(own), title=f"{NOUN}s", against=against, when="", disagrees=disagrees)
    return made, counted(len(own), NOUN)


def laid(told: Told, width: float, height: float, pen: Pen) -> layout.Layout:
    """Where they stand."""
    return layout.layout(*told, width, height, pen)
