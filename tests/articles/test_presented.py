"""A story as it is presented: every place of it has its picture, and none moves when an outlet is taken away."""

from itertools import combinations
from pathlib import Path

from articles.pages import sight_of
from articles.presented import MOST_OUTLETS, all_seen, outlets, shown, wanted
from articles.story import story
from articles.story_stage import room_for
from drawing.scene import Line, Scene
from drawing.stage import SHEET
from drawing.theme import LIGHT
from loaders.view import View
from tests.cases import SHIPPED, SMALL
from tests.lenses import case, every_case


def first_axis(scene: Scene) -> tuple[float, float]:
    """How high a picture is, and where its first line of an axis stands."""
    return scene.height, min(y for each in scene.items if isinstance(each, Line) for _, y in each.points)


@every_case
def test_a_link_names_each_place_and_comes_back_to_it(folder: Path) -> None:
    found = all_seen(case(folder))
    assert len({each.id for each in found}) == len(found) == sum(len(each.stages) for each in story(case(folder)))
    for each in found:
        view, notices = View.from_query({"step": each.id}, case(folder))
        assert (view.step, notices) == (each.id, [])
        assert view.to_query() == {"step": each.id}
    _, [notice] = View.from_query({"step": f"{found[0].id}:9"}, case(folder))
    assert "step" in notice


def test_a_case_without_a_story_has_no_place() -> None:
    assert all_seen(case(SMALL)) == ()
    _, [notice] = View.from_query({"step": "begin"}, case(SMALL))
    assert "begin" in notice


@every_case
def test_nothing_moves_when_outlets_are_taken_away(folder: Path) -> None:
    """Drawn without some of them, and without all."""
    for step in story(case(folder))[:6]:
        places = [each for each in all_seen(case(folder)) if each.step == step]
        lenses = [(), *combinations(outlets(case(folder)), 2), tuple(outlets(case(folder)))]
        assert len({first_axis(shown(case(folder), places[0], each, LIGHT).scene) for each in lenses}) == 1
        assert len({first_axis(shown(case(folder), each, lenses[-1], LIGHT).scene) for each in places}) == 1


@every_case
def test_every_picture_of_a_step_has_room_for_as_many_lines_whichever_outlets_are_taken_away(folder: Path) -> None:
    names = sorted(outlets(case(folder)))
    several = [each for count in range(len(names) + 1) for each in combinations(names, count)]
    for step in story(case(folder)):
        views = [each.view.change(without=without) for each in step.stages for without in several]
        rooms = {room_for(sight_of(case(folder), view, LIGHT), step, SHEET) for view in views}
        assert len(rooms) == 1, step.id


def test_what_is_taken_away_is_said() -> None:
    first = all_seen(case(SHIPPED))[0]
    assert shown(case(SHIPPED), first, (), LIGHT).gone == ""
    assert shown(case(SHIPPED), first, ("debka",), LIGHT).gone == "Without Debka"
    assert len(outlets(case(SHIPPED))) <= MOST_OUTLETS


def test_the_picture_that_is_looked_at_comes_first_and_each_once() -> None:
    found = all_seen(case(SHIPPED))
    here = found[5]
    places = list(wanted(case(SHIPPED), View(step=here.id)))
    assert places[0] == (5, here.without)
    assert sorted(place for place, _ in places) == list(range(len(found)))
    asked = list(wanted(case(SHIPPED), View(step=here.id).change(without=("debka",))))
    assert asked[0] == (5, ("debka",))
    assert {place for place, without in asked if without == ("debka",)} >= {
        place for place, each in enumerate(found) if each.step == here.step and place >= 5
    }
    assert len(set(asked)) == len(asked)


def test_a_step_that_leaves_out_an_outlet_does_so_from_its_first_picture() -> None:
    without = {each.step.id: each.without for each in all_seen(case(SHIPPED))}
    assert without["without"] == ("debka",)
    assert without["witnesses"] == ()
