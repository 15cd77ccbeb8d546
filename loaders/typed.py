"""Tables of a case as typed rows, made once for all who read them."""

from datetime import date as Day
from typing import TypeVar

from loaders.case import Case
from loaders.kept import kept
from rows.read import rows_of
from rows.text import Evidence, Source

Row = TypeVar("Row")


@kept(50)
def rows_in(case: Case, table: str, kind: type[Row]) -> tuple[Row, ...]:
    """A table of a case in the order of its file; what rows are of tells which of its columns they have."""
    return tuple(rows_of(kind, case[table]))


@kept(50)
def by_id(case: Case, table: str, kind: type[Row]) -> dict[str, Row]:
    """The same by the ids of its rows."""
    return dict(zip(case[table][case.package.tables[table].id], rows_in(case, table, kind), strict=True))


@kept(4)
def evidence(case: Case) -> tuple[Evidence, ...]:
    """All evidence with its paragraphs."""
    return tuple(rows_of(Evidence, case.evidence))


@kept(4)
def evidence_of(case: Case) -> dict[str, tuple[Evidence, ...]]:
    """Record to all that it rests on, what was written first before what came after, of a text in the text's order;
    texts that tell no day come last."""
    written = {row.source: row.published_earliest or Day.max for row in rows_in(case, "sources", Source)}
    found: dict[str, list[Evidence]] = {}
    for row in sorted(evidence(case), key=lambda row: (written[row.source], row.source, row.paragraph)):
        found.setdefault(row.record, []).append(row)
    return {record: tuple(rows) for record, rows in found.items()}
