"""The records that a step of a story is about, as a table on paper: a row each, with the paragraphs that tell of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from articles.sight import Sight
from articles.story_basis import records_of
from exports.recorded import RECORDS, Recorded, lists_records, recorded

MOST = 45
"""Records of a page that are listed where a step is about none more than about others; more fill no sheet usefully."""
HEAD = (*RECORDS[:3], f"{RECORDS[3]}, in which paragraph")
SHARES = (5, 18, 32, 45)
"""What share of the width each column has, in hundredths."""


def of_page(sight: Sight) -> list[Recorded]:
    """The records of a page, in the order of their numbers; none where its numbers are of other things, or too many."""
    found = recorded(sight) if lists_records(sight) else []
    return in_order(found) if len(found) <= MOST else []


def of_ids(sight: Sight, ids: Iterable[str]) -> list[Recorded]:
    """The records that some ids are of, as far as they are shown; with their numbers where the page lists them."""
    wanted = {record for each in ids for record in records_of(each, sight.case)}
    listed = {each.id: each for each in recorded(sight)} if lists_records(sight) else {}
    every = in_order(recorded(replace(sight, tables=tuple(sight.case.record_tables))))
    return [listed.get(each.id, each._replace(number="")) for each in every if each.id in wanted]


def in_order(found: list[Recorded]) -> list[Recorded]:
    """Records by their numbers."""
    return sorted(found, key=lambda each: int(each.number))


def table(heading: str, found: Iterable[Recorded]) -> dict[str, Any]:
    """A table of records as plain values."""
    return {"heading": heading, "head": HEAD, "shares": SHARES, "rows": [list(cells(each)) for each in found]}


def cells(each: Recorded) -> Iterator[str]:
    """What stands in the row of a record: last, a line for each way in which it is told."""
    yield from (each.number or "–", each.when, each.what)
    yield "\n".join(f"{telling.how} ({telling.place})" for telling in each.told)
