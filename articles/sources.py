"""How far can we trust these texts? Their paragraphs, what rests on each text alone, where they disagree."""

from functools import partial

from articles.page import Article, Page
from articles.sections import sections
from articles.sight import Sight
from charts.chart import Chart
from charts.sources import layout, paint
from charts.sources.text import Grounds, counts_of, outlets_of, rested_on, seen_of
from drawing.look import Look
from drawing.pen import Pen
from loaders.lens import Lens
from loaders.passages import all_passages, all_texts
from readings import sources as reading

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


def article(sight: Sight) -> Article:
    """The texts' paragraphs under a lens, with what rests on each."""
    case, lens, selected = sight.case, sight.lens, sight.view.selected
    texts, passages, whole = all_texts(lens, case), all_passages(lens, case), all_texts(Lens(), case)
    roles, outlets = case.labels("passage_role"), case.names("outlets")
    rows, counts = reading.text_rows(texts, passages, roles), counts_of(texts)
    grades = reading.grades(case["outlets"], case.labels("reliability"))
    reasons = case.names("outlets", "reliability_reason")
    grounds = Grounds(outlets, grades, reasons, reading.readers_words(whole))
    ours = outlets_of(whole, passages, reading.GLYPHS, grounds)
    said = paint.Said(counts, reading.readers_words(texts), rested_on(passages, selected))
    look = Look(seen_of(passages, counts, reading.hovers(rows, outlets)), selected, sight.found)

    return Article(
        takeaway=reading.takeaway(sight.records, case["sources"], sight.left(reading.NOUN)),
        subtitle=reading.subtitle(passages, roles),
        chart=Chart(partial(layout.layout, ours), partial(paint.paint, look=look, said=said, pen=Pen(sight.palette))),
        how_to_read=HOW_TO_READ,
        more=MORE,
        rows=rows,
        marked=[*rows.ids, *outlets, *sight.records["id"]],
    )


PAGE = Page(
    "sources",
    "How far can we trust these texts?",
    article,
    menu="How far to trust it?",
    marks=("passages", "sources"),
    below=sections,
)
