"""Claims by outlet under random lenses, counted again from the raw cells."""

from functools import lru_cache

from loaders.claims import COMMENT, REPRINT, claim_cells, claims_under
from loaders.lens import Lens
from rows.claim import Cell
from tests.lenses import SHIPPED, case, cells, for_random_lenses
from tests.readings.recount import Note, notes, tells
from tests.readings.recount import told as told_who

UNCOUNTED = {COMMENT, REPRINT}
TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


@lru_cache(maxsize=300)
def shown(lens: Lens) -> dict[str, Note]:
    """Every record that a lens leaves, by id."""
    return {note.id: note for table in TABLES for note in notes(lens, SHIPPED, table) if note.shown}


def ways(lens: Lens, records: str, outlet: str) -> set[str]:
    """How an outlet tells some records, from evidence.csv alone."""
    passages = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}
    derived = {row["source"] for row in cells("sources") if row["derived_from"]}
    publishers = {row["source"]: row["outlet"] for row in cells("sources")}
    told = [
        row
        for row in cells("evidence")
        if row["record"] in records.split(";")
        and row["record"] in shown(lens)
        and tells(row["part"])
        and told_who(lens, row["record"], "who")
        and row["told"] not in lens.told
        and passages[row["source"], row["paragraph"]] not in lens.without
    ]
    places = {f"{row['source']}:{row['paragraph']}" for row in told}
    printers = {publishers[row["source"]] for row in cells("passages") if row["reprint_of"] in places}
    reprints = {REPRINT} if outlet in printers - set(lens.without) else set()
    return reprints | {
        COMMENT if row["told"] == "opinion" and row["source"] in derived else row["told"]
        for row in told
        if passages[row["source"], row["paragraph"]] == outlet
    }


@for_random_lenses(60)
def test_cells_equal_a_recount(lens: Lens) -> None:
    claims = {row["claim"]: row for row in cells("claims")}
    for row in claim_cells(lens, case()):
        assert set(row.ways) == ways(lens, claims[row.claim]["records_for"], row.outlet)
        assert set(row.against) == ways(lens, claims[row.claim]["records_against"], row.outlet)
        assert row.counts == bool(set(row.ways) - UNCOUNTED)
        assert row.counts_against == bool(set(row.against) - UNCOUNTED)


@for_random_lenses(60)
def test_a_comment_or_a_reprint_is_not_counted(lens: Lens) -> None:
    told = {(row.claim, row.outlet) for row in claim_cells(lens, case()) if set(row.ways) - UNCOUNTED}
    for claim in claims_under(lens, case()):
        assert set(claim.outlets) == {outlet for each, outlet in told if each == claim.id}
        assert claim.shown == bool(claim.outlets)


def test_the_editors_view_of_the_report_is_a_comment() -> None:
    cell = cell_of(Lens(), "claim-rift", "war-news-updates")
    assert cell.ways == (COMMENT, REPRINT)
    assert not cell.counts


def cell_of(lens: Lens, claim: str, outlet: str) -> Cell:
    """How an outlet tells a claim."""
    return next(each for each in claim_cells(lens, case()) if (each.claim, each.outlet) == (claim, outlet))


def test_claims_stand_in_their_order() -> None:
    assert [each.number for each in claims_under(Lens(), case())] == sorted(int(row["rank"]) for row in cells("claims"))


def test_a_reprint_goes_with_its_printer_and_with_whose_words_it_is() -> None:
    claim, printer = "claim-argue-in-moscow", "war-news-updates"
    for without, ways_left in ((), (REPRINT,)), ((printer,), ()), (("debka",), ()), (("g2-bulletin",), (REPRINT,)):
        assert cell_of(Lens(without=without), claim, printer).ways == ways_left
    [told] = [each.outlets for each in claims_under(Lens(), case()) if each.id == claim]
    assert told == ("debka",)


def test_a_record_of_which_nothing_left_tells_who_it_was_speaks_for_no_claim() -> None:
    cell = cell_of(Lens(told=("fact",)), "claim-limits", "debka")
    assert cell.counts
    assert not cell.counts_against
