"""Lenses that are one state of a page show the same."""

from functools import cache
from random import Random

import pytest

from articles.lens_line import officials
from articles.pages import PAGES, article_of
from articles.stage import PAGE_SIZE, scene_of
from edition.lenses import Lenses
from edition.make import pages_of
from edition.open import open_sight
from edition.states import Left
from edition.views import Views, plan, ways
from tests.cases import SHIPPED
from tests.lenses import case

MANY = 40
"""States of a page that are looked at, of those of several lenses that leave something."""


@cache
def left() -> Left:
    """What every lens of the case leaves."""
    return Left(case(SHIPPED), Lenses.of(case(SHIPPED)))


@pytest.mark.parametrize("name", pages_of(case(SHIPPED)))
def test_two_lenses_of_a_state_show_the_same(name: str) -> None:
    page, chance = PAGES[name], Random(name)
    found = Views(page, (officials(case(SHIPPED)), *page.choices))
    start, option = plan(found, case(SHIPPED), left(), tuple(ways(each, case(SHIPPED))[0] for each in found.choices))
    lenses: dict[int, list[int]] = {}
    for lens, state in enumerate(option.states.of):
        lenses.setdefault(state, []).append(lens)
    several = [own for own in lenses.values() if len(own) > 1 and left().shown[own[0]].any()]
    for own in chance.sample(several, min(MANY, len(several))):
        one, other = (
            article_of(open_sight(case(SHIPPED), start.change(without=each.without, told=each.told, phase=each.phase)))
            for each in (left().lenses.lenses[place] for place in (own[0], own[-1]))
        )
        assert (one.takeaway, one.subtitle, one.rows) == (other.takeaway, other.subtitle, other.rows)
        sight = open_sight(case(SHIPPED), start)
        assert scene_of(sight, one.chart, *PAGE_SIZE).items == scene_of(sight, other.chart, *PAGE_SIZE).items
