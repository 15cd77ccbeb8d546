"""What lenses leave of some records: lenses that leave the same are one state, of which views are made once."""

from collections.abc import Collection, Hashable
from functools import cached_property
from typing import NamedTuple

import numpy as np

from edition.lenses import Lenses
from loaders.case import Case
from loaders.lens import Lens
from loaders.records import in_time, whole


class States(NamedTuple):
    """Numbers of states, by lens; and to each state the first lens that leaves it."""

    of: tuple[int, ...]
    lenses: tuple[Lens, ...]


class Left:
    """Which rows of evidence, and which records, each lens of an edition leaves."""

    def __init__(self, case: Case, lenses: Lenses) -> None:
        """A case and the lenses over it."""
        self.case, self.lenses = case, lenses

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
        rows = self.case.evidence["record"].isin(list(records)).to_numpy()
        places = sorted(self.place[each] for each in records)
        left = np.packbits(np.hstack([self.evidence[:, rows], self.shown[:, places]]), axis=1)
        numbers: dict[Hashable, int] = {}
        first: list[Lens] = []
        of = []
        for lens, bits in zip(self.lenses.lenses, left, strict=True):
            key = bits.tobytes(), lens.everything, lens.without if outlets else ()
            if key not in numbers:
                numbers[key] = len(first)
                first.append(lens)
            of.append(numbers[key])
        return States(tuple(of), tuple(first))
