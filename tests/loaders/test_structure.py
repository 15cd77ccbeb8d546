"""What frictionless said of a sheet is remembered by the sheet's contents."""

import pytest

from loaders import structure
from loaders.package import read_package
from loaders.read import Sheet, read_sheet
from tests.lenses import SHIPPED

TABLE = read_package(SHIPPED).tables["phases"]


def phases() -> Sheet:
    """The sheet of phases, read anew."""
    return read_sheet(SHIPPED / TABLE.file, TABLE.columns)


def test_the_same_contents_are_checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    first = structure.structure_faults(TABLE, phases())
    monkeypatch.setattr(structure, "Resource", None)
    assert structure.structure_faults(TABLE, phases()) == first == ()


def test_other_contents_another_line_or_another_rule_are_checked_anew() -> None:
    structure.structure_faults(TABLE, phases())
    spoilt = phases()
    spoilt.rows[0]["short"] = ""
    [fault] = structure.structure_faults(TABLE, spoilt)
    [moved] = structure.structure_faults(TABLE, spoilt._replace(lines=[line + 1 for line in spoilt.lines]))
    assert (fault.column, moved.line) == ("short", fault.line + 1)
    fields = [each | {"constraints": {"required": True}} for each in TABLE.fields]
    spoilt = phases()
    spoilt.rows[0]["summary"] = ""
    faults = structure.structure_faults(TABLE._replace(fields=fields), spoilt)
    assert [each.column for each in faults] == ["summary"]
