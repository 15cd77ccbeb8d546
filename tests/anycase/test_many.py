"""A case of ten thousand records: every chart stays within its budget and its room, says what it gathers, and can be
read."""

from collections import Counter
from functools import cache
from random import Random

import pytest

from articles.pages import PAGES, article_of, sight_of
from articles.panel import gathered
from articles.sight import Sight
from articles.stage import PAGE_SIZE, gathers, heap_of, how_to_read, legend, scene_of, slide
from charts.foot import SIGN
from charts.gather import MOST_MARKS
from drawing.actions import Select
from drawing.scene import Scene
from drawing.stage import HEIGHT
from drawing.theme import LIGHT
from loaders.case import Case, load
from loaders.lens import Lens
from loaders.view import View
from tests.anycase.made import Made, Row
from tests.anycase.shape import OTHERS, RECORDS, Shape
from tests.anycase.shown import outside, overlaps
from tests.charts.scenes import places

HUB = 5_000
"""Ties of one actor."""
MANY = Shape(
    seed=11,
    outlets=40,
    sources=90,
    passages=60,
    actors=400,
    phases=6,
    focus=2,
    rows=dict.fromkeys(RECORDS, 1_000) | dict.fromkeys(OTHERS, 9) | {"claims": 60, "issues": 30, "story": 0},
    long=False,
    codes=False,
    columns=0,
    tables=False,
)
VIEWS = (
    View("overview"),
    View("stance_heatmap"),
    View("stance_heatmap", actors="all"),
    View("meeting_timeline"),
    View("air_strikes"),
    View("grievances"),
    View("actor_network"),
    View("sources"),
)


class Crowded(Made):
    """A case in which one actor has most of all ties, and the two of the quarrel most stances and grievances."""

    def many(self, table: str, count: int) -> list[Row]:
        """Rows; the two of the quarrel are states."""
        found = super().many(table, count)
        for row in found[:2] if table == "actors" else ():
            row |= {"kind": "state", "member_of": ""}
        return found

    def records(self, table: str, count: int) -> list[Row]:
        """Records; of ties 5,000 of the first actor."""
        found = super().records(table, HUB if table == "relations" else count)
        one, *others = [row["actor"] for row in self.rows["actors"]]
        for number, row in enumerate(found):
            two = (one, others[0]) if number % 2 else (others[0], one)
            match table:
                case "relations":
                    row |= {"from_actor": one, "to_actor": others[number % len(others)]}
                case "grievances" if number % 3:
                    row |= {"holder": two[0], "against": two[1]}
                case "stances" if number % 10:
                    row["actor"] = two[0]
        return found


@cache
def case() -> Case:
    """It, loaded."""
    return load(Crowded(MANY))


@cache
def sight(view: View) -> Sight:
    """A reader's sight of a view of it."""
    return sight_of(case(), view, LIGHT)


@cache
def page(view: View) -> Scene:
    """A chart as its page draws it."""
    return scene_of(sight(view), article_of(sight(view)).chart, *PAGE_SIZE)


def marks(scene: Scene) -> int:
    """How many things have a mark in it."""
    return len({each.of for each in scene.items if each.role in ("mark", "ghost")})


def said(scene: Scene) -> str:
    """All its words."""
    return "\n".join(words.text for words in scene.words())


def test_it_has_ten_thousand_records() -> None:
    assert sum(len(case()[table]) for table in case().record_tables) == 5 * 1_000 + HUB
    ends = case()["relations"]
    assert Counter(ends["from_actor"]).most_common(1)[0][1] == HUB


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: f"{view.page} {view.actors}")
def test_a_chart_of_ten_thousand_records_is_within_its_budget_and_can_be_read(view: View) -> None:
    made = article_of(sight(view))
    whole = slide(sight(view), made)
    for scene, tallest in ((page(view), PAGE_SIZE[2]), (whole, HEIGHT)):
        assert marks(scene) <= MOST_MARKS
        assert scene.height <= tallest
        assert not overlaps(scene)
        assert not outside(scene)
    foot = gathers(sight(view), made)
    assert foot.several
    assert (SIGN in legend(sight(view), made)) == (SIGN in said(page(view)))
    for sentence in foot.sentences:
        assert sentence.removesuffix(".") in said(page(view)).replace("\n", " ")
        assert sentence in how_to_read(sight(view), made).more


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: f"{view.page} {view.actors}")
def test_no_lens_moves_what_is_gathered_and_a_click_leads_to_what_is_left_of_it(view: View) -> None:
    chance = Random(3)
    outlets = tuple(sorted(chance.sample(list(case()["outlets"]["outlet"]), 25)))
    left = view.change(without=outlets)
    assert left.lens != Lens()
    assert places(page(left)) == places(page(view))
    heaps = {heap.id: heap for heap in gathers(sight(left), article_of(sight(left))).several}
    ids = case().ids()
    clicks = [hit for hit in page(left).hits if isinstance(hit.action, Select)]
    assert all(hit.action.selected in ids for hit in clicks)
    assert {hit.action.selected in heaps[hit.of].members for hit in clicks if hit.of in heaps} <= {True}


@pytest.mark.parametrize("name", ["meeting_timeline", "air_strikes", "grievances", "stance_heatmap", "sources"])
def test_what_one_mark_stands_for_is_selected_in_it_and_listed_beside_it(name: str) -> None:
    made = article_of(sight(View(name)))
    heap = next(heap for heap in gathers(sight(View(name)), made).several if heap.members[-1] in made.rows.ids)
    view = View(name, selected=heap.members[-1])
    assert [each.of for each in page(view).items if each.role == "ring"] == [heap.id]
    [fold] = gathered(sight(view), made.rows)
    [table] = fold.make()
    assert sorted(table.rows.ids) == sorted(heap.members)
    assert heap_of(sight(view), made, "no such thing") is None


def test_over_a_side_stands_all_that_it_holds_also_what_finds_no_room() -> None:
    view = View("grievances")
    assert any("issues" in sentence for sentence in gathers(sight(view), article_of(sight(view))).sentences)
    one, other = case().package.focus
    held = case()["grievances"]
    stands = sight(view).standing
    pairs = Counter(zip(held["holder"].map(stands.get), held["against"].map(stands.get), strict=True))
    for pair in ((one, other), (other, one)):
        names = [case().names("actors")[each] for each in pair]
        assert f"{names[0]} against {names[1]}: {pairs[pair]}" in said(page(view))


def test_every_chart_is_looked_at() -> None:
    assert {view.page for view in VIEWS} == {name for name, each in PAGES.items() if each.article}
    assert SIGN in said(page(View("meeting_timeline")))
