"""What a case has for a class: its story, and paragraphs to code."""

from collections.abc import Iterator
from dataclasses import dataclass

from articles.blocks import Block, Heading, prose
from articles.exercise import yourself
from articles.story import story
from loaders.case import Case
from readings.listing import counted


@dataclass(frozen=True)
class Lesson(Block):
    """The story of the case, to present and to take into a class."""


def taught(case: Case) -> Iterator[Block]:
    """What there is: a story, if the case has one, and paragraphs to code."""
    if steps := story(case):
        yield Heading("In class")
        took = counted(sum(each.minutes for each in steps), "minute")
        yield prose(f"A story of {counted(len(steps), 'step')} in {took}: pictures, with what to say and to ask.")
        yield Lesson()
    yield yourself()
