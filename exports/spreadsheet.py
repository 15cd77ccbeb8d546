"""Text that a spreadsheet takes for text."""

from decimal import Decimal, InvalidOperation

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


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
