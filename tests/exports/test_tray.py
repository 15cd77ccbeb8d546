"""The views that a briefer keeps: their order, the briefer's lines, and the text that a browser holds of them."""

import json
from pathlib import Path

import pytest

from articles.pages import article_of
from exports.slides.make import OWN, Wanted, whole_deck
from exports.tray import MOST_LETTERS, MOST_VIEWS, Kept, added, earlier, read, said, without, written
from loaders.lens import Lens
from loaders.view import View
from tests.exports.test_slides import faults, opened, sight, title
from tests.lenses import case, every_case, values

STRIKES, MEETINGS = View("air_strikes", Lens(told=("rumour",))), View("meeting_timeline")
BOTH = (Kept(STRIKES), Kept(MEETINGS, "Look at 13"))


def test_a_view_is_added_once_as_a_page() -> None:
    tray = added(added((), STRIKES.change(form="slide")), STRIKES)
    assert tray == (Kept(STRIKES),)


def test_a_full_tray_takes_no_more() -> None:
    full = tuple(Kept(View("overview", find=str(place))) for place in range(MOST_VIEWS))
    assert added(full, STRIKES) == full


def test_one_goes_up_and_one_goes_out() -> None:
    assert earlier(BOTH, 1) == BOTH[::-1]
    assert earlier(BOTH, 0) == BOTH
    assert without(BOTH, 0) == BOTH[1:]


def test_a_line_is_one_line_and_no_longer_than_it_may_be() -> None:
    assert said(BOTH, 0, " two\n lines ")[0].line == "two lines"
    longer = said(BOTH, 0, "x" * 5000)[0].line
    assert (len(longer), longer[-1]) == (MOST_LETTERS, "…")
    assert said(BOTH, 0, "x" * MOST_LETTERS)[0].line == "x" * MOST_LETTERS


def test_a_sign_that_no_slide_can_hold_takes_no_room_and_none_of_the_line_with_it() -> None:
    letters = "x" * (MOST_LETTERS - 1)
    assert said(BOTH, 0, f"\0a\x01{letters}\x02\ud800")[0].line == f"a{letters}"
    assert said(BOTH, 0, "two \x01 words\x0bof it")[0].line == "two words of it"


@every_case
def test_what_a_browser_holds_comes_back(folder: Path) -> None:
    outlet = values("outlets", "outlet", folder)[0]
    kept = (*BOTH, Kept(View("grievances", Lens(without=(outlet,)))))
    assert read(written(kept), case(folder)) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "3",
        "null",
        '"x"',
        "[3]",
        '[["/air-strikes"]]',
        '[["/air-strikes", 3]]',
        '[["/nowhere", ""]]',
        '[["http://[", ""]]',
    ],
)
def test_what_is_no_tray_is_left_aside(text: str) -> None:
    assert read(text, case()) == ()


@every_case
def test_what_leads_nowhere_in_this_case_is_left_aside_and_the_rest_stays(folder: Path) -> None:
    pairs = [["/air-strikes?without=nobody", "a"], ["/meeting-timeline", "Look at 13"], ["/meeting-timeline", "again"]]
    assert read(json.dumps(pairs), case(folder)) == BOTH[1:]


@every_case
def test_the_briefers_own_line_stands_on_its_slide_marked_as_theirs(folder: Path, tmp_path: Path) -> None:
    line = "Ask the desk <b>today</b>"
    sights = [sight("air_strikes", folder=folder), sight("meeting_timeline", folder=folder)]
    out = tmp_path / "deck.pptx"
    out.write_bytes(whole_deck([Wanted(sights[0]), Wanted(sights[1], line)], None, lambda place: None))
    assert not faults(out)
    file = opened(out.read_bytes())
    texts = {
        title(slide): " ".join(shape.text_frame.text for shape in every(slide.shapes) if shape.has_text_frame)
        for slide in file.slides
    }
    marked = [name for name, words in texts.items() if f"{OWN} {line}" in words]
    made = article_of(sights[1])
    assert marked == [sights[1].frame(made.takeaway, made.subtitle).takeaway]


def every(shapes):
    """All shapes, those of groups among them."""
    for shape in shapes:
        yield from every(shape.shapes) if hasattr(shape, "shapes") else (shape,)
