"""What an outlet is, how far it can be trusted and how much it tells, in sentences; which of them tell some records."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from readings.listing import counted, in_words, listing, listing_few
from rows.claim import Cell
from rows.text import Outlet, Share
from wording.capital import capital

READERS = "readers' comments"
"""Said where no outlet tells something: readers are none."""


def tellers(outlets: Iterable[tuple[str, ...]]) -> set[str]:
    """The outlets that tell one of some records. outlets: of each record."""
    return {outlet for row in outlets for outlet in row}


def listed(found: set[str], outlets: Mapping[str, str]) -> str:
    """Some outlets by name, in the order of all, those beyond a few counted; readers where they are none. outlets: id
    to short name, of all."""
    return listing_few([name for outlet, name in outlets.items() if outlet in found] or [READERS])


def subject(found: Collection[str], outlets: Mapping[str, str]) -> str:
    """“Tribune alone”, “three outlets”; readers where they are none. outlets: id to name."""
    if len(found) == 1:
        return f"{outlets[next(iter(found))]} alone"
    return f"{in_words(len(found))} outlets" if found else READERS


def tellers_cell(told_by: Collection[str], texts: Collection[str], outlets: Mapping[str, str]) -> str:
    """Who tells a record under a lens, for a list; “–” where nobody is left. told_by: ids of outlets; texts: of texts
    that tell it; outlets: id to name."""
    return ", ".join(outlets[outlet] for outlet in told_by) or (READERS if texts else "–")


def who(row: Outlet, kinds: Mapping[str, str], grades: Mapping[str, str], bases: Mapping[str, str]) -> Iterator[str]:
    """Kind, reliability with its reason and what that rests on; codes to words."""
    yield f"{capital(kinds[row.kind])}."
    grade = grades[row.reliability]
    yield f"{capital(grade)} ({row.reliability}): {row.reliability_reason}"
    yield f"That judgement is {bases[row.basis]}."


def tells(outlet: str, shares: Iterable[Share], alone: int, comments: int, claims: Iterable[Cell]) -> Iterator[str]:
    """How many records an outlet tells, how many rest on it alone, of which kinds they are, how many claims it tells.

    shares: of each table, and last of all; alone: how many records no other outlet tells; comments: how many rest on
    readers' comments alone that it prints; claims: how each outlet tells each.
    """
    *tables, whole = shares
    count = whole.by[outlet]
    rest = f"; {alone or 'none'} of these {'rests' if alone < 2 else 'rest'} on it alone" if count else ""
    yield f"Tells {count or 'none'} of {counted(whole.shown, 'record')}{rest}."
    kinds = [f"{each.table.lower()} {each.by[outlet]}" for each in tables if each.by[outlet]]
    if kinds:
        yield f"Of these: {listing(kinds)}."
    if comments:
        rest = "rests" if comments == 1 else "rest"
        yield f"Prints readers' comments on which {counted(comments, 'more record')} {rest}."
    own = [cell for cell in claims if cell.outlet == outlet]
    if own:
        count = sum(cell.counts for cell in own)
        yield f"Tells {count or 'none'} of {counted(len(own), 'claim')}."
