"""The records that a view shows, in words, as lines of CSV: of each record made once for each state of its evidence.

Which columns there are depends on the tables that a page is about, so each set of these is made by itself.
"""

from collections.abc import Generator, Iterable
from itertools import product
from typing import Any, NamedTuple

from articles.page import Page
from articles.pages import PAGES
from edition.open import OpenSight, open_sight
from edition.packed import Store
from edition.signs import OR
from edition.states import Left, States
from edition.views import ways
from exports.in_words import head, records_in_words
from exports.spreadsheet import csv_bytes
from loaders.case import Case
from loaders.lens import Lens
from loaders.view import OFFICIALS, View

Tables = tuple[str, ...]
NUMBER = OR
"""A sign for the number that a record has on its page."""


class Taken(NamedTuple):
    """The states of each record, and its lines under each name of officials in each of these, one after another."""

    states: dict[str, States]
    lines: dict[tuple[str, str, int], str]


def starts(case: Case, page: Page) -> dict[Tables, View]:
    """Each set of tables that a page may be about, with the first view that is."""
    several = [choice for choice in page.choices if choice.first]
    values = product(*(ways(choice, case) for choice in several))
    views = (View(page.name).change(**{c.field: v for c, v in zip(several, own, strict=True)}) for own in values)
    found: dict[Tables, View] = {}
    for view in views:
        found.setdefault(page.tables_in(case, view), view)
    return found


def rows_data(left: Left, pages: Iterable[str]) -> Generator[tuple[int, int], None, dict[str, Any]]:
    """Make the lines of all sets of tables, which is what it returns; on the way how many are made, of how many."""
    wanted = {tables: view for name in pages for tables, view in starts(left.case, PAGES[name]).items()}
    store, made = Store(), {}
    for done, (tables, view) in enumerate(wanted.items(), start=1):
        made["+".join(tables)] = of_tables(left, view, store)
        yield done, len(wanted)
    return {"sets": made, "pool": store.all, "texts": store.words.all}


def of_tables(left: Left, view: View, store: Store) -> dict[str, Any]:
    """The head, and of each record its number, its states and its lines. view: one that is about some tables."""
    sight = open_sight(left.case, view)
    taken = lines(left, view, list(sight.records["id"]))
    numbers = zip(sight.records["id"], sight.records["number"].tolist(), strict=True)
    records = [record(each, number, taken, store) for each, number in numbers]
    return {"head": line(head(sight)), "records": records}


def record(identifier: str, number: int, taken: Taken, store: Store) -> list[Any]:
    """A record's number, the column of its states, how many there are, and its lines."""
    states = taken.states[identifier]
    found = [taken.lines.get((identifier, name, lens), "") for name in OFFICIALS for lens in states.first]
    [own], [column] = store.texts([found]), store.columns([states.of])
    return [number, column, len(states.first), own]


def lines(left: Left, view: View, records: list[str]) -> Taken:
    """The lines of some records in all states of each, lens by lens."""
    states = {each: left.states({each}) for each in records}
    taken = Taken(states, {})
    for place in sorted({lens for each in states.values() for lens in each.first}):
        for name in OFFICIALS:
            for row in records_in_words(under(left, view, left.lenses.lenses[place], name)):
                key = row[-1], name, place
                taken.lines[key] = taken.lines.get(key, "") + line([NUMBER, *row[1:]])
    return taken


def under(left: Left, view: View, lens: Lens, name: str) -> OpenSight:
    """A view under a lens, with officials under a name."""
    changed = view.change(without=lens.without, told=lens.told, phase=lens.phase, officials=name)
    return open_sight(left.case, changed)


def line(cells: list[str]) -> str:
    """A line of CSV."""
    return csv_bytes(cells, []).decode("utf-8-sig")
