"""The case counted again from its raw cells, with plain Python alone."""

from calendar import month_abbr
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from loaders.lens import Lens
from tests.days import bounds, edge, touches
from tests.lenses import SHIPPED, cells, span_of

OFFICIALS = ("person", "organisation")


class Note(NamedTuple):
    """A record and what a lens leaves of it; readers are no outlet."""

    id: str
    row: dict[str, str]
    outlets: set[str]
    ways: set[str]
    texts: set[str]
    reprinted: bool
    shown: bool


def in_time(lens: Lens, row: dict[str, str], folder: Path) -> bool:
    """Whether a record touches the days of a lens, and one of its phases where it names some."""
    span = span_of(row, folder)
    phases = [bounds(row["date"]) for row in cells("phases", folder) if row["phase"] in lens.phase]
    days = edge(lens.first, 0), edge(lens.last, -1)
    return touches(span, days) and (not phases or any(touches(span, phase) for phase in phases))


def tells(part: str) -> bool:
    """Whether evidence speaks of the thing itself, not only of who or when."""
    return not part or "what" in part.split(";")


@cache
def telling(folder: Path = SHIPPED) -> dict[str, list[dict[str, str]]]:
    """Record to its rows of evidence that speak of the thing itself."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in cells("evidence", folder):
        if tells(row["part"]):
            found.setdefault(row["record"], []).append(row)
    return found


@cache
def evidence_of(folder: Path = SHIPPED) -> dict[str, list[tuple[set[str], str, str]]]:
    """Record to its rows of evidence: the parts that each supports alone (none: all), its outlet, how it is told."""
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    found: dict[str, list[tuple[set[str], str, str]]] = {}
    for row in cells("evidence", folder):
        parts = set(filter(None, row["part"].split(";")))
        found.setdefault(row["record"], []).append((parts, outlets[row["source"], row["paragraph"]], row["told"]))
    return found


def told(lens: Lens, record: str, part: str, folder: Path = SHIPPED) -> bool:
    """Whether what a lens leaves tells a part of a record: one row that tells of the thing does, and who or when all
    the rows do that support nothing else."""
    telling, helping = [], []
    for parts, outlet, way in evidence_of(folder)[record]:
        if not parts or part in parts:
            alone = parts and "what" not in parts and part in ("who", "when")
            (helping if alone else telling).append(way not in lens.told and outlet not in lens.without)
    return all(helping) and (any(telling) or not telling)


@cache
def comments(folder: Path = SHIPPED) -> set[tuple[str, str]]:
    """Texts and paragraphs in which a reader speaks."""
    return {(row["source"], row["paragraph"]) for row in cells("passages", folder) if row["role"] == "comment"}


def by_reader(row: dict[str, str], folder: Path = SHIPPED) -> bool:
    """Whether a row of evidence is a reader's comment."""
    return (row["source"], row["paragraph"]) in comments(folder)


def notes(lens: Lens, folder: Path = SHIPPED, table: str = "strikes") -> list[Note]:
    """Every record of a table."""
    return counted(lens, folder, table)


@lru_cache(maxsize=3000)
def counted(lens: Lens, folder: Path, table: str) -> list[Note]:
    """The same, counted once however it is asked for."""
    passages = {(row["source"], row["paragraph"]): row for row in cells("passages", folder)}
    reprinted = {row["reprint_of"] for row in passages.values()}
    found = []
    for row in cells(table, folder):
        left = [
            (passages[each["source"], each["paragraph"]]["outlet"], each)
            for each in telling(folder).get(row[table[:-1]], [])
            if each["told"] not in lens.told
        ]
        left = [(outlet, each) for outlet, each in left if outlet not in lens.without]
        note = Note(
            id=row[table[:-1]],
            row=row,
            outlets={outlet for outlet, each in left if not by_reader(each, folder)},
            ways={each["told"] for _, each in left},
            texts={each["source"] for _, each in left},
            reprinted=any(f"{each['source']}:{each['paragraph']}" in reprinted for _, each in left),
            shown=bool(left) and in_time(lens, row, folder),
        )
        found.append(note)
    return found


def shown(lens: Lens, folder: Path = SHIPPED) -> list[Note]:
    """The strike notes that a lens leaves."""
    return [note for note in notes(lens, folder) if note.shown]


@cache
def labels(code_list: str, folder: Path = SHIPPED) -> dict[str, str]:
    """Code to words, in the order of rank."""
    rows = sorted((row for row in cells("codes", folder) if row["list"] == code_list), key=lambda row: int(row["rank"]))
    return {row["code"]: row["label"] for row in rows}


@cache
def names(table: str, folder: Path = SHIPPED) -> dict[str, str]:
    """Id to short name."""
    return {row[table[:-1]]: row["short"] for row in cells(table, folder)}


def lowered(name: str) -> str:
    """A name of a time within a sentence: months keep their capital."""
    month = any(name.startswith(each) for each in month_abbr[1:])
    return name if month else name[:1].lower() + name[1:]


@cache
def times(folder: Path = SHIPPED) -> dict[str, str]:
    """Phase to its name with its months, in the order of time: “Early 2016 (Jan–Mar)”, “March 2024”."""
    found = {}
    for row in sorted(cells("phases", folder), key=lambda row: row["date"]):
        months = [month_abbr[int(end[5:7])] for end in row["date"].split("/") if len(end) > 4]
        named = any(each in row["short"] for each in months)
        found[row["phase"]] = f"{row['short']} ({'–'.join(months)})" if months and not named else row["short"]
    return found


def stands(actor: str, lens: Lens, folder: Path = SHIPPED) -> str:
    """Short name of whom an actor stands with under a lens."""
    return standing(lens.officials, folder)[actor]


@cache
def standing(officials: str, folder: Path) -> dict[str, str]:
    """Actor to the short name of whom it stands with, officials with their `state` or by `name`."""
    rows = {row["actor"]: row for row in cells("actors", folder)}

    def top(actor: str) -> str:
        up = officials == "state" and rows[actor]["kind"] in OFFICIALS and rows[actor]["member_of"]
        return top(rows[actor]["member_of"]) if up else rows[actor]["short"]

    return {actor: top(actor) for actor in rows}


def listed(items: list[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    *some, last = items
    return f"{', '.join(some)} and {last}" if some else last


def noted(count: int, noun: str) -> str:
    """“1 text”, “2 texts”."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
