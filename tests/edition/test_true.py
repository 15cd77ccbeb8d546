"""What an edition shows under a lens, with something selected, is what the article made by Python says."""

from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import pytest

import edition.views
from articles.pages import PAGES
from edition.data import lenses_data, page_data, panels_data
from edition.heard import heard
from edition.lenses import Lenses
from edition.make import pages_of, with_panel
from edition.open import open_sight
from edition.states import Left
from edition.views import views
from loaders.view import View
from tests.cases import BRIDGE, SHIPPED, SMALL
from tests.edition.replay import Replay
from tests.edition.wanted import random_views, said, without_what_may_come
from tests.lenses import case

TRIED = [*((SMALL, name) for name in pages_of(case(SMALL))), (BRIDGE, "grievances"), (SHIPPED, "air_strikes")]
MANY, FEW = 30, {SMALL: 12, BRIDGE: 8, SHIPPED: 8}
"""Views of a page that are looked at, and the lenses that they are under, those that leave out the least."""
WAYS = 2
"""Options of each choice that are made."""


@cache
def left(folder: Path) -> Left:
    """What a few lenses of a case leave."""
    return Left(case(folder), Lenses.of(case(folder), FEW[folder]))


@cache
def asked(folder: Path) -> list[str]:
    """Two things of each kind that has a panel."""
    found: dict[str, list[str]] = {}
    for each, beside in with_panel(case(folder)):
        if not beside:
            found.setdefault(case(folder).ids()[each], []).append(each)
    return [each for of_table in found.values() for each in (of_table[0], of_table[-1])]


@cache
def panels(folder: Path) -> dict[str, Any]:
    """The panels of these."""
    own = asked(folder)
    wanted = [(each, beside) for each, beside in with_panel(case(folder)) if each in own]
    return heard(panels_data(case(folder), left(folder), wanted))


def test_there_is_something_of_each_kind() -> None:
    tables = {case(SMALL).ids()[each] for each in asked(SMALL)}
    assert tables >= {*case(SMALL).record_tables, "claims", "actors", "outlets", "passages", "sources"}


@pytest.mark.parametrize(("folder", "name"), TRIED, ids=[f"{folder.name} {name}" for folder, name in TRIED])
def test_a_view_is_what_its_article_says(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    ways = edition.views.ways
    monkeypatch.setattr(edition.views, "ways", lambda *of: ways(*of)[:WAYS])
    lenses = lenses_data(case(folder), left(folder).lenses, open_sight(case(folder), View()))
    found = heard(views(PAGES[name], case(folder), left(folder)))
    own = Replay(page_data(found, case(folder), left(folder)), lenses, panels(folder))
    options = [option.values for option in found.options]
    chance = Random(name)
    drawn = random_views(name, case(folder), left(folder).lenses.lenses, options, asked(folder), chance)
    for view in islice(drawn, MANY):
        whole = own.all(view)
        assert 'class="bracket found"' in whole["chart"], "nothing to mark where a search finds it"
        shown = {part: without_what_may_come(html) for part, html in whole.items()}
        assert shown == said(case(folder), view), view
