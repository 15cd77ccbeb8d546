"""Presenting on a server: a page begins the story, and a step stands in its address."""

from articles.presented import all_seen
from exports.lesson import lesson
from exports.present.carried import WORDS
from tests.cases import SHIPPED, SMALL
from tests.lenses import case
from tests.pages.test_pages import headings, run, said


def test_a_page_begins_the_story_where_the_case_has_one(monkeypatch) -> None:
    app = run("../pages/air_strikes.py", without="debka")
    app.button("present-story").click().run()
    assert app.query_params == {"step": all_seen(case(SHIPPED))[0].id}
    monkeypatch.setenv("FAULTLINES_CASE", str(SMALL))
    assert "present-story" not in [each.key for each in run("../pages/air_strikes.py").button]


def test_a_step_is_shown_in_place_of_its_page() -> None:
    found = all_seen(case(SHIPPED))
    app = run("../pages/air_strikes.py", step=found[3].id)
    assert not app.button
    names = [each.proto.component_name for each in app.get("bidi_component")]
    assert sum("present_picture" in each for each in names) == len(found)


def test_a_step_that_there_is_none_of_is_a_notice_on_the_page() -> None:
    app = run("../pages/air_strikes.py", step="nowhere")
    assert [each for each in app.warning if "nowhere" in each.value]
    assert "present-story" in [each.key for each in app.button]


def test_the_page_about_the_case_has_the_story_and_its_files(monkeypatch) -> None:
    app = run("../pages/codebook.py")
    assert "present-story" in [each.key for each in app.button]
    assert "A story of 15 steps in 75 minutes" in said(app)
    labels = {each.proto.label for each in app.get("download_button")}
    assert {each.label for each in lesson("")} <= labels
    monkeypatch.setenv("FAULTLINES_CASE", str(SMALL))
    assert "In class" not in headings(run("../pages/codebook.py"), 2)


def test_each_key_is_said_once() -> None:
    keys = [key for keys, _ in WORDS["keys"] for key in keys.split(", ")]
    assert len(set(keys)) == len(keys)
