"""What the tests of charts and readings share: the shipped case, its raw cells, and random lenses over it."""

import csv
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, lru_cache, wraps
from inspect import signature
from operator import and_
from pathlib import Path
from typing import Any

import pandas as pd
from hypothesis import Phase, given, seed, settings
from hypothesis import strategies as st

from loaders.case import Case, load_case
from loaders.lens import Lens
from loaders.records import under, under_all
from tests.days import bounds, cut

SHIPPED = Path(__file__).parents[1] / "data"


@cache
def cells(table: str, folder: Path = SHIPPED) -> list[dict[str, str]]:
    """Rows of a table as they stand in its file, read without the loaders."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def values(table: str, column: str) -> list[str]:
    """A column of the shipped case."""
    return [row[column] for row in cells(table)]


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
# Around the ends of what is dated, where a slip of one day shows.
ENDS = {day for row in cells("strikes") for day in bounds(row["date"])} - {date.min, date.max}
DAYS = sorted({(day + timedelta(step)).isoformat() for day in ENDS for step in (-1, 0, 1)})


@cache
def last_days(folder: Path = SHIPPED) -> dict[str, date]:
    """Record to the last day on which one of the texts that tell of it can have been written."""
    days = {row["source"]: bounds(row["published"])[1] for row in cells("sources", folder)}
    found: dict[str, date] = {}
    for row in cells("evidence", folder):
        if not row["part"] or "what" in row["part"].split(";"):
            found[row["record"]] = max(days[row["source"]], found.get(row["record"], date.min))
    return found


def span_of(row: dict[str, str], folder: Path = SHIPPED) -> tuple[date, date]:
    """First and last day of a row of a record table, whose id is its first cell."""
    return cut(row["date"], last_days(folder)[next(iter(row.values()))])


def some_of(options: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """None of the options in half of all cases, else each with one chance in four; sorted, as a lens keeps them."""
    masks = st.integers(0, 2 ** len(options) - 1)
    chosen = st.just(0) | st.builds(and_, masks, masks)
    return chosen.map(lambda mask: tuple(sorted(each for place, each in enumerate(options) if mask >> place & 1)))


def span(days: tuple[str, str]) -> tuple[str, str]:
    """Two days in order; an empty one stays where it is."""
    return days if "" in days else (min(days), max(days))


LENSES = st.builds(
    lambda days, **others: Lens(first=days[0], last=days[1], **others),
    days=st.just(("", "")) | st.tuples(st.sampled_from(["", *DAYS]), st.sampled_from(["", *DAYS])).map(span),
    without=some_of(OUTLETS),
    told=some_of(WAYS),
    phase=some_of(PHASES),
    officials=st.sampled_from(["state", "name"]),
)
"""Lenses over the shipped case."""


@cache
def random_lenses(count: int) -> list[Lens]:
    """So many different lenses, the same in every run."""
    found: dict[Lens, None] = {}

    @seed(2016)
    @settings(max_examples=2 * count, deadline=None, database=None, phases=[Phase.generate])
    @given(lens=LENSES)
    def collect(lens: Lens) -> None:
        found[lens] = None

    collect()
    return list(found)[:count]


def for_random_lenses(count: int) -> Callable:
    """Run a test under so many lenses, the same in every test, so that what is costly is made once for all of them."""

    def decorate(test: Callable) -> Callable:
        @wraps(test)
        def run(**fixtures: Any) -> None:
            for lens in random_lenses(count):
                try:
                    test(lens=lens, **fixtures)
                except BaseException as error:
                    error.add_note(f"under {lens}")
                    raise

        asked = signature(test)
        run.__signature__ = asked.replace(
            parameters=[each for each in asked.parameters.values() if each.name != "lens"]
        )
        return run

    return decorate


@cache
def case(folder: Path = SHIPPED) -> Case:
    """The loaded case."""
    return load_case(folder)


@lru_cache(maxsize=1000)
def records(lens: Lens, folder: Path = SHIPPED, table: str = "strikes") -> pd.DataFrame:
    """A record table under a lens, all of them for an empty name; not to be changed in place."""
    return under(lens, case(folder), table) if table else under_all(lens, case(folder))
