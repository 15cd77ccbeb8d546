"""Who made the case, how, and with what agreement; the data to take away; below them the codebook."""

import re
from collections.abc import Iterator

from articles.blocks import Block, Button, Document, Downloads, Group, Heading, Lesson, OpenCase, prose
from articles.coding import agreement, passes_of
from articles.exercise import yourself
from articles.sight import Sight
from articles.sources import PAGE as SOURCES
from articles.story import story
from drawing.actions import Go
from loaders.case import Case
from loaders.codebook import codebook
from readings.about import made, size
from readings.listing import counted


def about(sight: Sight) -> Iterator[Block]:
    """The case as it says of itself, how two readers agreed over it where that is at hand, and its codebook, one level
    below the page's own heading."""
    yield Group(tuple(maker(sight)), key="about")
    yield Document(re.sub("^#", "##", codebook(sight.case), flags=re.MULTILINE))


def maker(sight: Sight) -> Iterator[Block]:
    """Who made it, how, with what agreement, and what there is to take away."""
    case = sight.case
    counts = len(case["sources"]), len(case["outlets"]), len(case["passages"]), len(sight.records)
    yield Heading(case.package.title, 1)
    yield prose(*made(case.package), size(*counts))
    if passes := passes_of(sight):
        yield Heading("How it was made, and with what agreement")
        yield from agreement(passes)
        yield Button(f"Each difference, and how it was settled: {SOURCES.asks_in(case)}", Go(SOURCES.name), "to-coding")
    yield from taught(case)
    yield Heading("The data to take away")
    yield Downloads()
    yield Heading("Open a case of your own")
    yield OpenCase()


def taught(case: Case) -> Iterator[Block]:
    """What there is for a class: a story, if the case has one, and paragraphs to code."""
    if steps := story(case):
        yield Heading("In class")
        took = counted(sum(each.minutes for each in steps), "minute")
        yield prose(f"A story of {counted(len(steps), 'step')} in {took}: pictures, with what to say and to ask.")
        yield Lesson()
    yield yourself()
