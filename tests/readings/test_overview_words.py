"""The sentence over the claims, and their list, against a recount under random lenses."""

import re

from loaders.claims import claim_cells, claims_under
from loaders.lens import Lens
from loaders.typed import rows_in
from readings import basis, overview
from rows.record import Telling
from rows.text import Outlet, Source
from tests.lenses import OUTLETS, case, cells, for_random_lenses, rows
from tests.loaders.test_claims import UNCOUNTED, ways
from tests.readings.recount import labels, names

SAID = re.compile(
    r"(?P<title>.+), (?:say (?P<many>\d+) outlets|says (?P<only>.+) alone)"
    r"(?: \((?P<torn>\d+) also says? the opposite\)|(?P<both>, and also the opposite))?; "
    r"(?:(?P<most>most claims are|(?P<alone>\d+|none) of (?P<told>\d+) claims (?:is|are)) one outlet's word alone"
    r"|no claim has a second outlet)(?:, and (?P<lost>\d+) of (?P<whole>\d+) ha(?:s|ve) none left)?"
)


def counts(lens: Lens) -> list[int]:
    """By how many outlets each claim is told, from the raw cells."""
    return [
        sum(bool(ways(lens, row["records_for"], outlet) - UNCOUNTED) for outlet in OUTLETS) for row in cells("claims")
    ]


@for_random_lenses(25)
def test_takeaway_says_what_most_outlets_tell_and_how_thin_the_rest_is(lens: Lens) -> None:
    found = counts(lens)
    said = overview.takeaway(claims_under(lens, case()), claim_cells(lens, case()), names("outlets"), "nothing")
    if not any(found):
        assert said == "nothing"
        return
    match = SAID.fullmatch(said)
    assert match, said
    ranked = sorted(zip(cells("claims"), found, strict=True), key=lambda each: int(each[0]["rank"]))
    claim = next(row for row, count in ranked if count == max(found))
    tellers = [each for each in OUTLETS if ways(lens, claim["records_for"], each) - UNCOUNTED]
    torn = sum(bool(ways(lens, claim["records_against"], each) - UNCOUNTED) for each in tellers)
    assert match["title"] == claim["title"]
    assert int(match["many"] or 1) == len(tellers)
    assert match["only"] in (None, names("outlets")[tellers[0]])
    assert (int(match["torn"] or 0) or int(bool(match["both"]))) == torn
    alone, told = found.count(1), len(found) - found.count(0)
    assert int(match["lost"] or 0) == found.count(0)
    if alone == told:
        assert match["most"] is None
    elif match["alone"]:
        assert (0 if match["alone"] == "none" else int(match["alone"]), int(match["told"])) == (alone, told)
    else:
        assert 2 * alone > told


@for_random_lenses(12)
def test_the_list_says_how_each_outlet_tells_each_claim(lens: Lens) -> None:
    words = overview.in_a_word([*labels("told"), "comment", "reprint"])
    outlets = names("outlets")
    found = overview.claim_rows(claims_under(lens, case()), claim_cells(lens, case()), outlets, words).rows
    claims = {row["claim"]: row for row in cells("claims")}
    for row in found:
        for outlet, cell in zip(outlets, row.cells[2:-1], strict=True):
            told = ways(lens, claims[row.id]["records_for"], outlet)
            against = ways(lens, claims[row.id]["records_against"], outlet)
            said, _, opposite = cell.removeprefix("–").partition("opposite: ")
            assert set(filter(None, said.removesuffix("; ").split(", "))) == {words[way] for way in told}
            assert set(filter(None, opposite.split(", "))) == {words[way] for way in against}


def test_hovering_over_a_cell_says_how_it_is_told_that_it_is_silent_or_left_out() -> None:
    words, outlets = overview.in_a_word([*labels("told"), "comment", "reprint"]), names("outlets")
    lists = [
        overview.claim_rows(claims_under(lens, case()), claim_cells(lens, case()), outlets, words)
        for lens in (Lens(without=("debka",)), Lens())
    ]
    over_claims, over_cells = overview.hovers(*lists, outlets)
    row = next(row for row in cells("claims") if row["claim"] == "claim-acts-alone")
    title = f"{row['rank']} {row['title']}"
    assert over_claims[row["claim"]][0] == title
    assert over_cells[row["claim"], "debka"] == (title, "Debka: all of it left out")
    assert over_cells[row["claim"], "war-news-updates"] == (title, "WNU: silent on it")
    told = "Unnamed blog: as fact, unnamed; opposite: as fact"
    assert over_cells[row["claim"], "unnamed-blog"] == (title, told, overview.ASKS)


def test_outlets_stand_with_the_months_of_their_texts() -> None:
    written = overview.written(rows_in(case(), "sources", Source))
    assert written["debka"] == "2 texts, Feb–Mar 2016"
    assert written["unnamed-blog"] == "about Jan 2017"


def test_texts_are_listed_in_order_of_writing() -> None:
    head, found = overview.text_cells(
        rows_in(case(), "sources", Source), rows_in(case(), "outlets", Outlet), labels("reliability")
    )
    assert len(found) == len(cells("sources"))
    assert found[-1][head.index("Outlet")] == "Unnamed blog"


def test_tellers_are_counted_or_named_with_their_grade() -> None:
    known = names("outlets"), case().grades()
    assert basis.as_told(rows(Telling, Lens(), table="stances"), *known) == ""
    alone = rows(Telling, Lens(without=tuple(sorted(set(OUTLETS) - {"debka"}))), table="stances")
    assert basis.as_told(alone, *known) == "as Debka (not usually reliable) tells it"
