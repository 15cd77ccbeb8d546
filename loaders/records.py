"""Records seen under a lens: all of them in date order, with what is left of each."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import reduce
from itertools import chain
from operator import or_
from typing import Any

import numpy as np
import pandas as pd

from loaders.case import Case
from loaders.evidence import NOTHING, Rests, rests_on, with_rests
from loaders.kept import kept
from loaders.lens import Lens
from loaders.parts import blanked, with_untold
from loaders.standing import states
from rows.codes import COMMENT

PLACING = ("who", "what")
"""Parts whose columns say where a mark stands; it keeps its place whatever is left out."""


@kept(200)
def under(lens: Lens, case: Case, *tables: str) -> pd.DataFrame:
    """Record tables under a lens as one: every row in date order, with what is left of each.

    Adds `id`, `table`, `number` (from 1, in date order over all rows, so that it never changes), `shown`, the tuples
    `outlets`, `told`, `texts` and `reprints` recounted from the evidence rows left, `untold` (parts that these no
    longer tell, see `loaders.parts`; their cells are empty, save those of PLACING), `involved` (every actor named),
    `disagrees` (ids of disagreements), `disagrees_on` (their kinds); where there is an `actor`, also `state`, with an
    official's word given to the state, and `stands`, the one of the two that the reader chose. Several tables have
    the columns of each; a cell that its table lacks is missing.
    """
    if lens.officials == "state":
        return with_states(lens, case, *tables)
    records = with_states(replace(lens, officials="state"), case, *tables)
    return records.assign(stands=records["actor"]) if "state" in records else records


@kept(200)
def with_states(lens: Lens, case: Case, *tables: str) -> pd.DataFrame:
    """The same with officials under their states, which is all that their names change."""
    records = whole(case, *tables).copy(deep=False)
    rows_left, rests = remaining(lens.without, lens.told, case)
    records = with_rests(records, (rests.get(each, NOTHING) for each in records["id"].tolist()))
    records["shown"] = records["texts"].map(bool).astype("bool") & in_time(lens, case, records)
    records = blanked(with_untold(records, case, rows_left), case, *PLACING)
    records["involved"] = pd.Series(
        [() if "who" in gone else who for gone, who in zip(records["untold"], records["involved"], strict=True)],
        dtype=object,
    )
    if "state" in records:
        records["stands"] = records["state"]
    return records


@kept(50)
def whole(case: Case, *tables: str) -> pd.DataFrame:
    """What `under` says of records whatever the lens."""
    rows = [with_id(case, table).assign(table=table) for table in tables]
    found = [part.assign(involved=involved(case, table, part)) for table, part in zip(tables, rows, strict=True)]
    records = in_date_order(pd.concat(found, ignore_index=True) if len(found) > 1 else found[0])
    disagrees = disagreements(case)
    records["disagrees"] = pd.Series([disagrees.get(each, ()) for each in records["id"]], dtype=object)
    kinds = case["disagreements"].set_index("disagreement")["kind"].astype("str").to_dict()
    records["disagrees_on"] = pd.Series(
        [tuple(kinds[each] for each in row) for row in records["disagrees"]], dtype=object
    )
    if "actor" in records and len(tables) == 1:
        records["state"] = records["actor"].map(states(case)).astype("str")
    return records


def with_id(case: Case, table: str) -> pd.DataFrame:
    """A table whose key is called `id`, whatever the package calls it."""
    return case[table].rename(columns={case.package.tables[table].id: "id"})


def under_all(lens: Lens, case: Case) -> pd.DataFrame:
    """Every record of the case under a lens; as `under`."""
    return under(lens, case, *case.record_tables)


def some_of(records: pd.DataFrame, ids: Collection[str]) -> pd.DataFrame:
    """Those of some records that have one of some ids, in their order."""
    return records[records["id"].isin(list(ids))]


def in_date_order(records: pd.DataFrame) -> pd.DataFrame:
    """Records sorted by first day, last day and id, with their `number` from 1."""
    # A day that is not told is the least of all numbers that days are kept as.
    first, last = (records[name].to_numpy("datetime64[D]").view("i8") for name in ("earliest", "latest"))
    ordered = records.take(np.lexsort((records["id"].to_numpy(str), last, first))).reset_index(drop=True)
    ordered.insert(0, "number", range(1, len(ordered) + 1))
    return ordered


def involved(case: Case, table: str, records: pd.DataFrame) -> pd.Series:
    """Ids of all actors that each record names, each once, in the order of the columns."""
    columns = [column for column in case.package.tables[table].naming("actors") if column in records]
    cells = [records[column].map(lambda cell: cell if isinstance(cell, tuple) else (cell,)) for column in columns]
    named = zip(*cells, strict=True) if columns else [()] * len(records)
    found = [tuple(dict.fromkeys(filter(None, chain.from_iterable(row)))) for row in named]
    return pd.Series(found, index=records.index, dtype=object)


def evidence_left(lens: Lens, case: Case) -> pd.DataFrame:
    """The evidence rows that the reader has not left out."""
    return remaining(lens.without, lens.told, case)[0]


@kept(50)
def remaining(without: tuple[str, ...], told: tuple[str, ...], case: Case) -> tuple[pd.DataFrame, dict[str, Rests]]:
    """The evidence rows without some outlets and ways of telling, and what each record rests on in them: the same for
    every table, time and name of officials. Those that lost no row rest on what they did."""
    evidence, whole = case.evidence, rests_in(case)
    stays = ~evidence["outlet"].isin(without) & ~evidence["told"].isin(told)
    left, lost = evidence[stays], set(evidence.loc[~stays, "record"].tolist())
    again = left[pd.Series([each in lost for each in left["record"].tolist()], left.index, "bool")]
    return left, {record: rests for record, rests in whole.items() if record not in lost} | rests_on(again)


@kept(1)
def rests_in(case: Case) -> dict[str, Rests]:
    """What each record rests on where nothing is left out, as its own table has it."""
    found: dict[str, Rests] = {}
    for table in case.record_tables:
        records = case[table]
        columns = (records[name].tolist() for name in Rests._fields)
        found |= zip(records[case.package.tables[table].id].tolist(), map(Rests, *columns), strict=True)
    return found


@kept(2)
def in_comments_alone(case: Case, *by: str) -> set[Any]:
    """Records that only readers' comments tell of (`by`: `record`), or each with a text in which only these do
    (`by`: `record` and `source`)."""
    telling = case.evidence[case.evidence["tells"]]
    keys = zip(*(telling[name].tolist() for name in by), strict=True)
    found: dict[tuple[str, ...], bool] = {}
    for key, role in zip(keys, telling["role"].tolist(), strict=True):
        found[key] = found.get(key, True) and role == COMMENT
    return {key if len(by) > 1 else key[0] for key, alone in found.items() if alone}


def as_shown(lens: Lens, case: Case, table: str) -> pd.DataFrame | None:
    """The rows of a table that a lens leaves, with the columns of the case; None of a table that no lens touches.

    Of records those that are shown, of evidence what is left of these.
    """
    if table in case.record_tables:
        records = blanked(under(lens, case, table), case)
        return records[records["shown"]].rename(columns={"id": case.package.tables[table].id})
    if table == "evidence":
        records, left = under_all(lens, case), evidence_left(lens, case)
        return left[left["record"].isin(records.loc[records["shown"], "id"])]
    return None


def in_time(lens: Lens, case: Case, records: pd.DataFrame) -> pd.Series:
    """Whether each record's bounds touch a chosen phase and the chosen days; an untold bound is without end."""
    first = records["earliest"].fillna(pd.Timestamp(date.min))
    last = records["latest"].fillna(pd.Timestamp(date.max))
    touches = pd.Series(True, index=records.index)
    if lens.first:
        touches &= last >= pd.Timestamp(lens.first)
    if lens.last:
        touches &= first <= pd.Timestamp(lens.last)
    if lens.phase:
        phases = case["phases"][case["phases"]["phase"].isin(lens.phase)]
        in_phase = [
            (first <= end) & (last >= start) for start, end in zip(phases["earliest"], phases["latest"], strict=True)
        ]
        touches &= reduce(or_, in_phase)
    return touches


def times_under(lens: Lens, case: Case) -> pd.DataFrame:
    """The phases with `shown`: whether the reader looks at them, and at some day of theirs."""
    phases = case["phases"]
    chosen = phases["phase"].isin(lens.phase or phases["phase"])
    return phases.assign(shown=chosen & in_time(replace(lens, phase=()), case, phases))


@kept(1)
def disagreements(case: Case) -> dict[str, tuple[str, ...]]:
    """Record to the ids of the disagreements that concern it."""
    found: dict[str, list[str]] = {}
    for row in case["disagreements"].itertuples():
        for record in row.records:
            found.setdefault(record, []).append(row.disagreement)
    return {record: tuple(ids) for record, ids in found.items()}
