"""What a number format shows of a cell."""

import re
from decimal import ROUND_HALF_UP, Decimal

DIGITS = re.compile(r"[#,]*0(?:\.([0#]+))?")
"""Digits with so many decimals, as `0`, `0.00` and `#,##0.0`; a comma behind them would leave thousands out."""
SAID = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""Words, single signs, room, colours and languages in a format: nothing of the value."""
PLAIN = {"general", "@", ""}


def shown(number_format: str) -> str:
    """What a format shows of a value above 0, in small letters, without words and signs that are always the same."""
    return SAID.sub("", number_format.split(";")[0]).strip().lower()


def precision(number_format: str) -> str:
    """`day`, `month` or `year`, as precisely as a format shows a day; empty where it shows no year, or a time."""
    letters = shown(number_format)
    if "y" not in letters or "h" in letters or "s" in letters:
        return ""
    return "day" if "d" in letters else "month" if "m" in letters else "year"


def is_plain(number_format: str, whole: bool) -> bool:
    """Whether a number, a whole one or not, is shown as its digits."""
    letters = shown(number_format)
    return letters in PLAIN or (whole and letters == "0")


def rounded(text: str, number_format: str) -> str:
    """A number in plain digits as a format shows it that says how many decimals; any other shows it as it is."""
    found = DIGITS.fullmatch(shown(number_format))
    places = len(found[1] or "") if found else None
    if places is None or len(text.partition(".")[2]) <= places:
        return text
    return f"{Decimal(text).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"


def is_other(number_format: str) -> bool:
    """Whether what is shown is another number than what is held: a percentage, a fraction, so many thousands."""
    letters = shown(number_format)
    return "%" in letters or "/" in letters or letters.endswith(",")


def is_of_libreoffice(number_format: str) -> bool:
    """Whether it is the format that LibreOffice gives a day, whatever was typed: `7/1/15`, but `Jul 2015` as well."""
    return shown(number_format) == "mm/dd/yy"
