"""Slips that people of this trade make in a spreadsheet: read where their meaning is plain, else told with a remedy."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.canonical import rewrite
from loaders.case import load_case
from loaders.checked import checked
from loaders.faults import CaseError, suggestion
from loaders.place import opened
from loaders.read import read_sheet
from loaders.terminal import in_terminal
from tests.cases import SHIPPED, SMALL
from tests.loaders.copies import change, faults, line_of, read, write

STRIKES, STANCES, ACTORS, MEETINGS = "strikes.csv", "stances.csv", "actors.csv", "meetings.csv"
BEGIN, MORE = ("flights-begin",), ("minister-wants-more",)
CANONICAL = "`python -m loaders canonical FOLDER --write`"
ZERO_WIDTH, JOINER = "\u200b", "\u200c"


@pytest.fixture
def folder(small_folder: Path) -> Path:
    """A copy of the small case."""
    return small_folder


def only(folder: Path, expected: str) -> None:
    """The case has this fault and no other."""
    assert faults(folder) == [expected]


def tidied(folder: Path, file: str = STRIKES) -> bool:
    """Whether the canonical form of a spoiled file is that of the case."""
    rewrite(folder)
    return (folder / file).read_bytes() == (SMALL / file).read_bytes()


# ---------------------------------------------------------------- what spreadsheets leave behind


def commas_below(table: list[list[str]]) -> list[list[str]]:
    """A row of commas in the middle and one at the end."""
    return [*table[:3], [""] * len(table[0]), *table[3:], [" "] * len(table[0])]


def commas_beside(table: list[list[str]]) -> list[list[str]]:
    """Two columns of commas."""
    return [[*row, "", ""] for row in table]


def commas_beside_rows(table: list[list[str]]) -> list[list[str]]:
    """One comma more in every row but the header."""
    return [table[0], *([*row, ""] for row in table[1:])]


def unseen_beside_names(table: list[list[str]]) -> list[list[str]]:
    """Names of columns with what cannot be seen round them."""
    return [[f" {name}{ZERO_WIDTH}" for name in table[0]], *table[1:]]


@pytest.mark.parametrize("spoil", [commas_below, commas_beside, commas_beside_rows, unseen_beside_names])
def test_what_is_empty_is_passed_over_and_dropped_by_canonical(folder: Path, spoil: Callable) -> None:
    write(folder / STRIKES, spoil(read(folder / STRIKES)))
    assert faults(folder) == []
    assert tidied(folder)


def test_what_was_passed_over_is_said_with_its_line(folder: Path) -> None:
    write(folder / STRIKES, commas_beside(commas_below(read(folder / STRIKES))))
    last = len(read(folder / STRIKES))
    dropped = f"{CANONICAL} drops what is empty"
    assert list(map(str, checked(opened(folder)).passed_over)) == [
        f"strikes.csv, line 1: 2 empty columns, passed over; {dropped}",
        f"strikes.csv, line 4: an empty row, passed over; {dropped}",
        f"strikes.csv, line {last}: an empty row, passed over; {dropped}",
    ]


def test_lines_stay_true_below_an_empty_row(folder: Path) -> None:
    change(folder, STRIKES, MORE, actor="southh")
    write(folder / STRIKES, commas_below(read(folder / STRIKES)))
    line = line_of(folder, STRIKES, MORE)
    only(folder, f"strikes.csv, line {line}, actor: 'southh' is not an actor (did you mean 'south'?)")


def test_a_column_without_a_name_that_holds_something_is_told(folder: Path) -> None:
    table = commas_beside(read(folder / STRIKES))
    table[4][-1] = "really?"
    write(folder / STRIKES, table)
    only(folder, f"strikes.csv, line 1: column {len(table[0]) - 1} has no name, and something stands in it")


@pytest.mark.parametrize("separator", [";", "\t"])
def test_canonical_turns_another_separator(folder: Path, separator: str) -> None:
    for path in folder.glob("*.csv"):
        write(path, read(path), delimiter=separator)
    assert len(faults(folder)) == len(list(folder.glob("*.csv")))
    assert tidied(folder)
    assert tidied(folder, "codes.csv")


def test_canonical_turns_the_decimal_commas_that_come_with_semicolons(folder: Path) -> None:
    table = read(folder / ACTORS)
    x, y = table[0].index("x"), table[0].index("y")
    rows = [[cell.replace(".", ",") if at in (x, y) else cell for at, cell in enumerate(row)] for row in table]
    write(folder / ACTORS, rows, delimiter=";")
    assert tidied(folder, ACTORS)


@pytest.mark.parametrize(
    ("above", "separator", "message"),
    [
        ("sep=,\n", ",", f"'sep=,' is a line for Excel alone; {CANONICAL} takes it away"),
        (
            "sep=;\n",
            ";",
            f"'sep=;' is a line for Excel alone, and its columns stand between semicolons; {CANONICAL} takes it away "
            "and puts commas there",
        ),
        (
            "Strike notes,,,\n\n",
            ",",
            "'Strike notes' is no header; that stands in line 3; take out every line above it",
        ),
    ],
)
def test_a_line_above_the_header_is_one_fault(folder: Path, above: str, separator: str, message: str) -> None:
    path = folder / STRIKES
    write(path, read(path), delimiter=separator)
    path.write_text(above + path.read_text("utf-8"), "utf-8")
    only(folder, f"strikes.csv, line 1: {message}")
    if "sep" in above:
        assert tidied(folder)
    else:
        with pytest.raises(CaseError, match="take out every line above it"):
            rewrite(folder)


# ---------------------------------------------------------------- one cell that is read as it was meant


@pytest.mark.parametrize("minus", ["−", "–", "‑", "－", "− "])
def test_a_minus_sign_of_print_is_a_minus(folder: Path, minus: str) -> None:
    key = next((row[0],) for row in read(folder / STANCES)[1:] if row[5] == "-1")
    change(folder, STANCES, key, score=f"{minus}1")
    assert load_case(folder)["stances"].set_index("stance").loc[key[0], "score"] == -1
    assert tidied(folder, STANCES)


def test_a_plus_sign_is_none(folder: Path) -> None:
    key = next((row[0],) for row in read(folder / STANCES)[1:] if row[5] == "2")
    change(folder, STANCES, key, score="+2")
    assert faults(folder) == []


@pytest.mark.parametrize("cell", ["1-", "(1)", "--1", "minus 1"])
def test_a_hint_never_has_the_opposite_sign(folder: Path, cell: str) -> None:
    change(folder, STANCES, ("editor-holds-a-quarrel",), score=cell)
    assert not any("did you mean" in fault for fault in faults(folder))


@pytest.mark.parametrize(
    ("value", "allowed"), [("disagreed", {"agreed"}), ("said", {"unsaid"}), ("not-told", {"told"}), ("1-", {"1", "-1"})]
)
def test_a_hint_never_says_the_opposite(value: str, allowed: set[str]) -> None:
    assert "did you mean" not in suggestion(value, allowed)


@pytest.mark.parametrize("cell", ["hill-band;river-band;", ";hill-band;; river-band ; "])
def test_a_list_with_blanks_is_read_and_tidied(folder: Path, cell: str) -> None:
    change(folder, STRIKES, MORE, targets=cell)
    assert load_case(folder)["strikes"].set_index("strike").loc[MORE[0], "targets"] == (
        "hill-band",
        "river-band",
    )


def test_a_list_of_nothing_is_empty(folder: Path) -> None:
    line = change(folder, MEETINGS, ("envoy-in-the-south",), participants=" ; ")
    [fault] = faults(folder)
    assert fault.startswith(f"meetings.csv, line {line}, participants: a value is needed here.")


def test_white_space_round_a_cell_means_nothing(folder: Path) -> None:
    change(folder, STRIKES, BEGIN, actor=" north\u00a0", date="2020-12-01 ")
    assert faults(folder) == []
    assert tidied(folder)


# ---------------------------------------------------------------- what cannot be seen


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("actor", f"north{ZERO_WIDTH}", "ZERO WIDTH SPACE (U+200B) stands after 'north'"),
        ("actor", "\u202anorth", "LEFT-TO-RIGHT EMBEDDING (U+202A) stands at the start"),
        ("date", "2020\u00ad-12-01", "SOFT HYPHEN (U+00AD) stands after '2020'"),
        ("title", "first\x07 flights", "control character (U+0007) stands after 'first'"),
        ("title", f"first {ZERO_WIDTH}flights", "ZERO WIDTH SPACE (U+200B) stands after 'first '"),
    ],
)
def test_what_cannot_be_seen_is_named_and_taken_away(folder: Path, column: str, cell: str, message: str) -> None:
    line = change(folder, STRIKES, BEGIN, **{column: cell})
    only(folder, f"strikes.csv, line {line}, {column}: {message} and cannot be seen; {CANONICAL} takes it away")
    assert tidied(folder)


def test_signs_without_a_face_that_a_script_needs_stay(folder: Path) -> None:
    change(folder, STRIKES, BEGIN, note=f"می{JOINER}خواهم")
    assert load_case(folder)["strikes"].set_index("strike").loc[BEGIN[0], "note"] == f"می{JOINER}خواهم"


def test_a_letter_that_looks_like_another_is_named(folder: Path) -> None:
    line = change(folder, STRIKES, BEGIN, actor="n\u043erth")
    only(
        folder,
        f"strikes.csv, line {line}, actor: 'n\u043erth' is not an actor: its letter 2 is CYRILLIC SMALL LETTER O "
        "(did you mean 'north'?)",
    )


# ---------------------------------------------------------------- in the terminal, and on disk


def test_messages_come_through_on_a_terminal_that_knows_few_letters(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(folder, STRIKES, BEGIN, actor="россия")
    out, err = io.BytesIO(), io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding="ascii"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding="ascii"))
    assert in_terminal(lambda: main(["check", str(folder)])) == 1
    sys.stderr.flush()
    assert b"'\\u0440\\u043e\\u0441\\u0441\\u0438\\u044f' is not an actor" in err.getvalue()
    assert in_terminal(lambda: main(["check", str(SHIPPED)])) == 0


@pytest.mark.parametrize("call", ["replace", "access"])
def test_canonical_rewrites_all_or_none(folder: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    for file in (ACTORS, MEETINGS, STRIKES):
        header, *rows = read(folder / file)
        write(folder / file, [header, *reversed(rows)])
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    real = os.replace

    def open_elsewhere(old: Path, new: Path) -> None:
        if Path(new).name == STRIKES:
            raise PermissionError(13, "Permission denied")
        real(old, new)

    if call == "replace":
        monkeypatch.setattr(os, "replace", open_elsewhere)
    else:
        monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != STRIKES)
    with pytest.raises(CaseError) as caught:
        rewrite(folder)
    [fault] = caught.value.faults
    assert (fault.file, fault.line) == (STRIKES, 0)
    assert fault.message.startswith("cannot be written: ")
    assert fault.message.endswith(". Is it open in another program? Nothing has been rewritten")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_codebook_that_cannot_be_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    assert main(["codebook", str(SHIPPED), str(tmp_path / "nowhere" / "book.md")]) == 1
    assert capsys.readouterr().err.startswith("book.md: cannot be written: ")


# ---------------------------------------------------------------- what stands between cells


def test_one_sheet_reads_the_same_whatever_stands_between_its_cells(tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_text("word;gloss\n ceasefire;a;b\n", "utf-8")
    with pytest.raises(CaseError, match="3 cells where the header has 2"):
        read_sheet(path, ["word", "gloss"], lenient=True)
    path.write_text('sep=;\nword;gloss\nceasefire;"a;b"\n', "utf-8")
    sheet = read_sheet(path, ["word", "gloss"], lenient=True)
    assert (sheet.rows, sheet.lines) == ([{"word": "ceasefire", "gloss": "a;b"}], [3])
