"""The page where a reader codes a paragraph: all of them as data, with the scripts that the live page has too."""

from html import escape
from pathlib import Path
from typing import Any

from articles.code_a_paragraph import PAGE
from articles.exercise import compare, exercise, passages
from articles.sight import Sight
from drawing.theme import LIGHT
from edition.boxes import drop_in
from edition.data import about_data, script
from exports.exercise.carried import carried, style
from exports.exercise.carried import script as scripts
from loaders.case import Case
from loaders.passes import passes_at
from loaders.view import View
from readings.exercise import (
    AFTER,
    BEFORE,
    COMPARE_LABEL,
    HEADING,
    INTRODUCTION,
    NOT_AT_HAND,
    THIS_NOT_AT_HAND,
    WHICH,
)

NAME = PAGE.name
OWN = ("passage", "gist", "none", "noted")
"""What of an exercise is of its paragraph alone; the text and what is at hand only the reader's machine knows."""


def coded_script(case: Case, place: Path) -> str:
    """The page's file: scripts, and every paragraph that might be coded. place: where the case lies."""
    return f"{scripts()}\n{script(NAME, about_data(case) | {'coded': coded_data(case, place)})}"


def coded_data(case: Case, place: Path) -> dict[str, Any]:
    """What all exercises share, what each has of its own, and what comparing takes besides."""
    rows = passages(case)
    at_hand = {each.sha256: "" for each in rows.values()}
    sight = Sight(case, View(NAME), (), LIGHT, at_hand, coding=passes_at(place))
    made = [carried(exercise(sight, passage)) for passage in rows]
    compared = {name: each for name, each in carried(compare(sight)).items() if name not in ("noted", "vocabulary")}
    paragraphs = [
        {name: each[name] for name in OWN} | {"digest": row.sha256}
        for each, row in zip(made, rows.values(), strict=True)
    ]
    shared = {name: value for name, value in made[0].items() if name not in OWN} if made else {}
    says = {"which": WHICH, "missing": THIS_NOT_AT_HAND}
    return {"shared": shared, "paragraphs": paragraphs, "compare": compared, "style": style(), "says": says}


def article() -> str:
    """The page as HTML, in which the script shows what is at hand."""
    steps = (
        f"<div class='row' id='steps' hidden><button type='button' data-step='-1'>{escape(BEFORE)}</button>"
        "<label><span></span> <select></select></label>"
        f"<button type='button' data-step='1'>{escape(AFTER)}</button></div>"
    )
    return (
        f"<div class='about'><h1>{escape(HEADING)}</h1><p>{escape(INTRODUCTION)}</p>"
        f"<p class='note' id='none-at-hand'>{escape(NOT_AT_HAND)}</p><p class='note' id='missing' hidden></p>{steps}"
        f"<div id='exercise'></div><details id='compare'><summary>{escape(COMPARE_LABEL)}</summary>"
        f"<div></div></details><h2>Your copies of the texts</h2>{drop_in('section')}</div>"
    )
