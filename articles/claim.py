"""What a claim rests on: its records for and against, each with its paragraphs."""

from collections.abc import Iterable, Iterator

from articles.blocks import Block, Button, Citation, Group, Heading, Strong, prose
from articles.correct import correct
from articles.named import named, speakers
from articles.own_texts import drop_in, quoted
from articles.pages import PAGES
from articles.shown import everything, words_of
from articles.sight import Sight
from articles.ways import link
from drawing.actions import Go, Select
from loaders.case import Case
from loaders.claims import claim_cells, claims_under, printers
from loaders.lens import Lens
from loaders.typed import evidence_of
from readings.claims import has_it
from readings.telling import chain
from rows.claim import Claim
from rows.text import Evidence


def claim_panel(sight: Sight, identifier: str) -> Iterator[Block]:
    """A claim's records, those of the outlet that the reader clicked first where there is one."""
    case = sight.case
    [claim] = [each for each in claims_under(Lens(), case) if each.id == identifier]
    yield Heading(f"{claim.number} · {claim.title}")
    yield prose(f"Our note: {claim.note}" if claim.note else "")
    yield from way(claim, case)
    outlet = sight.view.beside if sight.view.beside in case.names("outlets") else ""
    if outlet:
        everyone = Button("All outlets", Select(identifier), "all-outlets")
        yield Group((prose(as_told(case, claim, outlet)), everyone), across=True)
    for heading, records in (("Speaks for it", claim.records_for), ("Speaks against it", claim.records_against)):
        yield from side(sight, heading, records, outlet)
    yield from ground(sight, [claim.title, claim.note], claim.records, outlet)
    yield Citation("claim", claim.records, outlet)
    yield correct(sight, "claim", claim.title, claim.records)
    yield from link()


def as_told(case: Case, claim: Claim, outlet: str) -> str:
    """In what way an outlet has a claim, whatever the reader left out."""
    [cell] = [each for each in claim_cells(Lens(), case) if (each.claim, each.outlet) == (claim.id, outlet)]
    copies = [row for row in telling(case, claim.records) if outlet in printers(row.outlet, row.reprinted_in, case)]
    return has_it(cell, copies, case.names("outlets"), case.names("outlets", "name")[outlet])


def telling(case: Case, records: Iterable[str]) -> list[Evidence]:
    """What tells of some records, in their order."""
    return [row for record in records for row in evidence_of(case)[record] if row.tells]


def way(claim: Claim, case: Case) -> Iterator[Block]:
    """The way to the page whose chart has marks for a claim's records, with the first of them open."""
    if first := opening(claim, case):
        yield Button(f"See it in its chart: {PAGES[claim.page].asks_in(case)}", Go(claim.page, first), "to-chart")


def opening(claim: Claim, case: Case) -> str:
    """The first of a claim's records that has a mark on the page which shows it; empty where none has."""
    tables, page = case.ids(), PAGES.get(claim.page)
    return next((each for each in claim.records if page and tables[each] in page.marks), "")


def side(sight: Sight, heading: str, records: tuple[str, ...], outlet: str) -> Iterator[Block]:
    """The records on one side of a claim, each a button to all of its evidence, with its paragraphs in our words."""
    own: dict[str, list[Evidence]] = {}
    for row in telling(sight.case, records):
        if not outlet or outlet in (row.outlet, *printers(row.outlet, row.reprinted_in, sight.case)):
            own.setdefault(row.record, []).append(row)
    words = words_of(sight, own)
    if words:
        yield Heading(heading, 3)
    shown = {each.id for each in everything(sight).telling if each.shown}
    for record, title in words.items():
        yield Button(title, Select(record), f"of-claim-{record}")
        for row in own[record]:
            yield from told(sight, row, record in shown)


def told(sight: Sight, row: Evidence, shown: bool) -> Iterator[Block]:
    """One paragraph that tells of a record: whether it is left out, told how, where, gist, itself if at hand.

    shown: whether anything of the record is left.
    """
    lens = sight.lens
    how = chain(row, sight.names)
    gone = not shown or not lens.leaves(row.outlet, row.told)
    words = f"{how} ({row.text}, paragraph {row.paragraph}). {row.gist}"
    yield prose((Strong("Left out."), f" {words}"), kind="quiet") if gone else prose(words, kind="told")
    yield from quoted(sight, row.sha256)


def ground(sight: Sight, words: list[str], records: tuple[str, ...], outlet: str) -> Iterator[Block]:
    """What a claim's paragraphs need beside them: the way to bring the texts, cards, what words mean."""
    own = [row for row in telling(sight.case, records) if outlet in ("", row.outlet)]
    if not {row.sha256 for row in own} <= sight.at_hand.keys():
        yield drop_in()
    yield from named(sight, [*words, *(row.gist for row in own)], speakers(own))
