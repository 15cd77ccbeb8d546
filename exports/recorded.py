"""The records that a view rests on: each with how it is told, by which outlet, in which paragraphs of a text."""

from collections.abc import Iterator
from typing import NamedTuple

from articles.pages import PAGES
from articles.sight import Sight
from loaders.typed import evidence_of
from readings.rows import Said
from readings.telling import chain
from rows.text import Evidence

RECORDS = ("No.", "When", "What the texts say", "Told how and by whom", "Outlet", "Text ¶ paragraph")
"""What is listed of a record, under its heading in a table."""
MANY = 40
"""Records beyond which what the reader marked comes before the others."""


class Telling(NamedTuple):
    """How and by whom a record is told, the outlet, the text, its paragraphs that tell so."""

    how: str
    outlet: str
    text: str
    paragraphs: tuple[int, ...]

    @property
    def place(self) -> str:
        """“Tribune, March 2016 ¶ 4, 7”, no line of which ends with the sign."""
        return f"{self.text} ¶\N{NO-BREAK SPACE}{', '.join(map(str, self.paragraphs))}"


class Recorded(NamedTuple):
    """A record that is shown: its number in the chart and the list, when it was, what the texts say, who tells it."""

    id: str
    number: str
    when: str
    what: str
    told: tuple[Telling, ...]


def recorded(sight: Sight) -> list[Recorded]:
    """The records that are shown, in the order of the list; where they are many, what is selected or found first."""
    case, own = sight.case, dict[str, list[Evidence]]()
    for row in telling(sight):
        own.setdefault(row.record, []).append(row)
    outlets = case.names("outlets")
    found = []
    for record in (each for each in sight.typed(Said) if each.shown):
        places: dict[tuple[str, str, str], list[int]] = {}
        for row in own[record.id]:
            how = chain(row, sight.names)
            places.setdefault((how, outlets[row.outlet], row.text), []).append(row.paragraph)
        told = tuple(Telling(*key, tuple(sorted(each))) for key, each in places.items())
        found.append(Recorded(record.id, str(record.number), record.words, sight.titles[record.id], told))
    return marked_first(found, sight)


def telling(sight: Sight) -> Iterator[Evidence]:
    """The evidence that is not left out and tells of a record that is shown."""
    for record in (each.id for each in sight.telling if each.shown):
        yield from (
            row for row in evidence_of(sight.case)[record] if row.tells and sight.lens.leaves(row.outlet, row.told)
        )


def marked_first(found: list[Recorded], sight: Sight) -> list[Recorded]:
    """Many records with what a reader selected, looks at beside it or searched before the others."""
    marked = {sight.view.selected, sight.view.beside} | sight.found
    return sorted(found, key=lambda each: each.id not in marked) if len(found) > MANY else found


def lists_records(sight: Sight) -> bool:
    """Whether the list of the page, and so the numbers in its chart, are of records."""
    return set(PAGES[sight.page].lists(sight.case, sight.view)) <= set(sight.case.record_tables)
