"""What a reader leaves out, as a pure value that a URL can carry, and a table seen under it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Self

import pandas as pd

from loaders.case import Case
from loaders.evidence import per_record
from loaders.faults import suggestion

OFFICIALS = ("state", "name")
VIEWS = ("page", "slide")
SEPARATOR = ","
OFFICIAL_KINDS = {"person", "organisation"}


@dataclass(frozen=True)
class Lens:
    """What is left out (`without` outlets, `told` ways), which phases and days are looked at (none: all), whether
    officials stand with their `state` or by `name`, what is `selected` (an id or empty) and which `view` is drawn.

    `first` and `last` are ISO days or empty; in a URL they are `from` and `to`.
    """

    without: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    phase: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    officials: str = "state"
    selected: str = ""
    view: str = "page"

    @classmethod
    def from_query(cls, query: Mapping[str, str], case: Case) -> tuple[Self, list[str]]:
        """The lens that a URL's parameters describe, and a notice for each value that means nothing here."""
        notices: list[str] = []
        chosen: dict[str, Any] = {}
        for name, (parameter, allowed) in vocabulary(case).items():
            values = [value for value in query.get(parameter, "").split(SEPARATOR) if value]
            good = [value for value in dict.fromkeys(values) if value in allowed]
            single = not isinstance(getattr(cls, name), tuple)
            notices += [notice(parameter, value, allowed) for value in values if value not in allowed]
            if good:
                chosen[name] = good[-1] if single else tuple(sorted(good))
        for name, parameter in (("first", "from"), ("last", "to")):
            if value := query.get(parameter, ""):
                if is_day(value):
                    chosen[name] = value
                else:
                    notices.append(f"“{value}” in the link's “{parameter}” is no day as 2016-02-27; left aside.")
        lens = cls(**chosen)
        if lens.first and lens.last and lens.first > lens.last:
            notices.append(f"The link's “from” ({lens.first}) is after its “to” ({lens.last}); both left aside.")
            lens = replace(lens, first="", last="")
        return lens, notices

    def to_query(self) -> dict[str, str]:
        """The parameters of a URL that bring this lens back; what is at its default is left out."""
        names = {"first": "from", "last": "to"}
        changed = {name: value for name, value in vars(self).items() if value != getattr(Lens, name)}
        return {
            names.get(name, name): SEPARATOR.join(value) if isinstance(value, tuple) else value
            for name, value in changed.items()
        }

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return not (self.without or self.told or self.phase or self.first or self.last)

    def reset(self) -> Self:
        """The same view with nothing left out."""
        return replace(self, without=(), told=(), phase=(), first="", last="")


def vocabulary(case: Case) -> dict[str, tuple[str, Iterable[str]]]:
    """Field of the lens to its URL parameter and the values it may take."""
    allowed = {
        "without": list(case["outlets"]["outlet"]),
        "told": list(case.labels("told")),
        "phase": list(case["phases"]["phase"]),
        "officials": OFFICIALS,
        "selected": case.ids(),
        "view": VIEWS,
    }
    return {name: (name, values) for name, values in allowed.items()}


def notice(parameter: str, value: str, allowed: Iterable[str]) -> str:
    """One sentence for a reader whose link says something this case does not know."""
    return f"“{value}” in the link's “{parameter}” means nothing in this case{suggestion(value, allowed)}; left aside."


def is_day(value: str) -> bool:
    """Whether it is an ISO day."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def under(lens: Lens, case: Case, table: str) -> pd.DataFrame:
    """A record table under a lens: every row in date order, with what is left of each.

    Adds `id`, `number` (from 1, in date order over the whole table, so that it never changes), `shown`, the tuples
    `outlets`, `told`, `texts` and `reprints` recounted from the evidence rows left, `disagrees` (ids of
    disagreements), `disagrees_on` (their kinds); where the table has an `actor`, also `state`, with an official's word
    given to the state, and `stands`, the one of the two that the reader chose.
    """
    records = in_date_order(case[table]).rename(columns={table[:-1]: "id"})
    left = per_record(evidence_left(lens, case)).reindex(records["id"])
    for column in left:
        records[column] = [value if isinstance(value, tuple) else () for value in left[column]]
    records["shown"] = records["outlets"].map(bool) & in_time(lens, case, records)
    records["disagrees"] = [disagreements(case, identifier) for identifier in records["id"]]
    kinds = case["disagreements"].set_index("disagreement")["kind"].astype("str")
    records["disagrees_on"] = [tuple(kinds[each] for each in row) for row in records["disagrees"]]
    if "actor" in records:
        records["state"] = states(records["actor"], case)
        records["stands"] = records["state" if lens.officials == "state" else "actor"]
    return records


def in_date_order(records: pd.DataFrame) -> pd.DataFrame:
    """Records sorted by first day, last day and id, with their `number` from 1."""
    ordered = records.sort_values(["earliest", "latest", records.columns[0]], na_position="first", ignore_index=True)
    ordered.insert(0, "number", range(1, len(ordered) + 1))
    return ordered


def evidence_left(lens: Lens, case: Case) -> pd.DataFrame:
    """The evidence rows that the reader has not left out."""
    evidence = case.evidence
    return evidence[~evidence["outlet"].isin(lens.without) & ~evidence["told"].isin(lens.told)]


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
        touches &= pd.Series(
            [
                ((start <= phases["latest"]) & (end >= phases["earliest"])).any()
                for start, end in zip(first, last, strict=True)
            ],
            index=records.index,
        )
    return touches


def disagreements(case: Case, identifier: str) -> tuple[str, ...]:
    """Ids of the disagreements that concern a record."""
    table = case["disagreements"]
    return tuple(table["disagreement"][[identifier in records for records in table["records"]]])


def states(actors: pd.Series, case: Case) -> pd.Series:
    """Actors, each official replaced by the state it serves."""
    table = case["actors"].set_index("actor")
    officials = table[table["kind"].isin(OFFICIAL_KINDS) & (table["member_of"] != "")]["member_of"].to_dict()

    def state(actor: str) -> str:
        while actor in officials:
            actor = officials[actor]
        return actor

    return actors.map(state).astype("str")


def under_all(lens: Lens, case: Case) -> pd.DataFrame:
    """Every record of the case under a lens, with what all record tables share and its `table`; as `under`."""
    filled = [table for table in case.record_tables if len(case[table])] or case.record_tables[:1]
    tables = [under(lens, case, table).assign(table=table) for table in filled]
    shared = [column for column in tables[0] if all(column in table for table in tables)]
    return pd.concat([table[shared] for table in tables], ignore_index=True)
