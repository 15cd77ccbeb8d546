"""Cells that a program damaged on the way are told of, with what they were; sound ones of any script are not."""

from pathlib import Path

import pytest

from loaders.canonical import rewrite
from loaders.damage import damage, undone
from tests.lenses import SHIPPED
from tests.loaders.copies import change, faults

FEARS = ("iran-fears-fewer-strikes",)


@pytest.mark.parametrize(
    "text", ["“moderate” rebels", "don’t – ever…", "Kılıç", "Łukasz", "سوريا", "Россия", "à la Île"]
)
@pytest.mark.parametrize(("encoding", "name"), [("cp1252", "Windows-1252"), ("cp1251", "Windows-1251")])
def test_utf_8_that_was_read_as_something_else_is_turned_back(text: str, encoding: str, name: str) -> None:
    try:
        spoiled = text.encode().decode(encoding)
    except UnicodeDecodeError:
        # Windows hands on the bytes that the encoding leaves open as control characters.
        spoiled = "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in text.encode())
    assert undone(spoiled) == (text, name)
    assert f"is UTF-8 that was read as {name}" in str(damage(spoiled))


@pytest.mark.parametrize(
    "text",
    [
        *("“moderate” rebels — 2½ °, 1–4…", "Kılıç Łukasz Øystein", "« CAFÉ »", "»CAFÉ«", "NÃO, ÎLE", "Россия и СССР…"),
        *("روسيا وإيران", "#5 of 7", "N/A", "None", "a # b", "≈ ≠ ✓"),
    ],
)
def test_a_sound_cell_is_left_alone(text: str) -> None:
    assert damage(text) is None
    assert undone(text) == (text, "")


@pytest.mark.parametrize("file", sorted(path.name for path in SHIPPED.glob("*.csv")))
def test_the_shipped_case_is_sound(file: str) -> None:
    assert not [line for line in (SHIPPED / file).read_text("utf-8").splitlines() if damage(line)]


@pytest.mark.parametrize("sign", ["#REF!", "#NAME?", "#N/A", "#VALUE!", "#DIV/0!", "Err:502", "########"])
def test_a_formula_that_failed_is_told(sign: str) -> None:
    assert str(damage(sign)).startswith(f"'{sign}' is what a spreadsheet writes where it could not work something out")


def test_letters_that_were_lost_are_told() -> None:
    assert "stands where a letter was lost" in str(damage("Kılı\ufffd"))


def test_damage_is_one_fault_a_cell_and_canonical_turns_it_back(folder: Path) -> None:
    line = change(folder, "strikes.csv", FEARS, title="fewer on â€œmoderateâ€\x9d rebels")
    [fault] = faults(folder)
    assert fault == (
        f"strikes.csv, line {line}, title: 'fewer on â€œmoderateâ€\x9d rebels' is UTF-8 that was read as Windows-1252; "
        "it was 'fewer on “moderate” rebels'; open the file from before that as UTF-8; `python -m loaders canonical "
        "FOLDER --write` turns these letters back"
    )
    rewrite(folder)
    assert (folder / "strikes.csv").read_bytes() == (SHIPPED / "strikes.csv").read_bytes()
