"""Code a paragraph: a reader says what a paragraph says, then sees what the case and its coding passes made of it."""

from collections.abc import Iterator
from functools import partial

from articles.blocks import Block, Button, DropIn, Fold, Group, Heading, Note, Pick, prose
from articles.exercise import compare, exercise, to_code
from articles.page import Page
from articles.sight import Sight
from drawing.actions import Select
from readings.exercise import AFTER, BEFORE, COMPARE_LABEL, HEADING, INTRODUCTION, NOT_AT_HAND, THIS_NOT_AT_HAND, WHICH


def coding_page(sight: Sight) -> Iterator[Block]:
    """The paragraph that the address names, else the first that can be coded; below it the place to compare answers."""
    yield Heading(HEADING, 1)
    yield prose(INTRODUCTION)
    if there := to_code(sight):
        yield from asked(sight, there)
    else:
        yield Note(NOT_AT_HAND)
        yield DropIn("code")
    yield Fold(COMPARE_LABEL, "compare-answers", partial(compared, sight), small=False)


def asked(sight: Sight, there: list[str]) -> Iterator[Block]:
    """The ways to the paragraphs that can be coded, and one of them to code."""
    selected = sight.view.selected
    passage = selected if selected in there else there[0]
    if selected and selected != passage and sight.case.ids().get(selected) == "passages":
        yield Note(THIS_NOT_AT_HAND.format(place=sight.case.label(selected)))
        yield Fold("Drop in your copies of the texts", "own-box", lambda: [DropIn("code")])
    at = there.index(passage)
    choice = Pick(
        WHICH.format(at=at + 1, of=len(there)),
        "paragraph",
        {each: sight.case.label(each) for each in there},
        passage,
        "",
        Select,
    )
    yield Group((step(BEFORE, there[:at][-1:]), choice, step(AFTER, there[at + 1 : at + 2])), "steps", across=True)
    yield exercise(sight, passage)


def step(label: str, to: list[str]) -> Button:
    """A button to another paragraph, where there is one."""
    return Button(label, Select(*to or [""]), label, enabled=bool(to))


def compared(sight: Sight) -> tuple[Block, ...]:
    """The place for files of answers."""
    return (compare(sight),)


PAGE = Page("code_a_paragraph", HEADING, after=coding_page, aside=True)
