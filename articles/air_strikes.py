"""What about the strikes? Notes of what the texts say was done, promised, asked for and feared."""

from functools import partial

from articles.page import Article, Page
from articles.sight import Sight
from charts.chart import Chart, Look
from charts.strikes import layout, paint
from charts.strikes.moment import seen_moments
from charts.strikes.note import Words, seen_of, unnamed_of
from loaders.records import under
from loaders.typed import rows_in
from readings import strikes as reading
from rows.page import Note
from rows.read import rows_of
from rows.record import Event, Phase
from rows.text import Source

HOW_TO_READ = (
    (
        "extents",
        "One note: a dot is a known day, a bar a stretch it lasted, a line with end ticks some day within. "
        "Click it for the paragraphs.",
    ),
    ("directions", "What it says of the strikes: they start, are more, are less, or spare some."),
    ("part-of-five", "A figure told as a share: the filled part is what is left, of a number not told."),
)
MORE = (
    "Above the axis: what is told as done or said. Below it: what is asked for or feared.",
    "There is no scale and no series: within a lane, higher or lower means nothing.",
    "The dotted thread ties words to what the other side is said to hear in them.",
    "The strip at the foot is at true scale: the times drawn above, and when each text was written.",
    "An outline is a note that you left out.",
)


def article(sight: Sight) -> Article:
    """Notes on the strikes under a lens."""
    case, notes, names = sight.case, rows_of(Note, sight.records), sight.case.names("actors")
    events = rows_of(Event, under(sight.lens, case, "events"))
    ceasefires = [each for each in events if each.kind == "ceasefire" and each.extent == "day"]
    words = Words(names, case.labels("strike_direction"), case.package.focus, case.labels("strike_mode"))
    sources = rows_in(case, "sources", Source)
    told = layout.Told(notes, ceasefires, rows_in(case, "phases", Phase), sources)
    look = Look(seen_of(notes, sight.titles) | seen_moments(ceasefires), sight.view.selected, sight.found)
    painted = partial(paint.paint, look=look, unnamed=unnamed_of(notes), pen=sight.pen)

    return Article(
        takeaway=reading.takeaway(notes, case.names("outlets"), case.grades(), names, sight.left(reading.NOUN)),
        subtitle=reading.subtitle(notes),
        chart=Chart(partial(layout.layout, told, words), painted),
        rows=sight.rows,
        how_to_read=HOW_TO_READ,
        more=MORE,
        marked=[*(each.id for each in (*notes, *ceasefires)), *(each.source for each in sources)],
    )


PAGE = Page(
    "air_strikes",
    "What about the strikes?",
    article,
    menu="The strikes?",
    tables=("strikes",),
    marks=("strikes",),
    needs=("strikes",),
)
