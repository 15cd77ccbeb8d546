"""What the network gathers: all actors but those of the most records as one, with the ties of these to the others."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from charts.gather import Budget, Gathered, Heap, counted, named
from charts.network.layout import Layout, Net, Words, layout
from charts.network.places import free_spot
from charts.network.strand import Strand, Tied
from drawing.pen import Pen
from rows.actor import Key

MOST_TIES = 100
"""Actors and strands: more are a tangle."""


class Told(NamedTuple):
    """What is drawn, and what is written."""

    net: Net
    words: Words


def gather(net: Net, words: Words, budget: Budget) -> Gathered[Told]:
    """Actors and ties within a budget."""
    records: Counter[str] = Counter()
    for strand in net.strands:
        for actor in strand.key[:2]:
            records[actor] += len(strand.records)
    ours = [actor for actor in words.focus if actor in records]
    order = [*ours, *(actor for actor, _ in records.most_common() if actor not in ours)]
    gone = order[max(len(ours), budget.names) :]
    if len(gone) < 2:
        return Gathered(Told(net, words), len(order) + len(net.strands))
    heap = Heap(named(gone), tuple(gone), counted(len(gone), "more actor"))
    instead = dict.fromkeys(gone, heap.id)
    strands, among = joined(net.strands, instead)
    kept = set(order) - set(gone)
    spots = {actor: place for actor, place in net.spots.items() if actor in kept}
    spots[heap.id] = free_spot(spots.values())
    every = {key for each in net.every if (key := moved(each, instead)) and {*key[:2]} <= spots.keys()}
    drawn = Net(spots, strands, every, net.silent, net.noted)
    told = Told(drawn, words._replace(names={**words.names, heap.id: heap.said}))
    rest = (Heap(named(among), among, counted(len(among), "tie") + " among the more actors"),) if among else ()
    return Gathered(told, len(kept) + 1 + len(strands), (), rest, (heap,))


def moved(key: Key, instead: Mapping[str, str]) -> Key | None:
    """A strand between what stands for its actors; none where that is one for both."""
    one, other = sorted(instead.get(actor, actor) for actor in key[:2])
    return (one, other, key[2]) if one != other else None


def joined(strands: list[Strand], instead: Mapping[str, str]) -> tuple[list[Strand], tuple[str, ...]]:
    """Strands between what stands for their actors, and the records of those between actors of which one stands for
    both."""
    found: dict[Key, list[Tied]] = {}
    among: list[Tied] = []
    for strand in strands:
        key = moved(strand.key, instead)
        (among if key is None else found.setdefault(key, [])).extend(strand.records)
    each = [Strand(*key, tuple(sorted(found[key], key=lambda record: record.number))) for key in sorted(found)]
    return each, tuple(record.id for record in sorted(among, key=lambda record: record.number))


def laid(told: Told, width: float, height: float, pen: Pen) -> Layout:
    """Where they stand."""
    return layout(*told, width, height, pen)
