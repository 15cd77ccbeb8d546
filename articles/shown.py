"""A page's records under a lens, as rows, in words and as a list."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import pandas as pd

from loaders.case import Case
from loaders.columns import in_lists
from loaders.kept import kept
from loaders.left import MadeFrom, as_left, typed
from loaders.lens import Lens
from loaders.records import under
from loaders.standing import standing
from loaders.view import View
from readings.rows import Columns, Row, Rows, Said, record_rows
from readings.titles import TITLES, Titled, Words, titles
from rows.read import rows_by_table, rows_of, taken
from rows.record import Telling

Made = TypeVar("Made")


@dataclass(frozen=True, eq=False)
class Shown:
    """What a view of a case shows of some record tables."""

    case: Case
    view: View
    tables: tuple[str, ...]

    @property
    def told(self) -> tuple[Hashable, ...]:
        """All that the page's records and their words are made from, whatever is selected, searched or drawn."""
        return self.case, self.lens, self.tables

    @property
    def page(self) -> str:
        """The page that is looked at."""
        return self.view.page

    @property
    def lens(self) -> Lens:
        """What is left out."""
        return self.view.lens

    @cached_property
    def records(self) -> pd.DataFrame:
        """The page's records under the lens, as `loaders.records.under` has them."""
        return under(self.lens, self.case, *self.tables)

    @cached_property
    def telling(self) -> list[Telling]:
        """Who is left to tell each of the page's records."""
        return self.typed(Telling)

    @property
    def made_from(self) -> MadeFrom:
        """What the page's records are made from."""
        return self.lens, self.case, self.tables

    def typed(self, kind: type[Made]) -> list[Made]:
        """The page's records under the lens as typed rows, not to be changed."""
        return typed(kind, self.lens, self.case, *self.tables)

    @cached_property
    def whole(self) -> pd.DataFrame:
        """The page's records with nothing left out and officials with their state, for what never moves."""
        return under(Lens(), self.case, *self.tables)

    @cached_property
    def standing(self) -> Mapping[str, str]:
        """Every actor to the one whose name it stands under."""
        return standing(self.lens, self.case)

    @cached_property
    def words(self) -> Words:
        """Ids and codes in words, with officials as the reader has them."""
        case, names = self.case, self.case.names("actors")
        stands = {actor: names[above] for actor, above in self.standing.items()}
        codes = (case.labels(each) for each in ("score", "strike_direction", "strike_mode"))
        return Words(names, stands, case.names("issues"), *codes)

    def numbered(self, identifier: str, listed: Collection[str], said: str, otherwise: str) -> str:
        """Words with `{}` for the number that a record has in the page's list; other words where that lacks it.

        listed: ids of the list.
        """
        return said.format(self.numbers[identifier]) if identifier in listed else otherwise

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """Every record of the page to its number."""
        return {each.id: each.number for each in self.typed(Said)}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Every record of the page in words, by id."""

        def make(new: list[int]) -> list[str]:
            words, ids = self.called(taken(self.records, new)), list(self.numbers)
            return [words[ids[place]] for place in new]

        return dict(zip(self.numbers, as_left("titles", *self.made_from, make), strict=True))

    def called(self, records: pd.DataFrame) -> dict[str, str]:
        """Some records in words, by id."""
        return titles(rows_by_table(TITLES, Titled, records), self.words)

    @property
    def rows(self) -> Rows:
        """The page's records as a list."""

        def make(new: list[int]) -> list[Row]:
            # Of all, since of some of them the list has other columns where these are of one table.
            made = self.listed(self.records, self.titles).rows
            return [made[place] for place in new]

        return list_of(self)._replace(rows=tuple(as_left("rows", *self.made_from, make)))

    def listed(self, records: pd.DataFrame, titles: Mapping[str, str]) -> Rows:
        """Some records as a list, with the columns that the package gives it. titles: each in words, by id."""
        case = self.case
        one, *_ = case.record_tables
        places = (one, "date"), (one, "title"), ("evidence", "told"), ("outlets", "short")
        when, what, told, outlet = (case.package.tables[table].label(column) for table, column in places)
        more = in_lists(case, records, ("date", "title"))
        columns = Columns((when, what, told, outlet), case.labels("told"), case.names("outlets"), more)
        return record_rows(rows_of(Said, records), titles, columns)


def everything(shown: Shown) -> Shown:
    """The same of all records of the case."""
    return Shown(shown.case, shown.view, tuple(shown.case.record_tables))


def words_of(shown: Shown, ids: Collection[str]) -> dict[str, str]:
    """Some records of the case in words, table by table, within one in order of date."""
    every, tables = everything(shown), shown.case.ids()
    own = [each for each in every.numbers if each in ids]
    order = list(dict.fromkeys(tables[each] for each in own))
    return {each: every.titles[each] for each in sorted(own, key=lambda each: order.index(tables[each]))}


@kept(20, by=lambda shown: (shown.case, shown.tables))
def list_of(shown: Shown) -> Rows:
    """A list of the records of some tables, without any."""
    one_of_each = shown.whole.drop_duplicates("table")
    return shown.listed(one_of_each, shown.called(one_of_each))._replace(rows=())
