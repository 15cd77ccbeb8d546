"""The ledger's page, the cards of actors and the words that the panel explains, run without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from articles.actor import actor_panel
from articles.blocks import Button, Heading
from tests.articles.panels import blocks_of, read_in, sight_of
from tests.cases import SHOWN
from tests.lenses import cells, every_case, values
from tests.pages.test_pages import first_view, html, marks, run, said, selected
from tests.readings.recount import labels

PAGE = "../pages/grievances.py"
ACTORS = [(folder, row) for folder in SHOWN.values() for row in cells("actors", folder)]


def full(folder: Path) -> dict[str, str]:
    """Actor to its name."""
    return {row["actor"]: row["name"] for row in cells("actors", folder)}


def click(app: AppTest, label: str) -> AppTest:
    """Press the first button of a name."""
    next(button for button in app.button if button.label.replace("\\", "") == label).click().run()
    assert not app.exception
    return app


@every_case
def test_there_is_a_mark_for_every_grievance(folder: Path) -> None:
    assert marks(first_view(PAGE, folder)) == {*values("grievances", "grievance", folder)}


@every_case
def test_the_frame_says_what_cannot_be_told_of_it(folder: Path) -> None:
    limits = [row["title"] for row in cells("limits", folder) if row["page"] == "grievances"]
    assert limits
    assert all(each in said(first_view(PAGE, folder)) for each in limits)


@every_case
def test_a_record_offers_cards_of_whom_it_names_and_of_who_says_so(folder: Path) -> None:
    said_by: dict[str, set[str]] = {}
    for row in cells("evidence", folder):
        said_by.setdefault(row["record"], set()).update([row["speaker"], *row["via"].split(";")])
    for row in cells("grievances", folder):
        blocks = blocks_of(sight_of("grievances", folder=folder, selected=row["grievance"]))
        cards = {each.label for each in blocks if isinstance(each, Button) and each.key.startswith("card-")}
        meant = {row["holder"], row["against"], *said_by[row["grievance"]]} - {""}
        assert {full(folder)[each] for each in meant} <= cards, row["grievance"]


@pytest.mark.parametrize(("folder", "row"), ACTORS, ids=[row["actor"] for _, row in ACTORS])
def test_a_card_says_role_kind_side_other_names_and_whom_it_belongs_to(folder: Path, row: dict[str, str]) -> None:
    actor = row["actor"]
    blocks = list(actor_panel(sight_of("grievances", folder=folder, selected=actor), actor))
    body = "\n".join(read_in(sight_of(folder=folder), blocks))
    assert blocks[0] == Heading(row["name"])
    assert not row["role"] or f"\n{row['role'][0].upper()}{row['role'][1:]}.\n" in body
    kind = labels("actor_kind", folder)[row["kind"]]
    assert f"\n{kind[0].upper()}{kind[1:]}; side: {labels('camp', folder)[row['camp']]}.\n" in body
    assert not row["aliases"] or f"\nAlso: {row['aliases'].replace(';', ', ')}.\n" in body
    above, below = [row["member_of"]], [each["actor"] for each in cells("actors", folder) if each["member_of"] == actor]
    for heading, others in (("Belongs to", above), ("Who belongs to it", below)):
        cards = [full(folder)[each] for each in others if each]
        assert (f"{heading}\n" + "\n".join(cards) in body) if cards else (heading not in body.splitlines())


@every_case
def test_a_card_leads_to_whom_it_belongs_to_and_back_to_its_officials(served: Path) -> None:
    row = next(row for row in cells("actors", served) if row["member_of"])
    app = click(run(PAGE, selected=row["actor"]), full(served)[row["member_of"]])
    assert selected(app) == row["member_of"]
    click(app, row["name"])
    assert selected(app) == row["actor"]


def test_words_of_a_record_of_the_shipped_case_are_explained() -> None:
    body = said(run(PAGE, selected="guards-fault-russia-for-no-protection"))
    assert "Khan Tuman: town in Syria where soldiers of the Quds Force die in early May 2016." in body


def test_where_a_card_of_the_shipped_case_has_no_such_words_there_is_no_such_heading() -> None:
    _, name, card = html(run(PAGE, selected="shoigu")).partition("<h2>Sergei Shoigu</h2>")
    assert name
    assert "<h3>Words</h3>" not in card
