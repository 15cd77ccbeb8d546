"""The story of a case as files for a class: slides, and sheets of paper for students and for whoever teaches."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeAlias

from articles.sight import Sight
from articles.story import story
from exports.view import POWERPOINT

PDF = "application/pdf"
PAPERS = {"A4": "a4", "Letter": "us-letter"}
"""Sizes of paper, and what Typst calls them."""
Make: TypeAlias = Callable[[Sight], bytes]


class File(NamedTuple):
    """A file: the words for it, its name, its type, and what makes it of a sight of the case, on any page."""

    label: str
    name: str
    kind: str
    make: Make


def lesson(name: str) -> Iterator[File]:
    """The files of a story. name: of the case."""
    yield File("Slides, with what to say (PowerPoint)", f"{name}-story.pptx", POWERPOINT, slides)
    for paper in PAPERS:
        for label, end, key in (("Handout", "handout", False), ("With the teacher's key", "handout-teacher", True)):
            file = f"{name}-{end}-{paper.lower()}.pdf"
            yield File(f"{label}, {paper} (PDF)", file, PDF, partial(sheets, paper=paper, key=key))


def slides(sight: Sight) -> bytes:
    """The story as slides."""
    from exports.slides.story import story_deck  # as late as in exports.view

    return story_deck(sight, story(sight.case), None, lambda step: None)


def sheets(sight: Sight, paper: str, key: bool) -> bytes:
    """The story on paper. key: whether there is one for the teacher."""
    from exports.handout.make import Asked, handout  # as late as in exports.view

    return handout(sight, story(sight.case), Asked(PAPERS[paper], key))
