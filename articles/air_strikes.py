"""Who did, said, asked and feared what? Notes on what a case has notes on."""

from collections.abc import Iterable, Mapping
from functools import partial

from articles.page import Article, Page
from articles.sight import Sight
from charts.chart import Chart
from charts.gather import MOST_LABELLED
from charts.strikes import layout, legend, paint
from charts.strikes.gather import gather, laid
from charts.strikes.moment import seen_moments
from charts.strikes.note import Words, ratio_of, seen_of, unnamed_of
from drawing.look import Look
from loaders.left import typed
from loaders.typed import rows_in
from readings import strikes as reading
from rows.page import Note
from rows.record import Event, Phase
from rows.text import Source

EXTENTS = (
    "extents",
    "One note: a dot is a known day, a bar a stretch it lasted, a line with end ticks some day within. "
    "Click it for the paragraphs.",
)
PARTS = "A figure told as a share: the filled part is what is left of the whole."
TABLE = "strikes"
"""The table of its notes, whatever these are on."""
MORE = (
    "Above the axis: what is told as done or said. Below it: what is asked for or feared.",
    "There is no scale and no series: within a lane, higher or lower means nothing.",
    "The dotted thread ties words to what the other side is said to hear in them.",
    "The strip at the foot is at true scale: the times drawn above, and when each text was written.",
    "An outline is a note that you left out.",
)


def article(sight: Sight) -> Article:
    """Notes under a lens."""
    case, notes, table = sight.case, sight.typed(Note), sight.case.package.tables[TABLE]
    events = typed(Event, sight.lens, case, "events")
    moments = [each for each in events if each.kind in table.moments and each.extent == "day"]
    directions = case.labels("strike_direction")
    words = Words(case.names("actors"), directions, case.package.focus, case.labels("strike_mode"))
    sources = rows_in(case, "sources", Source)
    told = layout.Told(notes, moments, rows_in(case, "phases", Phase), sources)
    look = Look(seen_of(notes, sight.titles) | seen_moments(moments))
    painted = partial(paint.paint, unnamed=unnamed_of(notes), pen=sight.pen)

    return Article(
        takeaway=reading.takeaway(notes, sight.names, table.subject, sight.left(table.noun)),
        subtitle=reading.subtitle(notes),
        chart=Chart(partial(gather, told, words, table.noun), partial(laid, words), painted, look, MOST_LABELLED),
        rows=sight.rows,
        how_to_read=how_to_read(notes, directions, table.subject),
        more=MORE,
        marked=[*(each.id for each in (*notes, *moments)), *(each.source for each in sources)],
    )


def how_to_read(notes: Iterable[Note], directions: Mapping[str, str], subject: str) -> tuple[tuple[str, str], ...]:
    """The marks of the chart; that of a share where one is drawn, as the first is. directions: code to words."""
    said = ", ".join(words for direction, words in directions.items() if direction in legend.SHOWN)
    ways = [("directions", f"Which way it goes with the {subject}: {said}.")] if said else []
    shares = [(f"share {each.ratio}", PARTS) for each in notes if (of := ratio_of(each)) and of.drawn]
    return (EXTENTS, *ways, *shares[:1])


PAGE = Page(
    "air_strikes",
    "Who did, said, asked and feared what?",
    article,
    menu="The {subject}?",
    tables=(TABLE,),
    marks=(TABLE,),
    needs=(TABLE,),
)
