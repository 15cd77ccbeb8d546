"""Cells that a program has damaged on the way: letters read in a wrong encoding, letters lost, formulas that failed."""

import re
from contextlib import suppress
from functools import lru_cache, partial

from loaders.faults import CANONICAL, Wrong

LOST = "\ufffd"
ENCODINGS = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp1251": "Windows-1251", "cp1250": "Windows-1250"}
"""What programs take UTF-8 for, by Python's name, with the name that people know."""
FOREIGN = re.compile(r"[^\x00-\x7f]+")
MEANT = (
    *((0x00A0, 0x017F), (0x0391, 0x03CE), (0x0401, 0x0491), (0x05D0, 0x05EA), (0x0600, 0x06FF), (0x1E00, 0x1EFF)),
    *((0x2010, 0x206F), (0x20A0, 0x22FF), (0x4E00, 0x9FFF)),
)
"""Letters and signs that people write; what decodes to others, as a capital and the quote after it, was meant."""
FORMULA = re.compile(
    r"#(?:REF!|NAME\?|N/A|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)|\bErr:5\d\d\b"
    r"|^#{3,}$"
)
MOST_SHOWN = 60


def damage(cell: str) -> Wrong | None:
    """What has happened to a cell and how to undo it; None for a sound one."""
    if found := FORMULA.search(cell):
        return Wrong(
            f"'{found[0]}' is what a spreadsheet writes where it could not work something out",
            "type in what was meant, in a column that is formatted as text",
        )
    if cell.isascii():
        return None
    if LOST in cell:
        return Wrong(
            f"'{shortened(cell)}' holds {LOST}, which stands where a letter was lost when the file was read in a wrong "
            "encoding",
            "take the file from before that, or type the letter in",
        )
    mended, encoding = undone(cell)
    if encoding:
        return Wrong(
            f"'{shortened(cell)}' is UTF-8 that was read as {encoding}; it was '{shortened(mended)}'",
            f"open the file from before that as UTF-8; {CANONICAL} turns these letters back",
        )
    return None


@lru_cache(maxsize=1000)
def undone(cell: str) -> tuple[str, str]:
    """A cell with the letters it had before UTF-8 was read as something else, and as what; empty where it was not."""
    if cell.isascii():
        return cell, ""
    for name, known in ENCODINGS.items():
        mended = FOREIGN.sub(partial(run_undone, name), cell)
        if mended != cell:
            return mended, known
    return cell, ""


def run_undone(encoding: str, run: re.Match[str]) -> str:
    """Some letters read in the right encoding; the same letters where they do not come from a wrong one."""
    with suppress(UnicodeError):
        found = b"".join(bytes_of(character, encoding) for character in run[0]).decode()
        if all(any(first <= ord(each) <= last for first, last in MEANT) for each in found):
            return found
    return run[0]


def bytes_of(character: str, encoding: str) -> bytes:
    """A character's byte; bytes to which an encoding gives no letter came through as control characters."""
    return bytes([ord(character)]) if "\x80" <= character <= "\x9f" else character.encode(encoding)


def shortened(cell: str) -> str:
    """The start of a long cell."""
    return cell if len(cell) <= MOST_SHOWN else f"{cell[:MOST_SHOWN]}…"
