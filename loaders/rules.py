"""What no table can check alone: codes, dates, lists, references, ids unique over the case, evidence."""

from collections.abc import Iterator
from typing import Any

from loaders.bases import basis_faults
from loaders.comments import comment_faults
from loaders.contradictions import contradictions
from loaders.dates import stretch
from loaders.faults import Fault, suggestion
from loaders.meant import meant
from loaders.named import named_faults
from loaders.package import DESCRIPTOR, LIST_SEPARATOR, Package, items
from loaders.read import Sheet
from loaders.references import (
    Check,
    Sheets,
    circles,
    identifiers,
    key_faults,
    membership,
    names_of,
    one_of,
    repeated_ids,
)
from loaders.reprints import counted_twice
from loaders.supported import unsupported
from loaders.unplaced import unplaced
from loaders.writing import beyond_writing, tells

MOST_FOCUS = 2
"""Actors whose quarrel a case may tell: a chart has two wings."""
UNCITED = {"heading", "boilerplate", "reprint"}


def rule_faults(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Every fault across the tables that could be read; a table that could not is not reported a second time."""
    for name, sheet in sheets.items():
        for field in package.tables[name].fields:
            yield from column_faults(sheet, field, list(checks(field, package, sheets)))
            yield from lonely_cells(sheet, field)
        yield from key_faults(package.tables[name], sheet, package, sheets)
        yield from circles(package.tables[name], sheet)
    yield from contradictions(package, sheets)
    yield from unplaced(package, sheets)
    yield from repeated_ids(package, sheets)
    yield from focus_faults(package, sheets)
    yield from named_faults(package, sheets)
    yield from nothing_recorded(package, sheets)
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


def checks(field: dict[str, Any], package: Package, sheets: Sheets) -> Iterator[Check]:
    """The checks of a column's items; each gives what is wrong with an item, or an empty string."""
    if field.get("edtf"):
        yield date_fault
    if "codes" in field and "codes" in sheets:
        rows = [row for row in sheets["codes"].rows if row["list"] == field["codes"]]
        labels = {row["label"].casefold(): row["code"] for row in rows}
        yield membership({row["code"] for row in rows}, f"a code of the list '{field['codes']}'", labels)
    for target in field.get("references", []):
        known = identifiers(target, package, sheets)
        if known is not None:
            yield membership(known, one_of(target), names_of(target, package, sheets))


def date_fault(item: str) -> str:
    """What is wrong with a date in EDTF."""
    try:
        stretch(item)
    except ValueError as error:
        return f"'{item}': {error}{meant(item)}"
    return ""


def column_faults(sheet: Sheet, field: dict[str, Any], checks: list[Check]) -> Iterator[Fault]:
    """A column's items against its checks, and list cells against their own form."""
    column = field["name"]
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        found = items(field, row[column])
        if len(set(found)) < len(found):
            yield Fault(sheet.file, line, column, f"'{row[column]}' has an item twice")
        for message in (check(item) for item in found for check in checks):
            if message:
                yield Fault(sheet.file, line, column, message)


def lonely_cells(sheet: Sheet, field: dict[str, Any]) -> Iterator[Fault]:
    """Cells that mean nothing while a cell that the package says they need is empty."""
    column = field["name"]
    for needed in field.get("needs", []):
        for row, line in zip(sheet.rows, sheet.lines, strict=True):
            if row[column] and not row[needed]:
                yield Fault(sheet.file, line, needed, f"a value is needed here, since '{column}' has one")


def focus_faults(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """The focus is two actors of the case, one or none."""
    known, focus = identifiers("actors", package, sheets), package.focus
    if len(focus) > MOST_FOCUS:
        yield Fault(DESCRIPTOR, 0, "focus", f"{len(focus)} actors; there is room for {MOST_FOCUS} at most")
    if len(set(focus)) < len(focus):
        yield Fault(DESCRIPTOR, 0, "focus", "an actor stands in it twice")
    for actor in focus:
        if known is not None and actor not in known:
            yield Fault(DESCRIPTOR, 0, "focus", f"'{actor}' is not an actor{suggestion(actor, known)}")


def nothing_recorded(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """A case without any record."""
    records = [table for table in package.tables.values() if table.record]
    if all(table.name in sheets and not sheets[table.name].rows for table in records):
        files = ", ".join(table.file for table in records)
        yield Fault(DESCRIPTOR, 0, "", f"no table of records has a row; write one into any of {files}")


def records_without_evidence(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Records that no evidence row names, or whose rows support only who or when."""
    telling = {row["record"] for row in telling_rows(sheets["evidence"].rows)}
    for name, sheet in sheets.items():
        if package.tables[name].record:
            key = package.tables[name].id
            for row, line in zip(sheet.rows, sheet.lines, strict=True):
                if row[key] not in telling:
                    yield Fault(
                        sheet.file,
                        line,
                        key,
                        f"'{row[key]}' has no line in {sheets['evidence'].file} that says what happened",
                    )


def telling_rows(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Evidence rows that tell of the thing itself."""
    return [row for row in rows if tells(list(map(str.strip, row["part"].split(LIST_SEPARATOR))))]


def passages_without_use(sheets: Sheets) -> Iterator[Fault]:
    """Passages that are neither cited nor excused, and cited ones that still carry an excuse."""
    sheet = sheets.get("passages")
    if sheet is None:
        return
    cited = {(row["source"], row["paragraph"]) for row in sheets["evidence"].rows}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        use = (row["source"], row["paragraph"]) in cited
        if use and row["skip_reason"]:
            yield Fault(
                sheet.file,
                line,
                "skip_reason",
                f"the passage is cited in {sheets['evidence'].file}, so it needs no reason",
            )
        if not use and not row["skip_reason"] and row["role"] not in UNCITED:
            yield Fault(sheet.file, line, "skip_reason", "no record cites this passage; cite it or say why not")


def evidence_on_nothing(sheets: Sheets) -> Iterator[Fault]:
    """Evidence that cites boilerplate."""
    sheet = sheets["evidence"]
    passages = sheets["passages"].rows if "passages" in sheets else []
    empty = {(row["source"], row["paragraph"]) for row in passages if row["role"] == "boilerplate"}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if (row["source"], row["paragraph"]) in empty:
            yield Fault(sheet.file, line, "paragraph", "the passage is boilerplate; no record can rest on it")
