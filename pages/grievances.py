"""Who holds what against whom? A ledger: each of the two actors of the quarrel against the other, issue by issue."""

from functools import partial

from articles.grievances import PAGE
from charts import ledger
from charts.ledger_rows import Words
from components.article import show_article
from components.sight import open_sight
from loaders.grievances import with_sides
from readings import grievances as reading

HOW_TO_READ = [
    (
        "grievances",
        "One thing that a text says one of the two holds against the other. Click it, or its line in the list.",
    ),
    ("stroke", "No text tells of any. It is not the same as holding nothing."),
    ("ghost", "A grievance that you left out."),
]
MORE = [
    "One of the two stands on each side, issue by issue, with when each is told of at the outer edge.",
    "More entries are not more weight: one text may count out in three what another says in one.",
    "Some are read from a demand or a wish, and not said as a complaint; their note says so.",
    "“Someone named voices” it: the holder or its official is passed on by name, not by way of unnamed sources.",
    "Officials stand with their state, or by name, as you choose; soldiers, readers and other states stand below.",
]

sight = open_sight(PAGE)
case, lens = sight.case, sight.lens
names, focus = case.names("actors"), case.package.focus
records = with_sides(sight.records, sight.standing, lens, case)
ordered = reading.in_order(records, case.names("actors", "camp"), list(case.labels("camp")))
words = Words(names, case.names("issues"), reading.dates(records), focus)

show_article(
    sight,
    takeaway=reading.takeaway(records, focus, names, case.names("outlets"), case.grades(), sight.left(reading.NOUN)),
    subtitle=reading.subtitle(records, focus),
    draw=partial(ledger.draw, ordered, words, sight.palette, selected=sight.view.selected),
    how_to_read=HOW_TO_READ,
    more=MORE,
)
