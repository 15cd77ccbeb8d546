"""The records that the panel of a thing is made of: what of their evidence is left decides what the panel says."""

from collections.abc import Callable, Mapping

from loaders.case import Case
from loaders.lens import Lens
from loaders.passages import all_passages
from loaders.roles import roles
from loaders.standing import states

Rests = Callable[[Case, str], set[str]]


def of_claim(case: Case, claim: str) -> set[str]:
    """All that speak for or against a claim."""
    row = case["claims"].set_index("claim").loc[claim]
    return {*row["records_for"], *row["records_against"]}


def of_actor(case: Case, actor: str) -> set[str]:
    """All that name an actor, or one of its officials."""
    group = {each for each, above in states(case).items() if above == actor} | {actor}
    found = roles(Lens(), case, group)
    return {record for records in found.values() for record in records}


def of_passage(case: Case, passage: str) -> set[str]:
    """All that cite a paragraph."""
    return {record for each in all_passages(Lens(), case) if each.id == passage for record in each.whole}


def of_source(case: Case, source: str) -> set[str]:
    """All that the outlet of a text tells."""
    outlet, rows = case.names("sources", "outlet")[source], case.evidence
    return set(rows.loc[(rows["outlet"] == outlet) | (rows["source"] == source), "record"])


def of_outlet(case: Case, outlet: str) -> set[str]:
    """None: its card counts the whole case."""
    return set()


RESTS: Mapping[str, Rests] = {
    "claims": of_claim,
    "actors": of_actor,
    "passages": of_passage,
    "sources": of_source,
    "outlets": of_outlet,
}


def rests(case: Case, identifier: str) -> set[str]:
    """The records that the panel of anything with an id is made of; none for what has no panel."""
    table = case.ids()[identifier]
    if table in case.record_tables:
        return {identifier}
    return RESTS[table](case, identifier) if table in RESTS else set()
