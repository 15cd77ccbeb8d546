"""What an edition has beside its views says what the live dashboard says: records in words, answers about two meetings,
citations, files made beforehand, the page about the case."""

import json
import re
from dataclasses import replace
from datetime import date
from functools import cache
from html import unescape
from itertools import islice, permutations, product
from random import Random

import pytest
from markdown_it import MarkdownIt

from articles.lens_line import officials
from articles.order import answers
from articles.pages import PAGES, page_of, sight_of
from drawing.theme import LIGHT
from edition import take
from edition.cite import Meant, case_ways, view_ways, ways, works
from edition.document import html
from edition.hand import written
from edition.heard import heard, silent
from edition.lenses import Lenses
from edition.make import pages_of
from edition.open import open_sight
from edition.pairs import TABLE, pairs_data
from edition.says import days
from edition.signs import DAY
from edition.states import Left
from edition.taken import NUMBER, rows_data
from edition.views import ways as ways_of
from exports.bibtex import bibtex
from exports.chicago import notes
from exports.citations import cited_case, cited_view, csl_json
from exports.cited import edition, texts_of
from exports.in_words import records_csv
from loaders.codebook import codebook
from loaders.view import OFFICIALS, View
from rows.read import rows_of
from rows.record import Meeting
from tests.cases import BRIDGE, SMALL
from tests.edition.replay import at
from tests.edition.scripts import answers as answers_of
from tests.edition.wanted import random_views
from tests.lenses import case
from wording.dates import exactly

PAGES_TRIED = pages_of(case(SMALL))
MANY, FEW = 4, 14
"""Views of a page that are looked at, and the lenses that they are under, those that leave out the least."""


@cache
def left() -> Left:
    """What a few lenses of the small case leave."""
    return Left(case(SMALL), Lenses.of(case(SMALL), FEW))


def views_by_chance(name: str) -> list[View]:
    """Views of a page."""
    options = [*product(*(ways_of(choice, case(SMALL)) for choice in (officials(case(SMALL)), *PAGES[name].choices)))]
    return [*islice(random_views(name, case(SMALL), left().lenses.lenses, options, [], Random(name)), MANY)]


@cache
def taken() -> dict:
    """The records of all pages in words."""
    return heard(rows_data(left(), PAGES_TRIED))


@pytest.mark.parametrize("name", PAGES_TRIED)
def test_records_in_words_are_those_of_the_view(name: str) -> None:
    for view in views_by_chance(name):
        page, held = PAGES[name], taken()
        own = held["sets"]["+".join(page.tables_in(case(SMALL), view))]
        number, said = left().lenses.lenses.index(replace(view.lens, officials="state")), own["head"]
        for place, column, states, lines in own["records"]:
            state = OFFICIALS.index(view.lens.officials) * states + at(held["pool"][column], number)
            said += held["texts"][lines[state]].replace(NUMBER, str(place))
        assert said == records_csv(sight_of(case(SMALL), view, LIGHT)).decode("utf-8-sig"), view


def test_which_of_two_meetings_came_first_is_answered_as_live() -> None:
    held, chance, ids = heard(pairs_data(left())), Random(3), list(case(SMALL)[TABLE]["meeting"])
    for one, other in chance.sample(list(permutations(ids, 2)), 12):
        number = chance.randrange(len(left().lenses.lenses))
        sight = open_sight(case(SMALL), View(page_of()[TABLE], left().lenses.lenses[number]))
        made = held["pairs"][f"{one} {other}"]
        said = held["texts"][made["is"][at(held["pool"][made["state"]], number)]]
        wanted = written(sight, answers(rows_of(Meeting, sight.records), one, other))
        assert said == "".join(each.what for each in wanted)


def filled(text: str) -> str:
    """A citation with today in it, as the script fills it in."""
    today = date.today()
    words = days().split("|")[today.month - 1].replace("{d}", str(today.day)).replace("{y}", str(today.year))
    parts = {"w": words, "y": today.year, "m": today.month, "d": today.day}
    for sign, said in parts.items():
        text = text.replace(f"{DAY}{sign}", str(said))
    return text


def test_citations_are_the_live_ones_of_today() -> None:
    own, view = case(SMALL), View("air_strikes", selected="flights-begin")
    sight = sight_of(own, view, LIGHT)
    live = [*texts_of(sight, [view.selected]), cited_case(edition(sight), "record", view.selected)]
    made = ways(works(own, view.selected, Meant("record", (view.selected,))))
    assert [*map(filled, made)] == [notes(live), bibtex(live), csl_json(live)]
    assert filled(case_ways(own)[0]) == notes([cited_case(edition(sight))])


def test_the_script_cites_a_view_by_its_address_as_the_live_one_is_cited() -> None:
    own, view = case(SMALL), View("air_strikes", selected="flights-begin").change(without=("almanac",))
    shown = [cited_view(edition(sight_of(own, view, LIGHT)), PAGES[view.page].asks_in(own), view.address)]
    page = {"live": view.path, "days": days()}
    asked = json.dumps(view.address.removeprefix(view.path))
    held = {"cited": {"views": {"": view_ways(own, view.page)}}, "lenses": {"gone": {"parts": [], "forms": [[]]}}}
    ask = f"(read = query = () => {asked}, Object.assign(dataset, {json.dumps(page)}), cited('view'))"
    said = answers_of(("data", "words", "cite"), "sha256.min.js", held, ask)
    assert said == [notes(shown), bibtex(shown), csl_json(shown)]


def test_every_month_is_written_as_dates_are() -> None:
    for month, said in enumerate(days().split("|"), start=1):
        assert said.replace("{d}", "7").replace("{y}", "2031") == exactly(date(2031, month, 7))


def test_slides_lie_where_a_page_says() -> None:
    made = take.slides(case(SMALL), ("air_strikes",), silent)
    led_to = re.findall(r"href='\.\./([^']+)'", take.box("air_strikes", "../"))
    assert sorted(led_to) == sorted(made)
    assert all(each.startswith(b"PK") for each in made.values())


@pytest.mark.parametrize("place", [SMALL, BRIDGE], ids=["small", "bridge"])
def test_our_markdown_says_what_a_library_makes_of_it(place) -> None:
    text = codebook(case(place))

    def words(made: str) -> list[str]:
        return unescape(re.sub(r"<[^>]+>", " ", made)).split()

    made, library = html(text), MarkdownIt("commonmark").enable("table").render(text)
    assert words(made) == words(library)
    for tag in ("h2", "h3", "table", "tr", "th", "td", "code"):
        assert made.count(f"<{tag}") == library.count(f"<{tag}"), tag
