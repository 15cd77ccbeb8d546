"""Words that stand in two texts are found when a text is added, and are a fault where they would count twice."""

from pathlib import Path

import pytest

from loaders.__main__ import main
from loaders.beginning import begin
from loaders.commands.check import run
from tests.loaders.copies import change, faults, read

LONG = "The bench was carried to the other end of the park by three men, on a Monday, before anybody was about."
AGAIN = ("passages.csv", ("magazine", "2"))


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new case to which two texts are added, of which the second has a paragraph and a greeting of the first."""
    begin(tmp_path / "mine")
    texts = tmp_path / "mine" / "texts"
    (texts / "leaflet.txt").write_text(f"Leaflet\nGood day.\n{LONG}\n", encoding="utf-8")
    (texts / "magazine.txt").write_text(f"Magazine\n{LONG}\nGood day.\n", encoding="utf-8")
    for name, outlet in (("leaflet", "Friends of the Pond"), ("magazine", "Mr Hay's Magazine")):
        assert main(["passages", str(tmp_path / "mine"), str(texts / f"{name}.txt"), "--outlet", outlet]) == 0
    return tmp_path / "mine"


def rows(folder: Path, file: str, key: str) -> list[dict[str, str]]:
    """The rows of a file whose first cell is a key."""
    head, *found = read(folder / file)
    return [dict(zip(head, row, strict=True)) for row in found if row[0] == key]


def test_a_paragraph_of_another_text_is_its_reprint_and_a_greeting_is_none(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, second, third = rows(folder, "passages.csv", "magazine")
    assert (second["role"], second["outlet"], second["reprint_of"]) == ("reprint", "friends-of-the-pond", "leaflet:3")
    assert (third["role"], third["outlet"], third["reprint_of"]) == ("content", "mr-hays-magazine", "")
    assert rows(folder, "sources.csv", "magazine")[0]["derived_from"] == "leaflet"
    assert rows(folder, "sources.csv", "leaflet")[0]["derived_from"] == ""


def test_each_paragraph_is_told_with_its_number(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin(tmp_path / "mine")
    (tmp_path / "sheet.txt").write_text(f"Sheet\x1b[2J\n{LONG}\n", encoding="utf-8")
    main(["passages", str(tmp_path / "mine"), str(tmp_path / "sheet.txt"), "--outlet", "Sheet"])
    said = capsys.readouterr().out.splitlines()
    assert said[1:3] == [
        "    1  Sheet [2J",
        "    2  The bench was carried to the other end of the park by three men, on a …",
    ]


def test_the_same_words_of_two_outlets_are_not_counted_twice(folder: Path) -> None:
    told = {"published": "2024-05", "published_basis": "told", "covers": "2024-03"}
    for text in ("leaflet", "magazine"):
        change(folder, "sources.csv", (text,), **told)
    for outlet in ("friends-of-the-pond", "mr-hays-magazine"):
        change(folder, "outlets.csv", (outlet,), kind="other")
    line = change(folder, *AGAIN, role="content", outlet="mr-hays-magazine", reprint_of="", skip_reason="")
    change(folder, "passages.csv", ("leaflet", "3"), skip_reason="")
    with (folder / "evidence.csv").open("a", encoding="utf-8") as file:
        file.write("bench-moved,leaflet,3,fact,,,\nbench-moved,magazine,2,fact,,,\n")
    [fault] = faults(folder)
    assert fault.startswith(f"passages.csv, line {line}, reprint_of: it has the words of 'leaflet:3'")
    change(folder, *AGAIN, role="reprint", outlet="friends-of-the-pond", reprint_of="leaflet:3")
    assert faults(folder) == []


def test_what_is_left_to_do_is_told_and_is_no_fault(folder: Path) -> None:
    for text in ("leaflet", "magazine"):
        change(folder, "sources.csv", (text,), published="2024-05", published_basis="told", covers="2024-03")
    for outlet in ("friends-of-the-pond", "mr-hays-magazine"):
        change(folder, "outlets.csv", (outlet,), kind="other")
    bare = change(folder, "passages.csv", ("bench-letter", "3"), gist="")
    found = [each for each in run(folder).splitlines() if ": passages.csv, " in each or ": outlets.csv, " in each]
    gist, reason, judged = found
    assert gist == f"still to do: passages.csv, gist, line {bare}: empty, though a record rests on the paragraph"
    assert reason.startswith("still to do: passages.csv, skip_reason, lines ")
    assert judged.endswith(": “Not judged yet.”")
