"""Who stood where? Stances of the two actors of the quarrel, issue by issue; of all actors on demand."""

from collections.abc import Mapping
from functools import partial

from articles.page import Article, Choice, Page
from articles.sight import Sight
from charts.chart import Chart
from charts.stances import all_layout, all_paint, gather, layout, paint
from charts.stances.lit import lit
from charts.stances.stance import phase_of, seen_of, stances_of
from drawing.look import Look
from loaders.case import Case
from loaders.kept import kept
from loaders.left import typed
from loaders.lens import Lens
from loaders.records import times_under, under
from loaders.typed import rows_in
from readings import stances as reading
from readings.basis import as_told
from readings.distance import STEPS, all_words, distances, in_words, placed
from rows.page import Placed, Time
from rows.read import rows_of
from rows.record import Phase

SQUARES = (
    "squares",
    "One thing a text says of where an actor stands: ++ firmly what the row has after ++, ○ neither, "
    "−\N{WORD JOINER}− firmly what it has after −\N{WORD JOINER}−. Click it for the paragraphs.",
)
HOW_TO_READ = (
    SQUARES,
    (
        "pair",
        "Never close: even the closest two squares of a row, one of each actor, are apart. At its right: from the "
        "closest two to the furthest, as " + ", ".join(STEPS[:-1]) + f" or {STEPS[-1]}.",
    ),
    ("stroke", "No text places the actor in that time. It is not the same as ○."),
)
HOW_TO_READ_ALL = (
    SQUARES,
    ("stroke", "No text places the actor on that issue, or anyone else. It is not the same as ○."),
)
MORE_ALL = (
    "Its number in the list stands where the pointer is.",
    "A plus is not good and a minus is not bad: it says which pole, no more. Squares are never averaged.",
    "Contrary squares side by side are texts, or words of one text, that do not agree or that changed with time.",
)
MORE = (
    *MORE_ALL,
    "The rows that the headline names have bold words and a grey ground.",
    "Rows on which the two are never close come first, then those on which they are at times, then always.",
    "A stance that lasted stands in the time in which it began.",
    "Other actors: choose “of all actors” above.",
)


def article(sight: Sight) -> Article:
    """Stances under a lens: of the two of the quarrel, or of all actors."""
    two = len(sight.case.package.focus) == 2
    return of_the_two(sight) if two and sight.view.actors == "focus" else of_all(sight)


def of_the_two(sight: Sight) -> Article:
    """The two of the quarrel, issue by issue, and whether they come close."""
    case, records, focus = sight.case, sight.typed(Placed), sight.case.package.focus
    names, issues, outlets = case.names("actors"), case.names("issues"), case.names("outlets")

    ours = [each for each in records if each.stands in focus]
    apart = in_words(distances(records, focus, issues), ours)
    tellers = reading.told_by(placed(ours, focus), apart, outlets)
    said = paint.Said(apart, tellers, reading.pointed(records, focus, issues))
    words = layout.Words(
        focus, names, case.times(), order(case), *poles(case), all_words(), reading.all_tellers(outlets)
    )
    times = times_in(sight.lens.phase, sight.lens.first, sight.lens.last, case)
    who = as_told(ours, outlets, case.grades())
    drawn, elsewhere = lit(ours, times)
    whole = stances_of(drawn, times)
    return Article(
        takeaway=reading.takeaway(records, focus, sight.names, who, sight.left(reading.NOUN)),
        subtitle=reading.subtitle(records, focus, False) + reading.outlines(drawn, elsewhere),
        chart=Chart(
            partial(gather.of_two, whole, words),
            gather.lay_two,
            partial(paint.paint, words=said, pen=sight.pen),
            Look(seen_of(drawn)),
        ),
        rows=sight.rows,
        how_to_read=HOW_TO_READ,
        more=MORE,
    )


def of_all(sight: Sight) -> Article:
    """All actors by issue, and how little is told of others than the two."""
    case, records, focus = sight.case, sight.typed(Placed), sight.case.package.focus
    names, who = case.names("actors"), as_told(records, case.names("outlets"), case.grades())
    words = all_layout.Words(names, order(case), *poles(case), focus)
    return Article(
        takeaway=reading.of_all(records, focus, names, who, sight.left(reading.NOUN)),
        subtitle=reading.subtitle(records, focus, True) + reading.outlines(records),
        chart=Chart(
            partial(gather.of_all, stances_of(records, rows_in(case, "phases", Phase)), words),
            gather.lay_all,
            partial(all_paint.paint, pen=sight.pen),
            Look(seen_of(records)),
        ),
        rows=sight.rows,
        how_to_read=HOW_TO_READ_ALL,
        more=MORE_ALL,
    )


@kept(50)
def times_in(phase: tuple[str, ...], first: str, last: str, case: Case) -> list[Time]:
    """The phases, and whether a reader looks at them."""
    return rows_of(Time, times_under(Lens(phase=phase, first=first, last=last), case))


@kept(1)
def order(case: Case) -> dict[str, str]:
    """Issue to its name in the order of the rows: those of the two by how far they are apart in the whole case, then
    the others."""
    issues = case.names("issues")
    whole = rows_of(Placed, under(Lens(), case, "stances"))
    return {issue: issues[issue] for issue in [*distances(whole, case.package.focus, issues), *issues]}


def poles(case: Case) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Issue to what ++ and what −− stands for."""
    return case.names("issues", "plus"), case.names("issues", "minus")


def columns(case: Case) -> dict[str, str]:
    """Each stance to the phase in whose column it stands."""
    return phase_of(typed(Placed, Lens(), case, "stances"), rows_in(case, "phases", Phase))


OF_THE_TWO = {"focus": "of the two", "all": "of all actors"}
WHOSE = Choice("actors", "stances", OF_THE_TWO, offered=lambda case: OF_THE_TWO if len(case.package.focus) == 2 else ())
PAGE = Page(
    "stance_heatmap",
    "Who stood where?",
    article,
    tables=("stances",),
    marks=("stances",),
    needs=("stances",),
    choices=(WHOSE,),
    columns=columns,
)
