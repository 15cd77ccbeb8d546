"""What the chart of strike notes gathers: notes of a lane, a time and a direction; texts written near to each other;
actors and moments that find no room."""

from collections.abc import Sequence

from charts.dated import phases_of, texts_of
from charts.gather import Budget, Gathered, Heap, few, few_rows, heaped, others_of, stretch
from charts.strikes.lane import ABOVE, BELOW
from charts.strikes.layout import Drawn, Layout, Told, layout
from charts.strikes.moment import moments_of
from charts.strikes.note import Note, Words, notes_of
from charts.texts import bins_of, one_text
from drawing.pen import Pen
from drawing.strip import Text
from drawing.time import in_order, times_of
from wording.dates import days

MOST_MOMENTS, MOST_TEXTS = 12, 60
"""Moments of which each has its line and its name, and texts of which each has its diamond."""
FEW_WAYS, FEW_TIMES, FEW_MODES = 6, 3, 2
"""Names in a budget with which notes of all directions are alike, those of all times, and those of all modes that stand
on one side of the axis."""
SEVERAL_WAYS = ""


def gather(told: Told, words: Words, noun: str, budget: Budget) -> Gathered[Told]:
    """Notes, moments and texts within a budget. noun: what a note is called."""
    apart, rows = (words.focus, budget.rows // 3) if budget.names > 1 else ((), 0)
    whole, others = few_actors(notes_of(told.strikes), apart, rows)
    if budget.names <= FEW_MODES:
        whole = [each._replace(mode=(BELOW if each.mode in BELOW else ABOVE)[0]) for each in whole]
    times = times_of((each.first or each.last for each in whole), in_order(phases_of(told.phases)))

    def alike(each: Note) -> tuple[str, ...]:
        time = times.get(each.first or each.last, "") if budget.names > FEW_TIMES else ""
        return each.state, each.mode, each.direction if budget.names > FEW_WAYS else "", time

    def one(identity: str, own: Sequence[Note]) -> tuple[Note, str]:
        return one_of(identity, own, noun, dated=budget.names <= FEW_TIMES)

    notes, heaps = heaped(whole, alike, budget.each, one)
    seen = {each.id: each for each in moments_of(told.events)}
    marked, unmarked = few([*seen], min(MOST_MOMENTS, budget.names), "event")
    moments = [seen[each] for each in marked]
    texts, several = few_texts(texts_of(told.sources))
    marks = len(notes) + len(moments)
    drawn = told._replace(gathered=Drawn(notes, moments, texts, others, budget.names <= FEW_MODES))
    return Gathered(drawn, marks, tuple(heaps), unmarked, (*several, *others))


def few_actors(notes: list[Note], focus: tuple[str, ...], most: int) -> tuple[list[Note], tuple[Heap, ...]]:
    """Notes with those of all actors but so many, beside the two of the quarrel, in lanes of one name."""
    _, rest = few_rows([each for each in notes if each.state not in focus], lambda each: each.state, most)
    if len(rest) < 2:
        return notes, ()
    others = others_of(rest, "other" if focus else "actor")
    return [each._replace(state=others.id) if each.state in rest else each for each in notes], (others,)


def one_of(identity: str, own: Sequence[Note], noun: str, dated: bool) -> tuple[Note, str]:
    """One mark for several notes of a lane: a line over the days within which they all were. dated: whether these are
    written."""
    first, last, kind = stretch((each.first, each.last) for each in own)
    said = f"{noun}s, {days(first, last)}" if first and last else f"{noun}s"
    ways = {each.direction for each in own}
    made = own[0]._replace(
        id=identity, many=len(own), title=said if dated else f"{noun}s", stands=own[0].state, reading_of="", ratio=None
    )
    made = made._replace(first=first, last=last, kind=kind, open_start=first is None, open_end=last is None)
    made = made._replace(direction=own[0].direction if len(ways) == 1 else SEVERAL_WAYS, approximate=False)
    disagree = tuple({on for each in own for on in each.disagrees_on})
    return made._replace(disagrees_on=disagree), f"{len(own):,} {said}"


def few_texts(texts: list[Text]) -> tuple[list[Text], list[Heap]]:
    """All texts where they are few; else those of each part of the time together."""
    if len(texts) <= MOST_TEXTS:
        return texts, []
    bins = bins_of(texts)
    return heaped(texts, bins.place, 0, lambda identity, own: one_text(identity, own, bins))


def laid(words: Words, told: Told, width: float, height: float, pen: Pen) -> Layout:
    """Where they stand."""
    names = {**words.names, **{each.id: each.said for each in told.drawn.others}}
    modes = {**words.modes, **sides_of(words)} if told.drawn.by_side else words.modes
    directions = {**words.directions, SEVERAL_WAYS: "several ways"}
    return layout(told, words._replace(names=names, directions=directions, modes=modes), width, height, pen)


def sides_of(words: Words) -> dict[str, str]:
    """What the lanes of several modes are called, by the first of each side."""
    return {side[0]: " or ".join(words.modes.get(mode, mode) for mode in side) for side in (ABOVE, BELOW)}
