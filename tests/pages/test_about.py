"""The last page begins with who made the case, how, and with what agreement."""

import json
from pathlib import Path

import pytest

from loaders.itself import itself
from loaders.package import Package
from readings.about import made, size
from tests.cases import SHIPPED
from tests.lenses import cells, every_case
from tests.pages.test_pages import ROOT, first_view, headings, said

ABOUT = "../pages/codebook.py"


def package(folder: Path) -> dict:
    """What a case says of itself."""
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


@every_case
def test_it_begins_with_who_made_it_how_and_with_what_agreement_then_the_codebook(folder: Path) -> None:
    app, raw = first_view(ABOUT, folder), package(folder)
    body = said(app)
    assert headings(app, 1) == [raw["title"]]
    [maker] = [each["title"] for each in raw["contributors"]]
    order = [f"Made by {maker}. Version {raw['version']}.", raw["licenses"][0]["title"]]
    passes = ["Two coding passes agreed on ", "Two readers with one codebook"]
    assert [each in body for each in passes] == [folder == SHIPPED] * 2
    order += passes * (folder == SHIPPED) + ["## Codebook"]
    places = [body.index(each) for each in order]
    assert places == sorted(places)
    outlets, texts, paragraphs = (len(cells(table, folder)) for table in ("outlets", "sources", "passages"))
    assert f"{texts} texts from {outlets} outlets, {paragraphs} paragraphs" in body


@every_case
def test_the_codebook_lists_every_term_of_a_case_that_explains_some(folder: Path) -> None:
    body = said(first_view(ABOUT, folder))
    glosses = [row["gloss"] for row in cells("glossary", folder)]
    assert ("## Words" in body) == bool(glosses)
    assert not [each for each in glosses if each not in body]


def test_the_shipped_package_and_the_citation_name_the_same_makers() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    for each in package(SHIPPED)["contributors"]:
        assert f'- name: "{each["title"]}"' in citation


@pytest.mark.parametrize("contributors", [None, "me", [{}, 1, {"title": 2}]])
def test_a_case_that_does_not_say_who_made_it_is_given_no_maker(contributors: object) -> None:
    package = Package("x", "X", "1", (), {}, "", *itself({"contributors": contributors, "licenses": []}))
    assert list(made(package)) == ["Version 1. The case does not say who made it."]


def test_one_is_one() -> None:
    assert (
        size(1, 1, 2, 1) == "1 text from 1 outlet, 2 paragraphs; 1 record, each with the paragraphs that it rests on."
    )
