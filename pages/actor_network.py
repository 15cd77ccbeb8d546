"""Who is tied to whom? Ties between actors, one strand for each sign, each with the records that it rests on."""

from functools import partial

from articles.actor_network import PAGE
from articles.ties import net_of, whole_ties
from articles.triangles import triangles
from charts.chart import Chart, Look
from charts.network import layout, paint
from charts.network.strand import seen_of
from components.article import show_article
from components.blocks import show
from components.network import show_network
from components.sight import open_sight
from drawing.pen import Pen
from loaders.ties import drawn, ties
from readings import network as reading
from readings import strands

HOW_TO_READ = [
    (
        "strands",
        "All that these texts tell of one kind between two actors: + one helps the other (solid), − one opposes, "
        "blames or harms the other (dashed). Click it for its records.",
    ),
    ("actor", "An actor. Click it for its card and its own ties."),
    ("left-out-strand", "Left out, or not of the actor that you clicked."),
]
MORE = [
    "○ and a dotted line: neither helps nor opposes.",
    "Between two, + and − are never summed up. How thick a strand is says nothing of how much is told.",
    "Places mean nothing and never change. The middle is no power: it is who is written about.",
    "Grievances count as −. Meetings tie those who take part, but not one delegation within itself.",
    "“Never speaks” stands under an actor between the two with no word of its own; for others, hover over it.",
    "Ties of outlets, sources and readers, and who belongs to whom, are not drawn; the list has the records.",
]

sight = open_sight(PAGE)
case, lens = sight.case, sight.lens
names, focus = case.names("actors"), case.package.focus
found = ties(sight.records, case, sight.standing)
stood, said = (case, sight.tables, lens.officials), strands.Words(names, case.labels("sign"), case.names("outlets"))
written = layout.Words(names, focus, strands.widest(whole_ties(*stood), said))
looked_at = sight.standing.get(sight.view.selected, "")
look = Look(seen_of(found), sight.view.selected, sight.found)
lets = paint.Said(strands.hovers(found, said), strands.labels(found, said), looked_at)
chart = Chart(
    partial(layout.layout, net_of(*stood), written),
    partial(paint.paint, look=look, words=lets, pen=Pen(sight.palette)),
)

show_article(
    sight,
    takeaway=reading.takeaway(found, focus, names, case.names("outlets"), sight.left(reading.NOUN)),
    subtitle=reading.subtitle(found),
    chart=chart,
    how_to_read=HOW_TO_READ,
    more=MORE,
    paint=partial(show_network, sight, chart),
    below=partial(show, sight, [triangles(found, names)]),
    marked=drawn(found, sight.standing),
)
