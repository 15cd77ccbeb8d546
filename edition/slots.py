"""Places of a page or panel in their order, each with its few variants; a view is which variant each place has."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Piece(NamedTuple):
    """What stands somewhere: what tells it from others, and what is there."""

    key: Hashable
    what: str


@dataclass(eq=False)
class Slot:
    """A place: all that ever stands in it, nothing among it, in the order in which it came."""

    variants: dict[str, int] = field(default_factory=lambda: {"": 0})

    def of(self, what: str) -> int:
        """The number of a variant."""
        return self.variants.setdefault(what, len(self.variants))


Chosen = dict[Slot, int]
"""A view: which variant each place has; a place that is not named is empty."""


@dataclass
class Slots:
    """Places in the order of all views that were put into them, whichever of them a view leaves empty."""

    order: list[Slot] = field(default_factory=list)
    named: dict[Hashable, list[Slot]] = field(default_factory=dict)
    places: dict[Slot, int] = field(default_factory=dict)

    def put(self, pieces: Iterable[Piece]) -> Chosen:
        """A view of some pieces, each in the first place of its key behind that of the piece before it, a new one
        where there is none."""
        chosen: Chosen = {}
        at = -1
        for piece in pieces:
            slot = next((each for each in self.named.get(piece.key, ()) if self.places[each] > at), None)
            if slot is None:
                slot = self.insert(piece.key, at + 1)
            at = self.places[slot]
            chosen[slot] = slot.of(piece.what)
        return chosen

    def insert(self, key: Hashable, at: int) -> Slot:
        """A new place."""
        slot = Slot()
        self.order.insert(at, slot)
        self.named.setdefault(key, []).append(slot)
        self.named[key].sort(key=lambda each: self.order.index(each))
        self.places = {each: place for place, each in enumerate(self.order)}
        return slot

    def variants(self) -> list[list[str]]:
        """What may stand in each place."""
        return [list(slot.variants) for slot in self.order]

    def column(self, views: Iterable[Chosen]) -> list[list[int]]:
        """To each place the variant that it has in each of some views."""
        views = list(views)
        return [[view.get(slot, 0) for view in views] for slot in self.order]

    def changes(self, before: Chosen, after: Chosen) -> Mapping[int, int]:
        """The places that have another variant after a change, with that variant."""
        return {
            self.places[slot]: after.get(slot, 0)
            for slot in {**before, **after}
            if before.get(slot, 0) != after.get(slot, 0)
        }
