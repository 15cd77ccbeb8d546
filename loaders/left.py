"""What is made of each record under a lens, made once for all lenses that leave the same of it.

How a record looks under a lens depends on nothing but which rows of its own evidence are left, and whether its time is:
so of all lenses a record has a few states, and most of a new view is known from others.
"""

from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from typing import TypeVar

import numpy as np

from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.records import in_time, under, whole
from rows.read import rows_of, taken

Made = TypeVar("Made")
MadeFrom = tuple[Lens, Case, tuple[str, ...]]
State = tuple[str, bytes, bool]
"""A record, a byte for each row of its evidence that says whether it is left, and whether its time is."""


def typed(kind: type[Made], lens: Lens, case: Case, *tables: str) -> list[Made]:
    """Record tables under a lens as typed rows in date order, as `rows_of` makes them of `under`; not to be changed."""
    name = f"{kind.__module__}.{kind.__qualname__}"
    return as_left(name, lens, case, tables, lambda new: rows_of(kind, taken(under(lens, case, *tables), new)))


def as_left(
    what: str, lens: Lens, case: Case, tables: tuple[str, ...], make: Callable[[list[int]], Sequence[Made]]
) -> list[Made]:
    """What is made of each record of some tables under a lens, in date order.

    what: tells one thing that is made from others; make: makes it of the records at some places among these, which have
    a state that they had under no lens so far.
    """
    known: dict[State, Made] = known_of(what, lens.officials, case, tables)
    states = states_of(lens, case, tables)
    if new := [place for place, state in enumerate(states) if state not in known]:
        known.update(zip((states[place] for place in new), make(new), strict=True))
    return [known[state] for state in states]


def of_one(what: str, record: str, made_from: MadeFrom, make: Callable[[], Made]) -> Made:
    """The same of one record alone."""
    lens, case, tables = made_from
    known: dict[State, Made] = known_of(what, lens.officials, case, tables)
    state = next(each for each in states_of(lens, case, tables) if each[0] == record)
    if state not in known:
        known[state] = make()
    return known[state]


@kept(100)
def known_of(what: str, officials: str, case: Case, tables: tuple[str, ...]) -> dict[State, Made]:
    """What was made so far of records by their states, to be added to."""
    return {}


@kept(20)
def states_of(lens: Lens, case: Case, tables: tuple[str, ...]) -> list[State]:
    """The states of some tables' records under a lens, in date order."""
    left, times = left_of(lens.without, lens.told, case), times_of(lens.phase, lens.first, lens.last, case, tables)
    return [(each, left.get(each, b""), within) for each, within in times]


@kept(600)
def left_of(without: tuple[str, ...], told: tuple[str, ...], case: Case) -> dict[str, bytes]:
    """Record to a byte for each row of its evidence: whether it is left."""
    rows, (order, ends) = case.evidence, places_of(case)
    left = ~(rows["outlet"].isin(without) | rows["told"].isin(told)).to_numpy()
    of_all = left[order].tobytes()
    return {record: of_all[start:end] for record, (start, end) in ends.items()}


@kept(2)
def places_of(case: Case) -> tuple[np.ndarray, dict[str, tuple[int, int]]]:
    """The places of all rows of the evidence, those of a record together, and from where to where in these its own
    stand."""
    found: dict[str, list[int]] = {}
    for place, record in enumerate(case.evidence["record"].tolist()):
        found.setdefault(record, []).append(place)
    stops = accumulate(map(len, found.values()))
    ends = {record: (stop - len(own), stop) for (record, own), stop in zip(found.items(), stops, strict=True)}
    return np.array([*chain.from_iterable(found.values())], dtype=int), ends


@kept(50)
def times_of(
    phase: tuple[str, ...], first: str, last: str, case: Case, tables: tuple[str, ...]
) -> list[tuple[str, bool]]:
    """The records of some tables in date order, and whether their time is left."""
    records = whole(case, *tables)
    within = in_time(Lens(phase=phase, first=first, last=last), case, records)
    return list(zip(records["id"].tolist(), within.tolist(), strict=True))
