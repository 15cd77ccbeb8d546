"""A workbook's parts as their bytes have them, looked through before anything else reads them."""

import zipfile
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from lxml.etree import LxmlError, iterparse
from openpyxl.utils.cell import coordinate_to_tuple

STRICT = "purl.oclc.org"
MARKUP = (".xml", ".rels", ".vml")
FILLED = {"v", "is", "f"}
"""What of a cell says something: a value, a text, a formula."""
UNSAFE = "it holds markup that no spreadsheet program writes; save it again with one, as .xlsx"

LOOKED_AT = ("{*}row", "{*}c", "{*}mergeCell")

Walk = Iterator[tuple[str, Any]]
"""The beginnings and ends of rows, cells and the ranges that are merged."""


class Part(NamedTuple):
    """What is used of a worksheet: the last row and column that hold something, merged cells, cells with formulas."""

    rows: int = 0
    columns: int = 0
    merged: tuple[str, ...] = ()
    formulas: frozenset[tuple[int, int]] = frozenset()


class UnsafeWorkbook(Exception):
    """A workbook that is not handed on; says why."""


def parts(archive: zipfile.ZipFile) -> dict[str, Part]:
    """Each worksheet of a workbook by its place in the zip; UnsafeWorkbook where its markup is not as it should be."""
    found: dict[str, Part] = {}
    for entry in archive.infolist():
        if entry.filename.lower().endswith(MARKUP):
            with archive.open(entry) as stream:
                try:
                    if part := scanned(stream):
                        found[entry.filename] = part
                except (LxmlError, ValueError):
                    raise UnsafeWorkbook(UNSAFE) from None
    return found


def scanned(stream: IO[bytes]) -> Part | None:
    """What is used of a worksheet; None of another part. No entity is taken in, and none may be declared."""
    safe = {"resolve_entities": False, "load_dtd": False, "no_network": True}
    walk = iterparse(stream, ("start", "end"), tag=LOOKED_AT, **safe)
    part = used(walk)
    if walk.root.getroottree().docinfo.doctype:
        raise UnsafeWorkbook(UNSAFE)
    if STRICT in walk.root.tag:
        raise UnsafeWorkbook("it is in Excel's “Strict” form; save it as an ordinary Excel workbook (.xlsx)")
    return part if local(walk.root) == "worksheet" else None


def used(walk: Walk) -> Part:
    """What of a worksheet is used; a row or a cell that does not say where it is follows the one before it."""
    row = column = last_row = last_column = 0
    merged: list[str] = []
    formulas: set[tuple[int, int]] = set()
    for event, element in walk:
        name = local(element)
        if event == "start" and name == "row":
            row, column = int(float(element.get("r", row + 1))), 0
        elif event == "end" and name == "c":
            place = element.get("r")
            row, column = coordinate_to_tuple(place) if place else (row, column + 1)
            inside = FILLED.intersection(map(local, element))
            if inside:
                last_row, last_column = max(last_row, row), max(last_column, column)
            if "f" in inside:
                formulas.add((row, column))
        elif event == "end" and name == "mergeCell":
            merged.append(element.get("ref", ""))
        if event == "end" and name == "row":
            element.clear()
    return Part(last_row, last_column, tuple(merged), frozenset(formulas))


def local(element: Any) -> str:
    """The name of an element without its namespace; nothing for a comment or an entity."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
