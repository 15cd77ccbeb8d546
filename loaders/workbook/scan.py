"""A workbook's parts as their bytes have them, looked through before anything else reads them."""

import zipfile
from collections.abc import Iterator
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse
from openpyxl.utils.cell import coordinate_to_tuple

BOOK = "xl/workbook.xml"
DEEPEST = 60
"""How deep elements lie in one another at most; in what spreadsheet programs write it is some ten."""
STRICT = "purl.oclc.org"
MARKUP = (".xml", ".rels", ".vml")
UNSAFE = "it holds markup that no spreadsheet program writes; save it again with one, as .xlsx"


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
                except (DefusedXmlException, ParseError, ValueError):
                    raise UnsafeWorkbook(UNSAFE) from None
    return found


def scanned(stream: IO[bytes]) -> Part | None:
    """What is used of a worksheet; None of another part."""
    walk = shallow(stream)
    root = next(walk)[1]
    if STRICT in root.tag:
        raise UnsafeWorkbook("it is in Excel's “Strict” form; save it as an ordinary Excel workbook (.xlsx)")
    if local(root) != "worksheet":
        for _ in walk:
            root.clear()
        return None
    return used(walk)


def shallow(stream: IO[bytes]) -> Iterator[tuple[str, Element]]:
    """The beginnings and ends of elements; UnsafeWorkbook where they lie too deep in one another."""
    depth = 0
    for event, element in iterparse(stream, ("start", "end"), forbid_dtd=True):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise UnsafeWorkbook(UNSAFE)
        yield event, element


def used(walk: Iterator[tuple[str, Element]]) -> Part:
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
            inside = {local(child) for child in element}
            if inside & {"v", "is", "f"}:
                last_row, last_column = max(last_row, row), max(last_column, column)
            if "f" in inside:
                formulas.add((row, column))
        elif event == "end" and name == "mergeCell":
            merged.append(element.get("ref", ""))
        if event == "end" and name in ("row", "mergeCell"):
            element.clear()
    return Part(last_row, last_column, tuple(merged), frozenset(formulas))


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]
