"""The card of an actor: who it is, what the case holds of it, who speaks of it and whether it speaks itself."""

from html import escape

import streamlit as st

from components.plain import plain
from components.record import show_link
from components.state import once
from components.view import View
from loaders.records import under_all
from readings.listing import counted, listing


def show_actor(view: View, identifier: str) -> None:
    """The card of one actor, counted over the whole case."""
    case = view.case
    actors = case["actors"].set_index("actor")
    row = actors.loc[identifier]
    st.header(plain(row["name"]), anchor=False)
    facts = [f"{row['role'][:1].upper()}{row['role'][1:]}." if row["role"] else ""]
    facts += [f"Also: {', '.join(row['aliases'])}." if row["aliases"] else ""]
    facts += [f"Stands with {case.names('actors')[row['member_of']]}." if row["member_of"] else ""]
    members = [name for name, above in zip(actors["short"], actors["member_of"], strict=True) if above == identifier]
    facts += [f"With it: {listing(members)}." if members else ""]
    facts += [in_records(view, identifier), speaks(view, identifier)]
    st.html("".join(f"<p>{escape(fact)}</p>" for fact in facts if fact))
    show_link(view)


def in_records(view: View, identifier: str) -> str:
    """In how many records of each table an actor is named."""
    records = once(under_all, view.lens)
    counts = records[[identifier in actors for actors in records["involved"]]]["table"].value_counts()
    nouns = {name: table.title.lower() for name, table in view.case.package.tables.items()}
    named = [f"{nouns[table]} {count}" for table, count in counts.items()]
    return f"Named in {counted(int(counts.sum()), 'record')}: {', '.join(named)}." if named else "Named in no record."


def speaks(view: View, identifier: str) -> str:
    """Whether an actor has a word of its own, and which outlets pass it on."""
    evidence = view.case.evidence
    own = evidence[(evidence["speaker"] == identifier) & evidence["tells"]]
    if own.empty:
        return "Never speaks in these texts."
    names = view.case.names("outlets")
    outlets = listing(names[outlet] for outlet in own["outlet"].unique())
    return f"Is said to say or think something in {counted(own['record'].nunique(), 'record')}, told by {outlets}."
