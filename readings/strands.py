"""What is said at the strands of the network: how many records, who tells them, and the records themselves."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias

import pandas as pd

from readings.listing import counted
from readings.outlets import READERS, listed

Key: TypeAlias = tuple[str, str, int]
Label: TypeAlias = tuple[str, str, str]
"""How many records, who tells them, and the number alone."""
SIGNS = {1: "+", 0: "○", -1: "−"}
MOST_TITLES = 8
ALL_LEFT_OUT = "all left out"


class Words(NamedTuple):
    """Names of actors, what each sign means, names of outlets in their order."""

    names: Mapping[str, str]
    signs: Mapping[str, str]
    outlets: Mapping[str, str]


def by_strand(ties: pd.DataFrame) -> Iterator[tuple[Key, list[Any]]]:
    """The ties that are drawn, by their two actors and sign."""
    found: dict[Key, list[Any]] = {}
    for row in ties[ties["left_off"] == ""].itertuples():
        found.setdefault((row.start, row.end, int(row.sign)), []).append(row)
    yield from found.items()


def labels(ties: pd.DataFrame, words: Words) -> dict[Key, Label]:
    """What may be written on each strand.

    ties: `start`, `end`, `sign`, `outlets`, `shown`, `left_off` under a lens.
    """
    return {key: label(key, of_all(rows), told_by(rows, words), words) for key, rows in by_strand(ties)}


def widest(ties: pd.DataFrame, words: Words) -> dict[Key, list[Label]]:
    """All that `labels` may give under any lens, where it is longest. ties: under no lens."""
    found = {}
    for key, rows in by_strand(ties):
        some = f"{len(rows)} of {counted(len(rows), 'record')}"
        found[key] = [label(key, some, who, words) for who in (told_by(rows, words), by(READERS), ALL_LEFT_OUT)]
    return found


def label(key: Key, how_many: str, who: str, words: Words) -> Label:
    """“− opposes: 15 records”, who tells them, and “− 15”."""
    sign = SIGNS[key[2]]
    return f"{sign} {words.signs[str(key[2])]}: {how_many}", who, f"{sign} {how_many.rpartition(' ')[0]}"


def hovers(ties: pd.DataFrame, words: Words) -> dict[Key, tuple[str, ...]]:
    """Whose strand it is, how many records, who tells them, and the records themselves as far as there is room.

    ties: as for `labels`, with `number` and `title`.
    """
    return {key: hover(key, rows, words) for key, rows in by_strand(ties)}


def hover(key: Key, rows: list[Any], words: Words) -> tuple[str, ...]:
    """The lines for one strand."""
    one, other, sign = key
    head = f"{words.names[one]} and {words.names[other]}, {words.signs[str(sign)]}: {of_all(rows)}"
    titles = [f"{row.number} {row.title}" for row in rows]
    more = len(titles) - MOST_TITLES
    last = f"and {more} more; click to see all" if more > 0 else "click to see them by date"
    return head, told_by(rows, words), *titles[:MOST_TITLES], last


def of_all(rows: list[Any]) -> str:
    """“15 records”, “4 of 15 records” where some are left out."""
    shown = sum(row.shown for row in rows)
    part = "" if shown == len(rows) else f"{shown} of "
    return f"{part}{counted(len(rows), 'record')}"


def told_by(rows: list[Any], words: Words) -> str:
    """Who tells those that are left."""
    shown = [row for row in rows if row.shown]
    return by(listed({outlet for row in shown for outlet in row.outlets}, words.outlets)) if shown else ALL_LEFT_OUT


def by(who: str) -> str:
    """“by Debka”."""
    return f"by {who}"
