"""What a card says of every actor of the case, against a recount from the raw cells."""

import re
from functools import cache
from pathlib import Path

import pytest

from loaders.lens import Lens
from loaders.roles import roles
from loaders.typed import evidence
from readings.actors import ROLES, passes_on, role, speaks, told_by
from rows.record import Record
from tests.cases import SHOWN
from tests.lenses import NAMING, case, cells, rows, values
from tests.readings.recount import by_reader, names, stands, telling, tells

BY_THE_CASE = {("strikes", "targets"), ("strikes", "spared")}
"""Columns that are called as a case has it, since what its notes are on is the case's."""

for_actors = pytest.mark.parametrize(
    ("folder", "actor"), [(folder, actor) for folder in SHOWN.values() for actor in values("actors", "actor", folder)]
)


@cache
def outlet_of(folder: Path) -> dict[tuple[str, str], str]:
    """Source and paragraph to the short name of their outlet."""
    shorts = names("outlets", folder)
    return {(row["source"], row["paragraph"]): shorts[row["outlet"]] for row in cells("passages", folder)}


@cache
def telling_rows(folder: Path) -> list[dict[str, str]]:
    """The rows of evidence that speak of the thing itself."""
    return [row for row in cells("evidence", folder) if tells(row["part"])]


def below(actor: str, folder: Path) -> set[str]:
    """Who belongs to an actor, near or far."""
    direct = {row["actor"] for row in cells("actors", folder) if row["member_of"] == actor}
    return direct | {each for member in direct for each in below(member, folder)}


@for_actors
def test_a_card_counts_who_tells_of_it(folder: Path, actor: str) -> None:
    records = [each.id for each in rows(Record, Lens(), folder, "") if actor in each.involved]
    said = told_by(evidence(case(folder)), records, names("outlets", folder))
    if not records:
        assert said == "Named in no record."
        return
    match = re.fullmatch(r"Named in (\d+) records?, of which (.+)\.", said)
    assert int(match[1]) == len(records)
    counts: dict[str, set[str]] = {}
    for record in records:
        for row in telling(folder)[record]:
            outlet = outlet_of(folder)[row["source"], row["paragraph"]]
            counts.setdefault("readers' comments" if by_reader(row, folder) else outlet, set()).add(record)
    shares = dict(re.fullmatch(r"(.+?)(?: tells?)? (\d+)", share).groups() for share in re.split(r", | and ", match[2]))
    assert {name: int(count) for name, count in shares.items()} == {
        teller: len(found) for teller, found in counts.items()
    }


@for_actors
def test_a_card_says_whether_it_speaks(folder: Path, actor: str) -> None:
    [kind] = [row["kind"] for row in cells("actors", folder) if row["actor"] == actor]
    said = speaks(evidence(case(folder)), actor, below(actor, folder), kind, names("outlets", folder))
    own = [row for row in telling_rows(folder) if row["speaker"] == actor]
    theirs = {row["record"] for row in telling_rows(folder) if row["speaker"] in below(actor, folder)}
    more = re.search(r"those who belong to it: in (\d+) records?\.", said)
    assert (int(more[1]) if more else 0) == len(theirs)
    if own and kind == "commenter":
        count = re.fullmatch(r"Speaks in comments of its own: in (\d+) records?, printed by .+?\.", said)
        assert int(count[1]) == len({row["record"] for row in own})
    elif own:
        named = len({row["record"] for row in own if row["told"] == "named"})
        assert said.startswith("Speaks by name" if named else "Never speaks by name")
        first, *rest = re.findall(r"(\d+) (?:records?|more)", said.partition(", told by ")[0])
        whole = len({row["record"] for row in own})
        assert [int(first), *map(int, rest)] == [
            each for each in ((named, whole - named) if named else (whole,)) if each
        ]
        tellers = {outlet_of(folder)[row["source"], row["paragraph"]] for row in own}
        assert set(re.split(r", | and ", re.search(r"told by (.+?)\.", said)[1])) == tellers
    else:
        assert said.startswith("What an outlet says" if kind == "outlet" else "Never speaks in these texts")


@for_actors
def test_a_card_says_for_whom_it_passes_on(folder: Path, actor: str) -> None:
    records = {row["record"] for row in telling_rows(folder) if actor in row["via"].split(";")}
    said = passes_on(evidence(case(folder)), actor)
    assert (int(re.search(r"in (\d+) records?", said)[1]) if said else 0) == len(records)


@pytest.mark.parametrize("officials", ["state", "name"])
@for_actors
def test_a_card_has_each_record_in_the_role_in_which_it_names_the_actor(
    folder: Path, actor: str, officials: str
) -> None:
    lens = Lens(officials=officials)
    actors = names("actors", folder)
    group = {each for each in actors if stands(each, lens, folder) == actors[actor]} | {actor}
    expected = {
        (table, column): {row[table[:-1]] for row in cells(table, folder) if group & set(row[column].split(";"))}
        for table, columns in NAMING.items()
        for column in columns
    }
    found = roles(lens, case(folder), group)
    assert {key: set(ids) for key, ids in found.items()} == {key: ids for key, ids in expected.items() if ids}
    assert set(found) <= ROLES.keys() | BY_THE_CASE


def test_every_column_that_names_actors_has_words() -> None:
    assert {(table, column) for table, columns in NAMING.items() for column in columns} == ROLES.keys() | BY_THE_CASE
    assert role("Meetings", "meetings", "excluded", "Left out") == "Meetings, left out of"
    assert role("Closure notes", "strikes", "spared", "Let through") == "Closure notes, let through"
