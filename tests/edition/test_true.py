"""What an edition shows under a lens, with something selected, is what the article made by Python says."""

import re
from collections.abc import Iterable
from functools import cache
from html import escape
from random import Random

import pytest

from articles.lens_line import how_much
from articles.pages import PAGES, article_of, sight_of
from articles.panel import reading, selected_blocks
from articles.sight import Sight
from articles.stage import how_to_read, scene_of
from edition.data import lenses_data, page_data, panels_data
from edition.hand import BOTH, linked, table, written
from edition.heard import heard
from edition.lenses import Lenses
from edition.make import pages_of, with_panel
from edition.open import open_sight
from edition.picture import CHARTS, pictured
from edition.slots import Piece
from edition.states import Left
from edition.views import SAME, views
from loaders.view import View
from tests.cases import SMALL
from tests.edition.replay import Replay
from tests.lenses import case

PAGES_TRIED = pages_of(case(SMALL))
MANY, FEW = 12, 14
"""Views of a page that are looked at, and the lenses that they are under, those that leave out the least."""


@cache
def left() -> Left:
    """What the lenses of the small case leave."""
    return Left(case(SMALL), Lenses.of(case(SMALL), FEW))


def asked() -> list[str]:
    """One thing of each kind that has a panel."""
    tables = case(SMALL).ids()
    return list({tables[each]: each for each, _ in with_panel(case(SMALL))}.values())


@cache
def panels() -> dict:
    """The panels of the small case."""
    return heard(panels_data(case(SMALL), left(), [(each, "") for each in asked()]))


@cache
def replay(name: str) -> Replay:
    """A page of the small case."""
    found = heard(views(PAGES[name], case(SMALL), left()))
    lenses = lenses_data(case(SMALL), left().lenses, open_sight(case(SMALL), View()))
    return Replay(page_data(found, case(SMALL), left()), lenses, panels())


def random_views(name: str, many: int) -> list[View]:
    """Views of a page under random lenses and choices, in most of them with something selected."""
    chance, made = Random(name), []
    for _ in range(many):
        view = View(name, chance.choice(left().lenses.lenses)).change(officials=chance.choice(["state", "name"]))
        for choice in PAGES[name].choices:
            options = [each for each in choice.options if chance.random() < 0.6]
            several = () if set(options) in (set(), set(choice.first)) else tuple(sorted(options))
            view = view.change(**{choice.field: several if choice.first else chance.choice(list(choice.options))})
        made.append(view.change(selected=chance.choice(["", *asked()])))
    return made


def said(sight: Sight) -> dict[str, str]:
    """Each part of a page, made from the article itself."""
    made, page = article_of(sight), PAGES[sight.page]
    frame = sight.frame(made.takeaway, made.subtitle)
    parts = {
        "title": linked(sight, frame.takeaway),
        "subtitle": escape(frame.subtitle),
        "rests": linked(sight, frame.rests_on),
        "told": linked(sight, frame.how_told),
        "cannot": linked(sight, frame.cannot_tell),
        "footer": escape(frame.footer),
        "count": "".join(how_much(sight)),
    }
    blocks = {
        "reading": reading(sight, how_to_read(sight, made)),
        "below": page.below(sight) if page.below else (),
        "after": page.after(sight) if page.after else (),
    }
    alt = f"{frame.subtitle}. {SAME}"
    charts = {name: pictured(scene_of(sight, made.chart, *size), alt) for name, size in CHARTS.items()}
    return (
        parts
        | {name: joined(written(sight, own)) for name, own in blocks.items()}
        | {name: joined(own) for name, own in charts.items()}
        | {
            "list": f"<h2>{linked(sight, made.rows.heading)}</h2>{joined(table(sight, made.rows))}",
        }
    )


def joined(pieces: Iterable[Piece]) -> str:
    """Pieces as one text."""
    return "".join(each.what for each in pieces)


def without_what_may_come(html: str) -> str:
    """Without what is there unseen: brackets of what a search may find, places for lines of the texts."""
    return re.sub(
        r'<polyline[^>]*class="bracket [^>]*/>|<blockquote data-line=[^>]*></blockquote><p>[^<]*</p>', "", html
    )


@pytest.mark.parametrize("name", PAGES_TRIED)
def test_a_view_is_what_its_article_says(name: str) -> None:
    own = replay(name)
    for view in random_views(name, MANY):
        sight = sight_of(case(SMALL), view, BOTH)
        made, shown, wanted = article_of(sight), own.shown(view), said(sight)
        assert {part: without_what_may_come(shown[part]) for part in wanted} == wanted, view
        assert 'class="bracket found"' in shown["chart"], "nothing to mark where a search finds it"
        if view.selected:
            here = view.selected in (made.marked or made.rows.ids)
            blocks = selected_blocks(sight, made.rows, here)
            assert without_what_may_come(own.evidence(view)) == joined(written(sight, blocks)), view
