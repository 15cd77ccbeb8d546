"""Presenting on a server: a page begins the story, and a step stands in its address."""

from pathlib import Path

import pytest

from articles.presented import all_seen
from exports.lesson import lesson
from exports.present.carried import WORDS
from tests.cases import SMALL
from tests.lenses import case, cells, every_case, values
from tests.pages.test_pages import headings, run, said


@every_case
def test_a_page_begins_the_story(served: Path) -> None:
    app = run("../pages/air_strikes.py", without=values("outlets", "outlet", served)[0])
    app.button("present-story").click().run()
    assert app.query_params == {"step": all_seen(case(served))[0].id}


def test_of_a_case_without_a_story_nothing_is_presented(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FAULTLINES_CASE", str(SMALL))
    assert "present-story" not in [each.key for each in run("../pages/air_strikes.py").button]
    assert "In class" not in headings(run("../pages/codebook.py"))


@every_case
def test_a_step_is_shown_in_place_of_its_page(served: Path) -> None:
    found = all_seen(case(served))
    app = run("../pages/air_strikes.py", step=found[3].id)
    assert not app.button
    names = [each.proto.component_name for each in app.get("bidi_component")]
    assert sum("present_picture" in each for each in names) == len(found)


@every_case
def test_a_step_that_there_is_none_of_is_a_notice_on_the_page(served: Path) -> None:
    app = run("../pages/air_strikes.py", step="nowhere")
    assert [each for each in app.warning if "nowhere" in each.value]
    assert "present-story" in [each.key for each in app.button]


@every_case
def test_the_page_about_the_case_has_the_story_and_its_files(served: Path) -> None:
    app = run("../pages/codebook.py")
    assert "present-story" in [each.key for each in app.button]
    minutes = [int(row["minutes"]) for row in cells("story", served)]
    assert f"A story of {len(minutes)} steps in {sum(minutes)} minutes" in said(app)
    offered = {each.proto.label for each in app.get("download_button")}
    assert {each.label for each in lesson("")} <= offered


def test_each_key_is_said_once() -> None:
    keys = [key for keys, _ in WORDS["keys"] for key in keys.split(", ")]
    assert len(set(keys)) == len(keys)
