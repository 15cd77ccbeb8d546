"""Records of one or several tables under a lens, and whom an actor stands with."""

import csv
from pathlib import Path

from loaders.lens import Lens
from loaders.records import as_shown, disagreements, under, under_all
from loaders.standing import standing, states
from tests.lenses import NAMING, case, cells, every_case, in_both_cases, values
from tests.readings.recount import notes

TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


@every_case
def test_several_tables_are_numbered_as_one(folder: Path) -> None:
    found = under(Lens(), case(folder), "relations", "grievances")
    count = len(cells("relations", folder)) + len(cells("grievances", folder))
    assert list(found["number"]) == list(range(1, count + 1))
    bounds = found["earliest"].dropna()
    assert bounds.is_monotonic_increasing
    assert set(found["table"]) == {"relations", "grievances"}


@every_case
def test_all_records_are_those_of_every_table(folder: Path) -> None:
    ids = {row[table[:-1]] for table in TABLES for row in cells(table, folder)}
    assert set(under_all(Lens(), case(folder))["id"]) == ids


@every_case
def test_who_is_involved_is_every_actor_that_a_record_names(folder: Path) -> None:
    for table in TABLES:
        found = dict(under(Lens(), case(folder), table)[["id", "involved"]].itertuples(index=False))
        for row in cells(table, folder):
            named = {actor for column in NAMING[table] for actor in row[column].split(";") if actor}
            assert set(found[row[table[:-1]]]) == named
            assert len(found[row[table[:-1]]]) == len(named)


@in_both_cases(50, 10)
def test_several_tables_show_what_each_shows_alone(folder: Path, lens: Lens) -> None:
    both = under(lens, case(folder), "relations", "meetings")
    for table in ("relations", "meetings"):
        alone = under(lens, case(folder), table)
        assert set(alone.loc[alone["shown"], "id"]) == set(both.loc[both["shown"] & (both["table"] == table), "id"])


@in_both_cases(50, 10)
def test_evidence_as_shown_is_of_shown_records_and_of_what_is_left(folder: Path, lens: Lens) -> None:
    shown = {note.id for table in TABLES for note in notes(lens, folder, table) if note.shown}
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    expected = [
        (row["record"], row["source"], int(row["paragraph"]))
        for row in cells("evidence", folder)
        if row["record"] in shown
        and row["told"] not in lens.told
        and outlets[row["source"], row["paragraph"]] not in lens.without
    ]
    found = as_shown(lens, case(folder), "evidence")
    assert sorted(found[["record", "source", "paragraph"]].itertuples(index=False, name=None)) == sorted(expected)


@every_case
def test_a_record_table_as_shown_has_its_own_columns(folder: Path) -> None:
    found = as_shown(Lens(without=tuple(values("outlets", "outlet", folder))), case(folder), "strikes")
    assert found.empty
    assert set(cells("strikes", folder)[0]) <= set(found)
    assert as_shown(Lens(), case(folder), "codes") is None


def test_an_official_stands_with_the_state() -> None:
    assert states(case())["velayati"] == "iran"
    assert states(case())["quds-force"] == "iran"  # by way of the Revolutionary Guards
    assert states(case())["putin"] == "russia"


def test_soldiers_and_allies_stand_for_themselves() -> None:
    for actor in ("russian-soldiers", "iranian-fighters", "hezbollah", "syrian-army", "moderate-rebels"):
        assert states(case())[actor] == actor


@every_case
def test_by_name_everyone_stands_alone(folder: Path) -> None:
    assert all(actor == other for actor, other in standing(Lens(officials="name"), case(folder)).items())
    assert standing(Lens(), case(folder)) == states(case(folder))


@every_case
def test_a_record_knows_every_disagreement_that_lists_it(folder: Path) -> None:
    with (folder / "disagreements.csv").open(encoding="utf-8", newline="") as file:
        listed = [(row["disagreement"], record) for row in csv.DictReader(file) for record in row["records"].split(";")]
    found = disagreements(case(folder))
    assert sorted((each, record) for record, ids in found.items() for each in ids) == sorted(listed)
