"""What holds of every chart of every case: a mark stands where it stands whatever is left out, and a click that selects
leads to something that the case has."""

from pathlib import Path

import pytest

from articles.pages import PAGES, article_of, sight_of
from articles.stage import PAGE_SIZE, scene_of
from drawing.actions import Select
from drawing.scene import Scene
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.view import View
from tests.charts.scenes import extent, of_role
from tests.lenses import case, every_case, noting, random_lenses

CHARTS = [name for name, page in PAGES.items() if page.article]
LENSES = 6


def drawn(folder: Path, page: str, lens: Lens) -> Scene:
    """The chart of a page under a lens, as large as a page has it."""
    sight = sight_of(case(folder), View(page, lens), LIGHT)
    return scene_of(sight, article_of(sight).chart, *PAGE_SIZE)


def marks(scene: Scene) -> set[tuple[str, float, float]]:
    """What each mark is of and its middle, whether or not it is a ghost, whose outline is drawn within its edges."""
    boxes = [(each.of, extent(each)) for each in of_role(scene, "mark", "ghost")]
    return {(of, round(box.left + box.right, 2), round(box.top + box.bottom, 2)) for of, box in boxes}


@every_case
@pytest.mark.parametrize("page", CHARTS)
def test_marks_stay_and_what_can_be_clicked_is_there(page: str, folder: Path) -> None:
    ids, whole = case(folder).ids(), drawn(folder, page, Lens())
    assert of_role(whole, "mark")
    for lens in [each for each in random_lenses(4 * LENSES, folder) if each.officials == "state"][:LENSES]:
        with noting(lens):
            scene = drawn(folder, page, lens)
            assert marks(scene) == marks(whole)
            asked = {hit.action.selected for hit in scene.hits if isinstance(hit.action, Select)}
            assert asked
            assert asked <= ids.keys()
            assert len(scene.hits) == len(whole.hits)
