"""Whatever stands in a name or a title of a case is drawn as plain text within its picture, and leaves as text."""

import csv
import io
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from articles.pages import article_of, sight_of
from articles.stage import PAGE_SIZE, scene_of, slide
from drawing.theme import LIGHT
from exports.in_words import records_csv
from exports.spreadsheet import STARTS_A_FORMULA, is_number
from loaders.case import Case, load_case
from loaders.view import View
from painters.svg import svg
from tests.cases import SHIPPED, SMALL
from tests.exports.masters import CHARTS
from tests.lenses import cells
from tests.loaders.copies import change
from tests.variants import with_hostile_names

SIGNS = {
    "markup": "<script>alert(1)</script> &amp; </text> ]]>",
    "right-to-left": "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER WAW}\N{ARABIC LETTER REH} \N{HEBREW LETTER ALEF}",
    "combining": "e\N{COMBINING ACUTE ACCENT}\N{COMBINING DOT BELOW} \N{COMBINING GRAPHEME JOINER}",
    "long": " ".join(["averylongwordindeed"] * 15),
}
"""A sign that is put after every name and every title; the long one makes them longer than 300 characters."""
CROWDED = "long in the shipped case"
EDGE = 1


@pytest.fixture(scope="module", params=[*SIGNS, CROWDED])
def spoiled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Case]:
    """A copy of the small case with a sign everywhere, and the sign; of the shipped one, where there is least room."""
    sign, whole = (SIGNS["long"], SHIPPED) if request.param == CROWDED else (SIGNS[request.param], SMALL)
    folder = Path(shutil.copytree(whole, tmp_path_factory.mktemp("spoiled") / "case"))
    with_hostile_names(folder, sign)
    return sign, load_case(folder)


@pytest.mark.parametrize("page", CHARTS)
def test_every_text_is_drawn_as_it_is_and_within_its_picture(page: str, spoiled: tuple[str, Case]) -> None:
    sign, case = spoiled
    sight = sight_of(case, View(page), LIGHT)
    made = article_of(sight)
    for scene in (scene_of(sight, made.chart, *PAGE_SIZE), slide(sight, made)):
        outside = [each.text for each in scene.words() if not -EDGE <= each.left <= scene.width + EDGE - each.wide]
        assert not outside
        drawn = [
            "".join(each.itertext()) for each in ElementTree.fromstring(svg(scene, "")).iter() if "text" in each.tag
        ]
        assert drawn == [each.text for each in scene.words()]
        assert any(sign[:8] in text for text in drawn)  # a long one goes on in the next line


def test_no_cell_of_the_records_shown_begins_a_formula(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(SMALL, tmp_path / "case"))
    for row in cells("passages", SMALL):
        if row["gist"]:
            change(folder, "passages.csv", (row["source"], row["paragraph"]), gist=f"=1+1 {row['gist']}")
    sight = sight_of(load_case(folder), View("air_strikes"), LIGHT)
    rows = list(csv.reader(io.StringIO(records_csv(sight).decode("utf-8-sig"))))
    assert any(cell.startswith("'=1+1") for row in rows for cell in row)
    assert not [cell for row in rows for cell in row if cell.startswith(STARTS_A_FORMULA) and not is_number(cell)]
