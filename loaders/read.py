"""Bytes of a CSV file to rows of strings, each with the line it starts on."""

import csv
import io
import re
import unicodedata
from importlib.resources.abc import Traversable
from typing import NamedTuple

from loaders.bounds import LETTERS, ROWS
from loaders.decode import decode
from loaders.faults import CANONICAL, LINE, CaseError, Fault, Wrong, unlike

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
DECIMAL = {";": ","}
"""What stands before decimals where a spreadsheet puts something else than commas between cells; else a point."""
EXCEL_LINE = re.compile(r'"?sep=.?"?', re.IGNORECASE)
ENDLESS = "larger than field limit"
"""What Python says of a cell of over 131,072 letters."""
MOST_ABOVE = 10
"""Lines in which a header is looked for."""


class Sheet(NamedTuple):
    """A table as it came: the name of its file, its rows as dicts of column to cell, and the line each row starts on.

    notes: what was passed over as empty; decimal: what stands before the decimals of its numbers; faults: cells whose
    meaning is open; counted: what its lines are called where it lies.
    """

    file: str
    rows: list[dict[str, str]]
    lines: list[int]
    notes: tuple[Fault, ...] = ()
    decimal: str = "."
    faults: tuple[Fault, ...] = ()
    counted: str = LINE

    def at(self, line: int) -> str:
        """A line of it as others name it: `actors.csv, line 12`, `sheet actors, row 12`."""
        return f"{self.file}, {self.counted} {line}"


class Shape(NamedTuple):
    """How a file is laid out: what separates its cells, the lines above its header, its lines from the header on."""

    separator: str
    above: list[str]
    lines: list[str]

    @property
    def first(self) -> int:
        """The number of the header's line, counted from 1."""
        return len(self.above) + 1


def read_sheet(path: Traversable, columns: list[str], lenient: bool = False) -> Sheet:
    """Read a CSV file; a byte-order mark and CRLF are accepted, the columns may stand in any order.

    Rows and columns of empty cells are passed over, with a note. lenient: other separators than commas are read too,
    and so is what lies under a line for Excel. Raises CaseError with every fault of the file's form: missing, empty,
    not UTF-8, NUL bytes, a quote left open, another separator, lines above the header, columns missing, unknown or
    doubled, rows that are longer or shorter than the header.
    """
    shape = shape_of(decode(path), columns)
    if wrong := misshapen(shape, lenient):
        raise CaseError([Fault(path.name, 1 if shape.above else shape.first, "", *wrong)])
    sheet = with_header(path.name, *parsed(path.name, shape), columns)
    return sheet._replace(decimal=DECIMAL.get(shape.separator, "."))


def with_header(file: str, cells: list[list[str]], lines: list[int], columns: list[str]) -> Sheet:
    """The sheet of some rows of cells, the first of which is the header; CaseError where that or a row does not fit."""
    (header, *body), (first, *lines), notes = without_empty(file, cells, lines)
    faults = header_faults(file, first, header, columns)
    faults += [
        Fault(file, line, "", f"{len(row)} cells where the header has {len(header)}", "is a comma unquoted?")
        for row, line in zip(body, lines, strict=True)
        if len(row) != len(header)
    ]
    if faults:
        raise CaseError(faults)
    return Sheet(file, [dict(zip(header, row, strict=True)) for row in body], lines, notes)


def shape_of(text: str, columns: list[str]) -> Shape:
    """How a file is laid out, by where most of the columns stand; a header in the first line where they do nowhere."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for separator in SEPARATORS:
        for place, line in enumerate(lines[:MOST_ABOVE]):
            found = {name.strip() for name in next(csv.reader([line], delimiter=separator), [])}
            if 2 * len(found & set(columns)) >= len(columns):
                return Shape(separator, lines[:place], lines[place:])
    return Shape(",", [], lines)


def misshapen(shape: Shape, lenient: bool) -> Wrong | None:
    """What keeps a file from being read; None where nothing does."""
    above = [line for line in shape.above if visible(line)]
    title = next((line for line in above if not EXCEL_LINE.fullmatch(line.strip("\ufeff ,;\t"))), "")
    if title:
        told = title.strip(" ,;\t")
        return Wrong(f"'{told}' is no header; that stands in line {shape.first}", "take out every line above it")
    if lenient:
        return None
    between = f"its columns stand between {SEPARATORS[shape.separator]}" if shape.separator != "," else ""
    if above:
        message = f"'{above[0].strip()}' is a line for Excel alone{between and f', and {between}'}"
        return Wrong(message, f"{CANONICAL} takes it away{between and ' and puts commas there'}")
    return Wrong(between, f"{CANONICAL} puts commas there") if between else None


def parsed(file: str, shape: Shape) -> tuple[list[list[str]], list[int]]:
    """The cells of every line that is not blank, and the numbers of these lines."""
    reader = csv.reader(io.StringIO("\n".join(shape.lines), newline=None), delimiter=shape.separator, strict=True)
    cells: list[list[str]] = []
    lines: list[int] = []
    start, most = shape.first, ROWS.most
    try:
        for row in reader:
            if row:
                cells.append(row)
                lines.append(start)
            start = reader.line_num + shape.first
            if len(cells) > most + 1:
                raise CaseError([Fault(file, start, "", "the table goes on here", str(ROWS))])
    except csv.Error as error:
        without_end = ENDLESS in str(error)
        message = f"not readable as CSV from here on: {'a cell without end' if without_end else error}"
        remedy = f"is a quotation mark left open? {LETTERS}" if without_end else ""
        raise CaseError([Fault(file, start, "", message, remedy)]) from None
    if not cells:
        raise CaseError([Fault(file, 0, "", "the file is empty", "it needs at least its header line")])
    return cells, lines


def without_empty(
    file: str, cells: list[list[str]], lines: list[int]
) -> tuple[list[list[str]], list[int], tuple[Fault, ...]]:
    """The same without rows and columns in which nothing stands, as spreadsheets leave them, and a note for each kind.

    Names of columns lose what cannot be seen. A row may be longer than the header by empty cells.
    """
    header, *rows = [visible(name) for name in cells[0]], *cells[1:]
    full = [place for place, row in enumerate(rows, start=1) if any(map(visible, row))]
    for place in full:
        while len(cells[place]) > len(header) and not visible(cells[place][-1]):
            cells[place].pop()
    used = {at for place in full for at, cell in enumerate(cells[place]) if visible(cell)}
    blank = [at for at, name in enumerate(header) if not name and at not in used]
    left = [[cell for at, cell in enumerate(row) if at not in blank] for row in (header, *(cells[at] for at in full))]
    some = "an empty column" if len(blank) == 1 else f"{len(blank)} empty columns"
    drops = f"{CANONICAL} drops what is empty"
    notes = [Fault(file, lines[0], "", f"{some}, passed over", drops)] if blank else []
    empty = sorted(set(range(1, len(cells))) - set(full))
    notes += [Fault(file, lines[place], "", "an empty row, passed over", drops) for place in empty]
    return left, [lines[0], *(lines[at] for at in full)], tuple(notes)


def visible(text: str) -> str:
    """A text without white space at its ends and without signs that have no face."""
    if text.isprintable():
        return text.strip()
    return "".join(each for each in text if unicodedata.category(each) not in {"Cf", "Cc"}).strip()


def header_faults(file: str, line: int, header: list[str], columns: list[str]) -> list[Fault]:
    """What is wrong with a header line."""
    missing = [Fault(file, line, name, "the column is missing") for name in columns if name not in header]
    others = [name for name in header if name and name not in columns]
    wrong = [unlike(f"'{name}' is not a column of this table", name, columns) for name in others]
    unknown = [Fault(file, line, name, *why) for name, why in zip(others, wrong, strict=True)]
    if "" in header:
        unknown.append(Fault(file, line, "", f"column {header.index('') + 1} has no name, and something stands in it"))
    doubled = [
        Fault(file, line, name, "the column stands here twice") for name in set(header) - {""} if header.count(name) > 1
    ]
    return missing + unknown + doubled
