"""The composed stage, as slide view and exports have it."""

from functools import cache, partial
from pathlib import Path

import pytest

from articles.pages import PAGES, article_of, sight_of
from articles.sight import Sight
from articles.stage import PAGE_SIZE, scene_of, slide
from drawing.frame import Frame
from drawing.scene import Scene
from drawing.stage import HEIGHT, MARGIN, ROOM, WIDTH
from drawing.stage import stage as compose_in_parts
from drawing.theme import LIGHT
from loaders.lens import Lens
from loaders.view import View
from tests.charts.drawing import overlaps
from tests.charts.scenes import box_of, extent
from tests.lenses import case, every_case, for_random_lenses, noting, values

CHARTS = [name for name, page in PAGES.items() if page.article]
every_chart = pytest.mark.parametrize("page", CHARTS)


def sight(page: str, folder: Path, lens: Lens) -> Sight:
    """A page under a lens."""
    return sight_of(case(folder), View(page, lens), LIGHT)


def frame(page: str, folder: Path, lens: Lens) -> Frame:
    """The words that a page puts round its chart."""
    found = sight(page, folder, lens)
    made = article_of(found)
    return found.frame(made.takeaway, made.subtitle)


@cache
def stage(page: str, folder: Path, lens: Lens) -> Scene:
    """The composed stage."""
    found = sight(page, folder, lens)
    return slide(found, article_of(found))


def without_one(folder: Path) -> list[Lens]:
    """Lenses that leave out nothing, or one outlet."""
    return [Lens(), *(Lens(without=(outlet,)) for outlet in values("outlets", "outlet", folder))]


@every_case
@every_chart
def test_is_a_slide_without_any_outlet_in_which_no_text_is_small_and_nothing_crosses_the_margins(
    page: str, folder: Path
) -> None:
    for lens in without_one(folder):
        with noting(lens):
            scene = stage(page, folder, lens)
            assert (scene.width, scene.height) == (WIDTH, HEIGHT)
            assert min(each.size for each in scene.words()) == 16
            assert not overlaps(map(box_of, scene.words()))
            boxes = [extent(each) for each in scene.items]
            assert min(box.left for box in boxes) >= MARGIN
            assert max(box.right for box in boxes) <= WIDTH - MARGIN + 0.01


@every_case
@every_chart
def test_no_more_than_a_fourth_of_a_slide_is_left_empty_under_its_chart(page: str, folder: Path) -> None:
    found = sight(page, folder, Lens())
    draw = partial(scene_of, found, article_of(found).chart, ROOM)
    parts = compose_in_parts(frame(page, folder, Lens()), draw, found.pen).parts
    [rule] = parts["rule"]
    assert extent(rule).top - max(extent(each).bottom for each in parts["chart"]) < HEIGHT / 4


@every_case
@for_random_lenses(30)
def test_is_a_slide_or_taller_only_where_the_chart_needs_it(lens: Lens, folder: Path) -> None:
    found, scene = sight("air_strikes", folder, lens), stage("air_strikes", folder, lens)
    assert scene.width == WIDTH
    assert (
        scene.height == HEIGHT or scene_of(found, article_of(found).chart, ROOM, 1, PAGE_SIZE[2]).height > HEIGHT - 300
    )


@every_case
@for_random_lenses(30)
def test_all_words_of_the_frame_stand_apart_within_the_margins_in_16_px(lens: Lens, folder: Path) -> None:
    scene, said = stage("air_strikes", folder, lens), frame("air_strikes", folder, lens)
    boxes = [box_of(each) for each in scene.words()]
    assert not overlaps(boxes)
    assert min(box.left for box in boxes) >= MARGIN
    assert max(box.right for box in boxes) <= WIDTH - MARGIN + 0.01
    assert max(box.bottom for box in boxes) <= scene.height - 30
    assert min(each.size for each in scene.words()) == 16
    written = bare("".join(each.text for each in scene.words()))
    together = [said.takeaway, said.subtitle, said.rests_on + said.how_told, said.cannot_tell, said.footer]
    assert [each for each in filter(None, together) if bare(each) not in written] == []
    assert len([each for each in scene.words() if each.size > 16]) <= 2


def bare(text: str) -> str:
    """A text without the spaces at which it may break."""
    return text.replace(" ", "")
