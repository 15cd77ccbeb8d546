"""Claims of the shipped case: short, and each leads to a page that shows what it rests on."""

import re

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


ONE_SIDED = {
    "claim-assad-stays",
    "claim-end-of-war",
    "claim-hit-all",
    "claim-limits",
    "claim-no-ceasefire",
    "claim-strikes-ease",
}


def test_a_claim_of_one_side_alone_counts_for_no_reading() -> None:
    verdicts = [row for row in cells("verdicts") if row["claim"] in ONE_SIDED]
    assert len(verdicts) == len(ONE_SIDED) * len(cells("hypotheses"))
    assert {row["verdict"] for row in verdicts} == {"neither"}
    # The reason is the rule, so another claim that gives it has to be among them.
    alone = {row["claim"] for row in cells("verdicts") if re.fullmatch(r"It tells of \w+ alone\.", row["reason"])}
    assert alone == ONE_SIDED


def test_one_telephone_call_is_no_settlement() -> None:
    claim = CLAIMS["claim-settling"]
    assert claim["title"] == "Putin and Rouhani agree to go on together"
    rests_on = {(row["source"], row["paragraph"]) for row in cells("evidence") if row["record"] in claim["records_for"]}
    assert rests_on == {("blog-january", "10")}


@pytest.mark.parametrize(
    "pair",
    [
        {"debka-on-rift-in-february", "farquharson-calls-story-agitprop"},
        {"iran-for-nothing-but-victory", "putin-rouhani-call"},
        {"lavrov-strikes-go-on", "air-campaign-slows"},
    ],
    ids=["rift real or made", "victory or an end", "vow or slowdown"],
)
def test_what_cannot_both_hold_is_a_disagreement(pair: set[str]) -> None:
    assert any(pair <= {*row["records"].split(";")} for row in cells("disagreements"))
