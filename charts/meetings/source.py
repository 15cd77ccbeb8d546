"""A text with the stretches of time that it looks back on."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from charts.dated import texts_of
from drawing.coverage import Days, Span, gaps
from drawing.strip import Text
from rows import text as rows
from wording.dates import days


class Source(NamedTuple):
    """A text, what it looks back on, and that in words."""

    text: Text
    covers: tuple[Span, ...]
    words: str

    @property
    def id(self) -> str:
        """The text's."""
        return self.text.id


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


def united(spans: Iterable[Span]) -> tuple[tuple[Span, ...], str]:
    """Stretches with those joined that meet, in order of time; and the days from the first to the last in words."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.first or date.min, each.last or date.max)):
        if found and (not found[-1].last or (span.first or date.min) <= found[-1].last):
            before = found[-1]
            last = max(before.last, span.last) if before.last and span.last else None
            found[-1] = Span(before.first, last)
        else:
            found.append(span)
    told = [day for span in found for day in span.told]
    return tuple(found), days(min(told), max(told)) if told else "no time that is told"
