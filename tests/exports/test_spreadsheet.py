"""No cell that leaves is taken for a formula, and no number for a text."""

import pandas as pd
import pytest

from exports.spreadsheet import inert
from exports.tables import table_csv


@pytest.mark.parametrize("cell", ["=1+1", "+cell", "-cell", "@SUM(A1)", "\tx", "\r=1", "-−", "-1+1"])
def test_what_begins_as_a_formula_does_begins_with_an_apostrophe(cell: str) -> None:
    assert inert(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["", "-2", "+1", "++", "=", "-", "-0.5", "a=1", "−2", "2016-02", "’tis", "[2016..2017]", "../2016"]
)
def test_numbers_and_plain_text_stay_as_they_are(cell: str) -> None:
    assert inert(cell) == cell


def test_a_table_guards_each_cell_and_its_numbers_stay_numbers() -> None:
    table = pd.DataFrame({"title": ["=HYPERLINK(1)"], "score": [-2], "list": [("=a", "b")]})
    assert table_csv(table, ["title", "score", "list"]).decode("utf-8-sig").splitlines()[1] == "'=HYPERLINK(1),-2,'=a;b"
