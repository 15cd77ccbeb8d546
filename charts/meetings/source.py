"""A text with the stretches of time that it looks back on."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from charts.dated import texts_of
from drawing.coverage import Days, Span, gaps
from drawing.strip import Text
from rows import text as rows


class Source(NamedTuple):
    """A text, what it looks back on, and that in words."""

    text: Text
    covers: tuple[Span, ...]
    words: str


def sources_of(sources: Sequence[rows.Source]) -> list[Source]:
    """Texts in order of writing."""
    own = {each.source: each for each in sources}
    texts = sorted(texts_of(sources), key=lambda text: (text.first, text.last))
    return [
        Source(
            text, tuple(Span(each.earliest, each.latest) for each in own[text.id].covers), own[text.id].looks_back_on
        )
        for text in texts
    ]


def uncovered(sources: Sequence[Source], first: date, last: date) -> list[Days]:
    """Stretches between two days that no text looks back on, in order."""
    return [*gaps((span for source in sources for span in source.covers), first, last)]
