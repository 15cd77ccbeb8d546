"""What a page is: its question, whose records it is about, what a reader may choose on it, and the article it shows."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from articles.blocks import Block
from articles.sight import Sight
from charts.chart import Drawing
from loaders.case import Case
from loaders.view import View
from readings.rows import Rows

Sections: TypeAlias = Callable[[Sight], Iterable[Block]]
"""What a page shows beside its article."""


class Choice(NamedTuple):
    """One of several ways to draw: the field of the view that holds which, a word before the buttons, their words.

    first: where several may be chosen at once, which then are tables, those of the first view, which an empty field
    stands for; offered: which of the options a case has, all where that is not said.
    """

    field: str
    label: str
    options: Mapping[str, str]
    first: tuple[str, ...] = ()
    offered: Callable[[Case], Collection[str]] | None = None

    def options_in(self, case: Case) -> dict[str, str]:
        """The options that a case has, with their words."""
        offered = self.options if self.offered is None else self.offered(case)
        return {option: words for option, words in self.options.items() if option in offered}

    def chosen_in(self, case: Case, view: View) -> tuple[str, ...]:
        """Of several that may be chosen those that a reader chose and the case has; else those of the first view, or
        all that there are."""
        there = self.options_in(case)
        tries = (getattr(view, self.field), self.first, there)
        return next((found for each in tries if (found := tuple(one for one in each if one in there))), ())


@dataclass(frozen=True)
class Article:
    """What a page says and shows. how_to_read: names of three marks in `charts.glyphs`, each with what it says; more:
    what else helps to read; marked: ids that the chart has a mark for, where these are not those of the rows.
    """

    takeaway: str
    subtitle: str
    chart: Drawing
    rows: Rows
    how_to_read: tuple[tuple[str, str], ...]
    more: tuple[str, ...]
    marked: Collection[str] = field(default_factory=tuple)


@dataclass(frozen=True)
class Page:
    """A page: its name, its question, and the same more shortly for the menu where that is long.

    tables: whose records it is about, all where none is named; marks: tables with a mark in its chart for each row;
    needs: tables of which one must have a row for there to be a chart, none: it has something whatever the case; draws:
    whether a case has anything to draw, where rows alone do not say so; asks: what a click on its chart asks for;
    below, after: what stands under the chart, and under all; network: whether its chart is one of actors and ties;
    columns: where that has a column for each time, each record to the time in whose column it stands; aside: whether
    other pages lead to it instead of the menu, and nothing on it changes with what the reader leaves out.
    """

    name: str
    question: str
    article: Callable[[Sight], Article] | None = None
    menu: str = ""
    tables: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    draws: Callable[[Case], bool] | None = None
    choices: tuple[Choice, ...] = ()
    asks: str = "Click a mark for its paragraphs."
    below: Sections | None = None
    after: Sections | None = None
    network: bool = False
    columns: Callable[[Case], Mapping[str, str]] | None = None
    aside: bool = False

    def tables_in(self, case: Case, view: View) -> tuple[str, ...]:
        """The tables whose records it is about, as the reader chose them where that is a choice; all where it is about
        no table more than about others."""
        return self.chosen(case, view) or self.tables or tuple(case.record_tables)

    def lists(self, case: Case, view: View) -> tuple[str, ...]:
        """The tables whose rows it lists: those the reader chose where that is a choice, else those of its marks."""
        return self.chosen(case, view) or self.marks

    def chosen(self, case: Case, view: View) -> tuple[str, ...]:
        """The tables that a reader chose of several, or those of the first view; nothing where none can be chosen."""
        choice = next((choice for choice in self.choices if choice.first), None)
        return choice.chosen_in(case, view) if choice else ()

    def asks_in(self, case: Case) -> str:
        """Its question as a case asks it: its label in the list `page`, else the page's own."""
        return case.labels("page").get(self.name, self.question)

    def in_menu(self, case: Case) -> str:
        """Its question as the menu has it: shortly where that says what the case's records are about, or where the case
        asks as every case does."""
        asked, subject = self.asks_in(case), "".join(case.package.tables[each].subject for each in self.tables[:1])
        short = self.menu.format(subject=subject)
        return short if short and (short != self.menu or asked == self.question) else asked

    def has_something(self, case: Case) -> bool:
        """Whether a case has a row for its chart, and something is drawn for it."""
        there = not self.needs or any(len(case[table]) for table in self.needs)
        return there and (self.draws is None or self.draws(case))
