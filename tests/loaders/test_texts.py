"""A reader's own copies of the texts: which lines are told to be the same."""

import unicodedata
from pathlib import Path

import pytest

from loaders.formats.rules import MOST_BYTES
from loaders.texts import digest, lines_by_digest, read_texts
from tests.loaders.files import word

# printf 'é' | sha256sum
E_ACUTE = "4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c"


@pytest.mark.parametrize("line", ["é", "e\u0301", "  é\t", "é\r", "\u00a0é"], ids=ascii)
def test_one_line_however_it_is_typed(line: str) -> None:
    assert digest(line) == E_ACUTE


@pytest.mark.parametrize("line", ["É", "e", "é.", "é é"])
def test_another_line(line: str) -> None:
    assert digest(line) != E_ACUTE


def test_empty_lines_are_no_lines() -> None:
    assert list(lines_by_digest(["one\n\n \t\ntwo\n", "", "\n"]).values()) == ["one", "two"]


@pytest.mark.parametrize(
    "raw",
    [b"\xef\xbb\xbfone\ntwo\n", b"one\r\n\r\ntwo", b"\xef\xbb\xbfone\r\ntwo\r\n"],
    ids=["mark", "CRLF", "mark and CRLF"],
)
def test_a_file_however_it_is_saved(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "text.txt").write_bytes(raw)
    assert read_texts(tmp_path)[0] == {digest("one"): "one", digest("two"): "two"}


def test_a_file_in_the_other_normal_form(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(unicodedata.normalize("NFD", "Téhéran"), "utf-8")
    assert set(read_texts(tmp_path)[0]) == {digest("Téhéran")}


@pytest.mark.parametrize(
    "raw",
    [b"line\n" * (MOST_BYTES // 5 + 1), "line\nTéhéran\n".encode("latin-1"), "line\n".encode("utf-16")],
    ids=["too large", "Latin-1", "UTF-16"],
)
def test_a_file_that_is_passed_over_keeps_no_other_from_being_read(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(raw)
    (tmp_path / "b.txt").write_text("read")
    assert list(read_texts(tmp_path)[0].values()) == ["read"]


def test_a_file_that_is_just_not_too_large(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_bytes(b"x" * MOST_BYTES)
    assert list(read_texts(tmp_path)[0].values()) == ["x" * MOST_BYTES]


def test_texts_by_any_name_of_theirs_are_read_and_the_rest_is_said(tmp_path: Path) -> None:
    (tmp_path / "ARTICLE.TXT").write_text("one")
    (tmp_path / "article.Rtf").write_text(r"{\rtf1 two\par three}")
    (tmp_path / "notes.md").write_text("not a text")
    (tmp_path / "report.txt").write_bytes(b"one\0two")
    (tmp_path / ".hidden").write_text("not ours to read")
    found, passed_over = read_texts(tmp_path)
    assert set(found.values()) == {"one", "two", "three"}
    assert passed_over == [
        "notes.md: its name does not end in .txt, .rtf, .html, .htm, .docx or .pdf",
        "report.txt: it is not text: it holds a NUL byte",
    ]


def test_a_text_is_served_whatever_it_is_saved_as(tmp_path: Path) -> None:
    (tmp_path / "text.docx").write_bytes(word("one", "two"))
    (tmp_path / "text.html").write_text("<h1>three</h1><p>four")
    assert set(read_texts(tmp_path, {digest("one")})[0].values()) == {"one", "two", "three", "four"}


def test_a_served_text_is_known_in_another_layout(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("1. one\ntwo")
    assert digest("one two") in read_texts(tmp_path, {digest("one two")})[0]


def test_a_folder_that_is_not_there_has_no_lines(tmp_path: Path) -> None:
    assert read_texts(tmp_path / "nowhere") == ({}, [])
