"""Whoever writes the same in another way gets the same bytes back."""

import csv
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from loaders.__main__ import main
from loaders.canonical import rewrite
from loaders.commands.canonical import MOST_LINES
from loaders.convert import convert
from loaders.faults import CaseError
from tests.loaders.copies import change, read, write


def contents(folder: Path) -> dict[str, bytes]:
    """Every CSV file of a case, by name."""
    return {path.name: path.read_bytes() for path in folder.glob("*.csv")}


def test_the_shipped_case_is_canonical(folder: Path) -> None:
    before = contents(folder)
    assert rewrite(folder) == []
    assert contents(folder) == before


def shuffled_rows(path: Path) -> None:
    """Its rows in another order."""
    header, *rows = read(path)
    write(path, [header, *random.Random(1).sample(rows, len(rows))])


def shuffled_columns(path: Path) -> None:
    """Its columns in another order."""
    table = read(path)
    order = random.Random(1).sample(range(len(table[0])), len(table[0]))
    write(path, [[row[place] for place in order] for row in table])


def quoted(path: Path) -> None:
    """Every cell between quotation marks."""
    write(path, read(path), quoting=csv.QUOTE_ALL)


def crlf(path: Path) -> None:
    """As a spreadsheet ends its lines."""
    write(path, read(path), lineterminator="\r\n")


def marked(path: Path) -> None:
    """With a byte-order mark."""
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())


def spaced(path: Path) -> None:
    """White space round every cell."""
    header, *rows = read(path)
    write(path, [header, *([f" {cell}\t" for cell in row] for row in rows)])


def blank_lines(path: Path) -> None:
    """An empty line after every line."""
    write(path, read(path), lineterminator="\n\n")


@pytest.mark.parametrize(
    "restyle",
    [shuffled_rows, shuffled_columns, quoted, crlf, marked, spaced, blank_lines],
    ids=lambda way: way.__name__,
)
def test_another_style_comes_back_to_the_same_bytes(folder: Path, restyle: Callable[[Path], None]) -> None:
    before = contents(folder)
    for path in folder.glob("*.csv"):
        restyle(path)
    restyled = {name for name, raw in contents(folder).items() if raw != before[name]}
    assert restyled
    assert set(rewrite(folder)) == restyled
    assert contents(folder) == before


@pytest.mark.parametrize(
    "restyle", [lambda text: text.rstrip("\n"), lambda text: json.dumps(json.loads(text)), lambda text: f"\ufeff{text}"]
)
def test_the_descriptor_has_one_form_as_well(folder: Path, restyle: Callable[[str], str], capsys: Any) -> None:
    path = folder / "datapackage.json"
    before = path.read_bytes()
    path.write_text(restyle(before.decode()), "utf-8")
    other = path.read_bytes()
    assert other != before
    assert main(["canonical", str(folder)]) == 0
    assert capsys.readouterr().out.startswith("datapackage.json: ")
    assert path.read_bytes() == other
    assert main(["canonical", str(folder), "--write"]) == 0
    assert path.read_bytes() == before
    convert(folder, folder.parent / "case.xlsx")
    convert(folder.parent / "case.xlsx", folder.parent / "again")
    assert (folder.parent / "again" / path.name).read_bytes() == before


def test_items_of_a_list_are_sorted(folder: Path) -> None:
    before = contents(folder)
    change(folder, "strikes.csv", ("lavrov-strikes-go-on",), targets="nusra-front; islamic-state")
    rewrite(folder)
    assert contents(folder) == before


def test_a_chain_keeps_its_order(folder: Path) -> None:
    key = ("iran-fears-scaling-back", "debkafile-february", "8")
    line = change(folder, "evidence.csv", key, via="russia;debka-sources")
    rewrite(folder)
    header, *rows = read(folder / "evidence.csv")
    assert dict(zip(header, rows[line - 2], strict=True))["via"] == "russia;debka-sources"


def test_paragraphs_are_sorted_as_numbers(folder: Path) -> None:
    shuffled_rows(folder / "passages.csv")
    rewrite(folder)
    paragraphs = [int(row[1]) for row in read(folder / "passages.csv") if row[0] == "debkafile-february"]
    assert paragraphs == list(range(1, len(paragraphs) + 1))


@pytest.mark.parametrize("line_break", ["\r\n", "\r"])
def test_a_line_break_inside_a_cell_is_lf(folder: Path, line_break: str) -> None:
    change(folder, "strikes.csv", ("bombers-take-off",), note="one\ntwo")
    expected = contents(folder)
    path = folder / "strikes.csv"
    path.write_bytes(path.read_bytes().replace(b"one\ntwo", f"one{line_break}two".encode()))
    assert rewrite(folder) == ["strikes.csv"]
    assert contents(folder) == expected


@pytest.mark.parametrize("cell", ["", "two", "²", "-", "9" * 5000])
def test_a_number_that_is_none_is_kept_for_the_check_to_tell(folder: Path, cell: str) -> None:
    change(folder, "limits.csv", ("air_strikes", "1"), rank=cell)
    rewrite(folder)
    assert ["air_strikes", cell] in [row[:2] for row in read(folder / "limits.csv")]


def test_nothing_is_written_where_one_file_cannot_be_read(folder: Path) -> None:
    shuffled_rows(folder / "actors.csv")
    (folder / "strikes.csv").write_bytes(b"")
    before = contents(folder)
    with pytest.raises(CaseError) as caught:
        rewrite(folder)
    assert [fault.file for fault in caught.value.faults] == ["strikes.csv"]
    assert contents(folder) == before


def test_the_command_shows_what_differs_and_writes_only_when_told_to(
    folder: Path, capsys: pytest.CaptureFixture
) -> None:
    before = contents(folder)
    change(folder, "strikes.csv", ("lavrov-strikes-go-on",), targets="nusra-front; islamic-state")
    changed = contents(folder)
    assert main(["canonical", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert "strikes.csv: lines out 1, in 1" in shown
    assert "+lavrov-strikes-go-on,2016" in shown
    assert "add --write" in shown
    assert contents(folder) == changed
    assert main(["canonical", str(folder), "--write"]) == 0
    assert capsys.readouterr().out.endswith("\nrewritten: strikes.csv\n")
    assert contents(folder) == before


@pytest.mark.parametrize(("restyle", "said"), [(marked, "a byte-order mark out"), (crlf, "another system out")])
def test_what_cannot_be_seen_of_a_difference_is_said(
    folder: Path, capsys: pytest.CaptureFixture, restyle: Callable[[Path], None], said: str
) -> None:
    restyle(folder / "limits.csv")
    main(["canonical", str(folder)])
    assert said in capsys.readouterr().out


def test_a_long_difference_is_cut_short(folder: Path, capsys: pytest.CaptureFixture) -> None:
    quoted(folder / "evidence.csv")
    main(["canonical", str(folder)])
    shown = capsys.readouterr().out.splitlines()
    assert len(shown) < MOST_LINES + 5
    assert "lines more of evidence.csv" in shown[-2]
