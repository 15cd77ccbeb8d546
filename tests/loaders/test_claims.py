"""Claims by outlet under random lenses, counted again from the raw cells."""

from functools import lru_cache

from loaders.claims import COMMENT, claim_cells, claims_under
from loaders.lens import Lens
from tests.lenses import SHIPPED, case, cells, for_random_lenses
from tests.readings.recount import Note, notes, tells

TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


@lru_cache(maxsize=300)
def shown(lens: Lens) -> dict[str, Note]:
    """Every record that a lens leaves, by id."""
    return {note.id: note for table in TABLES for note in notes(lens, SHIPPED, table) if note.shown}


def ways(lens: Lens, records: str, outlet: str) -> set[str]:
    """How an outlet tells some records, from evidence.csv alone."""
    passages = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}
    derived = {row["source"] for row in cells("sources") if row["derived_from"]}
    return {
        COMMENT if row["told"] == "opinion" and row["source"] in derived else row["told"]
        for row in cells("evidence")
        if row["record"] in records.split(";")
        and row["record"] in shown(lens)
        and tells(row["part"])
        and row["told"] not in lens.told
        and passages[row["source"], row["paragraph"]] == outlet
        and outlet not in lens.without
    }


@for_random_lenses(60)
def test_cells_equal_a_recount(lens: Lens) -> None:
    claims = {row["claim"]: row for row in cells("claims")}
    for row in claim_cells(lens, case()).itertuples():
        assert set(row.ways) == ways(lens, claims[row.claim]["records_for"], row.outlet)
        assert set(row.against) == ways(lens, claims[row.claim]["records_against"], row.outlet)
        assert row.counts == bool(set(row.ways) - {COMMENT})


@for_random_lenses(60)
def test_a_comment_is_not_counted(lens: Lens) -> None:
    told = {(row.claim, row.outlet) for row in claim_cells(lens, case()).itertuples() if set(row.ways) - {COMMENT}}
    for claim in claims_under(lens, case()).itertuples():
        assert set(claim.outlets) == {outlet for each, outlet in told if each == claim.id}
        assert claim.shown == bool(claim.outlets)


def test_the_editors_view_of_the_report_is_a_comment() -> None:
    cell = claim_cells(Lens(), case()).set_index(["claim", "outlet"]).loc["claim-rift", "war-news-updates"]
    assert cell["ways"] == (COMMENT,)
    assert not cell["counts"]


def test_claims_stand_in_their_order() -> None:
    assert list(claims_under(Lens(), case())["number"]) == sorted(int(row["rank"]) for row in cells("claims"))
