"""The last page begins with who made the case, how, and with what agreement."""

import json

import pytest

from loaders.itself import itself
from loaders.package import Package
from readings.about import made, size
from tests.lenses import SHIPPED, cells
from tests.pages.test_pages import ROOT, headings, run, said

PACKAGE = json.loads((SHIPPED / "datapackage.json").read_text(encoding="utf-8"))


def test_it_begins_with_who_made_it_how_and_with_what_agreement_then_the_codebook() -> None:
    app = run("../pages/codebook.py")
    body = said(app)
    assert headings(app, 1) == [PACKAGE["title"]]
    [maker] = [each["title"] for each in PACKAGE["contributors"]]
    order = [f"Made by {maker}. Version {PACKAGE['version']}.", PACKAGE["licenses"][0]["title"]]
    order += ["Two coding passes agreed on ", "Two readers with one codebook", "## Codebook"]
    places = [body.index(each) for each in order]
    assert places == sorted(places)
    outlets = len({row["outlet"] for row in cells("outlets")})
    ground = f"{len(cells('sources'))} texts from {outlets} outlets, {len(cells('passages'))} paragraphs"
    assert ground in body


def test_the_package_and_the_citation_name_the_same_makers() -> None:
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    for each in PACKAGE["contributors"]:
        assert f'- name: "{each["title"]}"' in citation


@pytest.mark.parametrize("contributors", [None, "me", [{}, 1, {"title": 2}]])
def test_a_case_that_does_not_say_who_made_it_is_given_no_maker(contributors: object) -> None:
    package = Package("x", "X", "1", (), {}, "", *itself({"contributors": contributors, "licenses": []}))
    assert list(made(package)) == ["Version 1. The case does not say who made it."]


def test_one_is_one() -> None:
    assert (
        size(1, 1, 2, 1) == "1 text from 1 outlet, 2 paragraphs; 1 record, each with the paragraphs that it rests on."
    )
