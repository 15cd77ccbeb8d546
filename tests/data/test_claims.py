"""Claims of the shipped case: short, and each leads to a page that shows what it rests on."""

import pytest

from tests.lenses import cells

CLAIMS = {row["claim"]: row for row in cells("claims")}
CHARTS = {
    "events": (),
    "meetings": ("meeting_timeline", "actor_network"),
    "grievances": ("grievances", "actor_network"),
    "strikes": ("air_strikes",),
    "stances": ("stance_heatmap",),
    "relations": ("actor_network",),
}
"""Record table to the pages whose charts have its rows; events have no chart of their own."""
TABLE = {row[table[:-1]]: table for table in CHARTS for row in cells(table)}


def test_there_are_few() -> None:
    assert 0 < len(CLAIMS) <= 14


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_is_short_and_plainly_written(claim: str) -> None:
    assert len(CLAIMS[claim]["title"]) < 50
    assert "’" not in CLAIMS[claim]["title"]


@pytest.mark.parametrize("claim", CLAIMS)
def test_a_claim_leads_to_a_page_that_shows_one_of_its_records(claim: str) -> None:
    shown = {page for record in CLAIMS[claim]["records_for"].split(";") for page in CHARTS[TABLE[record]]}
    assert CLAIMS[claim]["page"] in shown


@pytest.mark.parametrize("claim", CLAIMS)
def test_no_record_speaks_both_for_a_claim_and_against_it(claim: str) -> None:
    both = (CLAIMS[claim][column].split(";") for column in ("records_for", "records_against"))
    assert set.intersection(*map(set, both)) == set()
