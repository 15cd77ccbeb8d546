"""Records in words: those of the lens, each as often as a paragraph tells of it, in what the screen says."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from articles.pages import sight_of
from articles.sight import Sight
from drawing.theme import LIGHT
from exports.in_words import records_csv
from loaders.parts import UNTOLD
from loaders.view import View
from tests.cases import BRIDGE, SHIPPED, SHOWN
from tests.lenses import case, cells, every_case, random_lenses, records
from tests.readings.recount import tells


def read(sight: Sight) -> list[dict[str, str]]:
    """What a spreadsheet reads, by the names of the columns, of which there are no two alike."""
    head, *rows = csv.reader(io.StringIO(records_csv(sight).decode("utf-8-sig")))
    assert len(set(head)) == len(head)
    return [dict(zip(head, row, strict=True)) for row in rows]


@every_case
def test_there_is_a_row_for_each_paragraph_that_is_left_and_tells_of_a_record_shown(folder: Path) -> None:
    texts = {row["source"]: row["short"] for row in cells("sources", folder)}
    outlet = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}
    telling = [row for row in cells("evidence", folder) if tells(row["part"])]
    for lens in random_lenses(20, folder):
        rows = read(sight_of(case(folder), View("air_strikes", lens), LIGHT))
        found = records(lens, folder)
        assert list(dict.fromkeys(row["Id"] for row in rows)) == list(found["id"][found["shown"]])
        expected = [
            (row["record"], texts[row["source"]], row["paragraph"])
            for row in telling
            if row["told"] not in lens.told and outlet[row["source"], row["paragraph"]] not in lens.without
        ]
        shown = set(found["id"][found["shown"]])
        assert sorted((row["Id"], row["Text"], row["Paragraph"]) for row in rows) == sorted(
            each for each in expected if each[0] in shown
        )


def test_cells_are_what_the_screen_says() -> None:
    row = next(row for row in read(sight_of(case(), View("air_strikes"), LIGHT)) if row["Id"] == "bombers-take-off")
    assert (row["No."], row["When"]) == ("2", "1 October 2015")
    assert row["What the texts say"] == "Russia did, starts: bombers take off"
    assert (row["Who"], row["What the strikes do"]) == ("Russia", case().labels("strike_direction")["start"])
    assert (row["Told"], row["Outlet"], row["Text"]) == ("as fact", "Debka", "Debka, March 2016")
    assert row["Told how and by whom"] == "As fact, by Debka"
    [gist] = [
        each["gist"]
        for each in cells("passages")
        if (each["source"], each["paragraph"]) == ("debka-weekly-march", row["Paragraph"])
    ]
    assert row["Our gist"] == gist


@every_case
def test_every_table_by_itself_has_all_that_downloads_have_of_it_and_several_together_what_all_have(
    folder: Path,
) -> None:
    sight = sight_of(case(folder), View(), LIGHT)
    heads = []
    for name in case(folder).record_tables:
        rows = read(replace(sight, tables=(name,)))
        own = {next(iter(row.values())) for row in cells(name, folder)}
        telling = [row for row in cells("evidence", folder) if tells(row["part"]) and row["record"] in own]
        assert {row["Id"] for row in rows} == own
        assert sorted((row["Id"], row["Paragraph"]) for row in rows) == sorted(
            (row["record"], row["paragraph"]) for row in telling
        )
        heads.append(set(rows[0]))
        table = case(folder).package.tables[name]
        assert {table.label(field["name"]) for field in table.shown_in("download")} <= heads[-1]
    assert set(read(sight)[0]) == set.intersection(*heads)


@pytest.mark.parametrize(("folder", "some"), [(SHIPPED, {"when", "who"}), (BRIDGE, {"when"})], ids=SHOWN)
def test_what_is_no_longer_told_of_a_record_is_not_in_its_row(folder: Path, some: set[str]) -> None:
    sights = [sight_of(case(folder), View("stance_heatmap", lens), LIGHT) for lens in random_lenses(20, folder)]
    seen: set[str] = set()
    for sight in sights:
        rows = {row["Id"]: row for row in read(sight)}
        for record in sight.records[sight.records["shown"]].itertuples():
            seen.update(record.untold)
            assert (rows[record.id]["When"] == UNTOLD) == ("when" in record.untold)
            assert (rows[record.id]["Who"] == "") == ("who" in record.untold)
    assert seen >= some
