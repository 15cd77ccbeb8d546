"""What the classes of rows say is what the package declares, and a frame that lacks something is refused at once."""

import json
from dataclasses import fields
from typing import Any, get_type_hints

import pandas as pd
import pytest

from loaders.lens import Lens
from loaders.records import PLACING, under
from rows.read import rows_of
from rows.record import TABLES, Record, Standing, Strike
from tests.lenses import SHIPPED, case, for_random_lenses

DECLARED = {each["name"]: each for each in json.loads((SHIPPED / "datapackage.json").read_text("utf-8"))["resources"]}
PLAIN = {"string": str, "integer": int, "number": float}
ADDED = {field.name for field in fields(Record)}
"""What a record has that its table does not declare, or that every table does."""


def declared(field: dict[str, Any]) -> Any:
    """The type of a column's cells under a lens, which takes away what nothing left tells."""
    if field.get("list"):
        return tuple[str, ...]
    plain = PLAIN[field["type"]]
    blanked = field.get("part", "what") not in PLACING and "untold" not in field and "codes" in field
    empty = not field.get("constraints", {}).get("required") and (field["type"] != "string" or "codes" in field)
    return plain | None if empty or blanked else plain


def test_there_is_a_class_for_each_table_of_records() -> None:
    assert list(TABLES) == [name for name, table in DECLARED.items() if table.get("record")]


@pytest.mark.parametrize("table", TABLES)
def test_a_class_has_the_columns_that_the_package_declares(table: str) -> None:
    schema, kind = DECLARED[table]["schema"], TABLES[table]
    columns = {field["name"]: declared(field) for field in schema["fields"] if [field["name"]] != schema["primaryKey"]}
    held = get_type_hints(kind)
    assert {name: held.get(name) for name in columns} == columns
    assert held.keys() - columns.keys() <= ADDED


@for_random_lenses(10)
def test_every_record_under_a_lens_is_a_row(lens: Lens) -> None:
    for table, kind in TABLES.items():
        frame = under(lens, case(), table)
        rows = rows_of(kind, frame)
        assert [row.id for row in rows] == list(frame["id"])
        assert [row.shown for row in rows] == list(frame["shown"])
        days = [row.earliest.isoformat() if row.earliest else "" for row in rows]
        assert days == list(frame["earliest"].dt.strftime("%Y-%m-%d").fillna(""))


def test_records_of_one_actor_say_with_whom_it_stands() -> None:
    for table in ("strikes", "stances"):
        assert {row.state for row in rows_of(Standing, under(Lens(), case(), table))} <= set(case().names("actors"))


def test_a_frame_without_a_column_is_refused() -> None:
    strikes = under(Lens(), case(), "strikes")
    with pytest.raises(KeyError, match="Strike needs mode, ratio, which the frame has not"):
        rows_of(Strike, strikes.drop(columns=["ratio", "mode"]))


def test_an_empty_cell_is_refused_where_one_always_says_something() -> None:
    strikes = under(Lens(), case(), "strikes")
    with pytest.raises(TypeError, match="Strike needs a value in every cell of mode"):
        rows_of(Strike, strikes.assign(mode=pd.NA))
