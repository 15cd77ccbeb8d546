"""The standard: the shipped case keeps to it, and a case need say no more than how it differs."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from loaders.case import load_case
from loaders.standard.codes import codes, kept_lists
from loaders.standard.tables import WORDS, tables
from tests.cases import SHIPPED
from tests.loaders.copies import behead, faults, read, write

DECLARED = json.loads((SHIPPED / "datapackage.json").read_text("utf-8"))["resources"]
MINIMAL = {"title": "The quarrel over the dam", "focus": ["north", "south"]}
OWN = {
    "name": "mood",
    "type": "string",
    "description": "How it sounds.",
    "title": "Mood",
    "shown_in": ["panel", "search"],
}


@pytest.fixture
def described(small_folder: Path) -> Path:
    """The small case, of which the descriptor says what it has to alone."""
    (small_folder / "datapackage.json").write_text(json.dumps(MINIMAL), "utf-8")
    return small_folder


def rules(fields: list[dict]) -> list[dict]:
    """Columns without what a case may say in its own words."""
    return [{name: value for name, value in field.items() if name not in WORDS} for field in fields]


def declare(folder: Path, *resources: dict) -> None:
    """Name some tables in the descriptor."""
    (folder / "datapackage.json").write_text(json.dumps(MINIMAL | {"resources": [*resources]}), "utf-8")


def test_the_shipped_case_has_the_tables_of_the_standard_with_their_rules() -> None:
    assert [each["name"] for each in DECLARED] == list(tables())
    for table in DECLARED:
        model = tables()[table["name"]]
        assert rules(table["schema"].pop("fields")) == rules(model["schema"]["fields"])
        assert table["schema"] == {key: value for key, value in model["schema"].items() if key != "fields"}
        assert table.get("record") == model.get("record")


def test_every_list_that_a_column_holds_has_codes_and_those_that_are_kept_are_lists() -> None:
    lists = {row["list"] for row in codes()}
    assert lists == {
        field["codes"] for table in tables().values() for field in table["schema"]["fields"] if "codes" in field
    }
    assert kept_lists() <= lists


def test_a_descriptor_need_say_no_more_than_what_the_case_is_called_and_its_focus(described: Path) -> None:
    assert faults(described) == []
    case = load_case(described)
    assert case.package.focus == ("north", "south")
    assert list(case.tables) == list(tables())


def test_a_table_that_is_not_there_has_no_rows(described: Path) -> None:
    whole = load_case(described)
    for name in ("verdicts", "hypotheses", "glossary", "limits", "disagreements"):
        (described / f"{name}.csv").unlink()
    case = load_case(described)
    assert list(case.tables) == list(tables())
    assert [len(case[name]) for name in ("verdicts", "glossary", "disagreements")] == [0, 0, 0]
    assert list(case["verdicts"].columns) == list(whole["verdicts"].columns)


def test_a_table_that_is_named_has_its_file(described: Path) -> None:
    declare(described, {"name": "glossary"})
    (described / "glossary.csv").unlink()
    remedy = "put it there, or take 'glossary' out of datapackage.json, which names it"
    assert faults(described) == [f"glossary.csv: there is none; {remedy}"]
    declare(described)
    assert faults(described) == []


def test_a_file_may_be_called_otherwise(described: Path) -> None:
    (described / "glossary.csv").rename(described / "words.csv")
    declare(described, {"name": "glossary", "path": "words.csv"})
    assert len(load_case(described)["glossary"])


def test_lists_of_codes_that_are_not_there_are_those_of_the_standard(described: Path) -> None:
    rows = [
        row
        for row in read(described / "codes.csv")
        if row[0] in ("list", "camp", "event_kind", "relation_kind", "outlet_kind")
    ]
    write(described / "codes.csv", rows)
    case = load_case(described)
    assert list(case.labels("told")) == ["fact", "named", "unnamed", "rumour", "opinion"]
    assert list(case.labels("camp")) == ["northern", "southern", "between", "bands", "media", "other"]


def test_a_list_of_which_meaning_is_read_keeps_its_codes_in_the_words_of_the_case(described: Path) -> None:
    rows = [row for row in read(described / "codes.csv") if row[0] != "told"]
    write(
        described / "codes.csv",
        [*rows, ["told", "fact", "1", "flatly", "X."], ["told", "sung", "9", "as a song", "X."]],
    )
    labels = load_case(described).labels("told")
    assert labels["fact"] == "flatly"
    assert list(labels) == ["fact", "named", "unnamed", "rumour", "opinion", "sung"]


def test_a_case_may_have_columns_of_its_own(described: Path) -> None:
    header, *rows = read(described / "meetings.csv")
    write(described / "meetings.csv", [[*header, "mood"], *([*row, "calm"] for row in rows)])
    assert [fault.split("(")[0] for fault in faults(described)] == [
        "meetings.csv, line 1, mood: 'mood' is not a column of this table "
    ]
    declare(described, {"name": "meetings", "schema": {"fields": [OWN]}})
    assert set(load_case(described)["meetings"]["mood"]) == {"calm"}


def test_columns_of_the_standard_are_worded_by_the_case_and_ruled_by_the_standard(described: Path) -> None:
    own = {"name": "place", "title": "Town", "description": "Which town."}
    declare(described, {"name": "meetings", "title": "Sittings", "schema": {"fields": [own]}})
    table = load_case(described).package.tables["meetings"]
    assert (table.title, table.label("place")) == ("Sittings", "Town")
    declare(described, {"name": "meetings", "schema": {"fields": [{"name": "place", "list": True}]}})
    assert faults(described) == [
        "datapackage.json, meetings: 'list' of 'place' is true; the standard has none, so leave it out"
    ]
    declare(described, {"name": "actors", "schema": {"primaryKey": "name"}})
    assert faults(described) == [
        'datapackage.json, actors: its primaryKey is ["name"]; the standard has ["actor"], so leave it out'
    ]


@pytest.mark.parametrize("name", ["number", "shown", "outlets", "words", "table"])
def test_a_column_of_its_own_is_not_called_as_what_is_worked_out(described: Path, name: str) -> None:
    declare(described, {"name": "meetings", "schema": {"fields": [OWN | {"name": name}]}})
    [first, *_] = faults(described)
    assert first.startswith(f"datapackage.json, meetings: '{name}' is what the dashboard calls something of its own")


def test_a_case_may_have_tables_of_its_own_and_one_of_records_has_what_every_record_has(described: Path) -> None:
    letter = {"name": "letter", "type": "string", "description": "Its id."}
    schema = {"fields": [letter], "primaryKey": "letter"}
    declare(described, {"name": "letters", "record": True, "schema": schema})
    shutil.copy(described / "events.csv", described / "letters.csv")
    first, other = read(described / "events.csv")[:2]
    row = dict(zip(first, other, strict=True))
    columns = ["date", "date_basis", "title", "note"]
    write(described / "letters.csv", [["letter", *columns], ["a-letter", *(row[name] for name in columns)]])
    with (described / "evidence.csv").open("a", encoding="utf-8", newline="") as file:
        evidence = next(each for each in read(described / "evidence.csv") if each[0] == row["event"] and not each[-1])
        csv.writer(file).writerow(["a-letter", *evidence[1:]])
    assert faults(described) == []
    assert "letters" in load_case(described).record_tables


def test_a_case_has_a_record(described: Path) -> None:
    for path in described.glob("*.csv"):
        if path.stem not in ("outlets", "sources", "phases", "actors", "codes", "passages", "evidence"):
            behead(described, path.name)
    assert [fault for fault in faults(described) if fault.startswith("datapackage.json")] == [
        "datapackage.json: no table of records has a row; write one into any of events.csv, meetings.csv, "
        "grievances.csv, strikes.csv, stances.csv, relations.csv"
    ]


def test_a_table_under_a_mistyped_name_is_not_left_out_in_silence(described: Path) -> None:
    (described / "strikes.csv").rename(described / "strike.csv")
    (described / "mine.csv").write_text("strike,date,title\r", "utf-8")
    assert "strike.csv: it is not read, and has the columns of strikes; rename it to 'strikes.csv'" in faults(described)
    assert not any(fault.startswith("mine.csv") for fault in faults(described))
    shutil.copy(described / "strike.csv", described / "strikes.csv")
    assert faults(described) == []
