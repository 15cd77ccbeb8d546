"""What reads silly and is no fault is said by check: what is still to do, and which letters pictures lack."""

from pathlib import Path

import pytest

from loaders.beginning import begin
from loaders.commands.check import run
from loaders.convert import convert
from loaders.crowded import NEAR
from loaders.letters import lacking
from painters import fonts
from tests.cases import BRIDGE, SHIPPED
from tests.loaders.copies import change, line_of, read, write

ACTORS, REED, STREET = "actors.csv", ("bench-mrs-reed",), ("bench-pond-street",)
NAMED = ("bench-nobody-asked", "bench-letter", "4")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new case with a name of its own."""
    begin(tmp_path / "mine")
    path = tmp_path / "mine" / "datapackage.json"
    path.write_text(
        path.read_text("utf-8").replace("My case: the bench", "Bench").replace("Say here", "It says"), "utf-8"
    )
    (tmp_path / "mine" / "codes.csv").unlink()
    change(tmp_path / "mine", ACTORS, REED, camp="other")
    change(tmp_path / "mine", ACTORS, STREET, camp="other")
    change(tmp_path / "mine", ACTORS, ("bench-park-office",), camp="other")
    return tmp_path / "mine"


def said(case: Path) -> list[str]:
    """What check says of a case without faults, but for the count of its records."""
    return run(case).splitlines()[:-1]


def test_of_the_cases_that_come_with_the_project_it_is_said_where_a_document_speaks_and_nothing_else() -> None:
    assert [place.partition(", lines")[0] for place in said(SHIPPED)] == ["still to do: evidence.csv, speaker"]
    assert said(BRIDGE) == []


def test_what_new_wrote_is_to_be_changed(tmp_path: Path) -> None:
    begin(tmp_path / "mine")
    title, description, sides = said(tmp_path / "mine")
    assert title == "still to do: datapackage.json, title: “My case: the bench by the pond”"
    assert description.startswith("still to do: datapackage.json, description: “Say here in a sentence or two")
    assert sides.startswith("still to do: codes.csv, label: actors stand on “the Park Office” and “Pond Street”")


def test_somebody_named_has_a_name(folder: Path) -> None:
    assert said(folder) == []
    line = change(folder, "evidence.csv", NAMED, speaker="")
    [found] = said(folder)
    assert found.startswith(
        f"still to do: evidence.csv, speaker, line {line}: empty, so “named” reads as if a document said it"
    )


def test_sides_have_names_of_their_own(folder: Path) -> None:
    change(folder, ACTORS, REED, camp="second")
    assert said(folder) == [
        "still to do: codes.csv, label: actors stand on “the second side”; give the list 'camp' your own labels"
    ]
    (folder / "codes.csv").write_text(
        "list,code,rank,label,definition\ncamp,second,1,the street,Of the street.\n", "utf-8"
    )
    change(folder, ACTORS, ("bench-visitors",), camp="second")
    for actor in ("bench-park-office", "bench-pond-street"):
        change(folder, ACTORS, (actor,), camp="second")
    assert said(folder) == []


@pytest.mark.parametrize(("across", "touch"), [(NEAR[0] * 0.9, True), (NEAR[0] * 1.1, False)])
def test_actors_that_would_touch_are_named_with_a_place_that_is_free(folder: Path, across: float, touch: bool) -> None:
    change(folder, ACTORS, STREET, x="0.4", y="0.8")
    change(folder, ACTORS, REED, x=f"{0.4 + across:.4f}", y="0.8")
    found = said(folder)
    assert len(found) == touch
    if touch:
        first, second = sorted((line_of(folder, ACTORS, key), key[0]) for key in (REED, STREET))
        place = f"still to do: actors.csv, x, line {second[0]}: '{second[1]}' stands so near to '{first[1]}'"
        assert found[0].startswith(f"{place} (line {first[0]}) that they may touch; 0.5 and 0.5 are free")


def test_letters_that_pictures_lack_are_named_with_their_script(folder: Path) -> None:
    line = change(folder, ACTORS, REED, name="里德 Reed", role="Πέτρος, Łukasz, Ольга")
    [found] = said(folder)
    assert found.startswith(
        f"warning: actors.csv, name, line {line}: letters that our font lacks (Chinese, Japanese or Korean, as “里”)"
    )


def test_in_a_workbook_it_is_said_by_sheet_row_and_column(folder: Path) -> None:
    change(folder, "passages.csv", ("bench-notice", "3"), gist="")
    change(folder, "passages.csv", ("bench-letter", "5"), gist="")
    convert(folder, folder.with_suffix(".xlsx"))
    assert said(folder.with_suffix(".xlsx")) == [
        "still to do: sheet passages, column G (gist), rows 6, 9: empty, though a record rests on the paragraph"
    ]


def test_of_many_lines_the_first_are_named(folder: Path) -> None:
    table = read(folder / "passages.csv")
    row = dict(zip(table[0], table[3], strict=True)) | {"skip_reason": "not coded yet", "gist": ""}
    more = [list((row | {"paragraph": str(number), "sha256": f"{number:064}"}).values()) for number in range(6, 20)]
    write(folder / "passages.csv", [*table, *more])
    assert said(folder)[-1].endswith(" and 2 more: “not coded yet”")


def test_scripts_are_those_of_the_font() -> None:
    there = fonts.all_characters()
    assert not [each for each in there if lacking(each)]
    plain = (*range(0xC0, 0x180), *range(0x391, 0x3CA), *range(0x401, 0x460))
    assert not [chr(each) for each in plain if chr(each).isalpha() and chr(each) not in there]
    assert all(lacking(each) and each not in there for each in "橋الजגあ한ก")
