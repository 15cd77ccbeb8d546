"""A paragraph that a basis names is one that its record cites, whatever the case calls its texts."""

from pathlib import Path

import pytest

from loaders.bases import Names, mentions
from loaders.descriptor import read_package
from loaders.rules import rule_faults
from tests.loaders.copies import change, faults, read, repeat, write

VELAYATI = "velayati-demands-wider-strikes"
KNOWN = {
    "Morning News, May": frozenset({"m-may"}),
    "Morning News": frozenset({"m-may", "m-june"}),
    "News": frozenset({"n"}),
    "m-june": frozenset({"m-june"}),
}


@pytest.mark.parametrize(
    ("basis", "found"),
    [
        ("told", []),
        ("relative: the year is that of paragraph 7", [((7,), set())]),
        ("inferred: Paragraphs 11 and 12", [((11, 12), set())]),
        ("inferred: paragraphs 3 to 5, 7 and 9", [((3, 4, 5, 7, 9), set())]),
        ("inferred: paragraphs 3–5", [((3, 4, 5), set())]),
        # The day that follows is no paragraph.
        ("told: paragraph 3, 4 February 2016", [((3,), set())]),
        ("relative: (News, paragraph 1; the day of paragraph 2)", [((1,), {"n"}), ((2,), set())]),
        ("relative: (m-june, paragraph 1)", [((1,), {"m-june"})]),
        # The longest name counts, and no part of a word.
        ("told: Morning News, May, paragraph 1", [((1,), {"m-may"})]),
        ("told: Morning News, paragraph 1", [((1,), {"m-may", "m-june"})]),
        ("told: OldNews, paragraph 1", [((1,), set())]),
        ("told: paragraph 1 of Morning News, May", [((1,), {"m-may"})]),
        ("told: paragraph 1 of Newsweek", [((1,), set())]),
    ],
)
def test_places_in_a_basis(basis: str, found: list[tuple[tuple[int, ...], set[str]]]) -> None:
    assert [(each.paragraphs, set(each.texts)) for each in mentions(basis, Names(KNOWN))] == found


def uncite(folder: Path, record: str, source: str, paragraph: str) -> None:
    """Take an evidence row out of a copied case."""
    rows = read(folder / "evidence.csv")
    write(folder / "evidence.csv", [row for row in rows if row[:3] != [record, source, paragraph]])


def test_a_paragraph_that_is_named_and_not_cited(folder: Path) -> None:
    uncite(folder, VELAYATI, "debkafile-february", "11")
    [fault] = faults(folder)
    assert fault.startswith("strikes.csv, line ")
    assert fault.endswith(
        f", date_basis: 'paragraphs 11 and 12': '{VELAYATI}' does not rest on paragraph 11 of 'debkafile-february'; "
        "add a row of evidence with part 'when', or put the name of another text before it"
    )


def test_a_paragraph_of_another_text(folder: Path) -> None:
    uncite(folder, VELAYATI, "wnu-february", "1")
    [fault] = faults(folder)
    assert f"'WNU, paragraph 1': '{VELAYATI}' does not rest on paragraph 1 of 'wnu-february'" in fault


def test_a_text_may_be_named_as_far_as_it_is_known_by_it(folder: Path) -> None:
    for name in ("WNU, February 2016", "WNU, February", "WNU", "War News Updates", "wnu-february"):
        change(folder, "strikes.csv", (VELAYATI,), date_basis=f"inferred: {name}, paragraph 1")
        assert faults(folder) == []


def test_a_paragraph_that_is_not_there(folder: Path) -> None:
    line = change(folder, "strikes.csv", (VELAYATI,), date_basis="inferred: paragraph 99")
    assert faults(folder) == [
        f"strikes.csv, line {line}, date_basis: 'paragraph 99': 'debkafile-february' has no paragraph 99"
    ]
    line = change(folder, "sources.csv", ("g2-june",), published_basis="told: paragraph 99")
    assert f"sources.csv, line {line}, published_basis: 'paragraph 99': 'g2-june' has no paragraph 99" in faults(folder)


def test_of_two_texts_the_cited_one_is_meant(folder: Path) -> None:
    # Debka has two texts; the record cites paragraph 3 of one, and then of both.
    change(folder, "strikes.csv", (VELAYATI,), date_basis="inferred: Debka, paragraph 3")
    assert faults(folder) == []
    key = (VELAYATI, "debkafile-february", "3")
    repeat(folder, "evidence.csv", key, source="debka-weekly-march")
    [fault] = faults(folder)
    assert "may be of 'debka-weekly-march' or 'debkafile-february'; put the name of its text before it" in fault


def test_what_texts_are_called_comes_from_the_case(folder: Path) -> None:
    change(folder, "outlets.csv", ("war-news-updates",), short="Herald")
    change(folder, "sources.csv", ("wnu-february",), short="Herald, spring")
    rows = read(folder / "strikes.csv")
    bases = [(row[0], row[2]) for row in rows if "WNU, paragraph" in row[2]]
    for record, basis in bases:
        change(folder, "strikes.csv", (record,), date_basis=basis.replace("WNU", "Herald"))
    assert not [fault for fault in faults(folder) if fault.startswith("strikes.csv")]


def test_nothing_is_asked_of_bases_where_the_texts_have_no_names() -> None:
    package = read_package(Path("data/datapackage.json").read_text("utf-8"))
    assert list(rule_faults(package, {})) == []


def test_a_claim_rests_on_no_readers_comment(folder: Path) -> None:
    line = change(folder, "claims.csv", ("claim-rift",), records_against="farquharson-calls-story-agitprop")
    assert faults(folder) == [
        f"claims.csv, line {line}, records_against: 'farquharson-calls-story-agitprop' is told by a reader's comment "
        "(paragraph 13 of 'wnu-february'), which counts for or against nothing; take it out of the claim"
    ]
