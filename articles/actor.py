"""The card of an actor: who it is, who belongs to it, who speaks of it, whether it speaks, and its records by role."""

from collections.abc import Iterator, Mapping
from functools import partial

import pandas as pd

from articles.blocks import Block, Fold, Heading, Table, prose
from articles.named import cards, named
from articles.sight import Sight
from articles.ways import link
from loaders.case import Case
from loaders.records import roles, under_all
from readings.actors import passes_on, role, speaks, told_by
from readings.rows import Row, Rows
from readings.titles import titles


def actor_panel(sight: Sight, identifier: str) -> Iterator[Block]:
    """The card of one actor, counted over the whole case whatever the reader has left out."""
    case = sight.case
    row = case["actors"].set_index("actor").loc[identifier]
    records = under_all(sight.lens, case)
    group = {actor for actor, above in sight.standing.items() if above == identifier} | {identifier}
    found = roles(case, records, group)
    ids = records[records["id"].isin(each for ids in found.values() for each in ids)]["id"]
    lines = [*who(row, case), *heard(list(ids), identifier, case)]
    lines += ["Its officials are counted with it."] if len(group) > 1 else []
    lines += ["" if sight.lens.everything else "Counted over all texts, whatever you left out."]
    yield Heading(row["name"])
    yield prose(*lines)
    yield from cards(sight, "Belongs to", [row["member_of"]] if row["member_of"] else [])
    yield from cards(sight, "Who belongs to it", members(case, identifier))
    yield from by_role(sight, records, found)
    yield from named(sight, [row["name"], row["role"], *row["aliases"]], but=identifier)
    yield from link()


def who(row: pd.Series, case: Case) -> Iterator[str]:
    """Role, kind and side, other names."""
    if row["role"]:
        yield f"{row['role'][:1].upper()}{row['role'][1:]}."
    kind, camp = case.labels("actor_kind")[row["kind"]], case.labels("camp")[row["camp"]]
    yield f"{kind[:1].upper()}{kind[1:]}; side: {camp}."
    if row["aliases"]:
        yield f"Also: {', '.join(row['aliases'])}."


def heard(records: list[str], identifier: str, case: Case) -> Iterator[str]:
    """Who tells of it, whether it speaks, whether it passes on words of others. records: those that name it."""
    outlets, kind = case.names("outlets"), case.names("actors", "kind")[identifier]
    yield told_by(case.evidence, records, outlets)
    yield speaks(case.evidence, identifier, below(case, identifier), kind, outlets)
    yield passes_on(case.evidence, identifier)


def members(case: Case, identifier: str) -> list[str]:
    """Who belongs to an actor directly."""
    return [actor for actor, above in case.names("actors", "member_of").items() if above == identifier]


def below(case: Case, identifier: str) -> list[str]:
    """Who belongs to an actor, directly or by way of others."""
    return [each for member in members(case, identifier) for each in (member, *below(case, member))]


def by_role(sight: Sight, records: pd.DataFrame, found: Mapping[tuple[str, str], list[str]]) -> Iterator[Block]:
    """A fold for each way in which records name the actor, with these; a click on one selects it.

    found: as `loaders.records.roles` has it.
    """
    tables = sight.case.package.tables
    for (name, column), ids in found.items():
        label = role(tables[name].title, name, column)
        make = partial(listed, sight, records[records["id"].isin(ids)], label, f"list-{name}-{column}")
        yield Fold(f"{label}: {len(ids)}", f"named-{name}-{column}", make, small=False)


def listed(sight: Sight, records: pd.DataFrame, label: str, key: str) -> Iterator[Block]:
    """Some records as a list."""
    words = titles(records, sight.words)
    rows = tuple(Row(row.id, (words[row.id], row.words), bool(row.shown)) for row in records.itertuples())
    yield Table(Rows("", label, ("What the texts say", "When"), 0, rows), key)
