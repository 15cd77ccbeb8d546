"""Records of one or several tables under a lens, and whom an actor stands with."""

import csv

from loaders.case import Case
from loaders.lens import Lens
from loaders.records import as_shown, disagreements, under, under_all
from loaders.standing import standing, states
from tests.lenses import NAMING, SHIPPED, cells, for_random_lenses
from tests.readings.recount import notes

TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


def test_several_tables_are_numbered_as_one(case: Case) -> None:
    found = under(Lens(), case, "relations", "grievances")
    assert list(found["number"]) == list(range(1, len(cells("relations")) + len(cells("grievances")) + 1))
    bounds = found["earliest"].dropna()
    assert bounds.is_monotonic_increasing
    assert set(found["table"]) == {"relations", "grievances"}


def test_all_records_are_those_of_every_table(case: Case) -> None:
    assert set(under_all(Lens(), case)["id"]) == {row[table[:-1]] for table in TABLES for row in cells(table)}


def test_who_is_involved_is_every_actor_that_a_record_names(case: Case) -> None:
    for table in TABLES:
        found = dict(under(Lens(), case, table)[["id", "involved"]].itertuples(index=False))
        for row in cells(table):
            named = {actor for column in NAMING[table] for actor in row[column].split(";") if actor}
            assert set(found[row[table[:-1]]]) == named
            assert len(found[row[table[:-1]]]) == len(named)


@for_random_lenses(50)
def test_several_tables_show_what_each_shows_alone(lens: Lens) -> None:
    from tests.lenses import case as shipped

    both = under(lens, shipped(), "relations", "meetings")
    for table in ("relations", "meetings"):
        alone = under(lens, shipped(), table)
        assert set(alone.loc[alone["shown"], "id"]) == set(both.loc[both["shown"] & (both["table"] == table), "id"])


@for_random_lenses(50)
def test_evidence_as_shown_is_of_shown_records_and_of_what_is_left(lens: Lens) -> None:
    from tests.lenses import case as shipped

    shown = {note.id for table in TABLES for note in notes(lens, SHIPPED, table) if note.shown}
    outlets = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}
    expected = [
        (row["record"], row["source"], int(row["paragraph"]))
        for row in cells("evidence")
        if row["record"] in shown
        and row["told"] not in lens.told
        and outlets[row["source"], row["paragraph"]] not in lens.without
    ]
    found = as_shown(lens, shipped(), "evidence")
    assert sorted(found[["record", "source", "paragraph"]].itertuples(index=False, name=None)) == sorted(expected)


def test_a_record_table_as_shown_has_its_own_columns(case: Case) -> None:
    found = as_shown(Lens(without=("debka",)), case, "strikes")
    assert found.empty
    assert set(cells("strikes")[0]) <= set(found)
    assert as_shown(Lens(), case, "codes") is None


def test_an_official_stands_with_the_state(case: Case) -> None:
    assert states(case)["velayati"] == "iran"
    assert states(case)["quds-force"] == "iran"  # by way of the Revolutionary Guards
    assert states(case)["putin"] == "russia"


def test_soldiers_and_allies_stand_for_themselves(case: Case) -> None:
    for actor in ("russian-soldiers", "iranian-fighters", "hezbollah", "syrian-army", "moderate-rebels"):
        assert states(case)[actor] == actor


def test_by_name_everyone_stands_alone(case: Case) -> None:
    assert all(actor == other for actor, other in standing(Lens(officials="name"), case).items())
    assert standing(Lens(), case) == states(case)


def test_a_record_knows_every_disagreement_that_lists_it(case: Case) -> None:
    with (SHIPPED / "disagreements.csv").open(encoding="utf-8", newline="") as file:
        listed = [(row["disagreement"], record) for row in csv.DictReader(file) for record in row["records"].split(";")]
    found = disagreements(case)
    assert sorted((each, record) for record, ids in found.items() for each in ids) == sorted(listed)
