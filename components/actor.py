"""The card of an actor: who it is, who belongs to it, who speaks of it, whether it speaks, and its records by role."""

from collections.abc import Iterator, Mapping
from html import escape

import pandas as pd
import streamlit as st

from articles.sight import Sight
from components.names import prose
from components.record import show_link
from components.record_list import show_table
from components.words import show_actors, show_named
from loaders.case import Case
from loaders.records import roles, under_all
from readings.actors import passes_on, role, speaks, told_by
from readings.rows import Row, Rows
from readings.titles import titles


def show_actor(sight: Sight, identifier: str) -> None:
    """The card of one actor, counted over the whole case whatever the reader has left out."""
    case = sight.case
    row = case["actors"].set_index("actor").loc[identifier]
    records = under_all(sight.lens, case)
    group = {actor for actor, above in sight.standing.items() if above == identifier} | {identifier}
    found = roles(case, records, group)
    named = records[records["id"].isin(each for ids in found.values() for each in ids)]
    lines = [*who(row, case), *heard(named, identifier, case)]
    lines += ["Its officials are counted with it."] if len(group) > 1 else []
    lines += ["" if sight.lens.everything else "Counted over all texts, whatever you left out."]
    st.html(f"<h2>{escape(row['name'])}</h2>{prose(sight, lines)}")
    show_actors(sight, "Belongs to", [row["member_of"]] if row["member_of"] else [])
    show_actors(sight, "Who belongs to it", members(case, identifier))
    show_records(sight, records, found)
    show_named(sight, [row["name"], row["role"], *row["aliases"]], but=identifier)
    show_link(sight)


def who(row: pd.Series, case: Case) -> Iterator[str]:
    """Role, kind and side, other names."""
    if row["role"]:
        yield f"{row['role'][:1].upper()}{row['role'][1:]}."
    kind, camp = case.labels("actor_kind")[row["kind"]], case.labels("camp")[row["camp"]]
    yield f"{kind[:1].upper()}{kind[1:]}; side: {camp}."
    if row["aliases"]:
        yield f"Also: {', '.join(row['aliases'])}."


def heard(records: pd.DataFrame, identifier: str, case: Case) -> Iterator[str]:
    """Who tells of it, whether it speaks, whether it passes on words of others."""
    outlets, kind = case.names("outlets"), case.names("actors", "kind")[identifier]
    yield told_by(case.evidence, list(records["id"]), outlets)
    yield speaks(case.evidence, identifier, below(case, identifier), kind, outlets)
    yield passes_on(case.evidence, identifier)


def members(case: Case, identifier: str) -> list[str]:
    """Who belongs to an actor directly."""
    return [actor for actor, above in case.names("actors", "member_of").items() if above == identifier]


def below(case: Case, identifier: str) -> list[str]:
    """Who belongs to an actor, directly or by way of others."""
    return [each for member in members(case, identifier) for each in (member, *below(case, member))]


def show_records(sight: Sight, records: pd.DataFrame, found: Mapping[tuple[str, str], list[str]]) -> None:
    """A box for each way in which records name the actor, with these; a click on one selects it.

    found: as `loaders.records.roles` has it.
    """
    words, tables = titles(records, sight.words), sight.case.package.tables
    for (name, column), ids in found.items():
        own = records[records["id"].isin(ids)]
        label = role(tables[name].title, name, column)
        box = st.expander(f"{label}: {len(own)}", key=f"named-{name}-{column}", on_change="rerun")
        if box.open:
            rows = tuple(Row(row.id, (words[row.id], row.words), bool(row.shown)) for row in own.itertuples())
            with box:
                show_table(sight, Rows("", label, ("What the texts say", "When"), 0, rows), f"list-{name}-{column}")
