"""The ledger's page, the cards of actors and the words that the panel explains, run without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.lenses import cells
from tests.pages.test_pages import html, marks, run, said, takeaway

PAGE = "../pages/grievances.py"


def labels(app: AppTest) -> list[str]:
    """What is written on the buttons of a page."""
    return [button.label for button in app.button]


def click(app: AppTest, label: str) -> AppTest:
    """Press the first button of a name."""
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


@pytest.fixture(scope="module")
def page() -> AppTest:
    return run(PAGE)


def test_there_is_a_mark_for_every_grievance(page):
    assert marks(page) == {row["grievance"] for row in cells("grievances")}


def test_the_title_counts_both_sides_and_says_who_tells(page):
    title = takeaway(page)
    assert "of Iran against Russia and" in title
    assert "the other way; of these" in title
    assert "Debka (not usually reliable) alone tells" in title


def test_the_frame_says_that_one_side_is_hardly_heard(page):
    assert "what Russia holds against Iran: they pass on little of it" in said(page)


def test_a_record_offers_cards_of_whom_it_names_and_of_who_says_so():
    app = run(PAGE, selected="iran-minds-slower-air-campaign")
    assert {"Islamic Republic of Iran", "Russian Federation"} <= set(labels(app))
    click(app, "Debka's unnamed sources")
    assert "debka-sources" in app.query_params["selected"]
    assert "Passes on words of others" in said(app)


def test_a_card_says_role_side_and_who_speaks_of_it():
    body = said(run(PAGE, selected="jafari"))
    assert "Commander of Iran's Revolutionary Guards, general." in body
    assert "Person; side: Iran." in body
    assert "of which Unnamed blog tells" in body
    assert "Speaks by name in" in body


def test_a_card_leads_to_its_state_and_back_to_its_officials():
    app = click(run(PAGE, selected="jafari"), "Islamic Republic of Iran")
    assert "iran" in app.query_params["selected"]
    click(app, "Mohammed Ali Jafari")
    assert "jafari" in app.query_params["selected"]


def test_a_card_says_who_never_speaks():
    assert "Never speaks in these texts" in said(run(PAGE, selected="syrian-people"))


def test_a_card_counts_its_records_by_role():
    held = sum(row["holder"] == "jafari" for row in cells("grievances"))
    boxes = [box.label.replace("\\", "") for box in run(PAGE, selected="jafari").expander]
    assert f"Grievances, holds: {held}" in boxes


def test_words_of_a_record_are_explained():
    body = said(run(PAGE, selected="guards-fault-russia-for-no-protection"))
    assert "Khan Tuman: town in Syria where soldiers of the Quds Force die in early May 2016." in body


def test_where_there_are_no_such_words_there_is_no_such_heading():
    _, name, card = html(run(PAGE, selected="shoigu")).partition("<h2>Sergei Shoigu</h2>")
    assert name
    assert "<h3>Words</h3>" not in card


def test_the_codebook_lists_every_term():
    text = "\n".join(each.value for each in run("../pages/codebook.py").markdown)
    assert "## Words" in text
    assert all(row["gloss"] in text for row in cells("glossary"))
