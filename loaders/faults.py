"""What is wrong with a case, said to the person who can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: file, line (0: the file as a whole), column (may be empty) and what is wrong there."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = [self.file]
        place += [f"line {self.line}"] if self.line else []
        place += [self.column] if self.column else []
        return f"{', '.join(place)}: {self.message}"


class CaseError(Exception):
    """A case that cannot be shown; `faults` holds every fault, sorted by file, line and column."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(set(faults))
        super().__init__("\n".join(map(str, self.faults)))


def suggestion(value: str, allowed: Iterable[str]) -> str:
    """` (did you mean 'iran'?)` where something allowed is spelled nearly so, else the first few allowed."""
    allowed = sorted(allowed)
    near = get_close_matches(value, allowed, n=1)
    if near:
        return f" (did you mean '{near[0]}'?)"
    if not allowed:
        return ""
    listed = ", ".join(allowed[:8]) + (", …" if len(allowed) > 8 else "")
    return f" (there are: {listed})"
