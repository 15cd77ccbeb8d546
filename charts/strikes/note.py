"""What of a strike note its mark needs, under whatever lens, and what a reader sees of it under one."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from charts.gather import tag
from charts.strikes.ratio import Ratio
from charts.untold import is_solid
from drawing.label import UNBROKEN, disagreement_sign
from drawing.lanes import Kind
from drawing.look import Seen
from rows import page

NOT_TOLD = "–"
"""What stands for a name that nothing left tells."""


class Words(NamedTuple):
    """What is written whatever is left out: names of actors, labels of directions and of modes, and the two actors of
    the quarrel."""

    names: Mapping[str, str]
    directions: Mapping[str, str]
    focus: tuple[str, ...]
    modes: Mapping[str, str] = MappingProxyType({})


class Note(NamedTuple):
    """What of a record its mark needs: state: whose lane it stands in; stands: who is named, its state or an official;
    first, last: its days (None: not told); reading_of: the note whose words it is a reading of;
    many: of how many that one mark stands for."""

    id: str
    number: int
    state: str
    stands: str
    mode: str
    direction: str
    title: str
    first: date | None
    last: date | None
    kind: Kind
    open_start: bool
    open_end: bool
    approximate: bool
    disagrees_on: tuple[str, ...]
    reading_of: str
    ratio: Ratio | None
    many: int = 1

    @property
    def tag(self) -> str:
        """What its label begins with."""
        return tag(self.many, self.number)


def notes_of(records: Iterable[page.Note]) -> list[Note]:
    """The notes of some records, in their order."""
    return [
        Note(
            row.id,
            row.number,
            row.state,
            row.stands,
            row.mode,
            row.direction,
            row.title,
            row.earliest,
            row.latest,
            row.extent,
            row.open_start,
            row.open_end,
            row.approximate,
            row.disagrees_on,
            row.reading_of,
            ratio_of(row),
        )
        for row in records
    ]


def ratio_of(row: page.Note) -> Ratio | None:
    """The ratio that a record tells, “1/5”; None where it tells none."""
    part, _, whole = row.ratio.partition("/")
    return Ratio(int(part), int(whole), row.ratio_whole) if whole else None


def seen_of(records: Iterable[page.Note], titles: Mapping[str, str]) -> dict[str, Seen]:
    """What a reader sees of each record, by id. titles: each of them in words, by id."""
    return {
        row.id: Seen(
            row.shown, is_solid(row, "who", "when"), (f"{row.number} {titles[row.id]}", *row.words.split("\n"))
        )
        for row in records
    }


def unnamed_of(records: Iterable[page.Note]) -> set[str]:
    """Ids of records of which what is left does not tell who it was."""
    return {row.id for row in records if not row.tells("who")}


def name_of(note: Note, words: Words) -> str:
    """Who a note names, in one piece."""
    return words.names[note.stands].replace(" ", UNBROKEN)


def text_of(note: Note, numbers: Mapping[str, int], words: Words) -> str:
    """What a note's label says after its number: who where that is not its lane's, the direction, what it is a reading
    of, its title."""
    said = [name_of(note, words)] if note.stands != note.state else []
    said += [words.directions[note.direction]]
    said += [f"heard in {numbers[note.reading_of]}"] if note.reading_of else []
    return f"{', '.join(said)}: {note.title}{disagreement_sign(note.disagrees_on)}"
