"""What a click on any cell of the first page says that its outlet does, against a recount from the raw cells."""

import re

import pytest

from articles.claim import as_told
from loaders.claims import claims_under
from loaders.lens import Lens
from tests.articles.panels import sight_of, words_of
from tests.lenses import OUTLETS, case, cells
from tests.loaders.test_claims import UNCOUNTED, ways
from tests.readings.recount import names

CLAIMS = {row["claim"]: row for row in cells("claims")}


@pytest.mark.parametrize("outlet", OUTLETS)
@pytest.mark.parametrize("claim", CLAIMS)
def test_a_cell_says_in_what_way_its_outlet_has_the_claim(claim: str, outlet: str) -> None:
    [row] = [each for each in claims_under(Lens(), case()) if each.id == claim]
    sentence = as_told(case(), row, outlet)
    found = ways(Lens(), CLAIMS[claim]["records_for"], outlet) | ways(Lens(), CLAIMS[claim]["records_against"], outlet)
    name = next(each["name"] for each in cells("outlets") if each["outlet"] == outlet)
    if found - UNCOUNTED:
        assert sentence == f"As {names('outlets')[outlet]} tells it."
    elif found:
        assert sentence.startswith(f"{name} ")
        assert sentence.endswith("; no outlet is added.")
        assert ("comments" in sentence, "reprints" in sentence) == ("comment" in found, "reprint" in found)
    else:
        assert sentence == f"{name} does not tell this."


def test_a_reprint_names_the_paragraphs_that_it_repeats() -> None:
    [row] = [each for each in claims_under(Lens(), case()) if each.id == "claim-argue-in-moscow"]
    evidence = {
        int(each["paragraph"])
        for each in cells("evidence")
        if each["record"] in CLAIMS[row.id]["records_for"].split(";") and each["source"] == "debkafile-february"
    }
    repeated = {each["reprint_of"] for each in cells("passages")}
    numbers = set(map(int, re.findall(r"\d+", as_told(case(), row, "war-news-updates"))))
    assert numbers
    assert numbers <= {number for number in evidence if f"debkafile-february:{number}" in repeated}


def test_a_click_on_a_stroke_opens_that_the_outlet_does_not_tell_this() -> None:
    assert "War News Updates does not tell this." in words_of(
        sight_of(selected="claim-arms", beside="war-news-updates")
    )
