"""What a click on any cell of the first page says that its outlet does, against a recount from the raw cells."""

import re
from pathlib import Path

import pytest

from articles.claim import as_told
from loaders.claims import REPRINT, claims_under
from loaders.lens import Lens
from tests.articles.panels import sight_of, words_of
from tests.cases import SHOWN
from tests.lenses import case, cells, every_case, values
from tests.loaders.test_claims import UNCOUNTED, ways
from tests.readings.recount import names

CLAIMS = [(folder, row) for folder in SHOWN.values() for row in cells("claims", folder)]


def records_of(row: dict[str, str]) -> list[str]:
    """The records for and against a claim."""
    return [each for side in ("records_for", "records_against") for each in row[side].split(";") if each]


def has(folder: Path, row: dict[str, str], outlet: str) -> set[str]:
    """In what ways an outlet has a claim."""
    return ways(Lens(), ";".join(records_of(row)), outlet, folder)


@pytest.mark.parametrize(("folder", "row"), CLAIMS, ids=[row["claim"] for _, row in CLAIMS])
def test_a_cell_says_in_what_way_its_outlet_has_the_claim(folder: Path, row: dict[str, str]) -> None:
    [claim] = [each for each in claims_under(Lens(), case(folder)) if each.id == row["claim"]]
    for outlet in cells("outlets", folder):
        sentence, found = as_told(case(folder), claim, outlet["outlet"]), has(folder, row, outlet["outlet"])
        if found - UNCOUNTED:
            assert sentence == f"As {names('outlets', folder)[outlet['outlet']]} tells it."
        elif found:
            assert sentence.startswith(f"{outlet['name']} ")
            assert sentence.endswith("; no outlet is added.")
            assert ("comments" in sentence, "reprints" in sentence) == ("comment" in found, "reprint" in found)
        else:
            assert sentence == f"{outlet['name']} does not tell this."


@every_case
def test_a_reprint_names_the_paragraphs_that_it_repeats(folder: Path) -> None:
    repeated = {row["reprint_of"]: row["source"] for row in cells("passages", folder) if row["reprint_of"]}
    printed = {row["source"]: row["outlet"] for row in cells("sources", folder)}
    claims, seen = {each.id: each for each in claims_under(Lens(), case(folder))}, 0
    for row in cells("claims", folder):
        told = [each for each in cells("evidence", folder) if each["record"] in records_of(row)]
        places = {f"{each['source']}:{each['paragraph']}" for each in told}
        for outlet in values("outlets", "outlet", folder):
            if has(folder, row, outlet) != {REPRINT}:
                continue
            own = {place.rpartition(":")[2] for place in places & repeated.keys() if printed[repeated[place]] == outlet}
            numbers = set(re.findall(r"\d+", as_told(case(folder), claims[row["claim"]], outlet)))
            assert numbers, row["claim"]
            assert numbers <= own, row["claim"]
            seen += 1
    assert seen


@every_case
def test_a_click_on_a_stroke_opens_that_the_outlet_does_not_tell_this(folder: Path) -> None:
    claim, outlet = next(
        (row["claim"], outlet)
        for row in cells("claims", folder)
        for outlet in cells("outlets", folder)
        if not has(folder, row, outlet["outlet"])
    )
    words = words_of(sight_of(folder=folder, selected=claim, beside=outlet["outlet"]))
    assert f"{outlet['name']} does not tell this." in words
