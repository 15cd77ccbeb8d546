"""What a case fills into the slots of a sentence that is said of a view."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from articles.pages import PAGES
from articles.sight import Sight
from loaders.claims import claims_under
from loaders.records import some_of, under
from loaders.slots import CLAIMS, limit_key
from loaders.typed import by_id, rows_in
from readings.listing import in_words, share
from readings.outlets import listed
from rows.claim import Claim
from rows.read import rows_of
from rows.record import Phase, Record, Strike, Telling
from rows.text import Limit, Paragraph, Source
from wording.dates import exactly
from wording.slots import Slot

Filled: TypeAlias = Callable[[Sight, str], str]
"""The words of a kind of slot, of a sight and what the slot is of."""


def fill(sight: Sight, at_first: Sight | None = None) -> Callable[[Slot], str]:
    """What is filled in where a sentence is said of what is seen. at_first: what was seen before, where it was less."""
    seen = {kind: (sight, of_it) for kind, of_it in FILLED.items()}
    seen |= {kind: (at_first or sight, of_it) for kind, of_it in AT_FIRST.items()}

    def put(slot: Slot) -> str:
        of_what, of_it = seen[slot.kind]
        return of_it(of_what, slot.of)

    return put


def tellers(sight: Sight, table: str) -> list[tuple[str, ...]]:
    """Of each row of a table that is shown the outlets that tell it; table: of records or claims."""
    case, lens = sight.case, sight.lens
    rows = claims_under(lens, case) if table == CLAIMS else rows_of(Telling, under(lens, case, table))
    return [each.outlets for each in rows if each.shown]


def count(sight: Sight, table: str) -> str:
    """How many rows of a table are shown; all of one that no lens touches."""
    touched = table == CLAIMS or table in sight.case.record_tables
    return in_words(len(tellers(sight, table))) if touched else whole(sight, table)


def whole(sight: Sight, table: str) -> str:
    """How many rows a table has, whatever is left out."""
    return in_words(len(sight.case[table]))


def alone(sight: Sight, table: str) -> str:
    """How many of the rows shown one outlet alone tells."""
    return in_words(sum(len(outlets) == 1 for outlets in tellers(sight, table)))


def texts(sight: Sight, outlet: str) -> str:
    """How many texts an outlet published."""
    return in_words(sum(each.outlet == outlet for each in rows_in(sight.case, "sources", Source)))


def reprinted(sight: Sight, source: str) -> str:
    """How many paragraphs of a text print another's again."""
    own = [each for each in rows_in(sight.case, "passages", Paragraph) if each.source == source]
    return in_words(sum(bool(each.reprint_of) for each in own))


def name(sight: Sight, identifier: str) -> str:
    """What a thing is called."""
    return sight.case.label(identifier)


def told(sight: Sight, identifier: str) -> Record | Claim:
    """A record or a claim under the lens; a record with its number in the list of the page, where it is in that."""
    case, view = sight.case, sight.view
    if (table := case.ids()[identifier]) == CLAIMS:
        return next(each for each in claims_under(sight.lens, case) if each.id == identifier)
    own = table in PAGES[sight.page].lists(case, view)
    [record] = rows_of(Record, some_of(sight.records if own else under(sight.lens, case, table), [identifier]))
    return record


def number(sight: Sight, identifier: str) -> str:
    """The number of a record or a claim, as its mark has it."""
    return str(told(sight, identifier).number)


def outlets(sight: Sight, identifier: str) -> str:
    """The outlets that tell a record or a claim."""
    return listed(set(told(sight, identifier).outlets), sight.case.names("outlets"))


def when(sight: Sight, identifier: str) -> str:
    """When a record was so, a text was published, or a phase is."""
    case = sight.case
    match case.ids()[identifier]:
        case "sources":
            return by_id(case, "sources", Source)[identifier].published_words
        case "phases":
            return by_id(case, "phases", Phase)[identifier].words
    [record] = rows_of(Record, some_of(under(sight.lens, case, case.ids()[identifier]), [identifier]))
    return record.words


def first(sight: Sight, phase: str) -> str:
    """The month in which a phase begins."""
    day = by_id(sight.case, "phases", Phase)[phase].earliest
    return exactly(day, "month") if day else ""


def last(sight: Sight, phase: str) -> str:
    """The month in which a phase ends."""
    day = by_id(sight.case, "phases", Phase)[phase].latest
    return exactly(day, "month") if day else ""


def note(sight: Sight, identifier: str) -> Strike:
    """A note that tells a part of a whole."""
    [found] = rows_of(Strike, some_of(under(sight.lens, sight.case, "strikes"), [identifier]))
    return found


def part(sight: Sight, identifier: str) -> str:
    """The part of a whole that a note tells."""
    return share(note(sight, identifier).ratio)


def of(sight: Sight, identifier: str) -> str:
    """The whole that a note tells a part of."""
    return note(sight, identifier).ratio_of


def limit(sight: Sight, key: str) -> str:
    """What these texts cannot tell."""
    return next(each.title for each in rows_in(sight.case, "limits", Limit) if (each.page, each.rank) == limit_key(key))


FILLED: Mapping[str, Filled] = {
    "count": count,
    "whole": whole,
    "alone": alone,
    "texts": texts,
    "reprinted": reprinted,
    "name": name,
    "number": number,
    "outlets": outlets,
    "when": when,
    "first": first,
    "last": last,
    "share": part,
    "of": of,
    "limit": limit,
}
"""Kind of slot to what is filled in; `loaders.slots` says what each may be of."""
AT_FIRST: Mapping[str, Filled] = {"left": count}
"""The same of what is seen at first, while something is held back."""
