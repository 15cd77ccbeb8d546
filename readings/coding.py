"""How far two coding passes over the same texts agreed, and where they did not, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from readings.listing import counted
from rows.read import rows_of


@dataclass(frozen=True)
class Noted:
    """What one pass or both noted: the codes in which they differ, and how that was settled."""

    title: str
    record: str
    in_a: bool
    in_b: bool
    codes: tuple[tuple[str, str, str], ...]
    settled: str


def sentence(passes: pd.DataFrame) -> str:
    """“Two coding passes agreed on 294 of 391: both noted these. In 104 of them they also coded all alike.”

    passes: `in_a`, `in_b`, `codes`, as `loaders.coding.coding_passes` has them.
    """
    both = passes[passes["in_a"] & passes["in_b"]]
    alike = sum(not codes for codes in both["codes"])
    return (
        f"Two coding passes agreed on {len(both)} of {counted(len(passes), 'thing')} noted: both have these. "
        f"They coded {alike} of the {len(both)} alike in every respect, dates included."
    )


def agreement_cells(passes: pd.DataFrame, titles: Mapping[str, str]) -> tuple[list[str], list[list[str]]]:
    """Head and rows of a table: what both passes noted, one alone, and what both coded alike. titles: table to name."""
    head = ["Table", "Two coding passes agreed on", "pass A alone", "pass B alone", "both coded all alike"]
    rows = []
    for table, title in titles.items():
        own = passes[passes["table"] == table]
        both = own[own["in_a"] & own["in_b"]]
        alike = sum(not codes for codes in both["codes"])
        lone = (own["in_a"] & ~own["in_b"]).sum(), (own["in_b"] & ~own["in_a"]).sum()
        rows.append([title, f"{len(both)} of {len(own)}", *map(str, lone), f"{alike} of {len(both)}"])
    return head, rows


def differences(passes: pd.DataFrame, table: str) -> pd.DataFrame:
    """What only one pass has, what both have with other codes, and all else that had to be settled."""
    own = passes[passes["table"] == table]
    return own[~(own["in_a"] & own["in_b"]) | own["codes"].map(bool) | (own["settled"] != "")]


def difference_cells(found: pd.DataFrame) -> tuple[list[str], list[list[str]]]:
    """Head and rows of a table: what it is, how the two differed, how it was settled."""
    rows = [[row.title, how(row), settled(row)] for row in rows_of(Noted, found)]
    return ["What", "How the two differed", "How it was settled"], rows


def how(row: Noted) -> str:
    """“only pass A has it”, or what each of the two codes."""
    if not (row.in_a and row.in_b):
        return f"only pass {'A' if row.in_a else 'B'} has it"
    return "; ".join(f"{name}: A {a}, B {b}" for name, a, b in row.codes) or "in wording alone"


def settled(row: Noted) -> str:
    """The reason that was given, and whether the thing is in the case."""
    fate = "" if row.record else "Not in the case."
    reason = row.settled[:1].upper() + row.settled[1:]
    words = f"{reason.removesuffix('.')}." if reason else ""
    return " ".join(filter(None, [fate, words])) or "One of the two was taken; no reason is noted."
