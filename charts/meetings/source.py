"""A text with the stretches of time that it looks back on."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

from charts.dated import day_of, texts_of
from drawing.coverage import Days, Span, gaps
from drawing.strip import Text


class Source(NamedTuple):
    """A text, what it looks back on, and that in words."""

    text: Text
    covers: tuple[Span, ...]
    words: str


def sources_of(sources: pd.DataFrame) -> list[Source]:
    """Texts in order of writing. sources: `covers` and what `charts.dated.texts_of` needs."""
    covers = dict(zip(sources["source"], sources["covers"], strict=True))
    texts = sorted(texts_of(sources), key=lambda text: (text.first, text.last))
    return [
        Source(
            text,
            tuple(Span(day_of(each.earliest), day_of(each.latest)) for each in covers[text.id]),
            "; ".join(each.words for each in covers[text.id]),
        )
        for text in texts
    ]


def uncovered(sources: Sequence[Source], first: date, last: date) -> list[Days]:
    """Stretches between two days that no text looks back on, in order."""
    return [*gaps((span for source in sources for span in source.covers), first, last)]
