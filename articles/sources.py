"""How far can we trust these texts? Their paragraphs, what rests on each text alone, where they disagree."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

from articles.page import Article, Page
from articles.sections import sections
from articles.sight import Sight
from charts.chart import Chart
from charts.sources import layout, paint
from charts.sources.gather import gather
from charts.sources.text import Grounds, Outlet, counts_of, outlets_of, rested_on, seen_of
from drawing.look import Look, Seen
from loaders.case import Case
from loaders.kept import kept
from loaders.lens import Lens
from loaders.passages import all_passages, all_texts
from loaders.typed import rows_in
from readings import sources as reading
from readings.overview import graded
from readings.rows import Rows
from rows.text import Outlet as Publisher
from rows.text import Source

HOW_TO_READ = (
    ("solid-square", "A paragraph that records rest on. Click it for our gist of it and its records."),
    ("empty-square", "No record rests on it. The letter says what it is: a heading can be either."),
    ("reprint", "It repeats a paragraph of another text, and adds no outlet."),
)
MORE = (
    "Each row is a text, under the outlet that published it. A number or a letter says what kind of paragraph a square "
    "is.",
    "At the right, how many records rest on an outlet alone, and on each of its texts alone.",
    "Two texts of one outlet are one voice. A record is one thing a text says: whether outlets tell the same "
    "is counted by claim, under “Who says what?”.",
    "Outlets are graded on a scale from A, completely reliable, to E; F is one that cannot be judged.",
    "Where a record is open, dots mark the paragraphs that it rests on.",
)


class Left(NamedTuple):
    """What a lens leaves: the list, how many records each outlet and text tells (alone, and all), whose words a text
    holds beside its outlet's, and what is seen of each mark."""

    rows: Rows
    counts: Mapping[str, tuple[int, int]]
    notes: Mapping[str, str]
    seen: Mapping[str, Seen]


@kept(4)
def outlets_with_texts(case: Case) -> tuple[Outlet, ...]:
    """What stands in the chart whatever is left out."""
    texts, passages = all_texts(Lens(), case), all_passages(Lens(), case)
    grades = graded(rows_in(case, "outlets", Publisher), case.labels("reliability"))
    reasons, notes = case.names("outlets", "reliability_reason"), reading.readers_words(texts)
    return outlets_of(texts, passages, reading.GLYPHS, Grounds(case.names("outlets"), grades, reasons, notes))


@kept(100)
def left(lens: Lens, case: Case) -> Left:
    """What a lens leaves of the texts."""
    texts, passages = all_texts(lens, case), all_passages(lens, case)
    rows, counts = reading.text_rows(texts, passages, case.labels("passage_role")), counts_of(texts)
    seen = seen_of(passages, counts, reading.hovers(rows, case.names("outlets")))
    return Left(rows, counts, reading.readers_words(texts), seen)


def article(sight: Sight) -> Article:
    """The texts' paragraphs under a lens, with what rests on each."""
    case, sources = sight.case, rows_in(sight.case, "sources", Source)
    passages, found = all_passages(sight.lens, case), left(sight.lens, case)
    said = paint.Said(found.counts, found.notes, partial(rested_on, passages))
    return Article(
        takeaway=reading.takeaway(sight.telling, sources, case.names("outlets"), sight.left(reading.NOUN)),
        subtitle=reading.subtitle(passages, case.labels("passage_role")),
        chart=Chart(
            partial(gather, outlets_with_texts(case)),
            layout.layout,
            partial(paint.paint, said=said, pen=sight.pen),
            Look(found.seen),
        ),
        how_to_read=HOW_TO_READ,
        more=MORE,
        rows=found.rows,
        marked=[*found.rows.ids, *case.names("outlets"), *(each.id for each in sight.telling)],
    )


PAGE = Page(
    "sources",
    "How far can we trust these texts?",
    article,
    menu="How far to trust it?",
    marks=("passages", "sources"),
    asks="Click a square for its gist.",
    below=sections,
)
