"""What folded time and the strip under it need of records, phases and texts."""

from collections.abc import Iterable

from drawing import time
from drawing.strip import Text
from rows.record import Phase, Record
from rows.text import Source


def dated(records: Iterable[Record]) -> list[time.Dated]:
    """Records by their days."""
    return [
        time.Dated(
            row.number,
            row.earliest,
            row.latest,
            row.extent == "lasting" and bool(row.earliest and row.latest) and not row.is_repeated,
        )
        for row in records
    ]


def phases_of(phases: Iterable[Phase]) -> list[time.Phase]:
    """Stretches of the case."""
    return [time.Phase(row.phase, row.earliest, row.latest) for row in phases]


def texts_of(sources: Iterable[Source]) -> list[Text]:
    """Texts of which some day of writing is known."""
    found = []
    for row in sources:
        first, last = row.published_earliest or row.published_latest, row.published_latest or row.published_earliest
        if first and last:
            about = row.published_approximate
            found.append(Text(row.source, row.short, row.outlet_short, first, last, row.published_words, about))
    return found
