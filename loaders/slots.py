"""What slots in sentences may ask of a case, and what is wrong with those that ask for what it has not."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from loaders.faults import suggestion
from loaders.package import PAIR_SEPARATOR, Package
from loaders.references import RECORD, Sheets, identifiers, membership
from wording.slots import Slot, slots, torn

Known: TypeAlias = Callable[[Package, Sheets], set[str] | None]
"""What may stand behind a kind of slot, in a case; None where a table could not be read that has some of it."""
CLAIMS = "claims"


def ids_of(*targets: str) -> Known:
    """Ids of some tables, or of all records."""

    def known(package: Package, sheets: Sheets) -> set[str] | None:
        found = [identifiers(target, package, sheets) for target in targets]
        return None if None in found else {each for ids in found if ids for each in ids}

    return known


def any_id(package: Package, sheets: Sheets) -> set[str] | None:
    """Every id that a link may name."""
    return ids_of(*package.ids, "passages")(package, sheets)


def all_tables(package: Package, sheets: Sheets) -> set[str]:
    """Names of all tables."""
    return set(package.tables)


def told_tables(package: Package, sheets: Sheets) -> set[str]:
    """Names of the tables whose rows outlets tell."""
    return {name for name, table in package.tables.items() if table.record} | {CLAIMS}


def shares(package: Package, sheets: Sheets) -> set[str] | None:
    """Ids of notes that tell a part of a whole."""
    if "strikes" not in sheets:
        return None
    return {row[package.tables["strikes"].id] for row in sheets["strikes"].rows if row["ratio"]}


KINDS: Mapping[str, Known] = {
    "count": all_tables,
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


def slot_faults(text: str, package: Package, sheets: Sheets) -> Iterator[str]:
    """What is wrong with the slots of a text, each with what may stand there."""
    if torn(text):
        yield "a brace opens or closes no slot; a slot is written as {count claims}"
    for slot in slots(text):
        yield from of_kind(slot, package, sheets) if slot.kind in KINDS else unknown(slot)


def unknown(slot: Slot) -> Iterator[str]:
    """What is wrong with a slot of no known kind."""
    yield f"'{slot.kind}' is no kind of slot{suggestion(slot.kind, KINDS)}"


def of_kind(slot: Slot, package: Package, sheets: Sheets) -> Iterator[str]:
    """What is wrong with what a slot is of."""
    known = KINDS[slot.kind](package, sheets)
    if known is not None and (message := membership(known, f"what a slot '{slot.kind}' can be of")(slot.of)):
        yield message


def limit_key(of: str) -> tuple[str, int]:
    """Page and rank of a limit that a slot names."""
    page, _, rank = of.partition(PAIR_SEPARATOR)
    return page, int(rank)
