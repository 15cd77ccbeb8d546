"""What slots in sentences may ask of a case, and what is wrong with those that ask for what it has not."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from loaders.faults import Wrong, unlike
from loaders.package import PAIR_SEPARATOR, Package
from loaders.references import RECORD, Known, Sheets, membership
from wording.slots import Slot, slots, torn

CLAIMS = "claims"


class Asked(NamedTuple):
    """A case that is asked for something: what it declares, its sheets, and its ids."""

    package: Package
    sheets: Sheets
    known: Known


Answers: TypeAlias = Callable[[Asked], set[str] | None]
"""What may stand behind a kind of slot; None where a table could not be read that has some of it."""


def ids_of(*targets: str) -> Answers:
    """Ids of some tables, or of all records."""

    def answers(case: Asked) -> set[str] | None:
        found = [case.known.ids(target) for target in targets]
        return None if None in found else {each for ids in found if ids for each in ids}

    return answers


def any_id(case: Asked) -> set[str] | None:
    """Every id that a link may name."""
    return ids_of(*case.package.ids, "passages")(case)


def all_tables(case: Asked) -> set[str]:
    """Names of all tables."""
    return set(case.package.tables)


def told_tables(case: Asked) -> set[str]:
    """Names of the tables whose rows outlets tell."""
    return {name for name, table in case.package.tables.items() if table.record} | {CLAIMS}


def shares(case: Asked) -> set[str] | None:
    """Ids of notes that tell a part of a whole."""
    if "strikes" not in case.sheets:
        return None
    return {row[case.package.tables["strikes"].id] for row in case.sheets["strikes"].rows if row["ratio"]}


KINDS: Mapping[str, Answers] = {
    "count": all_tables,
    "left": all_tables,
    "whole": all_tables,
    "alone": told_tables,
    "texts": ids_of("outlets"),
    "reprinted": ids_of("sources"),
    "name": any_id,
    "number": ids_of(RECORD, CLAIMS),
    "outlets": ids_of(RECORD, CLAIMS),
    "when": ids_of(RECORD, "sources", "phases"),
    "first": ids_of("phases"),
    "last": ids_of("phases"),
    "share": shares,
    "of": shares,
    "limit": ids_of("limits"),
}
"""Kind of slot to what it may be of; `articles.slots` says what is filled in."""


def slot_faults(text: str, case: Asked) -> Iterator[Wrong]:
    """What is wrong with the slots of a text, each with what may stand there."""
    if torn(text):
        yield Wrong("a brace opens or closes no slot", "write a slot as {count claims}")
    for slot in slots(text):
        if wrong := wrong_with(slot, case):
            yield wrong


def wrong_with(slot: Slot, case: Asked) -> Wrong | None:
    """What is wrong with a slot."""
    if slot.kind not in KINDS:
        return unlike(f"'{slot.kind}' is no kind of slot", slot.kind, KINDS)
    there = KINDS[slot.kind](case)
    return None if there is None else membership(there, f"what a slot '{slot.kind}' can be of")(slot.of)


def limit_key(of: str) -> tuple[str, int]:
    """Page and rank of a limit that a slot names."""
    page, _, rank = of.partition(PAIR_SEPARATOR)
    return page, int(rank)
