"""Tables that a spreadsheet reads as they are, text as text."""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_bytes(head: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table as CSV, its cells inert; in UTF-8 with the mark without which Excel takes it for Windows-1252."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerows([inert(cell) for cell in row] for row in (head, *rows))
    return out.getvalue().encode("utf-8-sig")


def inert(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: one that begins as a formula does, and is no number, begins with
    an apostrophe instead, as OWASP has it (CSV injection). Signs alone, as ++, are no formula."""
    begins = cell.startswith(STARTS_A_FORMULA) and cell.strip("".join(STARTS_A_FORMULA))
    return f"'{cell}" if begins and not is_number(cell) else cell


def is_number(cell: str) -> bool:
    """Whether it is a plain number."""
    try:
        return Decimal(cell).is_finite()
    except InvalidOperation:
        return False
