"""A story as the scripts that present it take it: plain values, every word among them, and the scripts as text."""

from functools import cache
from pathlib import Path
from typing import Any

from articles.presented import Shown, all_seen, outlets
from articles.story import story
from exports.scripts import classic
from loaders.case import Case
from loaders.view import View
from painters.svg import svg

HERE = Path(__file__).parent
SCRIPTS = ("pictures", "keys", "line", "help", "clock", "notes", "stage", "start")
"""In the order in which they need each other. Each is a classic script that names one thing; `presentStory` takes a
place of the page, what `carried` makes, and what else it needs of whatever shows it."""
SAID = ("heading", "say", "ask", "answer", "minutes")
WORDS = {
    "where": "Step {n} of {of}",
    "before": "‹ Before",
    "onward": "Next ›",
    "notes": "What to say",
    "help": "Keys",
    "leave": "Leave",
    "keys_head": "Keys",
    "keys": (
        ("Page Down, →, ↓, space", "what comes next"),
        ("Page Up, ←, ↑, Shift+space", "what came before"),
        ("Home, End", "the beginning, the end"),
        ("B", "a black screen, and back"),
        ("N", "what to say, in a second window"),
        ("F", "the whole screen"),
        ("?", "these keys"),
        ("Esc", "leave for this step's page"),
        ("0", "all outlets again"),
    ),
    "outlet": "without {name}, and with it again",
    "coming": "The picture is being drawn …",
    "no_answer": "The dashboard does not answer; the story goes on.",
    "no_window": "The browser let no second window open: allow it for this address.",
    "is_black": "The screen is black",
    "say": "Say",
    "ask": "Ask",
    "answer": "Answer",
    "now": "Seen now",
    "next": "After the next key",
    "end": "That was the last.",
    "clock": "{now} of {whole}:00",
    "planned": (
        "Planned for this step: {n} minute, until {until}:00.",
        "Planned for this step: {n} minutes, until {until}:00.",
    ),
    "late": ("Its planned end was {n} minute ago.", "Its planned end was {n} minutes ago."),
    "alone": "The first window does not answer: it is closed, or shows no story. Keys do nothing until it does.",
    "go": "Start the clock",
    "stop": "Stop the clock",
    "go_on": "Go on",
    "anew": "From 0:00",
}
"""What is written around a story, with slots for what only the browser knows; of a pair the first is of one."""


def script(*names: str) -> str:
    """Some of the scripts as one, or all."""
    return classic(HERE, *(names or SCRIPTS))


@cache
def style() -> str:
    """Their style, in the variables that hold a ground's colours."""
    return (HERE / "style.css").read_text(encoding="utf-8")


def carried(case: Case, view: View) -> dict[str, Any]:
    """What `presentStory` takes, to begin as a view has it."""
    return {
        "at": view.step,
        "without": view.lens.without,
        "outlets": list(outlets(case).items()),
        "stages": [{"id": each.id, "step": each.step.place - 1, "without": each.without} for each in all_seen(case)],
        "steps": [{name: getattr(each, name) for name in SAID} for each in story(case)],
        "words": WORDS,
    }


def picture(shown: Shown, place: int, without: tuple[str, ...]) -> dict[str, Any]:
    """What is seen at a place of a story without some outlets, as the scripts hold it: an SVG element within a page
    that has its font."""
    return {
        "place": place,
        "without": without,
        "picture": svg(shown.scene, "", "a font outside"),
        "alt": shown.alt,
        "gone": shown.gone,
    }
