"""The package says which column holds the ids of a table, whatever the table is called."""

import json
from pathlib import Path

import pandas as pd
import pytest

from loaders.canonical import rewrite
from loaders.case import Case, load_case
from loaders.find import find, index
from loaders.lens import Lens
from loaders.records import as_shown, under_all
from tests.loaders.copies import change, faults, repeat
from tests.variants import with_other_keys

WITHOUT_ONE = Lens(without=("debka",))


@pytest.fixture
def renamed(folder: Path) -> Path:
    """A copy of the shipped case in which every record table has its ids in a column of another name."""
    with_other_keys(folder)
    return folder


def test_a_case_with_other_names_of_keys_is_the_same_case(renamed: Path, case: Case) -> None:
    other = load_case(renamed)
    assert other.ids() == case.ids()
    assert find(index(other), "Palmyra") == find(index(case), "Palmyra") != set()
    pd.testing.assert_frame_equal(under_all(WITHOUT_ONE, other), under_all(WITHOUT_ONE, case))
    shown = as_shown(WITHOUT_ONE, other, "strikes")
    assert "strikes_id" in shown
    assert "strike" not in shown


def test_its_rows_are_sorted_by_that_column(renamed: Path) -> None:
    assert rewrite(renamed) == []


def test_its_faults_name_that_column(renamed: Path) -> None:
    change(renamed, "strikes.csv", ("bombers-take-off",), reading_of="bombers-take-of")
    line = repeat(renamed, "actors.csv", ("lavrov",), actor="bombers-take-off", short="B", name="B", aliases="")
    found = faults(renamed)
    assert any("'bombers-take-of' is not a strike (did you mean 'bombers-take-off'?)" in fault for fault in found)
    assert any(", strikes_id: 'bombers-take-off' is an id in actors.csv" in fault for fault in found), (line, found)


def test_a_record_has_one_column_for_its_id(folder: Path) -> None:
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8"))
    [strikes] = [each for each in raw["resources"] if each["name"] == "strikes"]
    strikes["schema"]["primaryKey"] = ["strike", "date"]
    path.write_text(json.dumps(raw), "utf-8")
    [fault] = faults(folder)
    assert fault.startswith("datapackage.json, strikes: its primaryKey has several columns")
