"""Claims by outlet under random lenses, counted again from the raw cells."""

from functools import cache, lru_cache
from pathlib import Path

from loaders.claims import claim_cells, claims_under
from loaders.lens import Lens
from rows.claim import Cell
from rows.codes import COMMENT, REPRINT
from tests.cases import SHIPPED
from tests.lenses import case, cells, in_both_cases
from tests.readings.recount import Note, notes, tells
from tests.readings.recount import told as told_who

UNCOUNTED = {COMMENT, REPRINT}
TABLES = ("events", "meetings", "grievances", "strikes", "stances", "relations")


@lru_cache(maxsize=300)
def shown(lens: Lens, folder: Path) -> dict[str, Note]:
    """Every record that a lens leaves, by id."""
    return {note.id: note for table in TABLES for note in notes(lens, folder, table) if note.shown}


@cache
def outlets_of(table: str, folder: Path) -> dict[tuple[str, ...], str]:
    """Text, or text and paragraph, to its outlet."""
    key = ("source", "paragraph") if table == "passages" else ("source",)
    return {tuple(row[name] for name in key): row["outlet"] for row in cells(table, folder)}


@lru_cache(maxsize=300)
def telling(lens: Lens, folder: Path) -> list[dict[str, str]]:
    """The rows of evidence left that tell of a record that is shown, and of whom it is."""
    passages = outlets_of("passages", folder)
    return [
        row
        for row in cells("evidence", folder)
        if row["record"] in shown(lens, folder)
        and tells(row["part"])
        and told_who(lens, row["record"], "who", folder)
        and row["told"] not in lens.told
        and passages[row["source"], row["paragraph"]] not in lens.without
    ]


def ways(lens: Lens, records: str, outlet: str, folder: Path = SHIPPED) -> set[str]:
    """How an outlet tells some records, from evidence.csv alone."""
    passages, publishers = outlets_of("passages", folder), outlets_of("sources", folder)
    derived = {row["source"] for row in cells("sources", folder) if row["derived_from"]}
    told = [row for row in telling(lens, folder) if row["record"] in records.split(";")]
    places = {f"{row['source']}:{row['paragraph']}" for row in told}
    printers = {publishers[row["source"],] for row in cells("passages", folder) if row["reprint_of"] in places}
    reprints = {REPRINT} if outlet in printers - set(lens.without) else set()
    return reprints | {
        COMMENT if row["told"] == "opinion" and row["source"] in derived else row["told"]
        for row in told
        if passages[row["source"], row["paragraph"]] == outlet
    }


@in_both_cases(60, 10)
def test_cells_equal_a_recount(folder: Path, lens: Lens) -> None:
    claims = {row["claim"]: row for row in cells("claims", folder)}
    for row in claim_cells(lens, case(folder)):
        assert set(row.ways) == ways(lens, claims[row.claim]["records_for"], row.outlet, folder)
        assert set(row.against) == ways(lens, claims[row.claim]["records_against"], row.outlet, folder)
        assert row.counts == bool(set(row.ways) - UNCOUNTED)
        assert row.counts_against == bool(set(row.against) - UNCOUNTED)


@in_both_cases(60, 10)
def test_a_comment_or_a_reprint_is_not_counted(folder: Path, lens: Lens) -> None:
    found = claim_cells(lens, case(folder))
    told = {(row.claim, row.outlet) for row in found if set(row.ways) - UNCOUNTED}
    for claim in claims_under(lens, case(folder)):
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
