"""Who speaks of an actor, and whether it ever speaks itself, in sentences."""

from collections.abc import Collection, Mapping

import pandas as pd

from readings.listing import beside, counted, listing
from readings.outlets import READERS
from readings.telling import COMMENT

ROLES = {
    ("events", "actors"): "acts",
    ("events", "targets"): "is acted on",
    ("meetings", "participants"): "took part",
    ("meetings", "excluded"): "left out of",
    ("grievances", "holder"): "holds",
    ("grievances", "against"): "held against it",
    ("strikes", "actor"): "its act, word, wish or fear",
    ("strikes", "targets"): "is a target",
    ("strikes", "spared"): "is spared",
    ("stances", "actor"): "its own",
    ("relations", "from_actor"): "tied to another",
    ("relations", "to_actor"): "another is tied to it",
}
"""Table and column that name actors to what the actor is in its records."""


def role(title: str, table: str, column: str) -> str:
    """“Meetings, left out of”: a table and what an actor is in its records. title: of the table."""
    return f"{title}, {ROLES.get((table, column), column.replace('_', ' '))}"


def told_by(evidence: pd.DataFrame, records: Collection[str], outlets: Mapping[str, str]) -> str:
    """“Named in 12 records, of which Debka tells 10 and WNU 3.”, the outlet with most first.

    evidence: rows with `record`, `outlet`, `role`, `tells`; records: ids of those that name the actor; outlets: id
    to name.
    """
    if not records:
        return "Named in no record."
    telling = evidence[evidence["tells"] & evidence["record"].isin(records)]
    tellers = telling["outlet"].map(outlets).mask(telling["role"] == COMMENT, READERS)
    counts = telling.groupby(tellers)["record"].nunique().sort_values(ascending=False, kind="stable")
    most, *others = counts.items()
    tell = "tell" if most[0] == READERS else "tells"
    shares = [f"{most[0]} {tell} {most[1]}", *(beside(*each) for each in others)]
    return f"Named in {counted(len(records), 'record')}, of which {listing(shares)}."


def speaks(evidence: pd.DataFrame, actor: str, below: Collection[str], kind: str, outlets: Mapping[str, str]) -> str:
    """Whether an actor speaks, by whom it is passed on, how often by name, and whether those below it speak.

    evidence: as in `told_by`, with `speaker` and `told`; below: actors that belong to it; kind: its own.
    """
    telling = evidence[evidence["tells"]]
    own, theirs = telling[telling["speaker"] == actor], telling[telling["speaker"].isin(below)]
    more = theirs["record"].nunique()
    others = f" Words of those who belong to it: in {counted(more, 'record')}." if more else ""
    if own.empty:
        if kind == "outlet":
            return "What an outlet says in its own voice is told without a speaker." + others
        return f"Never speaks in these texts{', but see those who belong to it' if more else ''}.{others}"
    if kind == "commenter":
        count = counted(own["record"].nunique(), "record")
        return f"Speaks in comments of its own: in {count}, printed by {told_in(own, outlets)}.{others}"
    named = own[own["told"] == "named"]["record"].nunique()
    by = told_in(own, outlets)
    count = counted(own["record"].nunique(), "record")
    if not named:
        return f"Never speaks by name; words or thoughts are laid to it in {count}, told by {by}.{others}"
    rest = own["record"].nunique() - named
    laid = f"; words or thoughts are laid to it in {rest} more" if rest else ""
    return f"Speaks by name in {counted(named, 'record')}{laid}, told by {by}.{others}"


def told_in(evidence: pd.DataFrame, outlets: Mapping[str, str]) -> str:
    """The outlets of some evidence, by name."""
    return listing(outlets[outlet] for outlet in evidence["outlet"].unique())


def passes_on(evidence: pd.DataFrame, actor: str) -> str:
    """In how many records an actor passes on what others say; empty where in none."""
    rows = evidence[evidence["tells"] & evidence["via"].map(lambda chain: actor in chain)]
    return f"Passes on words of others in {counted(rows['record'].nunique(), 'record')}." if len(rows) else ""
