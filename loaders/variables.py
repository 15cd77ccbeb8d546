"""What a reader codes of a paragraph, as a case calls it and by which rule of its codebook."""

from typing import NamedTuple

from loaders.case import Case

PLACES = {"stances": ("actor", "issue", "score"), "evidence": ("told", "speaker")}
"""Table to those of its columns that are coded."""


class Variable(NamedTuple):
    """A column: what it is called on the screen, and its rule."""

    label: str
    rule: str


def variables(case: Case) -> dict[str, Variable]:
    """Every column that is coded, by its name."""
    tables = case.package.tables
    return {
        field["name"]: Variable(tables[table].label(field["name"]), str(field["description"]))
        for table, names in PLACES.items()
        for field in tables[table].fields
        if field["name"] in names
    }


def held(case: Case) -> list[tuple[str, str]]:
    """The record tables that have a row: what each is called, and what it holds."""
    tables = (case.package.tables[name] for name in case.record_tables if len(case[name]))
    return [(each.title, each.description) for each in tables]
