"""What no table can check alone: codes, dates, lists, references, ids unique over the case, evidence."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from loaders.bases import basis_faults
from loaders.comments import comment_faults
from loaders.contradictions import contradictions
from loaders.dates import stretch
from loaders.faults import Fault, Wrong, unlike
from loaders.meant import meant
from loaders.named import named_faults
from loaders.package import DESCRIPTOR, Package, items
from loaders.read import Sheet
from loaders.references import (
    Check,
    Known,
    Sheets,
    circles,
    key_faults,
    membership,
    one_of,
    repeated_ids,
)
from loaders.reprints import counted_twice
from loaders.story import story_faults
from loaders.supported import unsupported
from loaders.unplaced import unplaced
from loaders.writing import beyond_writing, telling_rows
from rows.codes import UNCODED

MOST_FOCUS = 2
"""Actors whose quarrel a case may tell: a chart has two wings."""


def rule_faults(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Every fault across the tables that could be read; a table that could not is not reported a second time."""
    known = Known.of(package, sheets)
    for name, sheet in sheets.items():
        for field in package.tables[name].fields:
            yield from column_faults(sheet, field, list(checks(field, sheets, known)))
            yield from lonely_cells(sheet, field)
        yield from key_faults(package.tables[name], sheet, known)
        yield from circles(package.tables[name], sheet)
    yield from contradictions(package, sheets)
    yield from unplaced(package, sheets)
    yield from repeated_ids(package, sheets)
    yield from focus_faults(package, known)
    yield from named_faults(package, sheets)
    yield from nothing_recorded(package, sheets)
    yield from story_faults(package, sheets, known)
    if "evidence" in sheets:
        yield from records_without_evidence(package, sheets)
        yield from passages_without_use(sheets)
        yield from evidence_on_nothing(sheets)
        telling = telling_rows(sheets["evidence"].rows)
        yield from basis_faults(package, sheets, telling)
        yield from comment_faults(sheets, telling)
    if {"evidence", "sources", "passages"} <= sheets.keys():
        yield from beyond_writing(package, sheets)
        yield from counted_twice(sheets)
    if {"evidence", "codes"} <= sheets.keys():
        yield from unsupported(package, sheets)


def checks(field: dict[str, Any], sheets: Sheets, known: Known) -> Iterator[Check]:
    """The checks of a column's items; each gives what is wrong with an item, or None."""
    if field.get("edtf"):
        yield date_fault
    if "codes" in field and "codes" in sheets:
        rows = [row for row in sheets["codes"].rows if row["list"] == field["codes"]]
        labels = {row["label"].casefold(): row["code"] for row in rows}
        yield membership({row["code"] for row in rows}, f"a code of the list '{field['codes']}'", lambda: labels)
    for target in field.get("references", []):
        ids = known.ids(target)
        if ids is not None:
            yield membership(ids, one_of(target), partial(known.names, target))


def date_fault(item: str) -> Wrong | None:
    """What is wrong with a date in EDTF."""
    try:
        stretch(item)
    except ValueError as error:
        return Wrong(f"'{item}': {error}", meant(item))
    return None


def column_faults(sheet: Sheet, field: dict[str, Any], checks: list[Check]) -> Iterator[Fault]:
    """A column's items against its checks, and list cells against their own form. Many rows have the same in a cell."""
    column = field["name"]
    wrong: dict[str, list[Wrong]] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True) if checks or field.get("list") else ():
        cell = row[column]
        if cell not in wrong:
            wrong[cell] = list(cell_faults(items(field, cell), cell, checks))
        yield from (Fault(sheet.file, line, column, *each) for each in wrong[cell])


def cell_faults(found: list[str], cell: str, checks: list[Check]) -> Iterator[Wrong]:
    """What is wrong with the items of a cell."""
    if len(set(found)) < len(found):
        yield Wrong(f"'{cell}' has an item twice")
    yield from filter(None, (check(item) for item in found for check in checks))


def lonely_cells(sheet: Sheet, field: dict[str, Any]) -> Iterator[Fault]:
    """Cells that mean nothing while a cell that the package says they need is empty."""
    column = field["name"]
    for needed in field.get("needs", []):
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            if row[column] and not row[needed]:
                yield Fault(sheet.file, line, needed, f"a value is needed here, since '{column}' has one")


def focus_faults(package: Package, known: Known) -> Iterator[Fault]:
    """The focus is two actors of the case, one or none."""
    actors, focus = known.ids("actors"), package.focus
    if len(focus) > MOST_FOCUS:
        yield Fault(DESCRIPTOR, 0, "focus", f"{len(focus)} actors", f"there is room for {MOST_FOCUS} at most")
    if len(set(focus)) < len(focus):
        yield Fault(DESCRIPTOR, 0, "focus", "an actor stands in it twice")
    for actor in focus:
        if actors is not None and actor not in actors:
            yield Fault(DESCRIPTOR, 0, "focus", *unlike(f"'{actor}' is not an actor", actor, actors))


def nothing_recorded(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """A case without any record."""
    records = [table for table in package.tables.values() if table.record]
    if all(table.name in sheets and not sheets[table.name].rows for table in records):
        files = ", ".join(table.file for table in records)
        yield Fault(DESCRIPTOR, 0, "", "no table of records has a row", f"write one into any of {files}")


def records_without_evidence(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Records that no evidence row names, or whose rows support only who or when."""
    telling = {row["record"] for row in telling_rows(sheets["evidence"].rows)}
    for name, sheet in sheets.items():
        if package.tables[name].record:
            key = package.tables[name].id
            for row, line in zip(sheet.rows, sheet.lines, strict=True):
                if row[key] and row[key] not in telling:
                    evidence = sheets["evidence"]
                    message = f"'{row[key]}' has no {evidence.counted} in {evidence.file} that says what happened"
                    yield Fault(sheet.file, line, key, message)


def passages_without_use(sheets: Sheets) -> Iterator[Fault]:
    """Passages that are neither cited nor excused, and cited ones that still carry an excuse."""
    sheet = sheets.get("passages")
    if sheet is None:
        return
    cited = {(row["source"], row["paragraph"]) for row in sheets["evidence"].rows}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        use = (row["source"], row["paragraph"]) in cited
        if use and row["skip_reason"]:
            message = f"the passage is cited in {sheets['evidence'].file}, so it needs no reason"
            yield Fault(sheet.file, line, "skip_reason", message)
        if not use and not row["skip_reason"] and row["role"] not in UNCODED:
            yield Fault(sheet.file, line, "skip_reason", "no record cites this passage", "cite it or say why not")


def evidence_on_nothing(sheets: Sheets) -> Iterator[Fault]:
    """Evidence that cites boilerplate."""
    sheet = sheets["evidence"]
    passages = sheets["passages"].rows if "passages" in sheets else []
    empty = {(row["source"], row["paragraph"]) for row in passages if row["role"] == "boilerplate"}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if (row["source"], row["paragraph"]) in empty:
            yield Fault(sheet.file, line, "paragraph", "the passage is boilerplate", "no record can rest on it")
