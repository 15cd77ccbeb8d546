"""Who made the case, how, and with what agreement; the data to take away; below them the codebook."""

import re
from collections.abc import Iterator

from articles.blocks import Block, Button, Document, Downloads, Group, Heading, OpenCase, prose
from articles.coding import agreement, passes_of
from articles.lesson import taught
from articles.sight import Sight
from articles.sources import PAGE as SOURCES
from drawing.actions import Go
from loaders.codebook import codebook
from readings.about import made, size


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
