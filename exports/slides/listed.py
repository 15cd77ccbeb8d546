"""Slides with a table: the records that a view rests on, or what its page lists in their place, and texts cited."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from articles.page import Article
from articles.sight import Sight
from drawing.measure import wrap
from drawing.pen import Pen
from drawing.scene import Stroke
from drawing.stage import GAP, lines_of, plain
from exports.recorded import RECORDS, Recorded, lists_records
from exports.slides.deck import Deck, below_title
from exports.slides.draft import begun
from exports.slides.sheet import LINE, MARGIN, ROOM
from painters.powerpoint.canvas import EMU_POINT, Named
from painters.powerpoint.table import Look, Table, pages, parts_of, row_of

POINTS = 12
"""Letters of a table, however large the slide is."""
SHARES = (4, 15, 27, 27, 10, 17)
"""What share of the width each of these columns has, in hundredths."""
NUMBERS = 4


@dataclass(frozen=True)
class Listed:
    """What a table says: its heading, what stands under that, the names of its columns, each one's share of the width,
    its rows, and what stands at the foot."""

    heading: str
    under: str
    head: Sequence[str]
    shares: Sequence[float]
    rows: Sequence[Sequence[str]]
    footer: str = ""


def listed(sight: Sight, made: Article, records: Sequence[Recorded]) -> Listed:
    """The records of a view; of a page whose numbers are of other things, those."""
    frame = sight.frame(made.takeaway, made.subtitle)
    if lists_records(sight):
        rows = [cells for each in records for cells in cells_of(each)]
        return Listed("The records it rests on", frame.takeaway, RECORDS, SHARES, rows, frame.footer)
    rows = [row.cells for row in made.rows.rows if row.shown]
    shares = shares_of(made.rows.head, made.rows.says)
    return Listed(made.rows.heading, frame.takeaway, made.rows.head, shares, rows, frame.footer)


def cells_of(each: Recorded) -> Iterator[tuple[str, ...]]:
    """A row for each way in which a record is told."""
    for telling in each.told:
        yield each.number, each.when, each.what, telling.how, telling.outlet, telling.place


def shares_of(head: Sequence[str], says: int) -> tuple[float, ...]:
    """The numbers narrow, what a row is three times as wide as each other column."""
    parts = [3 if place == says else 1 for place in range(1, len(head))]
    return NUMBERS, *((100 - NUMBERS) * part / sum(parts) for part in parts)


def add_listed(deck: Deck, found: Listed, pen: Pen, titled: bool) -> None:
    """The slides of a table, as many as it needs, each saying which of them it is; none for one without a row."""
    size = POINTS * EMU_POINT / deck.unit
    ink, rule = pen.palette.ink, pen.palette.rule
    look = Look(size, ink, Stroke(pen.palette.silent, 1), Stroke(rule, 1.5))
    widths = [ROOM * share / sum(found.shares) for share in found.shares]
    head = row_of(found.head, widths, look, 700)
    under, foot = (wrap(words, pen.font, ROOM) if words else [] for words in (found.under, found.footer))
    begins = below_title(deck, f"{found.heading} (10 of 10)" if titled else "")
    top = begins + LINE * len(under) + GAP
    bottom = deck.height - MARGIN - LINE * len(foot) - GAP
    room = bottom - top - head.tall
    parts = pages([row for cells in found.rows for row in parts_of(cells, widths, look, room)], room)
    for place, part in enumerate(parts, 1):
        which = f"{place} of {len(parts)}" if len(parts) > 1 else ""
        title = f"{found.heading} ({which})" if which else found.heading
        draft = begun(deck, title if titled else "", pen.palette)
        draft.draw([*lines_of(plain(under), (MARGIN, begins), LINE, pen, pen.palette.muted)], {"": Named("takeaway")})
        draft.shapes.append(Table(head, part, widths, (MARGIN, top), look).paint(draft.canvas, Named(title)))
        words = foot if titled or not which else wrap(f"{which} · {found.footer}", pen.font, ROOM)
        below = [*lines_of(plain(words), (MARGIN, bottom + GAP), LINE, pen, pen.palette.muted)]
        draft.draw(below, {"": Named("footer")})
        draft.put()
