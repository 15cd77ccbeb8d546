"""Code a paragraph as a value: what can be coded, what scripts are told of the case, and that they have all words."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from articles.blocks import Button, DropIn, Fold, Group, Note
from articles.code_a_paragraph import coding_page
from articles.exercise import Exercise, compare, exercise, passages, to_code
from articles.pages import article_of, in_menu
from articles.sight import Sight
from drawing.actions import Go
from drawing.theme import LIGHT
from exports.exercise.carried import HERE, SCRIPTS, carried, script
from loaders.passes import OF_SHIPPED as PASSES
from loaders.view import View
from readings.exercise import COMPARE, EXERCISE, NONE
from rows.codes import UNCODED
from tests.articles.panels import blocks_of, sight_of
from tests.lenses import case, cells, every_case

LINES = {row["sha256"]: f"line {at}" for at, row in enumerate(cells("passages"))}


def sight(selected: str = "", at_hand: dict[str, str] = LINES) -> Sight:
    """A reader's sight of the page with the texts at hand."""
    return Sight(case(), View("code_a_paragraph", selected=selected), (), LIGHT, at_hand, coding=PASSES)


def coded(sight: Sight) -> Exercise:
    """The paragraph that the page asks for."""
    [found] = [block for block in coding_page(sight) if isinstance(block, Exercise)]
    return found


@every_case
def test_what_can_be_coded_is_every_paragraph_of_which_something_might_be_noted_or_is(folder: Path) -> None:
    told = {(row["source"], row["paragraph"]) for row in cells("evidence", folder) if "what" in (row["part"] or "what")}
    expected = {
        f"{row['source']}:{row['paragraph']}"
        for row in cells("passages", folder)
        if row["role"] not in UNCODED or (row["source"], row["paragraph"]) in told
    }
    listed = article_of(sight_of("sources", folder=folder)).rows.ids
    assert [*passages(case(folder))] == [each for each in listed if each in expected]


@pytest.mark.parametrize("words", [NONE["score"], NONE["issue"]])
def test_no_score_does_not_look_like_one(words: str) -> None:
    """A dash in the place of a score reads as a minus."""
    assert any(each.isalpha() for each in words)


def test_the_address_names_the_paragraph_and_steps_lead_from_one_to_the_next() -> None:
    there = to_code(sight())
    first, last = coded(sight()), coded(sight(there[-1]))
    assert (first.passage, first.following) == (there[0], there[1])
    assert (last.passage, last.following) == (there[-1], "")
    [steps] = [each for each in coding_page(sight(there[1])) if isinstance(each, Group)]
    before, choice, after = steps.blocks
    assert (before.action.selected, choice.chosen, after.action.selected) == tuple(there[:3])


def test_every_paragraph_has_its_line_and_says_why_nothing_is_noted_where_nothing_is() -> None:
    skipped = {f"{row['source']}:{row['paragraph']}": row["skip_reason"] for row in cells("passages")}
    for passage in to_code(sight()):
        found = exercise(sight(), passage)
        assert found.text in LINES.values()
        assert bool(found.none) == bool(skipped[passage])
        assert json.dumps(carried(found))


def test_without_texts_it_asks_for_them_and_still_compares() -> None:
    blocks = list(coding_page(sight(at_hand={})))
    assert [type(each) for each in blocks[2:]] == [Note, DropIn, Fold]


def test_a_paragraph_that_is_not_at_hand_is_said_to_be_so_and_another_is_there() -> None:
    [missing] = [row["sha256"] for row in cells("passages") if (row["source"], row["paragraph"]) == ("g2-june", "14")]
    left = {digest: line for digest, line in LINES.items() if digest != missing}
    note = next(each for each in coding_page(sight("g2-june:14", left)) if isinstance(each, Note))
    assert case().label("g2-june:14") in note.text
    assert coded(sight("g2-june:14", left)).passage != "g2-june:14"


@pytest.mark.parametrize(("paragraph", "leads"), [("g2-june:14", True), ("wnu-february:4", False)])
def test_the_panel_of_a_paragraph_leads_there_where_something_might_be_noted(paragraph: str, leads: bool) -> None:
    shown = blocks_of(sight_of("sources", selected=paragraph))
    ways = [each.action for each in shown if isinstance(each, Button) and each.key == "code-this"]
    assert ways == [Go("code_a_paragraph", paragraph)] * leads


def test_it_is_out_of_the_menu_whose_room_the_pages_of_the_case_take() -> None:
    assert "code_a_paragraph" not in in_menu(case())


@pytest.mark.parametrize("scripts", [("beside", "form", "code"), ("check", "compare")], ids=["code", "compare"])
def test_scripts_find_every_word_that_they_ask_for(scripts: tuple[str, ...]) -> None:
    words = EXERCISE if "code" in scripts else COMPARE
    text = "\n".join((HERE / f"{name}.js").read_text("utf-8") for name in scripts)
    asked = set(re.findall(r"\bwords\.(\w+)", text))
    assert not asked - words.keys()
    unused = words.keys() - asked - {"something_hint", "nothing_hint", "something", "nothing"}
    assert not unused


def test_scripts_say_nothing_by_themselves() -> None:
    """No text in them begins as a sentence does, or has three words."""
    for name in SCRIPTS:
        text = re.sub(r"/\*.*?\*/", "", (HERE / f"{name}.js").read_text("utf-8"), flags=re.DOTALL)
        said = [each for each in re.findall(r'"([^"\n]*)"', text) if re.search(r"^[A-Z][a-z]|\w+ \w+ \w+", each)]
        assert not said, name
    assert script().count("const ") > len(SCRIPTS)


def test_slots_of_a_sentence_are_those_of_its_other_number() -> None:
    said = [*EXERCISE.values(), *COMPARE.values()]
    pairs = [each for each in said if isinstance(each, tuple) and len(each) == 2 and "{n}" in each[1]]
    assert pairs
    for one, many in pairs:
        assert set(re.findall(r"{\w+}", one)) - {"{n}"} == set(re.findall(r"{\w+}", many)) - {"{n}"}


def test_a_case_without_issues_asks_for_none_and_one_without_passes_has_none() -> None:
    found = compare(sight())
    assert {"issue", "score"} < set(found.vocabulary.columns)
    alone = exercise(replace(sight(), coding=None), "g2-june:14")
    assert not alone.passes
    assert all(each.a is each.b is None for each in alone.noted)
