"""How far can we trust these texts? Their paragraphs, what rests on each text alone, where they disagree."""

from functools import partial

from charts import passages as chart
from components.article import show_article
from components.sight import open_sight
from components.sources_sections import show_sections
from loaders.passages import all_passages, all_texts
from readings import sources as reading

HOW_TO_READ = [
    ("solid-square", "A paragraph that records rest on. Click it for our gist of it and its records."),
    ("reprint", "It repeats a paragraph of another text, and adds no outlet."),
    ("empty-square", "No record rests on it: a heading, a comment, what is no part of the report."),
]
MORE = [
    "Each row is a text. A number or a letter says what kind of paragraph a square is.",
    "The two numbers at the right: how many records rest on that text alone, and on its outlet alone.",
    "Two texts of one outlet are one voice. A record is one thing a text says: whether outlets tell the same "
    "is counted by claim, under “Who says what?”.",
    "Outlets are graded on a scale from A, completely reliable, to E; F is one that cannot be judged.",
    "Where a record is open, dots mark the paragraphs that it rests on.",
]

sight = open_sight("sources")
case, lens = sight.case, sight.lens
texts, passages = all_texts(lens, case), all_passages(lens, case)
roles = case.labels("passage_role")
rows = reading.text_rows(texts, passages, roles)
grounds = reading.grounds_of(texts, reading.grounds(case["outlets"], case.labels("reliability")))
words = chart.Words(reading.GLYPHS, grounds, reading.hovers(rows))

show_article(
    sight,
    takeaway=reading.takeaway(sight.records, case["sources"], sight.left(reading.NOUN)),
    subtitle=reading.subtitle(passages, roles),
    draw=partial(chart.draw, texts, passages, words, sight.palette, selected=sight.view.selected),
    how_to_read=HOW_TO_READ,
    more=MORE,
    rows=rows,
    below=partial(show_sections, sight),
    marked=[*rows.ids, *sight.records["id"]],
)
