"""Who stood where? Stances of the two actors of the quarrel, issue by issue; of all actors on demand."""

from functools import partial

from charts import matrix, wings
from charts import stances as chart
from charts.lit import lit
from components.article import show_article
from components.lens_line import Choice
from components.view import open_view
from loaders.records import times_under
from readings import stances as reading
from readings.basis import tellers
from readings.distance import distances, in_words

HOW_TO_READ = [
    "Each square is one thing a text says about where an actor stands. Click it, or its line in the list, which has "
    "the number beside the square.",
    "The sign in it is our score: ++ firmly the one pole of its row, −− firmly the other, ○ neither.",
    "A plus is not good and a minus is not bad: it says which pole, no more. Squares are never averaged.",
    "Contrary squares side by side are texts, or words of one text, that do not agree or that changed with time.",
    "At the right: how near the closest two squares of a row stand, and how far the furthest: same, near, apart, far, "
    "opposite. The rows that are furthest come first.",
    "The two differ where no squares are closer than “apart”, and agree where none are further than “near”.",
    "A stroke: no text places the actor in that time. It is not the same as ○.",
    "A stance that lasted stands in the time in which it began.",
    "Other actors: choose “of all actors” above.",
]

WHOSE = Choice("actors", "stances", {"focus": "of the two", "all": "of all actors"})

view = open_view("stance_heatmap", "stances", choices=[WHOSE])
case, lens, records, focus = view.case, view.lens, view.records, view.case.package.focus
names, issues = case.names("actors"), case.names("issues")

ours = records[records["stands"].isin(focus)]
apart = in_words(distances(records, focus, issues), ours)
poles = case.names("issues", "plus"), case.names("issues", "minus")
words = wings.Words(names, case.times(), *poles, apart)
grades = case.grades(), list(case.labels("reliability").values())
who = tellers(ours, case.names("outlets"), *grades, "has", "have")
everyone = lens.actors == "all"
phases = times_under(lens, case)
drawn = records.assign(elsewhere=False) if everyone else lit(ours, phases)
both = partial(chart.draw, drawn, list(apart), phases, focus, words, view.palette, selected=lens.selected)
all_of_them = partial(matrix.draw, records, matrix.Words(names, issues, focus), view.palette, selected=lens.selected)

show_article(
    view,
    takeaway=reading.takeaway(records, focus, names, issues, who, view.left(reading.NOUN)),
    subtitle=reading.subtitle(records, focus, everyone) + reading.outlines(drawn),
    draw=all_of_them if everyone else both,
    how_to_read=HOW_TO_READ,
)
