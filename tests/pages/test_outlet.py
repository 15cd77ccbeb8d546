"""The card of an outlet, recounted here from the CSVs; and the ways on from a claim."""

import pytest
from streamlit.testing.v1 import AppTest

from articles.blocks import Button, Heading, Note
from articles.claim import opening
from loaders.claims import claims_under
from loaders.lens import Lens
from tests.articles.panels import blocks_of, sight_of, words_of
from tests.lenses import OUTLETS, case, cells
from tests.pages.test_pages import headings, run, said
from tests.readings.recount import by_reader, telling

ROWS = {row["outlet"]: row for row in cells("outlets")}
SPEAKS = {(row["source"], row["paragraph"]): row for row in cells("passages")}


def told_by() -> dict[str, set[str]]:
    """Every record to the outlets that tell it, of which a reader who comments is none."""
    return {
        record: {SPEAKS[row["source"], row["paragraph"]]["outlet"] for row in rows if not by_reader(row)}
        for record, rows in telling().items()
    }


@pytest.mark.parametrize("outlet", OUTLETS)
def test_a_card_says_how_far_to_trust_it_why_and_how_much_it_tells_and_leads_on(outlet: str) -> None:
    sight = sight_of(selected=outlet)
    blocks, body = blocks_of(sight), words_of(sight)
    assert next(block.text for block in blocks if isinstance(block, Heading)) == ROWS[outlet]["name"]
    assert f"({ROWS[outlet]['reliability']}): {ROWS[outlet]['reliability_reason']}" in body
    own = [outlets for outlets in told_by().values() if outlet in outlets]
    alone = sum(outlets == {outlet} for outlets in own)
    assert f"Tells {len(own)} of {len(told_by())} records; {alone} of these rest on it alone." in body
    printed = [
        rows for rows in telling().values() if SPEAKS[rows[0]["source"], rows[0]["paragraph"]]["outlet"] == outlet
    ]
    comments = sum(all(map(by_reader, rows)) for rows in printed)
    assert (f"comments on which {comments} more records rest." in body) == bool(comments)
    assert not [block for block in blocks if isinstance(block, Note)]
    keys = {block.key for block in blocks if isinstance(block, Button)}
    assert {f"go-to-{row['source']}" for row in cells("sources") if row["outlet"] == outlet} <= keys
    assert any(key.startswith("card-As one who is written about-") for key in keys)


def test_a_card_takes_its_outlet_away_and_brings_it_back() -> None:
    app = run(selected="debka", without="g2-bulletin")
    app.button(key="leave-out").click().run()
    assert "debka,g2-bulletin" in app.query_params["without"]
    assert app.button(key="leave-out").label == "Bring it back"
    assert "Counted over all texts, whatever you left out." in said(app)
    app.button(key="leave-out").click().run()
    assert "debka" not in str(app.query_params["without"])


def test_on_a_page_without_outlets_a_card_stands_below_how_to_read() -> None:
    app = run("../pages/grievances.py", selected="debka")
    assert headings(app)[0] == "How to read this"
    assert ROWS["debka"]["name"] in headings(app)


def test_every_claim_leads_to_a_record_with_a_mark_on_the_page_that_shows_it() -> None:
    tables = {
        "stance_heatmap": "stances",
        "meeting_timeline": "meetings",
        "air_strikes": "strikes",
        "grievances": "grievances",
        "actor_network": "relations",
    }
    for claim in claims_under(Lens(), case()):
        assert case().ids()[opening(claim, case())] == tables[claim.page]


def test_a_claim_leads_to_its_chart_with_that_record_open() -> None:
    row = next(row for row in cells("claims") if row["page"] == "air_strikes")
    app = run(selected=row["claim"])
    assert app.button(key="to-chart").label.replace("\\", "") == "See it in its chart: What about the strikes?"
    app.button(key="to-chart").click().run()
    marked = {each["strike"] for each in cells("strikes")}
    first = next(each for each in row["records_for"].split(";") if each in marked)
    assert f"selected={first}" in said_link(app)


def said_link(app: AppTest) -> str:
    """The link to the view, as it can be copied."""
    return app.code[-1].value
