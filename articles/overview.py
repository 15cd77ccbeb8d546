"""Who says what? Claims about the quarrel, and how each outlet tells them."""

from collections.abc import Iterator
from functools import partial

from articles.blocks import Block
from articles.hypotheses import hypotheses
from articles.page import Article, Page
from articles.sight import Sight
from articles.texts import texts
from charts.chart import Chart
from charts.overview.cells import ways_of
from charts.overview.gather import gather, laid
from charts.overview.layout import Words
from charts.overview.paint import Left, paint
from drawing.look import Look, Seen
from loaders.claims import claim_cells, claims_under
from loaders.lens import Lens
from loaders.typed import rows_in
from readings import overview as reading
from rows.codes import COMMENT, REPRINT
from rows.text import Outlet, Source

HOW_TO_READ = (
    ("told", "A box is one way in which an outlet tells a claim. Click it for the paragraphs."),
    ("opposite", "The outlet also tells the opposite of the claim, in this way."),
    ("stroke", "The outlet is silent on that claim."),
)
MORE = (
    "These ways have no rank: an outlet that asserts flatly is no better than one that says who told it.",
    "“Comment” is an opinion about another outlet's report, “reprint” that report printed again. Both are shown, and "
    "neither is counted as a second outlet.",
    "Click a claim for all that it rests on, an outlet's name for its card, with a way to leave it out.",
    "A claim gathers several records, each one thing that a text says; two outlets seldom tell the same record.",
    "How many tell a claim says nothing about whether it is so.",
)


def article(sight: Sight) -> Article:
    """Claims under a lens, with how each outlet tells them."""
    case, lens = sight.case, sight.lens
    claims, cells = claims_under(lens, case), claim_cells(lens, case)
    outlets, ways = case.names("outlets"), reading.in_a_word([*case.labels("told"), COMMENT, REPRINT])
    whole = claim_cells(Lens(), case)

    rows = reading.claim_rows(claims, cells, outlets, ways)
    over_claims, over_cells = reading.hovers(rows, reading.claim_rows(claims, whole, outlets, ways), outlets)
    numbered = {row.id: f"{row.number} {row.title}" for row in claims}
    sources, publishers = rows_in(case, "sources", Source), rows_in(case, "outlets", Outlet)
    written, grades = reading.written(sources, outlets), reading.graded(publishers, case.labels("reliability"))
    seen = {row.id: Seen(row.shown, row.shown, over_claims[row.id]) for row in claims}
    counts = {row.id: len(row.outlets) for row in claims}

    return Article(
        takeaway=reading.takeaway(claims, cells, outlets, sight.left(reading.NOUN)),
        subtitle=reading.subtitle(case.package.title, len(sources)),
        chart=Chart(
            partial(gather, whole, Words(numbered, outlets, written, grades, ways)),
            laid,
            partial(paint, told=Left(ways_of(cells), counts, over_cells), pen=sight.pen),
            Look(seen),
        ),
        how_to_read=HOW_TO_READ,
        more=MORE,
        rows=rows,
        marked=[*rows.ids, *outlets],
    )


def more(sight: Sight) -> Iterator[Block]:
    """Rival readings of the claims, and the texts that all rests on."""
    yield from hypotheses(sight)
    yield texts(sight)


PAGE = Page("overview", "Who says what?", article, marks=("claims",), needs=("claims",), after=more)
