"""What a record is called where nothing left tells who it was: nobody is named, and it is said."""

import re
from pathlib import Path

import pytest

from loaders.lens import Lens
from readings.legend import signs_of_doubt
from readings.stances import subtitle
from readings.titles import TITLES, Words, titles
from rows.page import Placed
from rows.record import Record
from tests.lenses import SHIPPED, case, cells, every_case, rows

NO_FACTS = Lens(told=("fact",))


def said(lens: Lens, table: str, folder: Path) -> dict[str, str]:
    """Titles of a table."""
    own = case(folder)
    names, codes = own.names("actors"), own.labels
    words = Words(names, names, own.names("issues"), codes("score"), codes("strike_direction"))
    return titles(rows(TITLES[table], lens, folder, table), words)


@every_case
@pytest.mark.parametrize("table", TITLES)
def test_a_title_names_nobody_of_whom_nothing_left_tells(table: str, folder: Path) -> None:
    found = said(NO_FACTS, table, folder)
    whole = {row[table.removesuffix("s")]: row["title"] for row in cells(table, folder)}
    untold = [row for row in rows(Record, NO_FACTS, folder, table) if not row.tells("who")]
    assert untold or folder != SHIPPED
    for row in untold:
        assert re.match(r"Someone\b.*: ", found[row.id])
        assert found[row.id].endswith(f"{whole[row.id]} (who is not told by what is left)")


def test_a_legend_says_what_a_grey_mark_beside_its_words_leaves_open() -> None:
    assert "only its mark grey: who or date left out" in signs_of_doubt(rows(Record, NO_FACTS, table="meetings"))
    assert "only its mark grey: date left out" in signs_of_doubt(
        rows(Record, Lens(without=("debka",)), table="meetings")
    )
    stances = rows(Placed, NO_FACTS, table="stances")
    assert "only its mark grey: who left out" in subtitle(stances, ("russia", "iran"), everyone=True)
    assert "grey" not in subtitle(rows(Placed, Lens(), table="stances"), ("russia", "iran"), everyone=True)
