"""The second case is one that the check passes, and shows all that it was made to show."""

from pathlib import Path
from shutil import copytree

from loaders.canonical import rewrite
from loaders.claims import claim_cells
from loaders.lens import Lens
from loaders.standing import standing
from loaders.ties import silent
from rows.codes import COMMENT, REPRINT
from tests.cases import BRIDGE
from tests.lenses import case, cells
from tests.loaders.copies import faults


def test_it_has_no_fault_and_is_kept_in_canonical_form(tmp_path: Path) -> None:
    assert faults(BRIDGE) == []
    assert rewrite(copytree(BRIDGE, tmp_path / "bridge")) == []


def test_it_leaves_to_the_standard_what_it_does_not_need() -> None:
    found = case(BRIDGE)
    assert [name for name in found.package.tables if not len(found[name])] == ["hypotheses", "verdicts", "glossary"]
    assert not any((BRIDGE / f"{name}.csv").exists() for name in ("hypotheses", "verdicts", "glossary"))


def test_it_has_three_outlets_a_reprint_a_comment_on_it_and_a_rumour() -> None:
    assert len(cells("outlets", BRIDGE)) == 3
    ways = {way for cell in claim_cells(Lens(), case(BRIDGE)) for way in (*cell.ways, *cell.against)}
    assert {COMMENT, REPRINT} <= ways
    assert "rumour" in {row["told"] for row in cells("evidence", BRIDGE)}


def test_one_of_the_two_never_speaks() -> None:
    found = case(BRIDGE)
    quiet = silent(found, standing(Lens(), found))
    named = {row["speaker"] for row in cells("evidence", BRIDGE) if row["told"] == "named"}
    council, ferry = found.package.focus
    assert council not in quiet
    assert not {ferry, "ferry-head"} & named


def test_its_figure_is_not_one_part_of_a_whole_and_texts_disagree_on_a_date() -> None:
    [ratio] = [row["ratio"] for row in cells("strikes", BRIDGE) if row["ratio"]]
    assert not ratio.startswith("1/")
    assert "date" in {row["kind"] for row in cells("disagreements", BRIDGE)}
