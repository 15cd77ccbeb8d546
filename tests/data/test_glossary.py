"""The glossary names a paragraph that uses each of its terms, and explains the letters that the case uses."""

import re

import pytest

from tests.data.conftest import FOLDER
from tests.lenses import cells

TERMS = cells("glossary")
FILES = {row["source"]: row["file"] for row in cells("sources")}
COLUMNS = ("title", "note", "place", "topic", "outcome", "gist", "handling")
SHOWN = ("events", "meetings", "grievances", "strikes", "stances", "relations", "passages", "claims", "disagreements")


def spellings(row: dict[str, str]) -> list[str]:
    """All ways in which a term is written."""
    return [row["short"], *filter(None, row["also"].split(";"))]


@pytest.mark.parametrize("row", TERMS, ids=[row["term"] for row in TERMS])
def test_the_paragraph_of_a_term_uses_it(row: dict[str, str]) -> None:
    if not row["source"]:
        pytest.skip("a word of this project, which no text uses")
    path = FOLDER / FILES[row["source"]]
    if not path.exists():
        pytest.skip("the texts are not part of the project")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert any(spelling in lines[int(row["paragraph"]) - 1] for spelling in spellings(row))


def test_an_acronym_is_given_in_full() -> None:
    assert [row["term"] for row in TERMS if row["kind"] == "acronym" and not row["full"]] == []


def test_letters_that_a_reader_meets_are_explained() -> None:
    known = {spelling for row in TERMS for spelling in spellings(row)}
    words = [row[column] for table in SHOWN for row in cells(table) for column in COLUMNS if row.get(column)]
    met = {word for text in words for word in re.findall(r"\b[A-Z][A-Z0-9]*[A-Z0-9]\b", text)}
    # Names have cards of their own, and capitals may be emphasis.
    columns = ("name", "short", "aliases")
    names = " ".join(
        row.get(column, "") for table in ("actors", "outlets") for row in cells(table) for column in columns
    )
    assert {word for word in met - known - {"TO"} if not re.search(rf"\b{word}\b", names)} == set()


def test_places_of_events_and_meetings_are_explained_where_they_are_no_actors() -> None:
    known = {spelling for row in TERMS for spelling in spellings(row)}
    known |= {name for row in cells("actors") for name in (row["short"], *row["aliases"].split(";"))}
    known.discard("")
    places = {row["place"] for table in ("events", "meetings") for row in cells(table) if row["place"]}
    assert [place for place in sorted(places) if not any(name in place for name in known | {"Syria"})] == []
