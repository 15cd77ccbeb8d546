"""What the classes of rows say is what the package declares, and a frame that lacks something is refused at once."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any, get_type_hints

import pandas as pd
import pytest

from loaders.lens import Lens
from loaders.records import PLACING, under
from loaders.typed import rows_in
from readings.glossary import Term
from rows.actor import Actor
from rows.claim import Verdict
from rows.read import rows_of
from rows.record import TABLES, Dated, Phase, Record, Standing, Strike
from rows.story import Step
from rows.text import Disagreement, Limit, Outlet, Paragraph, Source, Stretch
from tests.cases import SHIPPED, SHOWN
from tests.lenses import case, every_case, in_both_cases

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


OF_THE_CASE = {
    "outlets": Outlet,
    "sources": Source,
    "passages": Paragraph,
    "actors": Actor,
    "phases": Phase,
    "verdicts": Verdict,
    "disagreements": Disagreement,
    "limits": Limit,
    "glossary": Term,
    "story": Step,
}
"""Table that no lens touches to what is read of it."""


@pytest.mark.parametrize("table", OF_THE_CASE)
def test_what_is_read_of_a_table_that_no_lens_touches_is_declared_so(table: str) -> None:
    held, kind = get_type_hints(OF_THE_CASE[table]), OF_THE_CASE[table]
    columns = {field["name"]: plainly(field) for field in DECLARED[table]["schema"]["fields"]}
    assert {name: held[name] for name in columns if name in held} == {
        name: found for name, found in columns.items() if name in held
    }
    made = {"outlet_short", *(f"{date}{field.name}" for date in ("", "published_") for field in fields(Dated))}
    assert held.keys() - columns.keys() <= made
    for own in map(case, SHOWN.values()):
        assert len(rows_in(own, table, kind)) == len(own[table])


def plainly(field: dict[str, Any]) -> Any:
    """The type of a column's cells as the case has them."""
    if field.get("list"):
        return tuple[Stretch, ...] if field.get("edtf") else tuple[str, ...]
    plain = PLAIN[field["type"]]
    empty = not field.get("constraints", {}).get("required") and field["type"] != "string"
    return plain | None if empty else plain


@in_both_cases(10, 5)
def test_every_record_under_a_lens_is_a_row(folder: Path, lens: Lens) -> None:
    for table, kind in TABLES.items():
        frame = under(lens, case(folder), table)
        rows = rows_of(kind, frame)
        assert [row.id for row in rows] == list(frame["id"])
        assert [row.shown for row in rows] == list(frame["shown"])
        days = [row.earliest.isoformat() if row.earliest else "" for row in rows]
        assert days == list(frame["earliest"].dt.strftime("%Y-%m-%d").fillna(""))


@every_case
def test_records_of_one_actor_say_with_whom_it_stands(folder: Path) -> None:
    own = case(folder)
    for table in ("strikes", "stances"):
        assert {row.state for row in rows_of(Standing, under(Lens(), own, table))} <= set(own.names("actors"))


def test_a_frame_without_a_column_is_refused() -> None:
    strikes = under(Lens(), case(), "strikes")
    with pytest.raises(KeyError, match="Strike needs mode, ratio, which the frame has not"):
        rows_of(Strike, strikes.drop(columns=["ratio", "mode"]))


def test_an_empty_cell_is_refused_where_one_always_says_something() -> None:
    strikes = under(Lens(), case(), "strikes")
    with pytest.raises(TypeError, match="Strike needs a value in every cell of mode"):
        rows_of(Strike, strikes.assign(mode=pd.NA))
