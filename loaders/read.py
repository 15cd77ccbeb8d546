"""Bytes of a CSV file to rows of strings, each with the line it starts on."""

import csv
import io
from importlib.resources.abc import Traversable
from typing import NamedTuple

from loaders.faults import CaseError, Fault, suggestion

SEPARATORS = {"semicolons": ";", "tabs": "\t"}


class Sheet(NamedTuple):
    """A CSV file: its name, its rows as dicts of column to cell, and the line each row starts on."""

    file: str
    rows: list[dict[str, str]]
    lines: list[int]


def read_sheet(path: Traversable, columns: list[str]) -> Sheet:
    """Read a CSV file; a byte-order mark and CRLF are accepted, the columns may stand in any order.

    Raises CaseError with every fault of the file's form: missing, empty, not UTF-8, NUL bytes, a quote left open,
    columns missing, unknown or doubled, rows that are longer or shorter than the header.
    """
    text = decode(path)
    reader = csv.reader(io.StringIO(text, newline=None), strict=True)  # CRLF is LF inside a quoted cell too
    faults: list[Fault] = []
    cells: list[list[str]] = []
    lines: list[int] = []
    start = 1
    try:
        for row in reader:
            if row:
                cells.append(row)
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as error:
        raise CaseError([Fault(path.name, start, "", f"not readable as CSV from here on: {error}")]) from None
    if not cells:
        raise CaseError([Fault(path.name, 0, "", "the file is empty; it needs at least its header line")])
    header, *body = cells
    if name := other_separator(header, columns):
        message = f"its columns stand between {name}; save the file with commas between them"
        raise CaseError([Fault(path.name, 1, "", message)])
    faults += header_faults(path.name, header, columns)
    faults += [
        Fault(path.name, line, "", f"{len(row)} cells where the header has {len(header)}; is a comma unquoted?")
        for row, line in zip(body, lines[1:], strict=True)
        if len(row) != len(header)
    ]
    if faults:
        raise CaseError(faults)
    return Sheet(path.name, [dict(zip(header, row, strict=True)) for row in body], lines[1:])


def decode(path: Traversable) -> str:
    """The file's text without a byte-order mark; CaseError where it is missing, has NUL bytes or is not UTF-8."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "there is none"
        raise CaseError([Fault(path.name, 0, "", f"the file cannot be read: {reason}")]) from None
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        raise CaseError([Fault(path.name, line, "", "a NUL byte; save the file as CSV, UTF-8")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        found = f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as CSV, UTF-8"
        raise CaseError([Fault(path.name, line, "", found)]) from None


def other_separator(header: list[str], columns: list[str]) -> str:
    """What stands between the columns instead of commas, as some spreadsheets write it; else empty."""
    for name, separator in SEPARATORS.items():
        if separator in header[0] and set(columns) <= set(header[0].split(separator)):
            return name
    return ""


def header_faults(file: str, header: list[str], columns: list[str]) -> list[Fault]:
    """What is wrong with a header line."""
    missing = [Fault(file, 1, name, "the column is missing") for name in columns if name not in header]
    unknown = [
        Fault(file, 1, name, f"'{name}' is not a column of this table{suggestion(name, columns)}")
        for name in header
        if name not in columns
    ]
    doubled = [Fault(file, 1, name, "the column stands here twice") for name in set(header) if header.count(name) > 1]
    return missing + unknown + doubled
