"""Every page of a small case about something else: no words over others, none outside, as a page and as a slide."""

import re

import pytest

from articles.pages import article_of, sight_of
from articles.stage import PAGE_SIZE, scene_of, slide
from drawing.theme import LIGHT
from loaders.grievances import with_sides
from loaders.lens import Lens
from loaders.standing import standing
from loaders.view import View
from readings import grievances
from rows.page import Held
from rows.read import rows_of
from tests import lenses
from tests.articles.panels import words_of
from tests.charts.drawing import overlaps
from tests.charts.scenes import box_of
from tests.exports.masters import CHARTS
from tests.small import FOCUS, OUTLETS, case, cells, records

EDGE = 1


@pytest.mark.parametrize("page", CHARTS)
def test_words_of_a_page_stand_apart_and_within_it(page: str) -> None:
    for lens in (Lens(), *(Lens(without=(outlet,)) for outlet in OUTLETS)):
        sight = sight_of(case(), View(page, lens), LIGHT)
        made = article_of(sight)
        for scene in (scene_of(sight, made.chart, *PAGE_SIZE), slide(sight, made)):
            boxes = [box_of(each) for each in scene.words() if each.text]
            assert not overlaps(boxes), lens
            assert all(box.left >= -EDGE and box.right <= scene.width + EDGE for box in boxes)
            assert all(box.top >= -EDGE and box.bottom <= scene.height + EDGE for box in boxes)


SHIPPED_NAMES = {
    *lenses.values("outlets", "short"),
    *(row["short"] for row in lenses.cells("actors") if row["kind"] in ("state", "person")),
}


@pytest.mark.parametrize("page", CHARTS)
def test_a_page_and_its_panels_speak_of_nobody_in_the_shipped_case(page: str) -> None:
    tables = [name for name, table in case().package.tables.items() if table.id and table.linked]
    first = [next(iter(row.values())) for row in (cells(name)[0] for name in tables)]
    for selected in ("", *first):
        sight = sight_of(case(), View(page, selected=selected), LIGHT)
        made = article_of(sight)
        said = "\n".join([made.takeaway, made.subtitle, *dict(made.how_to_read).values(), *made.more, words_of(sight)])
        assert not [name for name in SHIPPED_NAMES if re.search(rf"\b{re.escape(name)}\b", said)], selected
        assert not selected or case().label(selected) in said


def test_the_time_of_grievances_begins_with_the_first_whose_start_is_told() -> None:
    held = rows_of(Held, with_sides(records(Lens(), table="grievances"), standing(Lens(), case()), Lens(), case()))
    assert "5 grievances by date from Mar 2021 to Apr 2021" in grievances.subtitle(held, FOCUS)
