"""What a chart gathers where there is more than can be read: of what is alike in one place the first few stand by
themselves and one mark stands for the others; rows that find no room are named under the chart."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Generic, NamedTuple, Protocol, TypeVar

from drawing.lanes import Kind

MOST_MARKS, MOST_LABELLED = 400, 150
"""Of a chart, and of one whose marks have a label each: a wall of more says nothing."""
MANY = 10**9
SEVERAL = "+"
"""What no id of a case begins with."""


class Budget(NamedTuple):
    """How much is drawn at most: marks of what is alike in one place, names side by side, rows."""

    each: int = MANY
    names: int = MANY
    rows: int = MANY


STEPS = (60, 50, 40, 30, 24, 20, 16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1)
LADDER = (
    Budget(),
    *(Budget(max(0, step // 2 - 3), step, max(1, 2 * step // 3)) for step in STEPS),
)
"""From all to the least: a chart takes the first step on which it fits."""


class Heap(NamedTuple):
    """Several things that one mark or one line stands for: an id of its own, theirs in order, what they are in words
    (“57 meetings”)."""

    id: str
    members: tuple[str, ...]
    said: str


class Identified(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """Its id."""
        ...


Told = TypeVar("Told", covariant=True)
Item = TypeVar("Item", bound=Identified)
Row = TypeVar("Row", bound=Hashable)


class Gathered(NamedTuple, Generic[Told]):
    """What a chart is laid out for within a budget: how many marks that makes; the marks that stand for several, what
    has no place in it, and the names that stand for several."""

    told: Told
    marks: int
    heaps: tuple[Heap, ...] = ()
    rest: tuple[Heap, ...] = ()
    names: tuple[Heap, ...] = ()

    @property
    def several(self) -> tuple[Heap, ...]:
        """All that stands for several."""
        return self.heaps + self.rest + self.names


def named(members: Iterable[str]) -> str:
    """The id of what stands for some things, which no thing of a case has."""
    return f"{SEVERAL}{next(iter(members))}"


def is_several(identity: str) -> bool:
    """Whether an id is of what stands for several."""
    return identity.startswith(SEVERAL)


def tag(count: int, number: int) -> str:
    """What stands at a mark: the number of its record in the list, or of how many it is."""
    return f"×{count:,}" if count > 1 else str(number)


def heaped(
    items: Iterable[Item],
    alike: Callable[[Item], Hashable],
    each: int,
    one_for: Callable[[str, Sequence[Item]], tuple[Item, str]],
) -> tuple[list[Item], list[Heap]]:
    """Items in their order, of each that are alike so many and, where the first of the others was, one that stands
    for these; what stands for which.

    one_for: an id and several items in, one that stands for them out, and what they are in words.
    """
    groups: dict[Hashable, list[Item]] = {}
    whole = list(items)
    for item in whole:
        groups.setdefault(alike(item), []).append(item)
    heaps: list[Heap] = []
    instead: dict[str, Item | None] = {}
    for own in groups.values():
        if len(rest := own[each:]) < 2:
            continue
        members = tuple(item.id for item in rest)
        one, said = one_for(named(members), rest)
        heaps.append(Heap(one.id, members, said))
        instead |= dict.fromkeys(members[1:], None) | {members[0]: one}
    drawn = (instead.get(item.id, item) for item in whole)
    return [item for item in drawn if item is not None], heaps


def few(ids: Sequence[str], most: int, noun: str) -> tuple[list[str], tuple[Heap, ...]]:
    """The first of some, and what stands for the others, which are more than one: to gather one saves nothing.
    noun: what one of them is called."""
    rest = tuple(ids[most:])
    if len(rest) < 2:
        return list(ids), ()
    return list(ids[:most]), (Heap(named(rest), rest, counted(len(rest), f"more {noun}")),)


def few_rows(
    items: Sequence[Item], row: Callable[[Item], Row], most: int, order: Sequence[Row] = ()
) -> tuple[list[Item], dict[Row, list[Item]]]:
    """Items of so many rows: the first in an order, else those that hold most; and the others by their rows."""
    counts = Counter(map(row, items))
    if len(counts) <= most:
        return list(items), {}
    first = [each for each in order if each in counts] or [each for each, _ in counts.most_common()]
    kept = set(first[:most])
    rest: dict[Row, list[Item]] = {}
    for item in items:
        if row(item) not in kept:
            rest.setdefault(row(item), []).append(item)
    return [item for item in items if row(item) in kept], rest


def others_of(rest: Iterable[str], noun: str, of: str = "") -> Heap:
    """What stands under one name for all that find no room for their own. of: tells it from others on a chart."""
    members = tuple(rest)
    return Heap(named([f"{of}{members[0]}"]), members, counted(len(members), noun))


def rest_of(rest: Mapping[Row, Sequence[Item]], row: str, item: str) -> tuple[Heap, ...]:
    """What stands for the rows that find no room, if any. row, item: what one of them is called."""
    members = tuple(each.id for own in rest.values() for each in own)
    if not members:
        return ()
    said = f"{counted(len(rest), f'more {row}')} with {counted(len(members), item)}"
    return (Heap(named(members), members, said),)


def counted(count: int, noun: str) -> str:
    """“1 more issue”, “1,200 meetings”."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


class Stretch(NamedTuple):
    """When several things were so: first and last day, None where none is told; on one day or on some days within."""

    first: date | None
    last: date | None
    kind: Kind


def stretch(days: Iterable[tuple[date | None, date | None]]) -> Stretch:
    """The stretch in which all of some things were, of each of which the first and the last day are given."""
    told = list(days)
    firsts, lasts = [day for day, _ in told if day], [day for _, day in told if day]
    first = min([*firsts, *lasts]) if firsts else None
    last = max([*firsts, *lasts]) if lasts else None
    return Stretch(first, last, "day" if first and first == last else "within")
