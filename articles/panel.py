"""The panel beside a chart: how to read it, or what the selected thing rests on."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from articles.actor import actor_panel
from articles.blocks import Block, Bullets, Button, Fold, Group, Heading, HowToRead, Note, Table
from articles.claim import claim_panel
from articles.named import glossary
from articles.order import order
from articles.outlet import outlet_panel
from articles.pages import PAGES, article_of, page_of
from articles.passage import passage_panel
from articles.record import record_panel
from articles.sight import Sight
from articles.source import source_panel
from articles.stage import heap_of
from articles.ways import CLOSE
from drawing.actions import Go, Select
from readings.rows import Rows

Made = Callable[[Sight, str], Iterator[Block]]

SHOWN: Mapping[str, Made] = {
    "claims": claim_panel,
    "actors": actor_panel,
    "outlets": outlet_panel,
    "passages": passage_panel,
    "sources": source_panel,
}
"""Table to what one of its rows rests on, of those whose rows are no records."""
ASKED: Mapping[str, Made] = {"meetings": order}
"""Table to what a reader may ask of one of its records on the page that has a mark for each."""
ABOUT_NAMES = "A name over dots, here and in every text, says who that is. A chip above takes away what it names."
"""What holds on every page."""


class Panel(NamedTuple):
    """How to read the chart, nothing where what is selected has a mark in it; and what that rests on."""

    reading: tuple[Block, ...]
    evidence: tuple[Block, ...]


def panel(sight: Sight, rows: Rows, how: HowToRead, marked: Collection[str] | None = None) -> Panel:
    """What the selected mark rests on; else how to read the chart, and below it what is selected without a mark here.

    marked: ids that the chart has a mark for, where these are not those of the rows.
    """
    selected = sight.view.selected
    here = selected in (rows.ids if marked is None else marked)
    evidence = selected_blocks(sight, rows, here) if selected else ()
    return Panel(() if here else tuple(reading(sight, how)), tuple(evidence))


def selected_blocks(sight: Sight, rows: Rows, here: bool) -> Iterator[Block]:
    """The ways on from what is selected, what may be asked of it, and what it rests on.

    here: whether the chart has a mark for it.
    """
    yield from head(sight, rows, here)
    yield from body(sight, rows.ids)


def head(sight: Sight, rows: Rows, here: bool) -> Iterator[Block]:
    """The ways on from what is selected, and what may be asked of it. here: as above."""
    selected = sight.view.selected
    table = sight.case.ids().get(selected, "")
    if not here:
        yield Note(f"{sight.case.label(selected)}, which you selected, has no mark in this chart.")
    yield steps(rows, selected) if selected in rows.ids else ways(sight, table)
    yield from gathered(sight, rows)
    if table in ASKED and page_of()[table] == sight.page:
        yield from ASKED[table](sight, selected)


def gathered(sight: Sight, rows: Rows) -> Iterator[Block]:
    """Where the mark of what is selected stands for several, the list of these."""
    heap = heap_of(sight, article_of(sight), sight.view.selected) if PAGES[sight.page].article else None
    if heap:
        members = set(heap.members)
        own = tuple(row for row in rows.rows if row.id in members)
        several = rows._replace(heading="", caption=f"Gathered in one mark: {heap.said}", rows=own)
        yield Fold(f"One of {heap.said} in one mark", "gathered", lambda: (Table(several, "gathered"),))


def body(sight: Sight, listed: Collection[str]) -> Iterator[Block]:
    """What is selected, and what it rests on. listed: ids of the page's list."""
    selected = sight.view.selected
    table = sight.case.ids().get(selected, "")
    if table in sight.case.record_tables:
        yield from record_panel(sight, selected, listed)
    elif table in SHOWN:
        yield from SHOWN[table](sight, selected)


def reading(sight: Sight, how: HowToRead) -> Iterator[Block]:
    """How to read the chart, what these texts cannot tell, and the outlets whose names are letters in full."""
    yield HowToRead(how.marks, (*how.more, ABOUT_NAMES))
    limits = (Heading("These texts cannot tell"), Bullets(tuple(sight.limits))) if sight.limits else ()
    codes = Button("What all codes mean ›", Go("codebook"), "to-codebook")
    yield Group((*limits, *glossary(sight, sight.case.names("outlets").values()), codes), key="beyond")


def ways(sight: Sight, table: str) -> Group:
    """The ways on from something that is not of the list: to the page where it has a mark, and back."""
    page = page_of().get(table, sight.page)
    there = page != sight.page and PAGES[page].has_something(sight.case)
    elsewhere = (Button("See it in its chart", Go(page), "elsewhere"),) if there else ()
    return Group((*elsewhere, CLOSE), across=True)


def steps(rows: Rows, selected: str) -> Group:
    """Buttons to the row before, the one after, and back to how the chart is read."""
    place = rows.ids.index(selected)
    return Group((step(rows, "‹ Previous", place - 1), step(rows, "Next ›", place + 1), CLOSE), across=True)


def step(rows: Rows, label: str, at: int) -> Button:
    """A button to a row, with its number; to nothing where there is none."""
    if 0 <= at < len(rows.rows):
        return Button(f"{label} {rows.rows[at].cells[0]}", Select(rows.rows[at].id), label)
    return Button(label, Select(""), label, enabled=False)
