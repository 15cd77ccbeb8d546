"""Texts that are added to a case: what a row says of itself, what is left for its author, what is refused."""

import csv
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.canonical import rewrite
from loaders.case import load_case
from loaders.faults import CaseError
from loaders.new_texts import NOT_YET
from tests.loaders.copies import change
from tests.loaders.files import word

TEXT = b"\xef\xbb\xbfA heading\r\n\r\n\xc3\xa9\r\n"
# printf 'é' | sha256sum
HASH = "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


def rows(folder: Path, table: str, source: str) -> list[dict[str, str]]:
    """Rows of a text in a table."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["source"] == source]


def added(folder: Path, name: str, raw: bytes, *more: str) -> int:
    """Add one text to a case."""
    path = folder.parent / name
    path.write_bytes(raw)
    return main(["passages", str(folder), str(path), *more])


def test_a_text_becomes_a_source_with_its_paragraphs(small_folder: Path) -> None:
    assert added(small_folder, "letter_of-may.txt", TEXT, "--outlet", "almanac") == 0
    [source] = rows(small_folder, "sources", "letter-of-may")
    told = {"short": "Letter of may", "file": "letter_of-may.txt", "outlet": "almanac", "title": "A heading"}
    assert source.items() >= told.items()
    assert not source["published"]
    one, two = rows(small_folder, "passages", "letter-of-may")
    assert (one["paragraph"], one["role"], one["skip_reason"]) == ("1", "heading", "")
    assert (two["paragraph"], two["role"], two["skip_reason"]) == ("2", "content", NOT_YET)
    assert two["sha256"] == HASH
    assert rewrite(small_folder) == []


def test_the_check_asks_for_what_only_its_reader_knows_and_then_the_case_loads(small_folder: Path) -> None:
    added(small_folder, "letter.docx", word("A heading", "A line"), "--outlet", "Town Paper")
    with pytest.raises(CaseError) as caught:
        load_case(small_folder)
    places = [(fault.file, fault.column) for fault in caught.value.faults]
    assert places == [
        ("outlets.csv", "kind"),
        ("sources.csv", "covers"),
        ("sources.csv", "published"),
        ("sources.csv", "published_basis"),
    ]
    change(small_folder, "outlets.csv", ("town-paper",), kind="blog")
    change(small_folder, "sources.csv", ("letter",), covers="2016", published="2016", published_basis="told")
    assert load_case(small_folder).label("letter:2") == "Letter, paragraph 2"


def test_the_same_text_is_not_added_twice(small_folder: Path, capsys: pytest.CaptureFixture) -> None:
    added(small_folder, "letter.txt", TEXT, "--outlet", "almanac")
    before = {path.name: path.read_bytes() for path in small_folder.iterdir()}
    added(small_folder, "letter.txt", TEXT, "--outlet", "almanac")
    added(small_folder, "letter.txt", b"A heading\nOther words", "--outlet", "almanac")
    assert {path.name: path.read_bytes() for path in small_folder.iterdir()} == before
    again, otherwise = [line for line in capsys.readouterr().out.splitlines() if "there already" in line]
    assert again == "letter.txt: it is there already, as letter"
    assert "its paragraphs are others" in otherwise


def test_an_id_is_free_over_the_whole_case(small_folder: Path) -> None:
    added(small_folder, "north.txt", TEXT, "--outlet", "almanac")
    assert rows(small_folder, "sources", "north-text")


@pytest.mark.parametrize(("raw", "why"), [(None, "No such file"), (b"", "empty"), (b"\xff\xfea\0", "UTF-16")])
def test_what_is_no_text_is_said_to_be_none_and_nothing_is_written(
    small_folder: Path, capsys: pytest.CaptureFixture, raw: bytes | None, why: str
) -> None:
    before = {path.name: path.read_bytes() for path in small_folder.iterdir()}
    file, good = small_folder.parent / "text.txt", small_folder.parent / "good.txt"
    good.write_text("one\ntwo")
    if raw is not None:
        file.write_bytes(raw)
    assert main(["passages", str(small_folder), str(good), str(file), "--outlet", "almanac"]) == 1
    said = capsys.readouterr().err
    assert str(file) in said
    assert why in said
    assert {path.name: path.read_bytes() for path in small_folder.iterdir()} == before


def test_a_table_of_the_case_is_no_text(small_folder: Path, capsys: pytest.CaptureFixture) -> None:
    path = small_folder / "strikes.csv"
    assert main(["passages", str(small_folder), str(path), "--outlet", "almanac"]) == 1
    endings = ".txt, .rtf, .html, .htm, .docx or .pdf"
    assert capsys.readouterr().err.startswith(f"{path}: not read, since its name does not end in {endings}\n")


def test_whose_texts_they_are_has_to_be_said_where_a_case_has_several_outlets(
    small_folder: Path, capsys: pytest.CaptureFixture
) -> None:
    assert added(small_folder, "letter.txt", TEXT) == 1
    assert "--outlet" in capsys.readouterr().err
