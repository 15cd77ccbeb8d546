"""Who stood where? Stances of the two actors of the quarrel, issue by issue; of all actors on demand."""

from functools import partial

from articles.page import Article, Choice, Page
from articles.sight import Sight
from charts.chart import Chart, Look
from charts.stances import layout, matrix_layout, matrix_paint, paint
from charts.stances.lit import lit
from charts.stances.stance import seen_of, stances_of
from drawing.pen import Pen
from loaders.records import times_under
from readings import stances as reading
from readings.basis import as_told
from readings.distance import all_words, distances, in_words, placed

HOW_TO_READ = (
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
)
MORE = (
    "Its number in the list stands where the pointer is.",
    "The rows that the headline names have bold words and a grey ground.",
    "A plus is not good and a minus is not bad: it says which pole, no more. Squares are never averaged.",
    "Contrary squares side by side are texts, or words of one text, that do not agree or that changed with time.",
    "Rows where even the closest are apart come first. The two agree where even the furthest are close.",
    "A stance that lasted stands in the time in which it began.",
    "Other actors: choose “of all actors” above.",
)


def article(sight: Sight) -> Article:
    """Stances under a lens."""
    case, lens, records, focus = sight.case, sight.lens, sight.records, sight.case.package.focus
    names, issues, outlets = case.names("actors"), case.names("issues"), case.names("outlets")

    ours = records[records["stands"].isin(focus)]
    apart = in_words(distances(records, focus, issues), ours)
    order = {issue: issues[issue] for issue in distances(sight.whole, focus, issues)}
    said = paint.Said(
        apart, reading.told_by(placed(ours, focus), apart, outlets), reading.pointed(records, focus, issues)
    )
    poles = case.names("issues", "plus"), case.names("issues", "minus")
    words = layout.Words(focus, names, case.times(), order, *poles, all_words(), reading.all_tellers(outlets))
    who = as_told(ours, outlets, case.grades())
    everyone = sight.view.actors == "all"
    drawn = records.assign(elsewhere=False) if everyone else lit(ours, times_under(lens, case))
    stances, pen = stances_of(drawn, case["phases"]), Pen(sight.palette)
    look = Look(seen_of(drawn), sight.view.selected, sight.found)
    both = Chart(partial(layout.layout, stances, words), partial(paint.paint, look=look, words=said, pen=pen))
    all_of_them = Chart(
        partial(matrix_layout.layout, stances, matrix_layout.Words(names, issues, focus)),
        partial(matrix_paint.paint, look=look, pen=pen),
    )
    return Article(
        takeaway=reading.takeaway(records, focus, names, issues, outlets, who, sight.left(reading.NOUN)),
        subtitle=reading.subtitle(records, focus, everyone) + reading.outlines(drawn),
        chart=all_of_them if everyone else both,
        rows=sight.rows,
        how_to_read=HOW_TO_READ,
        more=MORE,
    )


WHOSE = Choice("actors", "stances", {"focus": "of the two", "all": "of all actors"})
PAGE = Page(
    "stance_heatmap",
    "Who stood where?",
    article,
    tables=("stances",),
    marks=("stances",),
    needs=("stances",),
    choices=(WHOSE,),
)
