"""The card of an outlet: how far it can be trusted and why, how much it tells, its texts, a way to leave it out."""

from collections.abc import Iterator

from articles.blocks import Block, Button, Heading, prose
from articles.named import cards, named
from articles.sight import Sight
from articles.ways import label, link, to
from drawing.actions import BringBack, LeaveOut
from loaders.case import Case
from loaders.claims import claim_cells
from loaders.lens import Lens
from loaders.passages import all_texts, every_record, shares
from loaders.records import in_comments_alone
from loaders.typed import by_id, evidence
from readings.outlets import tells, who
from rows.text import Outlet


def outlet_panel(sight: Sight, identifier: str) -> Iterator[Block]:
    """The card of one outlet, counted over the whole case whatever the reader has left out."""
    case = sight.case
    row = by_id(case, "outlets", Outlet)[identifier]
    lines = [
        *who(row, case.labels("outlet_kind"), case.labels("reliability"), case.labels("basis")),
        *told(case, identifier),
        "" if sight.lens.everything else "Counted over all texts, whatever you left out.",
    ]
    yield Heading(row.name)
    yield away_or_back(sight, identifier)
    yield prose(*lines)
    yield label("Its texts")
    yield from (to(sight, text.source) for text in all_texts(Lens(), case) if text.outlet == identifier)
    yield from cards(sight, "As one who is written about", [actor for _, actor in sight.pieces(row.short) if actor])
    yield from named(sight, lines)
    yield from link()


def away_or_back(sight: Sight, identifier: str) -> Button:
    """The way to leave an outlet out everywhere, or to bring it back."""
    if identifier in sight.lens.without:
        return Button("Bring it back", BringBack(identifier), "leave-out")
    return Button("Leave it out", LeaveOut(identifier), "leave-out")


def told(case: Case, identifier: str) -> Iterator[str]:
    """How much an outlet tells when nothing is left out."""
    texts, records = all_texts(Lens(), case), every_record(Lens(), case)
    alone = max((text.outlet_alone for text in texts if text.outlet == identifier), default=0)
    comments = printed_comments(case, identifier)
    yield from tells(identifier, shares(case, records), alone, comments, claim_cells(Lens(), case))


def printed_comments(case: Case, outlet: str) -> int:
    """How many records rest on readers' comments alone that an outlet prints."""
    return len({row.record for row in evidence(case) if row.outlet == outlet} & in_comments_alone(case, "record"))
