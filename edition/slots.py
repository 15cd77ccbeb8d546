"""Places of a page or panel in their order, each with its few variants; a view is which variant each place has."""

from array import array
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

import numpy as np


class Piece(NamedTuple):
    """What stands somewhere: what tells it from others, and what is there."""

    key: Hashable
    what: str


@dataclass(eq=False)
class Slot:
    """A place: what its pieces have in common, how many places were made before it, and all that ever stands in it,
    nothing among it, in the order in which it came."""

    key: Hashable
    number: int
    variants: dict[str, int] = field(default_factory=lambda: {"": 0})

    def of(self, what: str) -> int:
        """The number of a variant."""
        return self.variants.setdefault(what, len(self.variants))


Chosen: TypeAlias = "array[int]"
"""A view: which variant each place has, by the number of the place; one that is made later is empty."""

Named: TypeAlias = Mapping[Hashable, Sequence[Slot]]
"""Places by their keys, in order."""
NOTHING: Named = MappingProxyType({})


@dataclass
class Slots:
    """Places in the order of all views that were put into them, whichever of them a view leaves empty."""

    order: list[Slot] = field(default_factory=list)
    made: list[Slot] = field(default_factory=list)
    named: dict[Hashable, list[Slot]] = field(default_factory=dict)
    places: dict[Slot, int] = field(default_factory=dict)

    def put(self, pieces: Iterable[Piece], beside: Named = NOTHING) -> Chosen:
        """A view of some pieces, each in the first place of its key behind that of the piece before it, a new one
        where there is none. beside: places of another view, which are taken before others."""
        chosen = array("I", [0]) * len(self.order)
        at = 0
        for key, what in pieces:
            slot = self.behind(beside[key], at) if key in beside else None
            if slot is None and at < len(self.order) and self.order[at].key == key:
                slot = self.order[at]
            if slot is None and key in self.named:
                slot = self.behind(self.named[key], at)
            if slot is None:
                slot = self.insert(key, at)
                chosen.append(0)
            at = self.places[slot] + 1
            chosen[slot.number] = slot.of(what)
        return chosen

    def behind(self, slots: Iterable[Slot], at: int) -> Slot | None:
        """The first of some places that is not before another."""
        for each in slots:
            if self.places[each] >= at:
                return each
        return None

    def taken(self, view: Chosen) -> Named:
        """The places in which a view has anything, by their keys."""
        found: dict[Hashable, list[Slot]] = {}
        taken = [self.made[number] for number in np.flatnonzero(np.asarray(view)).tolist()]
        for slot in sorted(taken, key=self.places.__getitem__):
            found.setdefault(slot.key, []).append(slot)
        return found

    def apart(self, one: Chosen, other: Chosen) -> list[Slot]:
        """The places in which two views have different variants."""
        both = np.zeros((2, len(self.made)), np.uint32)
        both[0, : len(one)], both[1, : len(other)] = one, other
        return [self.made[number] for number in np.flatnonzero(both[0] != both[1]).tolist()]

    def insert(self, key: Hashable, at: int) -> Slot:
        """A new place."""
        slot = Slot(key, len(self.made))
        self.made.append(slot)
        self.order.insert(at, slot)
        self.named.setdefault(key, []).append(slot)
        self.named[key].sort(key=lambda each: self.order.index(each))
        self.places = {each: place for place, each in enumerate(self.order)}
        return slot

    def variants(self) -> list[list[str]]:
        """What may stand in each place."""
        return [list(slot.variants) for slot in self.order]

    def columns(self, views: Sequence[Chosen]) -> np.ndarray:
        """Places by views: the variant that each place has in each of some views."""
        found = np.zeros((len(self.order), len(views)), np.uint32)
        for place, view in enumerate(views):
            found[: len(view), place] = view
        return found[[slot.number for slot in self.order]]

    def texts(self, views: Sequence[Chosen]) -> list[str]:
        """What stands in all places of each of some views."""
        own = self.variants()
        return ["".join(own[place][which] for place, which in enumerate(view)) for view in self.columns(views).T]
