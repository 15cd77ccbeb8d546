"""Cells become typed columns as the package declares them, and evidence is joined to its passages."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from loaders.case import Case, load_case
from tests.lenses import cells
from tests.loaders.copies import change, repeat

STRETCH = {
    "earliest": "datetime64[s]",
    "latest": "datetime64[s]",
    "precision": "category",
    "approximate": "bool",
    "extent": "category",
    "words": "str",
}


@pytest.mark.parametrize(
    ("table", "column", "dtype"),
    [
        ("strikes", "title", "str"),
        ("strikes", "ratio", "str"),
        ("strikes", "mode", "category"),
        ("strikes", "date", "str"),
        *[("strikes", column, dtype) for column, dtype in STRETCH.items()],
        *[("sources", f"published_{column}", dtype) for column, dtype in STRETCH.items()],
        ("passages", "paragraph", "Int64"),
        ("events", "tone", "Int64"),
        ("events", "quantity", "Float64"),
        ("actors", "x", "Float64"),
        # A table without rows has its types all the same, so that what reads it needs no exception.
        ("meetings", "participants", "object"),
        ("meetings", "earliest", "datetime64[s]"),
        ("stances", "score", "Int64"),
        ("relations", "kind", "category"),
    ],
)
def test_type_of_a_column(case: Case, table: str, column: str, dtype: str) -> None:
    assert str(case[table][column].dtype) == dtype


@pytest.mark.parametrize("table", sorted(path.stem for path in Path(__file__).parents[2].glob("data/*.csv")))
def test_an_object_column_holds_tuples_alone(case: Case, table: str) -> None:
    frame = case[table]
    found = {column: {*map(type, frame[column])} for column in frame if frame[column].dtype == object}
    assert all(types <= {tuple} for types in found.values()), found


def test_evidence_has_no_object_column_but_tuples(case: Case) -> None:
    frame = case.evidence
    found = {column: {*map(type, frame[column])} for column in frame if frame[column].dtype == object}
    assert found == {"via": {tuple}, "part": {tuple}, "reprinted_in": {tuple}}


@pytest.mark.parametrize(
    ("table", "column", "listed"), [("strikes", "mode", "strike_mode"), ("evidence", "told", "told")]
)
def test_codes_are_ordered_by_rank(case: Case, table: str, column: str, listed: str) -> None:
    rows = [row for row in cells("codes") if row["list"] == listed]
    found = case[table][column].cat
    assert found.ordered
    assert list(found.categories) == [row["code"] for row in sorted(rows, key=lambda row: int(row["rank"]))]


def test_a_list_cell_is_a_tuple_and_an_empty_one_an_empty_tuple(case: Case) -> None:
    targets = case["strikes"].set_index("strike")["targets"]
    assert targets["lavrov-strikes-go-on"] == ("islamic-state", "nusra-front")
    assert targets["bombers-take-off"] == ()


def test_a_list_of_dates_is_a_tuple_of_stretches(case: Case) -> None:
    first, second = case["sources"].set_index("source").loc["blog-january", "covers"]
    assert [first.earliest, first.latest] == [date(2015, 1, 1), date(2016, 3, 31)]
    assert [second.extent, second.words] == ["lasting", "December 2016 – January 2017"]


def test_an_empty_number_is_missing_and_an_empty_word_is_not(case: Case) -> None:
    event = case["events"].set_index("event").loc["ceasefire-of-27-february"]
    assert event["quantity"] is pd.NA
    assert event["unit"] == ""


def test_tables_keep_the_rows_of_their_files(case: Case) -> None:
    assert {name: len(frame) for name, frame in case.tables.items()} == {name: len(cells(name)) for name in case.tables}


def test_phases_stand_in_the_order_of_time(case: Case) -> None:
    dates = {row["phase"]: row["date"] for row in cells("phases")}
    assert list(case["phases"]["phase"]) == sorted(dates, key=dates.__getitem__)


# ---------------------------------------------------------------- evidence


def test_evidence_is_joined_to_its_passage(case: Case) -> None:
    passages = {(row["source"], row["paragraph"]): row for row in cells("passages")}
    shorts = {row["source"]: row["short"] for row in cells("sources")}
    assert len(case.evidence) == len(cells("evidence"))
    for found, row in zip(case.evidence.to_dict("records"), cells("evidence"), strict=True):
        passage = passages[row["source"], row["paragraph"]]
        assert (found["record"], str(found["paragraph"])) == (row["record"], row["paragraph"])
        assert {key: found[key] for key in ("outlet", "role", "gist", "sha256")} == {
            key: passage[key] for key in ("outlet", "role", "gist", "sha256")
        }
        assert found["text"] == shorts[row["source"]]


def test_evidence_tells_where_its_part_is_empty_or_what(case: Case) -> None:
    expected = [row["part"] == "" or "what" in row["part"].split(";") for row in cells("evidence")]
    assert list(case.evidence["tells"]) == expected
    assert {True, False} == {*expected}


def test_a_reprinted_passage_knows_its_reprint(case: Case) -> None:
    reprints = {row["reprint_of"]: (row["source"],) for row in cells("passages") if row["reprint_of"]}
    places = [f"{row['source']}:{row['paragraph']}" for row in cells("evidence")]
    assert list(case.evidence["reprinted_in"]) == [reprints.get(place, ()) for place in places]


def record(folder: Path, strike: str) -> dict:
    """A strike note of a copied case."""
    return load_case(folder)["strikes"].set_index("strike").loc[strike].to_dict()


def test_a_record_inherits_the_reprint_of_its_passage(folder: Path) -> None:
    key = ("air-campaign-slows", "debkafile-february", "3")
    assert record(folder, key[0])["reprints"] == ()
    change(folder, "evidence.csv", key, part="")
    found = record(folder, key[0])
    assert (found["reprints"], found["outlets"]) == (("wnu-february",), ("debka",))


def test_a_passage_that_is_a_reprint_counts_for_whoever_wrote_it(folder: Path) -> None:
    key = ("air-campaign-slows", "debkafile-february", "6")
    repeat(folder, "evidence.csv", key, source="wnu-february")
    found = record(folder, key[0])
    assert found["texts"] == ("debkafile-february", "wnu-february")
    assert found["outlets"] == ("debka",)


def test_two_texts_of_one_publisher_are_one_outlet(folder: Path) -> None:
    key = ("air-campaign-slows", "debkafile-february", "6")
    repeat(folder, "evidence.csv", key, source="debka-weekly-march", paragraph="18")
    found = record(folder, "air-campaign-slows")
    assert (found["texts"], found["outlets"]) == (("debka-weekly-march", "debkafile-february"), ("debka",))


def test_another_outlet_counts_once_however_many_passages(folder: Path) -> None:
    for paragraph in ("5", "6"):
        line = {"source": "g2-june", "paragraph": paragraph}
        repeat(folder, "evidence.csv", ("bombers-take-off", "debka-weekly-march", "5"), **line)
        change(folder, "passages.csv", ("g2-june", paragraph), skip_reason="")
    assert record(folder, "bombers-take-off")["outlets"] == ("debka", "g2-bulletin")


def test_ways_of_telling_keep_the_order_of_their_codes(folder: Path) -> None:
    key = ("air-campaign-slows", "debkafile-february")
    change(folder, "evidence.csv", (*key, "6"), told="rumour")
    change(folder, "evidence.csv", (*key, "3"), told="named", part="")
    assert record(folder, key[0])["told"] == ("named", "rumour")


# ---------------------------------------------------------------- what anything is called


def test_labels_of_a_code_list_in_the_order_of_the_screen(case: Case) -> None:
    assert list(case.labels("strike_mode").items()) == [
        ("did", "did"),
        ("said", "said"),
        ("asked", "asked"),
        ("feared", "feared"),
    ]


@pytest.mark.parametrize(
    ("identifier", "table", "label"),
    [
        ("debka", "outlets", "Debka"),
        ("velayati", "actors", "Velayati"),
        ("strikes-cut-to-one-fifth", "strikes", "cut TO one-fifth"),
        ("phase-early-2016", "phases", "Early 2016"),
    ],
)
def test_an_id_leads_to_its_table_and_name(case: Case, identifier: str, table: str, label: str) -> None:
    assert case.ids()[identifier] == table
    assert case.label(identifier) == label
