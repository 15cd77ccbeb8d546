"""My slides on the pages: what is added stands there, once."""

from pathlib import Path

from exports.tray import Kept, written
from loaders.view import View
from tests.lenses import every_case, values
from tests.pages.test_pages import run


@every_case
def test_views_are_kept_in_order_each_once(served: Path) -> None:
    app = run("air_strikes")
    assert not [each for each in app.expander if each.label.startswith("My slides")]
    app.button(key="add-slide").click().run()
    assert app.button(key="add-slide").disabled
    assert app.button(key="add-slide").label == "In my slides ✓"
    outlet = values("outlets", "outlet", served)[0]
    app.query_params["without"] = outlet
    app.run()
    app.button(key="add-slide").click().run()
    assert [each.label for each in app.expander if each.label.startswith("My slides")] == ["My slides (2)"]
    assert app.session_state["tray"] == f'[["/air-strikes", ""], ["/air-strikes?without={outlet}", ""]]'


@every_case
def test_a_line_that_is_written_before_one_is_moved_goes_with_it(served: Path) -> None:
    app = run("air_strikes")
    app.session_state["tray"] = written([Kept(View("overview")), Kept(View("meeting_timeline"))])
    app.session_state["my-slides"] = True
    app.run()
    app.text_input(key="line-/meeting-timeline").set_value("Look at 13")
    app.button(key="up-/meeting-timeline").click().run()
    assert app.session_state["tray"] == written([Kept(View("meeting_timeline"), "Look at 13"), Kept(View("overview"))])


@every_case
def test_a_view_that_leads_nowhere_any_more_is_left_aside(served: Path) -> None:
    app = run("air_strikes")
    app.session_state["tray"] = '[["/air-strikes?selected=no-more", ""], ["/meeting-timeline", ""]]'
    app.session_state["my-slides"] = True
    app.run()
    assert not app.exception
    assert [each.label for each in app.expander if each.label.startswith("My slides")] == ["My slides (1)"]


@every_case
def test_a_second_click_on_the_way_out_takes_no_other_slide_along(served: Path) -> None:
    views = [View("overview"), View("meeting_timeline"), View("grievances")]
    app = run("air_strikes")
    app.session_state["tray"] = written([Kept(view) for view in views])
    app.session_state["my-slides"] = True
    app.run()
    for key in ("out-/", "out-/meeting-timeline"):
        app.button(key=key).click()
    app.run()
    assert app.session_state["tray"] == written([Kept(views[2])])
