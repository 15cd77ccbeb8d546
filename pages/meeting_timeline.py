"""Who met whom? Visits, talks, calls and conferences in lanes by the camps that take part."""

from functools import partial

from articles.meeting_timeline import PAGE
from charts import camps
from charts import meetings as chart
from components.article import show_article
from components.sight import open_sight
from loaders.meetings import focus_camps, with_camps, with_ended_by
from readings import meetings as reading

HOW_TO_READ = [
    (
        "extents",
        "One meeting: a dot is a known day, a bar a stretch it lasted, a line with end ticks some day or "
        "days within. Click it for the paragraphs.",
    ),
    ("results", "How it ended: they agree, agree in part, do not agree; or the text does not say."),
    ("repeated", "Several meetings whose number is not told."),
]
MORE = [
    "Lanes say which camps take part: Russia and Iran alone first, then three or more, then pairs that recur.",
    "An arrow is an end that is not told.",
    "A box under a bar holds the sessions of that visit; the box is as wide as the visit.",
    "Time is folded: lengths compare within a panel alone. An empty stretch means that no text tells of a meeting.",
    "The strip at the foot is at true scale: shaded is drawn above, a bar is what a text looks back on.",
    "Select a meeting and choose another beside it, to ask which could have come first. Before means: over before.",
]

sight = open_sight(PAGE)
case, lens = sight.case, sight.lens
records = with_ended_by(case, lens, with_camps(case, sight.records))
focus, labels = focus_camps(case), case.labels("camp")
words = reading.Words(
    case.names("outlets"),
    case.grades(),
    case.times(),
    {camp: labels[camp] for camp in focus},
    case.labels("meeting_form"),
)

show_article(
    sight,
    takeaway=reading.takeaway(records, case["phases"], words, sight.left(reading.NOUN)),
    subtitle=reading.subtitle(records),
    draw=partial(
        chart.draw,
        records,
        case["phases"],
        case["sources"],
        camps.Words(labels, focus, case.labels("meeting_result")),
        sight.palette,
        selected=sight.view.selected,
        beside=sight.view.beside,
    ),
    how_to_read=HOW_TO_READ,
    more=MORE,
    rows=reading.result_rows(sight.rows, records, case.labels("meeting_result")),
)
