"""What about the strikes? Notes of what the texts say was done, promised, asked for and feared."""

from functools import partial

from charts import strikes as chart
from components.article import show_article
from components.view import open_view
from loaders.records import under
from readings import strikes as reading

HOW_TO_READ = [
    "Each mark is one thing a text says of air strikes. Click it, or its line in the list, for the paragraphs.",
    "Above the axis: what is told as done or said. Below it: what is asked for or feared.",
    "There is no scale and no series: within a lane, higher or lower means nothing.",
    "A line with end ticks is some day within; a bar is a stretch it lasted; an outline is a note that you left out.",
    "The dotted thread ties words to what the other side is said to hear in them.",
    "The five boxes are the one figure in these texts: strikes cut to one part of five, of a number not told.",
    "The strip at the foot is at true scale: the times drawn above, and when each text was written.",
]

view = open_view("air_strikes", "strikes")
case, lens, records = view.case, view.lens, view.records
names = case.names("actors")
ceasefires = under(lens, case, "events").query("kind == 'ceasefire' and extent == 'day'")
words = chart.Words(names, case.labels("strike_direction"), case.package.focus)

show_article(
    view,
    takeaway=reading.takeaway(records, case.names("outlets"), case.grades(), names, view.left(reading.NOUN)),
    subtitle=reading.subtitle(records),
    draw=partial(
        chart.draw, records, case["phases"], case["sources"], ceasefires, words, view.palette, selected=lens.selected
    ),
    how_to_read=HOW_TO_READ,
)
