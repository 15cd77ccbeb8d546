"""What the chart of meetings gathers: in a lane the meetings of one time and one result; texts of an outlet; outlets
and lanes that find no room."""

from collections import Counter
from collections.abc import Sequence

from charts.gather import Budget, Gathered, Heap, counted, few_rows, heaped, stretch
from charts.meetings.lanes import OTHERS, Key, in_lanes
from charts.meetings.layout import Layout, Told, Words, layout
from charts.meetings.meeting import MIXED, Doubt, Meeting
from charts.meetings.source import Source, united
from charts.texts import bins_of, one_text
from drawing.pen import Pen
from drawing.time import in_order, times_of
from wording.dates import days

NOUN = "meeting"
SOME_DISAGREE = Doubt("≠ some", "≠")
NOWHERE = ("",)
"""Camps of what stands for meetings of several pairs, which no lane of two is of."""
FEW_TIMES, FEW_WAYS = 5, 3
"""Names in a budget with which meetings of all times, and of all results, are alike."""


def gather(told: Told, words: Words, budget: Budget) -> Gathered[Told]:
    """Meetings and texts within a budget."""
    lanes = in_lanes(told.meetings, words.camps, words.focus)
    lane_of = {each.id: key for key, own in lanes.items() for each in own}
    _, rest = few_rows(told.meetings, lambda each: lane_of[each.id], budget.rows)
    kept = [each._replace(camps=NOWHERE) if lane_of[each.id] in rest else each for each in told.meetings]
    lane_of |= {each.id: OTHERS for own in rest.values() for each in own}
    times = times_of((each.first or each.last for each in kept), in_order(told.phases))

    def alike(each: Meeting) -> tuple[Key, ...]:
        time = times.get(each.first or each.last, "") if budget.names > FEW_TIMES else ""
        return lane_of[each.id], time, each.result if budget.names > FEW_WAYS else ""

    def one(identity: str, own: Sequence[Meeting]) -> tuple[Meeting, str]:
        return one_of(identity, own, lane_of[own[0].id])

    drawn, heaps = heaped(kept, alike, budget.each, one)
    sources, texts = few_sources(told.sources, budget)
    found = Told(drawn, told.phases, sources, told.times)
    return Gathered(found, len(drawn) + len(sources), tuple(heaps), (), tuple(texts))


def one_of(identity: str, own: Sequence[Meeting], lane: Key) -> tuple[Meeting, str]:
    """One mark for several meetings of a lane: a line over the days within which they all were."""
    first, last, kind = stretch((each.first, each.last) for each in own)
    noun = "repeated talks" if all(each.kind == "repeated" for each in own) else f"{NOUN}s"
    said = f"{noun}, {days(first, last)}" if first and last else noun
    doubt = SOME_DISAGREE if any(each.doubt.sign for each in own) else Doubt("", "")
    camps = own[0].camps if isinstance(lane, tuple) or len(own[0].camps) > 2 else NOWHERE
    result = own[0].result if len({each.result for each in own}) == 1 else MIXED
    made = own[0]._replace(id=identity, many=len(own), title=said, camps=camps, visit="", doubt=doubt, result=result)
    made = made._replace(first=first, last=last, kind=kind, open_start=first is None, open_end=last is None)
    return made._replace(approximate=False), f"{len(own):,} {said}"


def few_sources(sources: Sequence[Source], budget: Budget) -> tuple[list[Source], list[Heap]]:
    """Texts of so many outlets, all others as those of one; of each so many, and one for those of a time together."""
    if not sources:
        return [], []
    counts = Counter(each.text.outlet for each in sources)
    kept = {outlet for outlet, _ in counts.most_common(max(1, budget.rows // 2))}
    if len(counts) - len(kept) > 1:
        other = counted(len(counts) - len(kept), "other outlet")
        sources = [
            each if each.text.outlet in kept else each._replace(text=each.text._replace(outlet=other))
            for each in sources
        ]
    bins = bins_of([each.text for each in sources])

    def one(identity: str, own: Sequence[Source]) -> tuple[Source, str]:
        text, said = one_text(identity, [each.text for each in own], bins)
        covers, words = united(span for each in own for span in each.covers)
        return Source(text, covers, words), said

    return heaped(sources, lambda each: (each.text.outlet, bins.place(each.text)), budget.each, one)


def laid(words: Words, told: Told, width: float, height: float, pen: Pen) -> Layout:
    """Where they stand."""
    return layout(told, words._replace(results={**words.results, MIXED: "several results"}), width, height, pen)
