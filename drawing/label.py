"""What stands beside a mark in words: its number in bold, then what it is, in lines."""

from collections.abc import Iterable
from typing import TypeAlias

from drawing.measure import balanced
from drawing.pen import Pen
from drawing.scene import Run

Lines: TypeAlias = tuple[tuple[Run, ...], ...]
"""Lines of text, each in runs of one weight."""
UNBROKEN = "\N{NO-BREAK SPACE}"


def numbered(number: int | str, text: str, room: float, pen: Pen, approximate: bool = False) -> Lines:
    """A label in as few lines as fit the room, of nearly equal length; “≈” stands before the number where that is.
    number: of a record, or of how many there are."""
    before = "≈ " if approximate else ""
    bold = Run(str(number), 700)
    bolder = pen.width(bold) - pen.width(bold._replace(weight=400))
    first, *others = balanced(f"{before}{number} {text}", pen.font, room - bolder)
    after = first.removeprefix(f"{before}{number}")
    runs = (Run(before), bold, Run(after))
    return (tuple(run for run in runs if run.text), *((Run(line),) for line in others))


def instead(lines: Lines, told: str, said: str) -> Lines:
    """Lines with one thing said in place of another, which no line breaks."""
    return tuple(tuple(run._replace(text=run.text.replace(told, said)) for run in line) for line in lines)


def width_of(lines: Lines, pen: Pen) -> float:
    """Width in px of the longest line."""
    return max(pen.width(*line) for line in lines)


def disagreement_sign(kinds: Iterable[str]) -> str:
    """What a label ends with where texts disagree: “ ≠”, or “ ≠ date” where they do so about a date alone."""
    kinds = set(kinds)
    return " ≠ date" if kinds == {"date"} else " ≠" if kinds else ""
