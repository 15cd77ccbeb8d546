"""Every page of a case about something else: no words over others, none outside, nothing of the shipped one."""

import re
from pathlib import Path

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
from tests.cases import BRIDGE, SMALL
from tests.charts.drawing import overlaps
from tests.charts.scenes import box_of
from tests.exports.masters import CHARTS
from tests.small import FOCUS, case, records

EDGE = 1


@pytest.mark.parametrize("folder", [SMALL, BRIDGE], ids=["small", "bridge"])
@pytest.mark.parametrize("page", CHARTS)
def test_words_of_a_page_stand_apart_and_within_it(page: str, folder: Path) -> None:
    for lens in (Lens(), *(Lens(without=(outlet,)) for outlet in lenses.values("outlets", "outlet", folder))):
        sight = sight_of(lenses.case(folder), View(page, lens), LIGHT)
        made = article_of(sight)
        for scene in (scene_of(sight, made.chart, *PAGE_SIZE), slide(sight, made)):
            boxes = [box_of(each) for each in scene.words() if each.text]
            assert not overlaps(boxes), lens
            assert all(box.left >= -EDGE and box.right <= scene.width + EDGE for box in boxes)
            assert all(box.top >= -EDGE and box.bottom <= scene.height + EDGE for box in boxes)


SHIPPED_NAMES = {
    *lenses.values("outlets", "short"),
    *(row["short"] for row in lenses.cells("actors") if row["kind"] in ("state", "person")),
    *("strike", "strikes", "rift", "war", "state", "states"),
}
"""What the shipped case speaks of, and a town's bridge does not."""


@pytest.mark.parametrize("page", CHARTS)
def test_a_page_and_its_panels_speak_of_nobody_in_the_shipped_case(page: str) -> None:
    case = lenses.case(BRIDGE)
    tables = [name for name, table in case.package.tables.items() if table.id and table.linked]
    first = [next(iter(rows[0].values())) for name in tables if (rows := lenses.cells(name, BRIDGE))]
    for selected in ("", *first):
        sight = sight_of(case, View(page, selected=selected), LIGHT)
        made = article_of(sight)
        said = "\n".join([made.takeaway, made.subtitle, *dict(made.how_to_read).values(), *made.more, words_of(sight)])
        assert not [name for name in SHIPPED_NAMES if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", said)], (
            selected
        )
        assert not selected or case.label(selected) in said or case.names("actors", "name").get(selected, "-") in said


def test_the_time_of_grievances_begins_with_the_first_whose_start_is_told() -> None:
    held = rows_of(Held, with_sides(records(Lens(), table="grievances"), standing(Lens(), case()), Lens(), case()))
    assert "5 grievances by date from Mar 2021 to Apr 2021" in grievances.subtitle(held, FOCUS)
