"""The files of a story: each is what its name says, and an edition has them all."""

from edition.about import STORY, taught
from exports.lesson import PAPERS, lesson
from tests.cases import SMALL
from tests.lenses import case
from tests.told import TOLD

BEGINNINGS = {".pptx": b"PK", ".pdf": b"%PDF-"}


def test_each_file_of_a_story_is_made_and_named() -> None:
    name = case(TOLD).package.name
    made = taught(case(TOLD), lambda *said: None)
    assert list(made) == [f"{STORY}/{each.name}" for each in lesson(name)]
    assert len(made) == 1 + 2 * len(PAPERS) == len(set(made.values()))
    for path, content in made.items():
        assert content.startswith(BEGINNINGS[path[path.rindex(".") :]])


def test_a_case_without_a_story_has_none() -> None:
    assert taught(case(SMALL), lambda *said: None) == {}
