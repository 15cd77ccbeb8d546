"""Who holds what against whom? A ledger: each of the two actors of the quarrel against the other, issue by issue."""

from functools import partial

from articles.page import Article, Page
from articles.sight import Sight
from charts.chart import Chart
from charts.grievances.form import Words
from charts.grievances.gather import MOST_ENTRIES, gather, laid
from charts.grievances.grievance import dates_left, grievances_of, seen_of
from charts.grievances.paint import paint
from drawing.look import Look
from loaders.grievances import with_sides
from loaders.left import as_left
from readings import grievances as reading
from rows.page import Held
from rows.read import rows_of, taken

HOW_TO_READ = (
    (
        "grievances",
        "One thing that a text says one of the two holds against the other; grey: of anyone else. Click it, or its "
        "line in the list.",
    ),
    ("stroke", "No text tells of any. It is not the same as holding nothing."),
    ("ghost", "A grievance that you left out."),
)
MORE = (
    "One of the two stands on each side, issue by issue, each with when it is told of.",
    "More entries are not more weight: one text may count out in three what another says in one.",
    "Some are read from a demand or a wish, and not said as a complaint; their note says so.",
    "A named speaker: words of the holder, or of who belongs to it, come by name and not by way of unnamed sources.",
    "Who belongs to one of the two stands with it, or by name, as you choose; everyone but the two stands below.",
)
OF_ANYONE = "One thing that a text says someone holds against someone else. Click it, or its line in the list."
"""How a square is read, and what else is said, where the quarrel is not of two."""
MORE_OF_ANYONE = (
    *MORE[1:-1],
    "Who belongs to somebody stands with those, or by name, as you choose.",
)


def article(sight: Sight) -> Article:
    """What each holds against whom under a lens."""
    case, lens = sight.case, sight.lens
    names, focus = case.names("actors"), case.package.focus
    two = len(focus) > 1

    def make(new: list[int]) -> list[Held]:
        return rows_of(Held, with_sides(taken(sight.records, new), sight.standing, lens, case))

    records = as_left("held", *sight.made_from, make)
    ordered = reading.in_order(records, case.names("actors", "camp"), list(case.labels("camp")))
    when = reading.dates(records)
    look = Look(seen_of(records, names))
    painted = partial(paint, when=dates_left(records, when), pen=sight.pen)
    words = Words(names, case.names("issues"), focus)

    return Article(
        takeaway=reading.takeaway(records, focus, sight.names, sight.left(reading.NOUN)),
        subtitle=reading.subtitle(records, focus),
        chart=Chart(partial(gather, grievances_of(ordered, when), words), laid, painted, look, MOST_ENTRIES),
        rows=sight.rows,
        how_to_read=HOW_TO_READ if two else ((HOW_TO_READ[0][0], OF_ANYONE), *HOW_TO_READ[1:]),
        more=MORE if two else MORE_OF_ANYONE,
    )


PAGE = Page(
    "grievances",
    "Who holds what against whom?",
    article,
    menu="Whose grievances?",
    tables=("grievances",),
    marks=("grievances",),
    needs=("grievances",),
)
