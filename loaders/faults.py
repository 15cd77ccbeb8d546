"""What is wrong with a case, said to the person who can mend it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple

CANONICAL = "`python -m loaders canonical FOLDER --write`"
"""The command that tidies a case, as messages name it."""
NEGATIONS = {"dis", "un", "in", "im", "non", "non-", "no-", "not-", "not ", "anti-", "anti", "de", "mis"}
NUMBER = re.compile(r"-?[0-9]+")
NONE: Mapping[str, str] = MappingProxyType({})
DID_YOU_MEAN, THERE_ARE = ASIDES = "did you mean ", "there are: "
LINE, ROW = "line", "row"
"""What a row of a table is called where it lies in a file, and where it lies in a workbook."""


class Wrong(NamedTuple):
    """What is wrong with something, and what to do about it; the latter is empty where that is open, or said by it."""

    message: str
    remedy: str = ""

    def __str__(self) -> str:
        """“'does' is not a code (did you mean 'did'?)”, “it is locked; save it without a password”."""
        if self.remedy.startswith(ASIDES):
            return f"{self.message} ({self.remedy})"
        return f"{self.message}; {self.remedy}" if self.remedy else self.message


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: file, line (0: the file as a whole), column (may be empty), what is wrong there, what to do about it,
    and the value of the cell, which may be empty or none.

    In a workbook the file is a sheet, its lines are `counted` as rows, and the column has the letter that is seen above
    it, where it has one.
    """

    file: str
    line: int
    column: str
    message: str
    remedy: str = ""
    value: str = ""
    counted: str = LINE
    letter: str = ""

    @property
    def place(self) -> str:
        """As who mends it sees it: `strikes.csv, line 12, ratio`, or `sheet strikes, row 12, column F (ratio)`."""
        line = f"{self.counted} {self.line}" if self.line else ""
        column = f"column {self.letter} ({self.column})" if self.letter else self.column
        return ", ".join(filter(None, (self.file, line, column)))

    def __str__(self) -> str:
        return f"{self.place}: {Wrong(self.message, self.remedy)}"


class CaseError(Exception):
    """A case that cannot be shown; `faults` holds every fault, sorted by file, line and column."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


def suggestion(value: str, allowed: Iterable[str]) -> str:
    """` (did you mean “west”?)`: as `unlike` has it, with the quotation marks of a sentence."""
    return re.sub("'([^']*)'", r"“\1”", str(unlike("", value, allowed)))


def unlike(message: str, value: str, allowed: Iterable[str], names: Mapping[str, str] = NONE) -> Wrong:
    """What is wrong with a value that is none of those allowed; to do: to write the one that is spelled or called
    nearly so, else one of the first few.

    names: what allowed ids are called, in small letters, to the id.
    """
    allowed = sorted(allowed)
    if near := nearest(value, allowed, names):
        return Wrong(f"{message}{foreign_letter(value, near)}", f"{DID_YOU_MEAN}'{near}'?")
    if not allowed:
        return Wrong(message)
    listed = ", ".join(allowed[:8]) + (", …" if len(allowed) > 8 else "")
    return Wrong(message, f"{THERE_ARE}{listed}")


def nearest(value: str, allowed: list[str], names: Mapping[str, str] = NONE) -> str:
    """What someone most likely meant; empty where that is open. Of numbers nothing is near: −1 is not nearly 1."""
    called = value.casefold()
    if called in names:
        return names[called]
    if all(map(NUMBER.fullmatch, allowed)):
        return ""
    near = get_close_matches(value, allowed, n=1) or get_close_matches(called, allowed, n=1)
    if near and not opposite(called, near[0]):
        return near[0]
    other = get_close_matches(called, names, n=1, cutoff=0.8)
    return names[other[0]] if other and not opposite(called, other[0]) else ""


def opposite(one: str, other: str) -> bool:
    """Whether of two words one only denies the other, as `disagreed` does `agreed`."""
    short, long = sorted((one, other), key=len)
    return long.endswith(short) and long.removesuffix(short) in NEGATIONS


def foreign_letter(value: str, meant: str) -> str:
    """Names a letter that looks like another, as the Cyrillic а does; empty where all are those that were meant."""
    odd = next((each for each in value if not each.isascii() and each not in meant), "")
    return f": its letter {value.index(odd) + 1} is {unicodedata.name(odd, 'unknown')}" if odd else ""
