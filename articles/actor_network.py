"""Who is tied to whom? Ties between actors, one strand for each sign, each with the records that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from articles.blocks import Block
from articles.page import Article, Choice, Page
from articles.sight import Sight
from articles.ties import net_of, tied_tables, whole_ties
from articles.triangles import triangles
from charts.chart import Chart, Drawing
from charts.network import gather, layout, paint
from charts.network.fan import MOST
from charts.network.strand import seen_of
from drawing.look import Look
from loaders.case import Case
from loaders.kept import kept
from loaders.left import as_left
from loaders.ties import drawn, ties
from loaders.view import FIRST_TIES
from readings import network as reading
from readings import strands
from rows.actor import Key, Tie
from rows.read import taken
from rows.record import Record

HOW_TO_READ = (
    (
        "strands",
        "All that these texts tell of one kind between two actors: + one helps the other (solid), − one opposes, "
        "blames or harms the other (dashed). Click it for its records.",
    ),
    ("actor", "An actor. Click it for its card and its own ties."),
    ("left-out-strand", "Left out, or not of the actor that you clicked."),
)
MORE = (
    "○ and a dotted line: neither helps nor opposes.",
    "Between two, + and − are never summed up. How thick a strand is says nothing of how much is told.",
    "A strand goes round what is written in its way; which way it goes says nothing.",
    "Places mean nothing and never change. The middle is no power: it is who is written about.",
    "Grievances count as −. Meetings tie those who take part, but not one delegation within itself.",
    "“Never speaks” stands under an actor tied to both of the two with no word of its own; for others, hover over it.",
    "Ties of outlets, sources and readers, and who belongs to whom, are not drawn; the list has the records.",
)

FANNED = "Of many records of one strand the first are fanned out; ×n stands for all others, which the list has."


def article(sight: Sight) -> Article:
    """The network, and what its ties say of the two of the quarrel."""
    case, focus, found = sight.case, sight.case.package.focus, ties_of(sight)
    strands = net_of(sight.case, sight.tables, sight.lens.officials).strands
    fanned = (FANNED,) if any(len(each.records) > MOST for each in strands) else ()
    return Article(
        takeaway=reading.takeaway(found, focus, case.names("actors"), case.names("outlets"), sight.left(reading.NOUN)),
        subtitle=reading.subtitle(found, sight.typed(Record)),
        chart=chart(sight, found),
        rows=sight.rows,
        how_to_read=HOW_TO_READ,
        more=(*fanned, *MORE),
        marked=drawn(found, sight.standing),
    )


def chart(sight: Sight, found: Sequence[Tie]) -> Drawing:
    """The drawing of some ties."""
    case, stood = sight.case, (sight.case, sight.tables, sight.lens.officials)
    said = words_of(case)
    words = layout.Words(said.names, case.package.focus, widest(*stood))
    lets = paint.Said(strands.hovers(found, said), strands.labels(found, said), sight.standing)
    return Chart(
        partial(gather.gather, net_of(*stood), words),
        gather.laid,
        partial(paint.paint, words=lets, pen=sight.pen),
        Look(seen_of(found)),
        gather.MOST_TIES,
    )


def words_of(case: Case) -> strands.Words:
    """What is said at strands."""
    return strands.Words(case.names("actors"), case.labels("sign"), case.names("outlets"))


@kept(20)
def widest(case: Case, kinds: tuple[str, ...], officials: str) -> Mapping[Key, list[strands.Label]]:
    """All that may be written at the strands of some kinds of ties, where it is longest."""
    return strands.widest(whole_ties(case, kinds, officials), words_of(case))


@kept(50, by=lambda sight: sight.told)
def ties_of(sight: Sight) -> list[Tie]:
    """The ties of the kinds that a reader chose, under the lens."""

    def make(new: list[int]) -> list[list[Tie]]:
        ids = list(sight.numbers)
        found: dict[str, list[Tie]] = {ids[place]: [] for place in new}
        for tie in ties(taken(sight.records, new), sight.case, sight.standing):
            found[tie.id].append(tie)
        return list(found.values())

    return list(chain.from_iterable(as_left("ties", *sight.made_from, make)))


def below(sight: Sight) -> Iterator[Block]:
    """Awkward triangles."""
    yield from triangles(ties_of(sight), sight.case.names("actors"))


KINDS = Choice(
    "ties",
    "ties",
    {"relations": "standing ties", "grievances": "grievances", "meetings": "meetings"},
    first=FIRST_TIES,
    offered=tied_tables,
)
PAGE = Page(
    "actor_network",
    "Who is tied to whom?",
    article,
    menu="Who is tied?",
    marks=("relations", "actors"),
    needs=("relations", "grievances", "meetings"),
    draws=lambda case: bool(tied_tables(case)),
    choices=(KINDS,),
    asks="Click a sign or a name for its records.",
    network=True,
    below=below,
)
