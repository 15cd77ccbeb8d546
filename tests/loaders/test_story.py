"""What of a story leads nowhere is told, with its place and what would do."""

import json
from pathlib import Path

import pytest

from articles.pages import PAGES
from loaders.case import load_case
from loaders.story import NEEDS
from tests.loaders.copies import behead, change, faults, repeat
from tests.told import with_story

FIRST = ("voices",)


@pytest.fixture
def told(small_folder: Path) -> Path:
    """A copy of the small case with its story."""
    return with_story(small_folder)


def only(folder: Path, cells: dict[str, str]) -> str:
    """The one fault of a case whose first step has other cells, without its place."""
    line = change(folder, "story.csv", FIRST, **cells)
    [fault] = faults(folder)
    [column] = [name for name in cells if fault.startswith(f"story.csv, line {line}, {name}: ")]
    return fault.partition(f"{column}: ")[2]


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"view": "/air-strikes?without=heralt"}, "“heralt” in the link's “without” means nothing in this case"),
        ({"view": "/air-strikes?selected=nobody"}, "“nobody” in the link's “selected” means nothing in this case"),
        ({"view": "/air-strike"}, "'/air-strike' leads to no page with a chart (did you mean '/air-strikes'?)"),
        ({"view": "/codebook"}, "'/codebook' leads to no page with a chart"),
        ({"view": "http://localhost:8501/air-strikes"}, "'http://localhost:8501/air-strikes' is not of this form"),
        ({"view": "//[air-strikes"}, "'//[air-strikes' is no address"),
        (
            {"held": "second-wing"},
            "'second-wing': no side is drawn there for each of the two; there is one on /stance-h",
        ),
        ({"view": "/stance-heatmap?actors=all", "held": "first-wing"}, "'first-wing': no side is drawn there"),
        ({"view": "/?told=rumour", "held": "rumour"}, "'rumour' is left out by the view, so that no key can show it"),
        ({"held": "answers"}, "'answers' is not a code of the list 'held' (did you mean 'answer'?)"),
        ({"held": "answer;answer"}, "'answer;answer' has an item twice"),
        ({"minutes": "0"}, "'0' is out of bounds (1 to …)"),
        ({"heading": "How many {counts claims}?"}, "'counts' is no kind of slot (did you mean 'count'?)"),
        ({"say": "{Count claim}"}, "'claim' is not what a slot 'count' can be of (did you mean 'claims'?)"),
        ({"answer": "{outlets herald}"}, "'herald' is not what a slot 'outlets' can be of"),
        ({"say": "{share flights-begin}"}, "'flights-begin' is not what a slot 'share' can be of"),
        ({"say": "Of {count claims"}, "a brace opens or closes no slot"),
        ({"ask": ""}, "a value is needed here, since 'answer' has one"),
        ({"heading": "H" * 81}, f"'{'H' * 81}' is not of this form"),
    ],
)
def test_what_of_a_step_means_nothing_is_a_fault(told: Path, cells: dict[str, str], says: str) -> None:
    assert only(told, cells).startswith(says)


def test_a_side_is_held_back_where_the_quarrel_is_of_two(told: Path) -> None:
    descriptor = told / "datapackage.json"
    descriptor.write_text(
        json.dumps(json.loads(descriptor.read_text("utf-8")) | {"focus": ["north"]}), encoding="utf-8"
    )
    assert [fault.partition("held: ")[2] for fault in faults(told)] == [
        "'second-wing': the quarrel is not one of two; see focus in datapackage.json"
    ]


def test_a_page_that_shows_nothing_of_a_case_has_no_step(told: Path) -> None:
    change(told, "story.csv", FIRST, view="/meeting-timeline")
    behead(told, "meetings.csv")
    assert any("'/meeting-timeline' shows nothing of this case" in fault for fault in faults(told))


def test_the_first_page_is_the_first_that_shows_something(told: Path) -> None:
    behead(told, "claims.csv")
    behead(told, "verdicts.csv")
    assert faults(told) == []


def test_no_two_steps_have_one_rank(told: Path) -> None:
    line = repeat(told, "story.csv", FIRST, step="again")
    before = f"story.csv, line {line}, rank: '1' is the rank of line {line - 1} already; give it another"
    assert faults(told) == [before]


def test_a_case_needs_no_story(told: Path) -> None:
    behead(told, "story.csv")
    assert len(load_case(told)["story"]) == 0


def test_what_pages_need_is_known_to_those_who_check_a_story() -> None:
    assert {name: page.needs for name, page in PAGES.items() if page.article} == dict(NEEDS)
    assert list(NEEDS) == [name for name, page in PAGES.items() if page.article]
