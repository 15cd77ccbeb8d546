"""No attribute of a record that is shown rests on evidence that the reader left out, counted again from the CSVs."""

import json
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from loaders.case import Case
from loaders.lens import Lens
from loaders.parts import UNTOLD
from loaders.records import as_shown, under
from tests.lenses import SHIPPED, WAYS, case, cells, every_case, in_both_cases, noting, records, values
from tests.loaders.copies import change, faults
from tests.readings.recount import told

TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


@cache
def parts() -> dict[tuple[str, str], str]:
    """Table and column to the part that it belongs to."""
    resources = json.loads((SHIPPED / "datapackage.json").read_text("utf-8"))["resources"]
    return {
        (each["name"], field["name"]): field.get("part", "what")
        for each in resources
        for field in each["schema"]["fields"]
    }


def assert_rests_on_what_is_left(lens: Lens, table: str, folder: Path) -> None:
    """Every cell of a shown record is told by what is left, and none that is told is empty."""
    shown = records(lens, folder, table)
    shown = shown[shown["shown"]].set_index("id")
    whole = {row[table[:-1]]: row for row in cells(table, folder)}
    written = as_shown(lens, case(folder), table).set_index(table[:-1])
    for identifier, row in shown.iterrows():
        for column, cell in whole[identifier].items():
            part = parts()[table, column]
            if column == table[:-1]:
                continue
            is_told = told(lens, identifier, part, folder)
            if part in ("where", "about", "result", "when"):
                assert (str(row[column]) == cell) == (is_told or cell in ("", "not-told")), (identifier, column)
            if not is_told:
                left = written.loc[identifier, column]
                assert left in ((), "", "not-told") or pd.isna(left), (identifier, column)
        assert (row["words"] == UNTOLD) == (not told(lens, identifier, "when", folder))


@pytest.mark.parametrize("table", TABLES)
@in_both_cases(12, 6)
def test_nothing_shown_rests_on_what_is_left_out(table: str, folder: Path, lens: Lens) -> None:
    assert_rests_on_what_is_left(lens, table, folder)


@every_case
def test_nothing_shown_rests_on_the_one_thing_left_out(folder: Path) -> None:
    outlets = [Lens(without=(outlet,)) for outlet in values("outlets", "outlet", folder)]
    for lens in [*outlets, *(Lens(told=(way,)) for way in WAYS)]:
        with noting(lens):
            for table in TABLES:
                assert_rests_on_what_is_left(lens, table, folder)


@every_case
def test_where_nothing_is_left_out_all_is_told(folder: Path) -> None:
    for table in TABLES:
        assert not under(Lens(), case(folder), table)["untold"].map(bool).any()


def test_without_debka_nobody_tells_when_velayati_was_in_moscow_or_what_came_of_it(case: Case) -> None:
    found = under(Lens(without=("debka",)), case, "meetings").set_index("id").loc["velayati-in-moscow"]
    assert found["shown"]
    assert set(found["untold"]) == {"when", "about", "result"}
    assert (found["result"], found["outcome"], found["topic"], found["date"]) == ("not-told", "", "", "")
    assert (found["place"], found["words"]) == ("Moscow", UNTOLD)
    assert found["earliest"] == pd.Timestamp("2016-02-01")  # the mark keeps its place


def test_a_cell_that_no_paragraph_supports_is_a_fault(folder: Path) -> None:
    change(folder, "evidence.csv", ("putin-rouhani-call",), part="what;when;who")
    found = faults(folder)
    assert len(found) == 3
    assert all("meetings.csv" in fault and "needs '" in fault for fault in found)
