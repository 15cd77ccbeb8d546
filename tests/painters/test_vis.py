"""The network that vis-network draws stands where the scene has it, and what it cannot draw is its picture."""

from pathlib import Path

import pytest

from articles.pages import article_of, sight_of
from articles.stage import PAGE_SIZE, scene_of
from drawing.actions import carried
from drawing.bends import bend
from drawing.scene import Disc, Scene, Tie
from drawing.theme import LIGHT
from loaders.view import View
from painters.vis import Graph, graph
from tests.cases import BRIDGE, SHIPPED, SHOWN
from tests.charts.networks import ALL_KINDS
from tests.charts.scenes import elements
from tests.lenses import case

PAGE = "actor_network"
SELECTED = {SHIPPED: ("iran-minds-lavrovs-omission", "hezbollah"), BRIDGE: ("council-minds-fare", "council")}
"""A record whose strand is fanned out, and an actor, of each case."""
VIEWS = [
    (folder, view)
    for folder, (record, actor) in SELECTED.items()
    for view in (View(PAGE, selected=record), View(PAGE, ties=ALL_KINDS, selected=actor).change(officials="name"))
]
for_views = pytest.mark.parametrize(
    ("folder", "view"), VIEWS, ids=[f"{case} {view}" for case in SHOWN for view in ("fanned", "all by name")]
)


def made(folder: Path, view: View) -> tuple[Scene, Graph]:
    """The scene of a case's network, and what vis-network is given."""
    sight = sight_of(case(folder), view, LIGHT)
    scene = scene_of(sight, article_of(sight).chart, *PAGE_SIZE)
    return scene, graph(scene)


@for_views
def test_dots_and_lines_stand_where_the_scene_has_them(folder: Path, view: View) -> None:
    scene, found = made(folder, view)
    nodes = {node["id"]: node for node in found.nodes}
    ties = {each.of: each for each in scene.items if isinstance(each, Tie)}
    assert [edge["id"] for edge in found.edges] == list(ties)
    for edge in found.edges:
        tie, ends = ties[edge["id"]], [nodes[edge[end]] for end in ("from", "to")]
        smooth = edge["smooth"]
        turn = smooth["roundness"] * {"curvedCW": 1, "curvedCCW": -1}[smooth["type"]] if smooth["enabled"] else 0
        assert bend(*((node["x"], node["y"]) for node in ends), turn) == tie.curve
        assert (edge["color"]["color"], edge["width"]) == (tie.stroke.colour, tie.stroke.width)
        assert tuple(edge["dashes"] or ()) == tie.stroke.dash
    ends = {end for tie in ties.values() for end in tie.ends}
    discs = {
        each.of: each for each in scene.items if isinstance(each, Disc) and each.of in ends and each.role != "ring"
    }
    for actor in ends:
        disc, node = discs[actor], nodes[actor]
        assert (node["x"], node["y"], node["size"]) == (disc.x, disc.y, disc.radius)
        assert node["color"] == {"background": disc.fill, "border": disc.edge.colour}


@for_views
def test_all_that_can_be_hit_asks_and_says_what_the_scene_has_for_it(folder: Path, view: View) -> None:
    scene, found = made(folder, view)
    boxes = [node for node in found.nodes if "wide" in node]
    assert len(boxes) == len(scene.hits)
    for node, hit in zip(boxes, scene.hits, strict=True):
        left, top = node["x"] - node["wide"] / 2, node["y"] - node["tall"] / 2
        assert (left, top) == pytest.approx((hit.left, hit.top))
        assert (node["wide"], node["tall"]) == pytest.approx((hit.right - hit.left, hit.bottom - hit.top))
        assert (node["asks"], node["title"]) == (carried(hit.action), "\n".join(hit.hover))
    actions = {hit.of: carried(hit.action) for hit in scene.hits}
    assert all(edge["asks"] == actions[edge["id"]] for edge in found.edges)


@for_views
def test_the_rest_is_in_the_picture_and_nothing_twice(folder: Path, view: View) -> None:
    scene, found = made(folder, view)
    texts = [each.text for each in scene.words()]
    assert ["".join(each.itertext()) for each in elements(found.picture) if each.tag.endswith("text")] == texts
    drawn_there = [each for each in elements(found.picture) if not each.tag.endswith("text")]
    assert not [each for each in drawn_there if each.tag.endswith("path")]
    dots = {node["id"] for node in found.nodes if node["shape"] == "dot"}
    assert not [each for each in drawn_there if each.get("data-of") in dots and each.get("class") in ("mark", "ghost")]
