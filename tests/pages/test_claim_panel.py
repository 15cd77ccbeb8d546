"""What stands beside a claim: its paragraphs, what of them is left out, who is named, what words mean."""

import pytest

from tests.data.conftest import FOLDER
from tests.lenses import cells
from tests.pages.test_pages import html, run
from tests.readings.recount import telling

CLAIM = "claim-rift"
ROW = next(row for row in cells("claims") if row["claim"] == CLAIM)
RECORDS = [*ROW["records_for"].split(";"), *filter(None, ROW["records_against"].split(";"))]
OUTLETS = {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages")}


def paragraphs() -> list[str]:
    """The outlet of each paragraph that tells of the claim."""
    return [OUTLETS[row["source"], row["paragraph"]] for record in RECORDS for row in telling()[record]]


def test_nothing_is_marked_where_nothing_is_left_out():
    body = html(run(selected=CLAIM))
    assert "Left out." not in body
    assert body.count("class='told'") == len(paragraphs())


def test_what_is_left_out_is_marked_paragraph_by_paragraph():
    body = html(run(selected=CLAIM, without="debka"))
    assert body.count("<b>Left out.</b>") == paragraphs().count("debka")


def test_a_time_that_is_left_out_is_marked_too():
    assert "<b>Left out.</b>" in html(run(selected=CLAIM, phase="phase-2015"))


@pytest.mark.skipif(
    not any(FOLDER.glob("*.txt")), reason=f"needs the texts, which are no part of the project: {FOLDER}"
)
def test_paragraphs_that_are_at_hand_are_shown(monkeypatch):
    monkeypatch.setenv("FAULTLINES_TEXTS", str(FOLDER))
    body = html(run(selected=CLAIM))
    assert body.count("<blockquote>") == len(paragraphs())


def test_those_who_are_named_in_it_have_cards():
    labels = {button.label for button in run(selected=CLAIM).button}
    assert {"Russian Federation", "Islamic Republic of Iran", "Mohammed Ali Jafari"} <= labels
