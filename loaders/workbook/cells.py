"""What a cell of a workbook says, as it is shown, or why that is open."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, NamedTuple

from loaders.faults import Wrong
from loaders.workbook.escapes import unescaped
from loaders.workbook.formats import is_of_libreoffice, is_other, is_plain, precision, rounded

AGAIN = "format the column as text and type it again"
WITHOUT_RESULT = Wrong("its formula has no result", "let a spreadsheet program work it out and save, or type the value")
ANY = "any"
"""The type of a column whose cells may hold whatever JSON does, as Table Schema calls it."""
MOST_DIGITS = 15
"""Digits that spreadsheet programs keep of a number."""


class Cell(NamedTuple):
    """A cell: its value, the format in which a number is shown, whether a formula gives it."""

    value: Any = None
    number_format: str = ""
    formula: bool = False


class Said(NamedTuple):
    """The text of a cell, and why it is open whether that was meant, with what to do about it; None where it is not."""

    text: str
    open: Wrong | None = None


def said(cell: Cell, field: dict[str, Any]) -> Said:
    """What a cell says in a column of the package."""
    match cell.value:
        case None:
            return Said("", WITHOUT_RESULT if cell.formula else None)
        case str() as text:
            return Said(plain_text(text))
        case bool() as truth if field.get("type") == ANY:
            return Said(str(truth).lower())
        case bool() as truth:
            shown = str(truth).upper()
            return Said(shown, Wrong(f"a spreadsheet has made {shown} of what was typed", AGAIN))
        case int() | float() as number:
            return number_said(number, cell.number_format, field)
        case datetime() as moment:
            return day_said(moment, cell.number_format, field)
        case date() as day:
            return day_said(datetime.combine(day, time()), cell.number_format, field)
    return Said(str(cell.value), Wrong(f"a spreadsheet has made a time, {cell.value}, of what was typed", AGAIN))


def plain_text(text: str) -> str:
    """A text with the signs that are named in it, and line breaks of one kind."""
    return unescaped(text).replace("\r\n", "\n").replace("\r", "\n")


def number_said(number: int | float, number_format: str, field: dict[str, Any]) -> Said:
    """A number in digits, where these are all that is shown; signs of thousands, money count in a column of texts."""
    text = digits(number)
    if is_other(number_format):
        return Said(text, Wrong(f"it holds {text} and shows it as a part ({number_format})", AGAIN))
    if field.get("type", "string") == "string" and not is_plain(number_format, "." not in text):
        return Said(text, Wrong(f"it holds {text} and shows it by a format ({number_format})", AGAIN))
    if (seen := rounded(text, number_format)) != text:
        return Said(text, Wrong(f"it shows {seen} and holds {text}", "show all its digits, or type what is meant"))
    if len(text.lstrip("-0.").replace(".", "")) > MOST_DIGITS:
        message = f"a spreadsheet keeps {MOST_DIGITS} digits of a number, so the last ones are lost"
        return Said(text, Wrong(message, AGAIN))
    return Said(text)


def digits(number: int | float) -> str:
    """A number in plain digits, as exactly as spreadsheet programs keep it: `3` for 3.0, `0.3` for 0.1 + 0.2."""
    if isinstance(number, int):
        return str(number)
    found = f"{Decimal(f'{number:.{MOST_DIGITS}g}'):f}"
    return found.rstrip("0").rstrip(".") if "." in found else found


def day_said(moment: datetime, number_format: str, field: dict[str, Any]) -> Said:
    """A day, month or year in EDTF, as precisely as it is shown; open where that is not all that is held."""
    day = moment.date().isoformat()
    if not field.get("edtf"):
        return Said(day, Wrong(f"a spreadsheet has made the day {day} of what was typed", AGAIN))
    shown = day[: {"day": 10, "month": 7, "year": 4}.get(precision(number_format), 0)]
    if not shown or moment.time() != time():
        return Said(day, Wrong(f"it holds {moment.isoformat(' ')} and shows it by a format ({number_format})", AGAIN))
    if not (shown + "-01-01").startswith(day):
        remedy = "format the column as text and type which is meant"
        return Said(shown, Wrong(f"it shows {shown} and holds {day}", remedy))
    if is_of_libreoffice(number_format) and moment.day == 1:
        message = f"it shows the day {day}, which LibreOffice also makes of a month"
        return Said(shown, Wrong(message, f"type {day[:7]} or {day} in a column formatted as text"))
    return Said(shown)
