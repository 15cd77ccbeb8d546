"""What lenses leave of some records: lenses that leave the same are one state, of which views are made once."""

from collections.abc import Collection
from functools import cached_property
from typing import NamedTuple

import numpy as np

from edition.lenses import Lenses
from loaders.case import Case
from loaders.lens import Lens
from loaders.records import in_time, whole


class States(NamedTuple):
    """Numbers of states, by lens; and to each state the first lens that leaves it, and its place among the lenses."""

    of: tuple[int, ...]
    lenses: tuple[Lens, ...]
    first: tuple[int, ...]


class Left:
    """Which rows of evidence, and which records, each lens of an edition leaves."""

    def __init__(self, case: Case, lenses: Lenses) -> None:
        """A case and the lenses over it."""
        self.case, self.lenses = case, lenses
        self.known: dict[tuple[frozenset[str], bool], States] = {}

    @cached_property
    def place(self) -> dict[str, int]:
        """Record to its place in `shown`."""
        return {each: place for place, each in enumerate(whole(self.case, *self.case.record_tables)["id"])}

    @cached_property
    def evidence(self) -> np.ndarray:
        """Lenses by rows of evidence: whether it is left."""
        rows = self.case.evidence
        outlets, told = (rows[column].astype("str").to_numpy() for column in ("outlet", "told"))
        kept = {
            pair: ~np.isin(outlets, pair[0]) & ~np.isin(told, pair[1])
            for pair in {(lens.without, lens.told) for lens in self.lenses.lenses}
        }
        return np.array([kept[lens.without, lens.told] for lens in self.lenses.lenses])

    @cached_property
    def everything(self) -> np.ndarray:
        """Lenses by one: whether nothing is left out."""
        return np.array([[lens.everything] for lens in self.lenses.lenses])

    @cached_property
    def without(self) -> np.ndarray:
        """Lenses by outlets: whether it is left out."""
        outlets = self.lenses.chips.outlets
        return np.array([[each in lens.without for each in outlets] for lens in self.lenses.lenses])

    @cached_property
    def shown(self) -> np.ndarray:
        """Lenses by records: whether it is shown."""
        records, case = whole(self.case, *self.case.record_tables), self.case
        times = {
            phase: in_time(Lens(phase=phase), case, records).to_numpy()
            for phase in {lens.phase for lens in self.lenses.lenses}
        }
        rows, left = np.flatnonzero(case.evidence["tells"].to_numpy()), self.evidence
        told = np.zeros((len(left), len(records)), bool)
        for row, record in zip(rows, case.evidence["record"].iloc[rows], strict=True):
            told[:, self.place[record]] |= left[:, row]
        shown: np.ndarray = told & np.array([times[lens.phase] for lens in self.lenses.lenses])
        return shown

    def states(self, records: Collection[str], outlets: bool = False) -> States:
        """The states of some records. outlets: whether which of them are left out tells two states apart too."""
        key = frozenset(records), outlets
        if key not in self.known:
            self.known[key] = self.told_apart(*key)
        return self.known[key]

    def told_apart(self, records: frozenset[str], outlets: bool) -> States:
        """The same, not made before."""
        rows = self.case.evidence["record"].isin(list(records)).to_numpy()
        places = sorted(self.place[each] for each in records)
        parts = [self.evidence[:, rows], self.shown[:, places], self.everything, *([self.without] if outlets else ())]
        left = np.packbits(np.hstack(parts), axis=1)
        whole = np.ascontiguousarray(left).view(np.dtype((np.void, left.shape[1]))).ravel()
        _, first, of = np.unique(whole, return_index=True, return_inverse=True)
        # In the order in which the lenses come to them.
        order = np.argsort(first)
        number = np.empty_like(order)
        number[order] = np.arange(len(order))
        places = first[order].tolist()
        return States(tuple(number[of].tolist()), tuple(self.lenses.lenses[place] for place in places), tuple(places))
