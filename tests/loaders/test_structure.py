"""A table is found at fault where frictionless, which knows Table Schema, finds it so, and there alone."""

import csv
import json
from pathlib import Path

import pytest
from frictionless import Resource, Schema
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.case import load_case
from loaders.faults import CaseError
from loaders.package import Table
from loaders.read import Sheet
from loaders.structure import structure_faults

FIELDS = [
    {"name": "id", "type": "string", "description": "", "constraints": {"required": True, "pattern": "a|b+"}},
    {"name": "many", "type": "integer", "description": "", "constraints": {"minimum": -2, "maximum": 3}},
    {"name": "much", "type": "number", "description": "", "constraints": {"minimum": 0.5}},
    {"name": "said", "type": "string", "description": "", "constraints": {"required": True, "maxLength": 3}},
]
CELLS = ["", "a", "b", "bb", "ab", "bbbb", "a\n", "-2", "-3", "0", "3", "4", "0.5", "0.49", "x", " "]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(cells=st.lists(st.lists(st.sampled_from(CELLS), min_size=4, max_size=4).filter(any), min_size=1, max_size=4))
def test_the_same_cells_and_rows_are_at_fault(cells: list[list[str]]) -> None:
    names = [field["name"] for field in FIELDS]
    rows = [dict(zip(names, row, strict=True)) for row in cells]
    table = Table("t", "t.csv", "", "", False, FIELDS, ["id", "said"], [], ",")
    ours = {
        (fault.line, fault.column)
        for fault in structure_faults(table, Sheet("t.csv", rows, list(range(2, 99))[: len(rows)]))
    }
    theirs = [
        field | {"constraints": limits | ({"pattern": rf"(?:{limits['pattern']})\Z"} if "pattern" in limits else {})}
        for field in FIELDS
        for limits in [field["constraints"]]
    ]
    schema = Schema.from_descriptor({"fields": theirs, "primaryKey": table.key})
    report = Resource(data=[names, *cells], schema=schema).validate()
    found = set()
    for error in report.task.errors:
        if error.type != "primary-key":
            found.add((error.row_number, error.field_name))
        elif all(rows[error.row_number - 2][name] for name in table.key):
            found.add((error.row_number, "said"))
    assert ours == found


@pytest.mark.parametrize(
    ("type_", "rules", "message"),
    [
        ("string", {"minLength": 3}, "'tool' has the constraint 'minLength', not used here"),
        ("string", {"maxLength": "3"}, "the maxLength of 'tool' bounds no words"),
        ("integer", {"maxLength": 3}, "the maxLength of 'tool' bounds no words"),
        (
            "string",
            {"pattern": "("},
            "the pattern of 'tool' is no regular expression: ",
        ),
        ("string", {"minimum": 1}, "the minimum of 'tool' bounds no number"),
        ("integer", {"maximum": "1"}, "the maximum of 'tool' bounds no number"),
    ],
)
def test_a_rule_that_cannot_be_checked_is_a_fault(folder: Path, type_: str, rules: dict, message: str) -> None:
    path = folder / "datapackage.json"
    raw = json.loads(path.read_text("utf-8"))
    [table] = [each for each in raw["resources"] if each["name"] == "meetings"]
    own = {"name": "tool", "type": type_, "description": "X.", "constraints": rules}
    table["schema"]["fields"].append(own)
    path.write_text(json.dumps(raw), "utf-8")
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    assert str(caught.value.faults[0]).startswith(f"datapackage.json, meetings: {message}")


def test_words_longer_than_pictures_have_room_for_are_a_fault_with_its_remedy(folder: Path) -> None:
    path = folder / "claims.csv"
    text = path.read_text("utf-8")
    [_, first, *_] = csv.reader(text.splitlines())
    path.write_text(text.replace(first[2], "far too long " * 13, 1), "utf-8")
    with pytest.raises(CaseError) as caught:
        load_case(folder)
    [fault] = caught.value.faults
    assert (fault.file, fault.column, fault.remedy) == ("claims.csv", "title", "say it in fewer words")
    assert fault.message == "168 letters, where pictures have room for 160"
