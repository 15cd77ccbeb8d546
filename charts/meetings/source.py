"""A text with the stretches of time that it looks back on."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

import pandas as pd

from charts.dated import day_of, texts_of
from drawing import coverage
from drawing.strip import Text

Span: TypeAlias = tuple[date | None, date | None]
"""First and last day; None where it is open."""


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
            tuple((day_of(each.earliest), day_of(each.latest)) for each in covers[text.id]),
            "; ".join(each.words for each in covers[text.id]),
        )
        for text in texts
    ]


def closed(spans: Iterable[Span], first: date, last: date) -> list[tuple[date, date]]:
    """Stretches cut to two days, between which an open end reaches to the one on its side; none that lies outside."""
    cut = [(max(start or first, first), min(end or last, last)) for start, end in spans]
    return [(start, end) for start, end in cut if start <= end]


def uncovered(sources: Sequence[Source], first: date, last: date) -> list[tuple[date, date]]:
    """Stretches between two days that no text looks back on, in order."""
    spans = (coverage.Span(*span) for source in sources for span in source.covers)
    return [(gap.first or first, gap.last or last) for gap in coverage.gaps(spans, first, last)]
