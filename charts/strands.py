"""What a network is made of, a row each, and what is said of it: actors, strands, signs at them, records along them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import pandas as pd

from drawing.bends import Bend
from drawing.box import Box

SIGNS = {1: "+", 0: "○", -1: "−"}
MOST_TITLES = 8
Groups = Mapping[tuple[str, str, int], list[Any]]
"""Rows of ties by their two actors and sign."""


class Words(NamedTuple):
    """What the chart says in words: names of actors, what each sign means, the two actors of the quarrel."""

    names: Mapping[str, str]
    signs: Mapping[str, str]
    focus: tuple[str, ...]


class Node(NamedTuple):
    """An actor: its place and radius in px, its place among the focus actors or −1, its name and a note under that in
    lines, and the box in px that both fill."""

    id: str
    x: float
    y: float
    radius: float
    focus: int
    name: tuple[str, ...]
    note: tuple[str, ...]
    box: Box
    shown: bool
    muted: bool
    selected: bool
    hover: tuple[str, ...]


class Strand(NamedTuple):
    """All ties of one sign between two actors; `asks` is the record that a click selects.

    longest: the longest that `count` may be under any lens, for which there is room; pair: whether it is between the
    focus actors; fanned: whether its records are drawn along it.
    """

    id: str
    start: str
    end: str
    sign: int
    pair: bool
    roundness: float
    curve: Bend
    records: tuple[str, ...]
    asks: str
    count: str
    longest: str
    shown: bool
    muted: bool
    fanned: bool
    hover: tuple[str, ...]


class Sign(NamedTuple):
    """What is written at a strand, with its centre and size in px: its sign, and between the focus actors its count.

    alone: whether it is a sign without a count, drawn in a circle on the strand; room: width that is kept free for it.
    """

    strand: str
    asks: str
    alone: bool
    text: str
    x: float
    y: float
    width: float
    room: float
    height: float
    sign: int
    shown: bool
    muted: bool
    hover: tuple[str, ...]


class Mark(NamedTuple):
    """One record of a strand that is fanned out, with its centre and size in px."""

    id: str
    strand: str
    number: int
    sign: int
    x: float
    y: float
    width: float
    height: float
    shown: bool
    selected: bool
    hover: tuple[str, ...]


class Ring(NamedTuple):
    """A ring round what a search found: its centre and radius in px, and what a click on it asks for."""

    id: str
    asks: str
    x: float
    y: float
    radius: float
    hover: tuple[str, ...]


def counted(count: int, noun: str) -> str:
    """“1 record”, “2 records”."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def grouped(drawn: pd.DataFrame) -> Groups:
    """Rows of ties by their two actors and sign, each list in the order of the records."""
    groups: dict[tuple[str, str, int], list[Any]] = {}
    for row in drawn.itertuples():
        groups.setdefault((row.start, row.end, int(row.sign)), []).append(row)
    return dict(sorted(groups.items()))


def how_many(rows: list[Any]) -> str:
    """“15 records · 3 outlets”, “4 of 15 records · 1 outlet” where some are left out."""
    shown = [row for row in rows if row.shown]
    outlets = {outlet for row in shown for outlet in row.outlets}
    part = "" if len(shown) == len(rows) else f"{len(shown)} of "
    return f"{part}{counted(len(rows), 'record')} · {counted(len(outlets), 'outlet')}"


def longest(rows: list[Any]) -> str:
    """The longest that `how_many` can say of some ties under any lens."""
    return f"{len(rows)} of {len(rows)} records · 0 outlets"


def strand_hover(rows: list[Any], words: Words, start: str, end: str) -> tuple[str, ...]:
    """Whose strand it is, how many records and outlets, and the records themselves as far as there is room."""
    head = f"{words.names[start]} and {words.names[end]}, {words.signs[str(rows[0].sign)]}: {how_many(rows)}"
    titles = [f"{row.number} {row.title}" for row in rows]
    more = len(titles) - MOST_TITLES
    last = [f"and {more} more; click to see all"] if more > 0 else ["click to see them by date"]
    return (head, *titles[:MOST_TITLES], *last)


def rings_of(
    nodes: pd.DataFrame, strands: pd.DataFrame, signs: pd.DataFrame, marks: pd.DataFrame, found: Collection[str]
) -> Iterator[Ring]:
    """A ring round each actor that was found and each record that is fanned out, else round the sign of its strand."""
    wanted = set(found)
    records = dict(zip(strands["id"], strands["records"], strict=True))
    for row in nodes.itertuples():
        if row.id in wanted:
            yield Ring(f"found {row.id}", row.id, row.x, row.y, 1.6 * row.radius, row.hover)
    for row in signs.itertuples():
        if wanted & set(records[row.strand]) - set(marks["id"]):
            x = row.x if row.alone else row.x - row.width / 2 + 0.4 * row.height
            yield Ring(f"found {row.strand}", row.asks, x, row.y, 0.68 * row.height, row.hover)
    for row in marks.itertuples():
        if row.id in wanted:
            yield Ring(f"found {row.strand} {row.id}", row.id, row.x, row.y, 0.58 * row.width, row.hover)


def frame(kind: type[NamedTuple], rows: Iterable[NamedTuple]) -> pd.DataFrame:
    """Rows of one kind as a frame, with its columns even where there is none."""
    return pd.DataFrame(list(rows), columns=kind._fields)
