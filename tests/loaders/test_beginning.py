"""A new case runs at once, explains itself, and is written whole or not at all."""

import re
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.beginning import EXAMPLE, begin
from loaders.canonical import rewrite
from loaders.case import Case, load_case
from loaders.faults import CaseError
from loaders.texts import read_texts


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a new case."""
    folder = tmp_path_factory.mktemp("cases") / "mine"
    begin(folder)
    return folder


@pytest.fixture(scope="module")
def case(begun: Path) -> Case:
    """The new case."""
    return load_case(begun)


def test_it_is_valid_and_in_canonical_form(begun: Path, case: Case) -> None:
    assert [len(case[name]) for name in ("sources", "events", "stances", "grievances")] == [2, 1, 3, 1]
    assert rewrite(begun) == []


def test_every_table_has_its_file_and_is_explained(begun: Path, case: Case) -> None:
    readme = (begun / "README.md").read_text("utf-8")
    for table in case.package.tables.values():
        assert (begun / table.file).is_file()
        assert f"`{table.file}`" in readme
    assert "## Stances" in (begun / "codebook.md").read_text("utf-8")


def test_every_record_says_that_it_is_an_example(case: Case) -> None:
    for name in case.record_tables:
        assert all(note.startswith("Example of a") for note in case[name]["note"])


def test_every_row_but_those_of_limits_and_codes_begins_alike_so_that_it_can_be_taken_out(
    begun: Path, case: Case
) -> None:
    found = {
        line.partition(",")[0][:6]
        for table in case.package.tables.values()
        for line in (begun / table.file).read_text("utf-8").splitlines()[1:]
        if table.name not in ("limits", "codes")
    }
    assert found == {"bench-"}


def test_its_paragraphs_are_those_of_its_texts(begun: Path, case: Case) -> None:
    assert set(read_texts(begun / "texts")[0]) == set(case["passages"]["sha256"])


def test_an_empty_folder_is_taken_and_nothing_else_is_left_beside_it(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    assert main(["new", str(tmp_path / "mine")]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]
    assert not list((tmp_path / "mine").rglob("*.py"))


@pytest.mark.parametrize(
    ("there", "why"), [("mine/notes.txt", "not empty: it holds notes.txt"), ("mine", "it is a file"), ("", "no folder")]
)
def test_what_is_there_is_not_touched(tmp_path: Path, there: str, why: str) -> None:
    if there:
        (tmp_path / there).parent.mkdir(exist_ok=True)
        (tmp_path / there).write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(CaseError, match=re.escape(why)):
        begin(tmp_path / "mine" if there else tmp_path / "nowhere" / "mine")
    assert sorted(tmp_path.rglob("*")) == before


def test_nothing_is_left_where_it_cannot_be_written_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(case: Case) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("loaders.beginning.codebook", full)
    with pytest.raises(CaseError, match="No space left"):
        begin(tmp_path / "mine")
    assert list(tmp_path.iterdir()) == []


def test_the_example_holds_nothing_that_is_left_out(begun: Path) -> None:
    copied = {path.relative_to(EXAMPLE) for path in EXAMPLE.rglob("*.*") if path.suffix in (".csv", ".txt", ".md")}
    assert copied <= {path.relative_to(begun) for path in begun.rglob("*")}
