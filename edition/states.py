"""What lenses leave of some records: lenses that leave the same are one state, of which views are made once."""

from collections.abc import Collection
from functools import cached_property
from typing import NamedTuple, TypeAlias

import numpy as np

from edition.lenses import Lenses
from loaders.case import Case
from loaders.lens import Lens
from loaders.records import in_time, whole

Columns: TypeAlias = tuple[tuple[str, str], ...]
"""Records, each with the time in whose column it stands."""


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
        self.known: dict[tuple[frozenset[str], bool, Columns], States] = {}

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

    def lit(self, columns: Columns) -> np.ndarray:
        """Lenses by records: whether it is shown, and the time looked at in whose column it stands."""
        looked = {
            phase: [not phase or column in phase for _, column in columns]
            for phase in {lens.phase for lens in self.lenses.lenses}
        }
        shown = self.shown[:, [self.place[record] for record, _ in columns]]
        lit: np.ndarray = shown & np.array([looked[lens.phase] for lens in self.lenses.lenses])
        return lit

    def states(self, records: Collection[str], outlets: bool = False, columns: Columns = ()) -> States:
        """The states of some records. outlets: whether which of them are left out tells two states apart too; columns:
        records that stand in the column of a time, which does so too, and that time."""
        key = frozenset(records), outlets, columns
        if key not in self.known:
            self.known[key] = self.told_apart(*key)
        return self.known[key]

    def told_apart(self, records: frozenset[str], outlets: bool, columns: Columns) -> States:
        """The same, not made before."""
        rows = self.case.evidence["record"].isin(list(records)).to_numpy()
        places = sorted(self.place[each] for each in records)
        parts = [self.evidence[:, rows], self.shown[:, places], self.everything, *([self.without] if outlets else ())]
        parts += [self.lit(columns)] if columns else []
        left = np.packbits(np.hstack(parts), axis=1)
        whole = np.ascontiguousarray(left).view(np.dtype((np.void, left.shape[1]))).ravel()
        _, first, of = np.unique(whole, return_index=True, return_inverse=True)
        # In the order in which the lenses come to them.
        order = np.argsort(first)
        number = np.empty_like(order)
        number[order] = np.arange(len(order))
        places = first[order].tolist()
        return States(tuple(number[of].tolist()), tuple(self.lenses.lenses[place] for place in places), tuple(places))
