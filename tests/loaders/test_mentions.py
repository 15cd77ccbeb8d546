"""Names and terms where they occur in texts, and nowhere else."""

from pathlib import Path

import pytest

from loaders.case import load_case
from loaders.mentions import actor_names, case_pieces, mentions, pieces, term_names
from loaders.typed import rows_in
from readings.glossary import Term, lines_for
from tests.lenses import case, every_case
from tests.loaders.copies import change

NAMES = {
    "sco": ("SCO",),
    "aleppo": ("Aleppo",),
    "eastern-aleppo": ("eastern Aleppo", "Eastern Aleppo"),
    "us": ("US",),
    "s-300": ("S-300",),
    "army": ("Assad's army",),
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("talks about the SCO.", ["sco"]),
        ("disco, SCOTT and sco", []),
        ("Eastern Aleppo falls", ["eastern-aleppo"]),
        ("Aleppo and eastern Aleppo", ["aleppo", "eastern-aleppo"]),
        ("the US-led coalition tells us", ["us"]),
        ("S-3000 and S-300s", []),
        ("S-300, S-300", ["s-300"]),
        ("beside Assad’s army", ["army"]),
        ("", []),
    ],
)
def test_a_name_counts_as_a_whole_word_as_it_is_written(text: str, found: list[str]) -> None:
    assert mentions(NAMES)([text]) == found


def test_a_text_in_pieces_is_the_text() -> None:
    text = "US, beside Assad’s army of eastern Aleppo’s"
    found = pieces(NAMES)(text)
    assert "".join(piece for piece, _ in found) == text
    assert [piece for piece in found if piece[1]] == [
        ("US", "us"),
        ("Assad’s army", "army"),
        ("eastern Aleppo", "eastern-aleppo"),
    ]


def test_names_come_in_the_order_of_the_texts_each_once() -> None:
    assert mentions(NAMES)(["US and SCO", "Aleppo, US"]) == ["us", "sco", "aleppo"]


@pytest.mark.parametrize("names", [{}, {"nobody": ("", "")}])
def test_where_there_are_no_names_nothing_is_found(names: dict[str, tuple[str, ...]]) -> None:
    assert mentions(names)(["", "SCO"]) == []


@every_case
def test_an_actor_is_found_by_each_of_its_names(folder: Path) -> None:
    find = mentions(actor_names(case(folder)))
    for actor, names in actor_names(case(folder)).items():
        for name in filter(None, names):
            assert actor in find([f"so {name}."]), name


@every_case
def test_no_name_stands_for_two_actors(folder: Path) -> None:
    spellings = [name for names in actor_names(case(folder)).values() for name in {*names, ""} - {""}]
    assert len(spellings) == len(set(spellings))


def test_a_term_is_said_in_a_line() -> None:
    assert lines_for(["sco", "aleppo"], rows_in(case(), "glossary", Term)) == [
        "SCO (Shanghai Cooperation Organisation): Iran is an observer there, a reader says, on the way to being a full "
        "member",
        "Aleppo: city in Syria; the government and its allies take its east in December 2016",
    ]


def test_no_spelling_stands_for_two_terms() -> None:
    spellings = [spelling for names in term_names(case()).values() for spelling in names]
    assert len(spellings) == len(set(spellings))


def test_an_actor_within_the_name_of_an_outlet_or_a_text_is_not_meant(small_folder: Path) -> None:
    plain = load_case(small_folder)
    actor, outlet = (next(iter(plain.names(table))) for table in ("actors", "outlets"))
    called = plain.names("actors")[actor]
    change(small_folder, "outlets.csv", (outlet,), short=f"{called} Gazette")
    change(small_folder, "sources.csv", (next(iter(plain.names("sources"))),), short=f"Of {called}")
    split = case_pieces(load_case(small_folder))
    assert split(f"{called} Gazette on {called}") == [(f"{called} Gazette", ""), (" on ", ""), (called, actor)]
    assert split(f"Of {called}") == [(f"Of {called}", "")]
