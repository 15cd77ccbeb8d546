"""The card of an outlet, recounted here from the CSVs; and the ways on from a claim."""

from datetime import date
from pathlib import Path

import pytest

from articles.blocks import Button, Heading, Note
from articles.claim import opening
from articles.pages import PAGES
from loaders.claims import claims_under
from loaders.lens import Lens
from loaders.view import FIRST_PAGE
from tests.articles.panels import blocks_of, sight_of, words_of
from tests.cases import SHOWN
from tests.days import bounds
from tests.lenses import case, cells, every_case, values
from tests.pages.test_pages import headings, run, said
from tests.readings.recount import by_reader, telling

CARDS = [(folder, row["outlet"]) for folder in SHOWN.values() for row in cells("outlets", folder)]


def whose(folder: Path) -> dict[tuple[str, str], str]:
    """Text and paragraph to the outlet whose words it has."""
    return {(row["source"], row["paragraph"]): row["outlet"] for row in cells("passages", folder)}


def told_by(folder: Path) -> dict[str, set[str]]:
    """Every record to the outlets that tell it, of which a reader who comments is none."""
    return {
        record: {whose(folder)[row["source"], row["paragraph"]] for row in rows if not by_reader(row, folder)}
        for record, rows in telling(folder).items()
    }


def written(text: dict[str, str]) -> date:
    """The last day on which a text may have been written."""
    return bounds(text["published"])[1]


def named_in(words: str, folder: Path) -> set[str]:
    """The actors of whom a name stands in some words."""
    found = {row["actor"]: [row["short"], row["name"], *row["aliases"].split(";")] for row in cells("actors", folder)}
    return {actor for actor, known in found.items() if any(f" {each} " in f" {words} " for each in known if each)}


@pytest.mark.parametrize(("folder", "outlet"), CARDS, ids=[outlet for _, outlet in CARDS])
def test_a_card_says_how_far_to_trust_it_why_and_how_much_it_tells_and_leads_on(folder: Path, outlet: str) -> None:
    [row] = [each for each in cells("outlets", folder) if each["outlet"] == outlet]
    sight = sight_of(folder=folder, selected=outlet)
    blocks, body = blocks_of(sight), words_of(sight)
    assert next(block.text for block in blocks if isinstance(block, Heading)) == row["name"]
    assert f"({row['reliability']}): {row['reliability_reason']}" in body
    told = told_by(folder)
    own = [outlets for outlets in told.values() if outlet in outlets]
    alone = sum(outlets == {outlet} for outlets in own)
    rests = f"{alone or 'none'} of these {'rests' if alone < 2 else 'rest'} on it alone"
    assert f"Tells {len(own)} of {len(told)} records; {rests}." in body
    rows = [
        each for each in telling(folder).values() if whose(folder)[each[0]["source"], each[0]["paragraph"]] == outlet
    ]
    comments = sum(all(by_reader(one, folder) for one in each) for each in rows)
    more = f"comments on which {comments} more record{'s rest' if comments > 1 else ' rests'}."
    assert (more in body) == bool(comments)
    assert not [block for block in blocks if isinstance(block, Note)]
    keys = [block.key for block in blocks if isinstance(block, Button)]
    own = sorted((each for each in cells("sources", folder) if each["outlet"] == outlet), key=written)
    assert [key for key in keys if key.startswith("go-to-")] == [f"go-to-{each['source']}" for each in own]
    about = {f"card-As one who is written about-{actor}" for actor in named_in(row["short"], folder)}
    assert {key for key in keys if key.startswith("card-As one who is written about-")} == about


@every_case
def test_a_card_takes_its_outlet_away_and_brings_it_back(served: Path) -> None:
    outlet, other = values("outlets", "outlet", served)[:2]
    app = run(selected=outlet, without=other)
    app.button(key="leave-out").click().run()
    assert ",".join(sorted([outlet, other])) in app.query_params["without"]
    assert app.button(key="leave-out").label == "Bring it back"
    assert "Counted over all texts, whatever you left out." in said(app)
    app.button(key="leave-out").click().run()
    assert app.query_params["without"] in (other, [other])


@every_case
def test_on_a_page_without_outlets_a_card_stands_below_how_to_read(served: Path) -> None:
    row = cells("outlets", served)[0]
    app = run("../pages/grievances.py", selected=row["outlet"])
    assert headings(app)[0] == "How to read this"
    assert row["name"] in headings(app)


@every_case
def test_a_claim_leads_to_the_first_of_its_records_with_a_mark_on_the_page_that_shows_it(folder: Path) -> None:
    rows, ids = {row["claim"]: row for row in cells("claims", folder)}, case(folder).ids()
    for claim in claims_under(Lens(), case(folder)):
        row, first = rows[claim.id], opening(claim, case(folder))
        records = [*row["records_for"].split(";"), *row["records_against"].split(";")]
        marked = [each for each in records if each and ids[each] in PAGES[row["page"]].marks]
        assert first == next(iter(marked), ""), claim.id
        assert first or row["page"] == FIRST_PAGE, claim.id


@every_case
def test_a_claim_leads_to_its_chart_with_that_record_open(served: Path) -> None:
    row = next(row for row in cells("claims", served) if row["page"] == "air_strikes")
    app = run(selected=row["claim"])
    asks = PAGES["air_strikes"].asks_in(case(served))
    assert app.button(key="to-chart").label.replace("\\", "") == f"See it in its chart: {asks}"
    app.button(key="to-chart").click().run()
    marked = values("strikes", "strike", served)
    first = next(each for each in row["records_for"].split(";") if each in marked)
    assert f"selected={first}" in app.code[-1].value
