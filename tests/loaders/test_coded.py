"""What is noted of a paragraph, by the case and by its coding passes, against the cells of their files."""

import csv
import shutil
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.case import load_case
from loaders.coded import NOBODY, SAYS, noted
from loaders.container import CODING
from loaders.faults import CaseError
from loaders.passes import OF_SHIPPED as PASSES
from loaders.passes import own_passes, passes_of
from tests.cases import BRIDGE
from tests.lenses import case, cells

TELLING = [row for row in cells("evidence") if not row["part"] or "what" in row["part"].split(";")]


def rows(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_paragraph_has_what_tells_there_as_the_case_codes_it() -> None:
    found = noted(case(), None)
    tables = case().ids()
    records = {row[table[:-1]]: row for table in SAYS for row in cells(table)}
    assert sum(map(len, found.values())) == len(TELLING)
    for row in TELLING:
        record, table = records[row["record"]], tables[row["record"]]
        who, whom = (tuple(filter(None, record.get(column, "").split(";"))) for column in SAYS[table])
        told = who, whom, record.get("issue", ""), record.get("score", ""), row["told"], row["speaker"]
        assert any((each.table, each.ours) == (table, told) for each in found[f"{row['source']}:{row['paragraph']}"])
    assert all(each.a is each.b is None and not each.settled for own in found.values() for each in own)


def test_passes_stand_beside_it_with_the_reason_and_with_what_was_left_out() -> None:
    found = [each for own in noted(case(), PASSES).values() for each in own]
    assert sum(each.ours is not None for each in found) == len(TELLING)
    match = rows(PASSES / "match.csv")
    left = {row["settled"][1:].removesuffix(".") for row in match if not row["record"]}
    assert left == {each.settled[1:].removesuffix(".") for each in found if each.ours is None}
    later = {row["record"] for row in match if row["record"] and not row["a"] and not row["b"]}
    assert later
    assert sum(each.a is each.b is None for each in found) == sum(row["record"] in later for row in TELLING)


def test_a_pass_that_cites_another_paragraph_for_it_says_so() -> None:
    own = [each for own in noted(case(), PASSES).values() for each in own if each.a and not each.a.told]
    assert own
    assert all(each.ours or each.b for each in own)


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    """The second case with two passes over one paragraph of it."""
    folder = Path(shutil.copytree(BRIDGE, tmp_path / "case"))
    head = "stance,date,date_basis,actor,issue,score,title,note\n"
    evidence = "record,source,paragraph,told,speaker,via,part\n"
    for side, score in (("a", "2"), ("b", "1")):
        place = folder / CODING / f"pass-{side}"
        place.mkdir(parents=True)
        (place / "stances.csv").write_text(f"{head}{side}-1,2024-03-04,told,council,night-closure,{score},t,\n")
        (place / "evidence.csv").write_text(f"{evidence}{side}-1,minutes-march,4,fact,,,\n")
    (folder / CODING / "match.csv").write_text("table,a,b,record,settled\nstances,a-1,b-1,council-for-nights,as told\n")
    return folder


def test_a_case_may_bring_passes_of_its_own(coded: Path) -> None:
    [own] = [each for each in noted(load_case(coded), own_passes(coded))["minutes-march:4"] if each.a]
    assert (own.ours.score, own.a.score, own.b.score, own.settled) == ("2", "2", "1", "As told.")
    assert own_passes(BRIDGE) is None


def test_they_stay_behind_when_the_case_is_converted_which_is_said(coded: Path, tmp_path: Path, capsys) -> None:
    before = {path.name: path.read_bytes() for path in coded.iterdir() if path.is_file()}
    assert main(["convert", str(coded), str(tmp_path / "again")]) == 0
    assert CODING in capsys.readouterr().out
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()}


def test_in_a_zip_they_are_not_read_which_is_said(coded: Path, tmp_path: Path, capsys) -> None:
    assert main(["check", shutil.make_archive(str(tmp_path / "mine"), "zip", coded)]) == 0
    assert "coding/: the coding passes in it are not shown; unpack the zip" in capsys.readouterr().out
    assert main(["check", str(coded)]) == 0
    assert "coding/" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("match.csv", "stances,a-1", "stance,a-1", "coding/match.csv, line 2, table: 'stance' is no table of records"),
        ("match.csv", "a-1", "a-2", "coding/match.csv, line 2, a: pass-a/stances has no 'a-2'"),
        ("match.csv", "council-for-nights", "x", "coding/match.csv, line 2, record: the case has no 'x' in stances"),
        ("match.csv", ",settled", "", "coding/match.csv, line 1, settled: the column is missing"),
        ("match.csv", "as told", "as told, so", "coding/match.csv, line 2: more cells than the header has"),
        ("match.csv", "as told", '"as told', "coding/match.csv: not readable as CSV"),
        ("pass-a/evidence.csv", "speaker", "who", "coding/pass-a/evidence.csv, line 1, speaker: the column is missing"),
    ],
)
def test_a_fault_in_them_is_told_with_its_place(coded: Path, file: str, old: str, new: str, fault: str, capsys) -> None:
    path = coded / CODING / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(CaseError) as raised:
        passes_of(coded / CODING, load_case(coded))
    assert str(raised.value).startswith(fault)
    assert main(["check", str(coded)])
    assert fault in capsys.readouterr().err


def test_a_missing_file_is_one(coded: Path) -> None:
    (coded / CODING / "pass-b" / "evidence.csv").unlink()
    with pytest.raises(CaseError, match=r"coding/pass-b/evidence\.csv: the file cannot be read"):
        passes_of(coded / CODING, load_case(coded))


def test_a_table_of_which_columns_say_who_is_one_of_the_standard() -> None:
    tables = case().package.tables
    for table, names in SAYS.items():
        assert {*names} - {*NOBODY} <= {*tables[table].columns}
