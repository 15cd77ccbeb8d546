"""How far two coding passes over the same texts agreed, and where they did not, in words."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from readings.listing import counted
from wording.capital import capital


@dataclass(frozen=True)
class Matched:
    """What one pass or both noted, as `loaders.coding.coding_passes` has it: the codes in which they differ, and how
    that was settled."""

    table: str
    title: str
    record: str
    in_a: bool
    in_b: bool
    codes: tuple[tuple[str, str, str], ...]
    settled: str

    @property
    def in_both(self) -> bool:
        """Whether both passes noted it."""
        return self.in_a and self.in_b


def sentence(passes: Sequence[Matched]) -> str:
    """“Two coding passes agreed on 294 of 391: both noted these. In 104 of them they also coded all alike.”"""
    both = [each for each in passes if each.in_both]
    alike = sum(not each.codes for each in both)
    return (
        f"Two coding passes agreed on {len(both)} of {counted(len(passes), 'thing')} noted: both have these. "
        f"They coded {alike} of the {len(both)} alike in every respect, dates included."
    )


def agreement_cells(passes: Iterable[Matched], titles: Mapping[str, str]) -> tuple[list[str], list[list[str]]]:
    """Head and rows of a table: what both passes noted, one alone, and what both coded alike. titles: table to name."""
    head = ["Table", "Two coding passes agreed on", "pass A alone", "pass B alone", "both coded all alike"]
    rows = []
    for table, title in titles.items():
        own = [each for each in passes if each.table == table]
        both = [each for each in own if each.in_both]
        alike = sum(not each.codes for each in both)
        lone = sum(each.in_a and not each.in_b for each in own), sum(each.in_b and not each.in_a for each in own)
        rows.append([title, f"{len(both)} of {len(own)}", *map(str, lone), f"{alike} of {len(both)}"])
    return head, rows


def differences(passes: Iterable[Matched], table: str) -> list[Matched]:
    """What only one pass has, what both have with other codes, and all else that had to be settled."""
    own = [each for each in passes if each.table == table]
    return [each for each in own if not each.in_both or each.codes or each.settled]


def difference_cells(found: Iterable[Matched]) -> tuple[list[str], list[list[str]]]:
    """Head and rows of a table: what it is, how the two differed, how it was settled."""
    rows = [[row.title, how(row), settled(row)] for row in found]
    return ["What", "How the two differed", "How it was settled"], rows


def how(row: Matched) -> str:
    """“only pass A has it”, or what each of the two codes."""
    if not row.in_both:
        return f"only pass {'A' if row.in_a else 'B'} has it"
    return "; ".join(f"{name}: A {a}, B {b}" for name, a, b in row.codes) or "in wording alone"


def settled(row: Matched) -> str:
    """The reason that was given, and whether the thing is in the case."""
    fate = "" if row.record else "Not in the case."
    reason = capital(row.settled)
    words = f"{reason.removesuffix('.')}." if reason else ""
    return " ".join(filter(None, [fate, words])) or "One of the two was taken; no reason is noted."
