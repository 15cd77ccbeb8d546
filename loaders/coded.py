"""What a case notes of each paragraph, and what its two coding passes did, in the terms in which a reader codes one."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from loaders.case import Case
from loaders.kept import kept
from loaders.package import LIST_SEPARATOR
from loaders.passes import Passes, Row, passes_of
from loaders.typed import evidence
from loaders.writing import tells
from rows.coded import Coded, Noted
from rows.text import passage_id
from wording.capital import capital

SAYS = {
    "events": ("actors", "targets"),
    "meetings": ("participants", ""),
    "grievances": ("holder", "against"),
    "strikes": ("actor", "targets"),
    "stances": ("actor", ""),
    "relations": ("from_actor", "to_actor"),
}
"""Table to its columns that say who, and to or against whom."""
NOBODY = ("", "")


class Told(NamedTuple):
    """A paragraph that tells of a record, how, and who is said to say it."""

    place: str
    record: str
    told: str
    speaker: str


@kept(2)
def noted(case: Case, place: Path | None) -> dict[str, tuple[Noted, ...]]:
    """Passage to all that is noted of it, in the order of the evidence; then what a pass had and the case left out.

    place: the folder of the coding passes, None where they are not at hand.
    """
    found: dict[str, list[Noted]] = {}
    matched = Matches(place, case)
    for row in evidence(case):
        if row.tells:
            told = Told(row.passage, row.record, row.told, row.speaker)
            found.setdefault(told.place, []).append(matched.settled(told))
    for passage, left in matched.left_out():
        found.setdefault(passage, []).append(left)
    return {passage: tuple(rows) for passage, rows in found.items()}


class Matches:
    """The rows of both passes by the record that they became."""

    def __init__(self, place: Path | None, case: Case) -> None:
        """Read the passes; without a place there is nothing to match."""
        self.case = case
        self.passes = passes_of(place, case) if place else Passes([], {}, {})
        self.told = {side: told_by(rows) for side, rows in self.passes.evidence.items()}
        self.of: dict[str, list[Row]] = {}
        for row in self.passes.match:
            self.of.setdefault(row["record"], []).append(row)
        self.cells = {
            table: {row[case.package.tables[table].id]: row for row in case[table].to_dict("records")}
            for table in case.record_tables
        }

    def settled(self, told: Told) -> Noted:
        """A record as a paragraph tells it, beside what either pass had."""
        table = self.case.ids()[told.record]
        row = self.cells[table][told.record]
        matches = self.of.get(told.record, [])
        a, b = (self.nearest(side, matches, told.place) for side in ("a", "b"))
        reasons = " ".join(dict.fromkeys(sentence(each["settled"]) for each in matches if each["settled"]))
        return Noted(table, str(row["title"]), coded(table, row, told), a, b, reasons)

    def nearest(self, side: str, matches: Iterable[Row], place: str) -> Coded | None:
        """What a pass had of a record: of several rows one that the same paragraph tells."""
        had = list(filter(None, (self.coded(side, each, place) for each in matches)))
        return next((each for each in had if each.told), had[0] if had else None)

    def coded(self, side: str, match: Row, place: str) -> Coded | None:
        """A row of a pass as a paragraph tells it; None where it has none."""
        row, identifier = self.passes.row(side, match), match[side]
        if row is None:
            return None
        return coded(match["table"], row, self.told[side].get((identifier, place), Told(place, identifier, "", "")))

    def left_out(self) -> Iterator[tuple[str, Noted]]:
        """What a pass had and the case has not, at each paragraph that told it."""
        for match in self.of.get("", []):
            had = partial(self.coded, match=match)
            cited = [place for side in self.told for record, place in self.told[side] if record == match[side] != ""]
            for place in dict.fromkeys(cited):
                a, b = (had(side, place=place) for side in ("a", "b"))
                title = next(row.get("title", "") for side in ("a", "b") if (row := self.passes.row(side, match)))
                yield place, Noted(match["table"], title, None, a, b, sentence(match["settled"]))


def told_by(rows: Iterable[Row]) -> dict[tuple[str, str], Told]:
    """Record and passage to how a pass has it told there, where it tells of the thing itself."""
    found = {}
    for row in rows:
        if tells(row["part"].split(LIST_SEPARATOR)):
            place = passage_id(row["source"], row["paragraph"])
            found[row["record"], place] = Told(place, row["record"], row["told"], row["speaker"])
    return found


def coded(table: str, row: Mapping[str, Any], told: Told) -> Coded:
    """A row of a table, as a file or a frame has it, with how a paragraph tells it."""
    who, whom = (listed(row.get(column)) for column in SAYS.get(table, NOBODY))
    issue, score = (" ".join(listed(row.get(column))) for column in ("issue", "score"))
    return Coded(who, whom, issue, score, told.told, told.speaker)


def listed(cell: Any) -> tuple[str, ...]:
    """What a cell names, as a file has it or a frame; nothing for an empty one."""
    if isinstance(cell, tuple | list):
        return tuple(map(str, cell))
    found = "" if cell is None or pd.isna(cell) else str(cell)
    return tuple(filter(None, map(str.strip, found.split(LIST_SEPARATOR))))


def sentence(words: str) -> str:
    """A reason that begins and ends as a sentence; empty where none is given."""
    return f"{capital(words).removesuffix('.')}." if words else ""
