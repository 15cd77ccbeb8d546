"""The story as slides: one for what is seen from key to key, with what is said and asked in the notes."""

import io
from functools import cache
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from articles.pages import sight_of
from articles.story import Stage, Step, story
from drawing.theme import LIGHT
from exports.__main__ import main
from exports.slides.story import story_deck
from tests.lenses import case
from tests.told import TOLD

Told = list[tuple[Step, Stage, Slide]]


@cache
def made() -> bytes:
    """The deck of the small case's story."""
    steps = story(case(TOLD))
    return story_deck(sight_of(case(TOLD), steps[0].whole.view, LIGHT), steps, None, lambda step: None)


@cache
def told() -> Told:
    """Each slide of the story with what it is of."""
    _, *slides = Presentation(io.BytesIO(made())).slides
    stages = [(step, stage) for step in story(case(TOLD)) for stage in step.stages]
    assert all(slide.shapes.title.text.startswith("Texts cited") for slide in slides[len(stages) :])
    assert len(slides) > len(stages)
    return [(*each, slide) for each, slide in zip(stages, slides, strict=False)]


def words(slide: Slide) -> str:
    """All words of a slide but its title."""
    return " ".join(text for shape in slide.shapes if shape != slide.shapes.title for text in texts(shape))


def texts(shape: BaseShape) -> list[str]:
    """The words of a shape and of all that it groups."""
    if shape.shape_type is not None and hasattr(shape, "shapes"):
        return [text for inner in shape.shapes for text in texts(inner)]
    return [shape.text_frame.text] if shape.has_text_frame else []


def test_a_step_stands_over_its_picture_and_below_it_its_question_until_its_answer_does() -> None:
    for step, stage, slide in told():
        assert slide.shapes.title.text.endswith(step.heading)
        assert ((step.answer if stage.answered else step.ask) or "Rests on:") in words(slide)
        assert ("Rests on:" in words(slide)) is stage.answered


def test_what_is_said_and_asked_stands_under_the_first_slide_and_the_answer_under_the_last() -> None:
    for step, stage, slide in told():
        notes = slide.notes_slide.notes_text_frame.text
        assert notes.startswith(f"Step {step.place} of 3 · {step.minutes} minutes, from ")
        assert (f"Say: {step.say}" in notes) is (stage == step.stages[0])
        assert (bool(step.answer) and f"Answer: {step.answer}" in notes) is (bool(step.answer) and stage == step.whole)
        assert ("The records, with the paragraphs that tell of them" in notes) is (stage == step.whole)
    assert "from 3 to 7 of 9" in told()[2][2].notes_slide.notes_text_frame.text


def test_nothing_jumps_from_slide_to_slide_of_a_step() -> None:
    """Of two records that are called alike, each is looked for where the other may be."""
    seen = 0
    for step in story(case(TOLD)):
        *before, last = [places(slide) for each, _, slide in told() if each == step]
        for name, where in ((name, where) for slide in before for name, found in slide.items() for where in found):
            assert any(abs(x - where[0]) + abs(y - where[1]) < 20_000 for x, y in last[name]), (step.id, name)
            seen += 1
    assert seen > 20


def places(slide: Slide) -> dict[str, list[tuple[int, int]]]:
    """Where each record stands that a slide shows, by what it is called."""
    found: dict[str, list[tuple[int, int]]] = {}
    for shape in slide.shapes:
        if shape.name[:1].isdigit():
            found.setdefault(shape.name, []).append((shape.left, shape.top))
    return found


def test_a_covered_side_is_not_on_its_slide() -> None:
    [first, *_, last] = [slide for step, _, slide in told() if step.id == "sides"]
    marks = [{shape.name for shape in slide.shapes if shape.name[:1].isdigit()} for slide in (first, last)]
    assert marks[0] < marks[1]


def test_the_file_is_one_that_powerpoint_opens(tmp_path: Path) -> None:
    (tmp_path / "story.pptx").write_bytes(made())
    assert OpenXmlValidator().validate(str(tmp_path / "story.pptx")).errors == []


def test_the_terminal_says_how_far_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story", str(tmp_path / "out.pptx"), "--case", str(TOLD)]) == 0
    said = capsys.readouterr()
    assert said.err.splitlines() == [f"{each.place} of 3: {each.heading}" for each in story(case(TOLD))]
    assert (tmp_path / "out.pptx").stat().st_size > 10_000
