"""What the network's page says, run without a browser."""

import re
from base64 import b64decode

import pytest

from loaders.lens import Lens
from loaders.records import under
from loaders.view import TIES
from tests.charts.scenes import elements
from tests.lenses import case
from tests.pages.test_pages import headings, pills, run, said, takeaway

PAGE = "../pages/actor_network.py"
FANNED = "iran-minds-lavrovs-omission"


@pytest.fixture(scope="module")
def first():
    return run(PAGE)


def test_the_takeaway_is_about_the_two(first):
    assert takeaway(first).startswith("Three outlets tell of opposition between Russia and Iran")


def test_meetings_are_off_at_first(first):
    assert pills(first, "ties").value == ["relations", "grievances"]


def test_the_page_says_first_how_to_read_it(first):
    assert headings(first)[:2] == ["How to read this", "These texts cannot tell"]


def test_triangles_stand_in_a_closed_expander(first):
    [expander] = [each for each in first.expander if each.label.startswith("Awkward triangles")]
    assert not expander.proto.expanded


def test_a_chip_adds_meetings_and_the_first_view_needs_no_parameter():
    app = run(PAGE)
    pills(app, "ties").select("meetings").run()
    assert "grievances,meetings,relations" in app.query_params["ties"]
    pills(app, "ties").unselect("meetings").run()
    assert "ties" not in app.query_params


def test_without_any_kind_those_of_the_first_view_are_back():
    app = run(PAGE, ties="grievances")
    assert pills(app, "ties").value == ["grievances"]
    pills(app, "ties").unselect("grievances").run()
    assert pills(app, "ties").value == ["relations", "grievances"]


def test_numbers_in_list_and_panel_count_the_chosen_kinds():
    met = "velayati-putin-handshake-2015"
    numbers = [
        dict(under(Lens(), case(), *kinds)[["id", "number"]].itertuples(index=False))[met]
        for kinds in (("meetings",), TIES)
    ]
    assert numbers[0] < numbers[1]
    for number, ties in zip(numbers, ("meetings", ",".join(TIES)), strict=True):
        assert headings(run(PAGE, ties=ties, selected=met))[0].startswith(f"{number} · ")


def test_an_actor_that_is_drawn_has_a_mark(first):
    assert not run(PAGE, selected="hezbollah").info
    assert not run(PAGE, selected="putin").info


@pytest.mark.parametrize("selected", ["debka-authors", "wnu-editor-sceptical-of-debka", "bombers-take-off"])
def test_what_is_not_drawn_is_said_to_have_no_mark(selected):
    assert "has no mark in this chart" in run(PAGE, selected=selected).info[0].value


@pytest.mark.parametrize(
    "query", [{"officials": "name", "ties": "relations,grievances,meetings"}, {"selected": FANNED, "without": "debka"}]
)
def test_the_slide_is_one_picture_of_16_to_9_with_the_fan(query):
    [stage] = [
        each.proto.body for each in run(PAGE, view="slide", **query).get("html") if 'class="stage"' in each.proto.body
    ]
    address = re.search(r'src="(.+?)"', stage)[1]
    assert 'viewBox="0 0 1280 720"' in b64decode(address.partition(",")[2]).decode()
    numbered = {each.get("data-of") for each in elements(address) if each.get("class") == "number"}
    assert (FANNED in numbered) == ("selected" in query)


def test_nothing_left_is_said():
    app = run(PAGE, without="debka,g2-bulletin,unnamed-blog,war-news-updates")
    assert "none of" in takeaway(app)


def test_the_card_of_an_actor_opens(first):
    app = run(PAGE, selected="hezbollah")
    assert "Hezbollah" in headings(app)
    assert "proxy" in said(app)
