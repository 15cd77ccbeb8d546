"""The small case is one that the check passes, and holds each thing that a chart can meet."""

from pathlib import Path

import pytest

from loaders.canonical import rewrite
from loaders.dates import stretch
from loaders.lens import Lens
from tests.cases import SMALL
from tests.loaders.copies import faults
from tests.small import case, cells, notes

HELD = {
    "told": "evidence",
    "passage_role": "passages",
    "score": "stances",
    "sign": "relations",
    "meeting_result": "meetings",
    "strike_mode": "strikes",
    "strike_direction": "strikes",
    "disagreement_kind": "disagreements",
    "verdict": "verdicts",
    "part": "evidence",
    "yes_no": "meetings",
}
"""List of codes to a table in whose rows each of them occurs."""
RECORDS = ("events", "meetings", "grievances", "strikes", "stances", "relations")


def test_it_has_no_fault_and_is_kept_in_canonical_form(small_folder: Path) -> None:
    assert faults(SMALL) == []
    assert rewrite(small_folder) == []


@pytest.mark.parametrize("listed", HELD)
def test_it_has_every_code_of_what_is_drawn(listed: str) -> None:
    codes = {row["code"] for row in cells("codes") if row["list"] == listed}
    assert {item for row in cells(HELD[listed]) for cell in row.values() for item in cell.split(";")} >= codes


def test_it_has_every_form_of_date_and_an_untold_start_and_end() -> None:
    dates = [stretch(row["date"]) for table in RECORDS for row in cells(table)]
    assert {each.extent for each in dates} == {"day", "lasting", "within"}
    assert any(each.open_start for each in dates)
    assert any(each.open_end for each in dates)
    assert any(each.approximate for each in dates)


def test_it_has_what_is_told_both_ways_a_silent_outlet_a_chain_and_officials_of_both() -> None:
    telling = {row["source"] for row in cells("evidence")}
    silent = {row["outlet"] for row in cells("outlets")} - {
        row["outlet"] for row in cells("sources") if row["source"] in telling
    }
    assert len(silent) == 1
    assert any(row["records_against"] for row in cells("claims"))
    assert any(";" in row["via"] for row in cells("evidence"))
    heads = {row["member_of"] for row in cells("actors") if row["kind"] == "person"}
    assert set(case().package.focus) <= heads


def test_it_has_strikes_of_several_outlets_of_readers_alone_of_a_reprint_and_with_two_ratios() -> None:
    found = notes(Lens(), table="strikes")
    assert {0, 1, 2} <= {len(each.outlets) for each in found}
    assert any(each.reprinted for each in found)
    assert sum(bool(each.row["ratio"]) for each in found) > 1
