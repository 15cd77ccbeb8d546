"""The sentence over the claims, and their list, against a recount under random lenses."""

import re

from loaders.claims import claim_cells, claims_under
from loaders.lens import Lens
from readings import basis, overview
from tests.lenses import OUTLETS, case, cells, for_random_lenses
from tests.loaders.test_claims import ways
from tests.readings.recount import labels, names

ALL = re.compile(
    r"(?:(?P<lost>\d+) of (?P<of>\d+) claims? about the quarrel (?:is|are) told by nobody left, )?(?P<alone>\d+)"
    r"(?: of (?P<whole>\d+) claims? about the quarrel)? rests? on one outlet alone; "
    r"(?:no two outlets tell the same|only (?P<several>\d+) (?:is|are) told by as many as (?P<most>\d+))"
)


def counts(lens: Lens) -> list[int]:
    """By how many outlets each claim is told, from the raw cells."""
    return [
        sum(bool(ways(lens, row["records_for"], outlet) - {"comment"}) for outlet in OUTLETS) for row in cells("claims")
    ]


@for_random_lenses(60)
def test_takeaway_counts_claims_by_outlets(lens: Lens) -> None:
    found = counts(lens)
    said = overview.takeaway(claims_under(lens, case()), "nothing")
    if not any(found):
        assert said == "nothing"
        return
    match = ALL.fullmatch(said)
    assert match, said
    assert int(match["alone"]) == found.count(1)
    assert int(match["of"] or match["whole"]) == len(found)
    assert int(match["lost"] or 0) == found.count(0)
    most = max(found)
    assert (match["most"] is None) == (most == 1)
    if most > 1:
        assert (int(match["most"]), int(match["several"])) == (most, found.count(most))


@for_random_lenses(30)
def test_the_list_says_how_each_outlet_tells_each_claim(lens: Lens) -> None:
    words = overview.in_a_word([*labels("told"), "comment"])
    outlets = names("outlets")
    rows = overview.claim_rows(claims_under(lens, case()), claim_cells(lens, case()), outlets, words).rows
    claims = {row["claim"]: row for row in cells("claims")}
    for row in rows:
        for outlet, cell in zip(outlets, row.cells[2:-1], strict=True):
            told = ways(lens, claims[row.id]["records_for"], outlet)
            against = ways(lens, claims[row.id]["records_against"], outlet)
            said = set(cell.removesuffix("≠").strip().split(", ")) - {"–", ""}
            assert said == {words[way] for way in told}
            assert cell.endswith("≠") == bool(against)


def test_outlets_stand_with_the_months_of_their_texts() -> None:
    written = overview.written(case()["sources"])
    assert written["debka"] == "2 texts, Feb–Mar 2016"
    assert written["unnamed-blog"] == "about Jan 2017"


def test_texts_are_listed_in_order_of_writing() -> None:
    table = overview.texts(case()["sources"], case()["outlets"], labels("reliability"))
    assert len(table) == len(cells("sources"))
    assert list(table["Outlet"])[-1] == "Unnamed blog"


def test_tellers_are_counted_or_named_with_their_grade() -> None:
    from tests.lenses import records

    everything = records(Lens(), table="stances")
    known = names("outlets"), case().grades(), "has", "have"
    assert basis.tellers(everything, *known) == "4 outlets have"
    alone = records(Lens(without=tuple(sorted(set(OUTLETS) - {"debka"}))), table="stances")
    assert basis.tellers(alone, *known) == "Debka (not usually reliable) has"
