"""An exercise as its scripts take it: plain values, and the scripts that both hosts run, as text."""

from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

from articles.exercise import Compare, Exercise
from exports.scripts import classic

HERE = Path(__file__).parent
SCRIPTS = ("parts", "csv", "agreement", "answers", "beside", "form", "code", "check", "compare")
"""In the order in which they need each other. Each is a classic script that names one thing: `codeParagraph` and
`compareAnswers` take a place of the page and what `carried` makes."""


def script() -> str:
    """All scripts as one."""
    return classic(HERE, *SCRIPTS)


@cache
def style() -> str:
    """Their style, in the variables that hold a ground's colours."""
    return (HERE / "style.css").read_text(encoding="utf-8")


def carried(block: Exercise | Compare) -> dict[str, Any]:
    """What a script takes: each class as an object of its fields, where its answers are kept and what their file is
    called."""
    found = asdict(block) | {"noted": plain(block.noted)}
    found["vocabulary"] |= {"issues": plain(block.vocabulary.issues), "told": plain(block.vocabulary.told)}
    found["vocabulary"]["scores"] = plain(block.vocabulary.scores)
    if isinstance(block, Exercise):
        found |= {"place": f"faultlines-answers-{block.name}", "file": f"{block.name}-answers.csv"}
    return found


def plain(value: Any) -> Any:
    """Named tuples as objects of their fields, however deep."""
    if hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    return [plain(each) for each in value] if isinstance(value, tuple | list) else value
