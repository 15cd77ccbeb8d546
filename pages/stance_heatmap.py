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
from readings.basis import as_told
from readings.distance import all_words, distances, in_words, placed

HOW_TO_READ = [
    (
        "squares",
        "One thing a text says of where an actor stands: ++ firmly what the row has after ++, ○ neither, −− firmly "
        "what it has after −−. Click it for the paragraphs.",
    ),
    (
        "pair",
        "How far apart the closest two squares of a row are told to be, and the furthest two, stands at its right, "
        "with who tells of it.",
    ),
    ("stroke", "No text places the actor in that time. It is not the same as ○."),
]
MORE = [
    "Its number in the list stands where the pointer is.",
    "The rows that the headline names have bold words and a grey ground.",
    "A plus is not good and a minus is not bad: it says which pole, no more. Squares are never averaged.",
    "Contrary squares side by side are texts, or words of one text, that do not agree or that changed with time.",
    "Rows where even the closest are apart come first. The two agree where even the furthest are close.",
    "A stance that lasted stands in the time in which it began.",
    "Other actors: choose “of all actors” above.",
]

WHOSE = Choice("actors", "stances", {"focus": "of the two", "all": "of all actors"})

view = open_view("stance_heatmap", "stances", choices=[WHOSE])
case, lens, records, focus = view.case, view.lens, view.records, view.case.package.focus
names, issues = case.names("actors"), case.names("issues")

ours = records[records["stands"].isin(focus)]
apart = in_words(distances(records, focus, issues), ours)
rows = [issue for issue in distances(view.whole, focus, issues) if issue in apart]
poles = case.names("issues", "plus"), case.names("issues", "minus")
outlets = case.names("outlets")
told_by = reading.told_by(placed(ours, focus), apart, outlets), all_words(), reading.all_tellers(outlets)
words = wings.Words(names, case.times(), issues, *poles, apart, *told_by, reading.pointed(records, focus, issues))
who = as_told(ours, outlets, case.grades())
everyone = lens.actors == "all"
phases = times_under(lens, case)
drawn = records.assign(elsewhere=False) if everyone else lit(ours, phases)
both = partial(chart.draw, drawn, rows, phases, focus, words, view.palette, selected=lens.selected)
all_of_them = partial(matrix.draw, records, matrix.Words(names, issues, focus), view.palette, selected=lens.selected)

show_article(
    view,
    takeaway=reading.takeaway(records, focus, names, issues, outlets, who, view.left(reading.NOUN)),
    subtitle=reading.subtitle(records, focus, everyone) + reading.outlines(drawn),
    draw=all_of_them if everyone else both,
    how_to_read=HOW_TO_READ,
    more=MORE,
)
