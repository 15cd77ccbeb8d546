"""Who met whom? Visits, talks, calls and conferences in lanes by the camps that take part."""

from functools import partial

from articles.page import Article, Page
from articles.sight import Sight
from charts.chart import Chart
from charts.dated import phases_of
from charts.gather import MOST_LABELLED
from charts.meetings import layout, paint
from charts.meetings.gather import gather, laid
from charts.meetings.meeting import meetings_of, results_of, seen_of
from charts.meetings.source import sources_of
from drawing.look import Look
from loaders.case import Case
from loaders.kept import kept
from loaders.left import as_left
from loaders.lens import Lens
from loaders.meetings import focus_camps, with_camps, with_ended_by
from loaders.records import under
from loaders.typed import rows_in
from readings import meetings as reading
from readings.meeting_words import doubts, labels, results, with_parts
from rows.page import Met
from rows.read import rows_of, taken
from rows.record import Phase
from rows.text import Source

HOW_TO_READ = (
    (
        "extents",
        "One meeting: a dot is a known day, a bar a stretch it lasted, a line with end ticks some day or "
        "days within. Click it for the paragraphs.",
    ),
    ("results", "How it ended, where a text says so: they agree, agree in part, or do not agree."),
)
REPEATED = ("repeated", "Several meetings whose number is not told.")
MORE = (
    "Lanes say which camps take part: the two of the quarrel alone first, then three or more, then pairs that recur.",
    "An arrow is an end that is not told.",
    "A grey box holds a visit and its parts, which stand indented under it and are no further visits.",
    "Time is folded: lengths compare within a panel alone. An empty stretch means that no text tells of a meeting.",
    "The strip at the foot is at true scale. A stroke in it says that no text looks back on that time.",
    "Select a meeting and choose another beside it, to ask which could have come first. Before means: over before.",
)


@kept(4)
def told(case: Case) -> layout.Told:
    """What stands in the chart whatever is left out."""
    whole = met(Lens(), case)
    meetings = meetings_of(whole, labels(whole), doubts(whole))
    phases, sources = rows_in(case, "phases", Phase), rows_in(case, "sources", Source)
    return layout.Told(meetings, phases_of(phases), sources_of(sources))


def met(lens: Lens, case: Case) -> list[Met]:
    """Meetings under a lens with their camps and who tells what came of them."""

    def make(new: list[int]) -> list[Met]:
        return rows_of(Met, with_ended_by(case, lens, with_camps(case, taken(under(lens, case, *tables), new))))

    tables = ("meetings",)
    return as_left("met", lens, case, tables, make)


def article(sight: Sight) -> Article:
    """Meetings under a lens."""
    case, records = sight.case, met(sight.lens, sight.case)
    focus, camps, ends = focus_camps(case), case.labels("camp"), case.labels("meeting_result")
    two = {camp: camps[camp] for camp in focus}
    words = reading.Words(case.names("outlets"), case.grades(), case.times(), two, case.labels("meeting_form"))
    look = Look(seen_of(records, labels(records)))
    written = layout.Words(camps, focus, results(ends))
    return Article(
        takeaway=reading.takeaway(records, rows_in(case, "phases", Phase), words, sight.left(reading.NOUN)),
        subtitle=reading.subtitle(records),
        chart=Chart(
            partial(gather, told(case), written),
            partial(laid, written),
            partial(paint.paint, results=results_of(records), pen=sight.pen),
            look,
            MOST_LABELLED,
        ),
        rows=with_parts(sight.rows, records),
        how_to_read=(*HOW_TO_READ, REPEATED) if any(each.is_repeated for each in records) else HOW_TO_READ,
        more=MORE,
    )


PAGE = Page(
    "meeting_timeline", "Who met whom?", article, tables=("meetings",), marks=("meetings",), needs=("meetings",)
)
