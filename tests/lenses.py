"""What tests know of a case, of the shipped one where they name none: its raw cells, and random lenses over it."""

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache, lru_cache, wraps
from inspect import Signature, signature
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest

from loaders.case import Case, load_case
from loaders.lens import Lens
from loaders.records import under, under_all
from loaders.standard.codes import lacking
from rows.read import Row, rows_of
from tests.cases import SHIPPED, SHOWN, SMALL
from tests.days import bounds


@cache
def cells(table: str, folder: Path = SHIPPED) -> list[dict[str, str]]:
    """Rows of a table as they stand in its file, read without the loaders; codes with those of the standard's lists of
    which the case has none. None where the case has no such file."""
    path = folder / f"{table}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.DictReader(file))
    return found + lacking(found) if table == "codes" else found


def values(table: str, column: str, folder: Path = SHIPPED) -> list[str]:
    """A column of a case."""
    return [row[column] for row in cells(table, folder)]


OUTLETS = values("outlets", "outlet")
WAYS = [row["code"] for row in cells("codes") if row["list"] == "told"]
PHASES = values("phases", "phase")
NAMING = {
    "events": ("actors", "targets"),
    "meetings": ("participants", "excluded"),
    "grievances": ("holder", "against"),
    "strikes": ("actor", "targets", "spared"),
    "stances": ("actor",),
    "relations": ("from_actor", "to_actor"),
}
"""Record table to its columns that name actors."""
MOST, FEW = 200, 20
"""Lenses over a case."""
every_case = pytest.mark.parametrize("folder", SHOWN.values(), ids=SHOWN)
"""Run a test on each of the cases that come with the project."""


@cache
def days_near(folder: Path = SHIPPED) -> list[str]:
    """The days around the ends of what is dated, where a slip of one day shows."""
    ends = {day for row in cells("strikes", folder) for day in bounds(row["date"])} - {date.min, date.max}
    return sorted({(day + timedelta(step)).isoformat() for day in ends for step in (-1, 0, 1)})


@cache
def last_days(folder: Path, comments: bool) -> dict[str, date]:
    """Record to the last day on which one of the texts that tell of it can have been written; readers' comments, which
    bear no date of their own, count or not."""
    days = {row["source"]: bounds(row["published"])[1] for row in cells("sources", folder)}
    roles = {(row["source"], row["paragraph"]): row["role"] for row in cells("passages", folder)}
    found: dict[str, date] = {}
    for row in cells("evidence", folder):
        counts = comments or roles[row["source"], row["paragraph"]] != "comment"
        if counts and (not row["part"] or "what" in row["part"].split(";")):
            found[row["record"]] = max(days[row["source"]], found.get(row["record"], date.min))
    return found


def span_of(row: dict[str, str], folder: Path = SHIPPED) -> tuple[date, date]:
    """First and last day of a row of a record table, whose id is its first cell: nothing that texts tell lasts beyond
    their writing."""
    first, last = bounds(row["date"])
    written = last_days(folder, comments=last == date.max).get(next(iter(row.values())), date.max)
    return first, min(last, max(written, first))


def some_of(options: list[str], chance: Random) -> tuple[str, ...]:
    """None of the options in half of all cases, else each with one chance in four; as a lens keeps them."""
    if chance.random() < 0.5:
        return ()
    return tuple(sorted(each for each in options if chance.random() < 0.25))


def random_lens(chance: Random, folder: Path) -> Lens:
    """A lens over a case, in half of all cases with days, of which one may be left open."""
    days = ("", *days_near(folder))
    first, last = (chance.choice(days), chance.choice(days)) if chance.random() < 0.5 else ("", "")
    return Lens(
        some_of(values("outlets", "outlet", folder), chance),
        some_of(WAYS, chance),
        some_of(values("phases", "phase", folder), chance),
        *((first, last) if "" in (first, last) else sorted((first, last))),
        chance.choice(["state", "name"]),
    )


@cache
def all_lenses(folder: Path) -> list[Lens]:
    """Different lenses over a case, the same in every run."""
    chance = Random(2016)
    return list(dict.fromkeys(random_lens(chance, folder) for _ in range(2 * MOST)))[:MOST]


def random_lenses(count: int, folder: Path = SHIPPED) -> list[Lens]:
    """The first so many of them."""
    return all_lenses(folder)[:count]


def for_random_lenses(count: int) -> Callable:
    """Run a test under so many lenses over the case whose folder it asks for, over the shipped one where it asks for
    none: the same in every test, so that what is costly is made once."""

    def decorate(test: Callable) -> Callable:
        @wraps(test)
        def run(**fixtures: Any) -> None:
            for lens in random_lenses(count, fixtures.get("folder", SHIPPED)):
                with noting(lens):
                    test(lens=lens, **fixtures)

        run.__signature__ = without_lens(test)
        return run

    return decorate


def in_both_cases(most: int = MOST, few: int = FEW) -> Callable:
    """Run a test under so many lenses over the small case, and under a few over those that come with the project, which
    have more of everything, and leave more out."""

    def decorate(test: Callable) -> Callable:
        @pytest.mark.parametrize("folder", [SMALL, *SHOWN.values()], ids=["small", *SHOWN])
        @wraps(test)
        def run(folder: Path, **fixtures: Any) -> None:
            for lens in random_lenses(most if folder == SMALL else few, folder):
                with noting(lens):
                    test(folder=folder, lens=lens, **fixtures)

        run.__signature__ = without_lens(test)
        return run

    return decorate


@contextmanager
def noting(lens: Lens) -> Iterator[None]:
    """Say of a failure under which lens it was."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"under {lens}")
        raise


def without_lens(test: Callable) -> Signature:
    """What a test asks for beside its lens."""
    asked = signature(test)
    return asked.replace(parameters=[each for each in asked.parameters.values() if each.name != "lens"])


def case(folder: Path = SHIPPED) -> Case:
    """The loaded case."""
    return loaded(folder)


@cache
def loaded(folder: Path) -> Case:
    """The same, loaded once however it is asked for."""
    return load_case(folder)


def records(lens: Lens, folder: Path = SHIPPED, table: str = "strikes") -> pd.DataFrame:
    """A record table under a lens, all of them for an empty name; not to be changed in place."""
    return kept(lens, folder, table)


@lru_cache(maxsize=2000)
def kept(lens: Lens, folder: Path, table: str) -> pd.DataFrame:
    """The same, made once however it is asked for."""
    return under(lens, case(folder), table) if table else under_all(lens, case(folder))


def rows(kind: type[Row], lens: Lens, folder: Path = SHIPPED, table: str = "strikes") -> list[Row]:
    """The same as typed rows; not to be changed in place."""
    return kept_rows(kind, lens, folder, table)


@lru_cache(maxsize=2000)
def kept_rows(kind: type[Row], lens: Lens, folder: Path, table: str) -> list[Row]:
    """The same, made once however they are asked for."""
    return rows_of(kind, kept(lens, folder, table))
