"""The records that a view rests on: each with how it is told, by which outlet, in which paragraphs of a text."""

from typing import NamedTuple

import pandas as pd

from articles.pages import PAGES
from articles.sight import Sight
from loaders.parts import blanked
from loaders.records import evidence_left
from readings.telling import chain

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
        """“Debka, March 2016 ¶ 4, 7”."""
        return f"{self.text} ¶ {', '.join(map(str, self.paragraphs))}"


class Recorded(NamedTuple):
    """A record that is shown: its number in the chart and the list, when it was, what the texts say, who tells it."""

    id: str
    number: str
    when: str
    what: str
    told: tuple[Telling, ...]


def recorded(sight: Sight) -> list[Recorded]:
    """The records that are shown, in the order of the list; where they are many, what is selected or found first."""
    case, rows = sight.case, dict(list(telling(sight).groupby("record")))
    outlets, names, ways = case.names("outlets"), case.names("actors"), case.labels("told")
    records, found = blanked(sight.records, case), []
    for record in records[records["shown"]].itertuples():
        places: dict[tuple[str, str, str], list[int]] = {}
        for row in rows[record.id].itertuples():
            how = chain(row.told, row.speaker, row.via, outlets[row.outlet], ways, names)
            places.setdefault((how, outlets[row.outlet], row.text), []).append(row.paragraph)
        told = tuple(Telling(*key, tuple(sorted(each))) for key, each in places.items())
        found.append(Recorded(record.id, str(record.number), record.words, sight.titles[record.id], told))
    return marked_first(found, sight)


def telling(sight: Sight) -> pd.DataFrame:
    """The evidence that is not left out and tells of a record that is shown."""
    left = evidence_left(sight.lens, sight.case)
    shown = sight.records["id"][sight.records["shown"]]
    return left[left["tells"] & left["record"].isin(shown)]


def marked_first(found: list[Recorded], sight: Sight) -> list[Recorded]:
    """Many records with what a reader selected, looks at beside it or searched before the others."""
    marked = {sight.view.selected, sight.view.beside} | sight.found
    return sorted(found, key=lambda each: each.id not in marked) if len(found) > MANY else found


def lists_records(sight: Sight) -> bool:
    """Whether the list of the page, and so the numbers in its chart, are of records."""
    return set(PAGES[sight.page].lists(sight.view)) <= set(sight.case.record_tables)
