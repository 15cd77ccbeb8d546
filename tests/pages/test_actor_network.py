"""What the network's page says, run without a browser."""

from functools import cache
from pathlib import Path

import pytest

from articles.blocks import Note
from articles.pages import article_of
from articles.stage import PAGE_SIZE, scene_of, slide
from drawing.scene import Disc
from loaders.lens import Lens
from loaders.records import under
from loaders.view import TIES, View
from tests.articles.panels import blocks_of, sight_of
from tests.charts.networks import tied
from tests.lenses import case, cells, every_case, values
from tests.pages.test_pages import first_view, headings, pills, run, takeaway
from tests.readings.recount import names

PAGE = "../pages/actor_network.py"


@cache
def between(folder: Path) -> list[str]:
    """The records of the strand of opposition between the two."""
    pair = tuple(sorted(case(folder).package.focus))
    return tied(View(), folder)[*pair, -1]


@every_case
def test_the_takeaway_is_about_the_two(folder: Path) -> None:
    sentence = takeaway(first_view(PAGE, folder))
    assert all(names("actors", folder)[each] in sentence for each in case(folder).package.focus)


@every_case
def test_meetings_are_off_at_first(folder: Path) -> None:
    assert pills(first_view(PAGE, folder), "ties").value == ["relations", "grievances"]


@every_case
def test_the_page_says_first_how_to_read_it(folder: Path) -> None:
    assert headings(first_view(PAGE, folder))[:2] == ["How to read this", "These texts cannot tell"]


@every_case
def test_triangles_stand_in_a_closed_expander(folder: Path) -> None:
    boxes = [each for each in first_view(PAGE, folder).expander if each.label.startswith("Awkward triangles")]
    assert [each.proto.expanded for each in boxes] == [False] * len(boxes)


@every_case
def test_a_chip_adds_meetings_and_the_first_view_needs_no_parameter(served: Path) -> None:
    app = run(PAGE)
    pills(app, "ties").select("meetings").run()
    assert "grievances,meetings,relations" in app.query_params["ties"]
    pills(app, "ties").unselect("meetings").run()
    assert "ties" not in app.query_params


@every_case
def test_without_any_kind_those_of_the_first_view_are_back(served: Path) -> None:
    app = run(PAGE, ties="grievances")
    assert pills(app, "ties").value == ["grievances"]
    pills(app, "ties").unselect("grievances").run()
    assert pills(app, "ties").value == ["relations", "grievances"]


@every_case
def test_numbers_in_list_and_panel_count_the_chosen_kinds(folder: Path) -> None:
    kinds = {"meetings": ("meetings",), ",".join(TIES): TIES}
    rows = {each: under(Lens(), case(folder), *tables)[["id", "number"]] for each, tables in kinds.items()}
    numbers = {each: dict(table.itertuples(index=False)) for each, table in rows.items()}
    met = next(each for each in values("meetings", "meeting", folder) if len({of[each] for of in numbers.values()}) > 1)
    for ties, of in numbers.items():
        first = blocks_of(sight_of("actor_network", folder=folder, ties=ties, selected=met))
        assert any(getattr(each, "text", "").startswith(f"{of[met]} · ") for each in first), ties


@every_case
def test_an_actor_that_is_drawn_has_a_mark_and_what_is_not_is_said_to_have_none(folder: Path) -> None:
    sight = sight_of("actor_network", folder=folder)
    scene = scene_of(sight, article_of(sight).chart, *PAGE_SIZE)
    drawn = {each.of for each in scene.items if isinstance(each, Disc) and each.role == "mark"}
    media = {row["actor"] for row in cells("actors", folder) if row["kind"] in ("outlet", "commenter")}
    assert drawn
    assert not drawn & media
    for each in [*sorted(drawn)[:5], *sorted(media)[:2], values("strikes", "strike", folder)[0]]:
        blocks = blocks_of(sight_of("actor_network", folder=folder, selected=each))
        notes = [block.text for block in blocks if isinstance(block, Note)]
        assert len(notes) == (each not in drawn), each
        assert all("has no mark in this chart" in note for note in notes)


@every_case
@pytest.mark.parametrize("chosen", [True, False])
def test_the_slide_has_the_fan_of_what_is_selected_alone(chosen: bool, folder: Path) -> None:
    ids = between(folder)
    sight = sight_of("actor_network", folder=folder, **({"selected": ids[0]} if chosen else {}))
    scene = slide(sight, article_of(sight))
    numbered = {each.of for each in scene.items if each.role == "number"}
    assert len(ids) > 1
    assert numbered & {*ids} == ({*ids} if chosen else set())


@every_case
def test_nothing_left_is_said(folder: Path) -> None:
    outlets = ",".join(values("outlets", "outlet", folder))
    assert "none of" in article_of(sight_of("actor_network", folder=folder, without=outlets)).takeaway
