"""Who speaks of an actor, and whether it ever speaks itself, in sentences."""

from collections.abc import Collection, Iterable, Mapping

from readings.listing import beside, counted, listing
from readings.outlets import READERS
from rows.codes import COMMENT
from rows.text import Evidence

ROLES = {
    ("events", "actors"): "acts",
    ("events", "targets"): "is acted on",
    ("meetings", "participants"): "took part",
    ("meetings", "excluded"): "left out of",
    ("grievances", "holder"): "holds",
    ("grievances", "against"): "held against it",
    ("strikes", "actor"): "its act, word, wish or fear",
    ("stances", "actor"): "its own",
    ("relations", "from_actor"): "tied to another",
    ("relations", "to_actor"): "another is tied to it",
}
"""Table and column that name actors to what the actor is in its records, where the case's name of the column would not
say it."""


def role(title: str, table: str, column: str, label: str) -> str:
    """“Meetings, left out of”: a table and what an actor is in its records. title, label: of table and column."""
    return f"{title}, {ROLES.get((table, column), label.replace('_', ' ').lower())}"


def told_by(evidence: Iterable[Evidence], records: Collection[str], outlets: Mapping[str, str]) -> str:
    """“Named in 12 records, of which Tribune tells 10 and Echo 3.”, the outlet with most first.

    records: ids of those that name the actor; outlets: id to name.
    """
    if not records:
        return "Named in no record."
    wanted, found = set(records), dict[str, set[str]]()
    for row in evidence:
        if row.tells and row.record in wanted:
            found.setdefault(READERS if row.role == COMMENT else outlets[row.outlet], set()).add(row.record)
    (most, told), *others = sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))
    tell = "tell" if most == READERS else "tells"
    shares = [f"{most} {tell} {len(told)}", *(beside(teller, len(some)) for teller, some in others)]
    return f"Named in {counted(len(records), 'record')}, of which {listing(shares)}."


def speaks(
    evidence: Iterable[Evidence], actor: str, below: Collection[str], kind: str, outlets: Mapping[str, str]
) -> str:
    """Whether an actor speaks, by whom it is passed on, how often by name, and whether those below it speak.

    below: actors that belong to it; kind: its own.
    """
    telling = [row for row in evidence if row.tells]
    own = [row for row in telling if row.speaker == actor]
    more, whole = (len({row.record for row in telling if row.speaker in each}) for each in (below, (actor,)))
    others = f" Words of those who belong to it: in {counted(more, 'record')}." if more else ""
    if not own:
        if kind == "outlet":
            return "What an outlet says in its own voice is told without a speaker." + others
        return f"Never speaks in these texts{', but see those who belong to it' if more else ''}.{others}"
    if kind == "commenter":
        return (
            f"Speaks in comments of its own: in {counted(whole, 'record')}, printed by {told_in(own, outlets)}.{others}"
        )
    named = len({row.record for row in own if row.told == "named"})
    by = told_in(own, outlets)
    if not named:
        count = counted(whole, "record")
        return f"Never speaks by name; words or thoughts are laid to it in {count}, told by {by}.{others}"
    rest = whole - named
    laid = f"; words or thoughts are laid to it in {rest} more" if rest else ""
    return f"Speaks by name in {counted(named, 'record')}{laid}, told by {by}.{others}"


def told_in(evidence: Iterable[Evidence], outlets: Mapping[str, str]) -> str:
    """The outlets of some evidence, by name."""
    return listing(outlets[outlet] for outlet in dict.fromkeys(row.outlet for row in evidence))


def passes_on(evidence: Iterable[Evidence], actor: str) -> str:
    """In how many records an actor passes on what others say; empty where in none."""
    records = {row.record for row in evidence if row.tells and actor in row.via}
    return f"Passes on words of others in {counted(len(records), 'record')}." if records else ""
