"""A page's view of the case: its records under the reader's lens."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from charts.stage import fits_title
from components.go import URL_OF
from components.lens_line import Choice, show_lens_line
from components.state import current_lens, current_palette, load, once
from drawing.frame import Frame
from drawing.theme import Palette
from loaders.case import Case
from loaders.find import Index, find, index
from loaders.lens import Lens
from loaders.mentions import Pieces, actor_names, pieces
from loaders.records import standing, under
from readings.basis import cannot_tell, footer, how_told, left_out, rests_on, shorter_and_shorter, what_is_left
from readings.headline import headline
from readings.rows import Rows, record_rows
from readings.titles import Words, titles


@dataclass(frozen=True)
class View:
    """What a page works on: the case, the lens, the page's records under it (`loaders.records.under`), the palette.

    whole: the page's records with nothing left out and officials with their state, for what never moves.
    """

    page: str
    case: Case
    lens: Lens
    records: pd.DataFrame
    whole: pd.DataFrame
    palette: Palette

    @cached_property
    def gone(self) -> list[str]:
        """What the reader left out, in words, said at full length first; empty where it is nothing."""
        case = self.case
        said = partial(left_out, self.lens, case.names("outlets"), case.labels("told"), case.times())
        return shorter_and_shorter(said)

    def left(self, noun: str) -> str:
        """How many records are left, in words; empty where nothing is left out."""
        return what_is_left(self.records, noun, self.lens.everything)

    def headline(self, takeaway: str) -> str:
        """A sentence whose first words say what the reader left out, no longer than the title of a slide may be."""
        return headline(takeaway, self.gone, fits_title)

    @cached_property
    def limits(self) -> list[str]:
        """What these texts cannot tell, for this page."""
        limits = self.case["limits"]
        return list(limits[limits["page"] == self.page].sort_values("rank")["title"])

    @property
    def path(self) -> str:
        """The path that brings this view back."""
        query = urlencode({name: value for name, value in self.lens.to_query().items() if name != "view"}, safe=",:")
        return f"/{URL_OF.get(self.page, self.page.replace('_', '-'))}{'?' if query else ''}{query}"

    @property
    def address(self) -> str:
        """The full address that brings this view back, on the server that the reader's browser asked."""
        base = (st.context.url or "").split("?")[0].removesuffix(self.path.split("?")[0])
        return f"{base}{self.path}"

    @cached_property
    def standing(self) -> Mapping[str, str]:
        """Every actor to the one whose name it stands under."""
        return standing(self.lens, self.case)

    @cached_property
    def words(self) -> Words:
        """Ids and codes in words, with officials as the reader has them."""
        case, names = self.case, self.case.names("actors")
        stands = {actor: names[above] for actor, above in self.standing.items()}
        return Words(
            names,
            stands,
            case.names("issues"),
            case.labels("score"),
            case.labels("strike_direction"),
            case.labels("strike_mode"),
        )

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """Every record of the page in words, by id."""
        return titles(self.records, self.words)

    @cached_property
    def pieces(self) -> Pieces:
        """Splits a text at the names of actors."""
        return once(name_pieces, Lens())

    @cached_property
    def found(self) -> set[str]:
        """Ids of what the reader's search finds in the whole case."""
        return find(self.entries, self.lens.find) if self.lens.find else set()

    @property
    def entries(self) -> Index:
        """Everything in the case with what it is found by, whatever is left out."""
        return once(words_to_find, Lens())

    @property
    def rows(self) -> Rows:
        """The page's records as a list."""
        return record_rows(self.records, self.titles, self.case.labels("told"), self.case.names("outlets"))

    def frame(self, takeaway: str, subtitle: str) -> Frame:
        """What stands around the page's chart."""
        case, outlets = self.case, self.case["outlets"]
        return Frame(
            self.headline(takeaway),
            subtitle,
            rests_on(self.records, outlets, case.labels("reliability")),
            how_told(self.records, case.labels("told")),
            cannot_tell(self.limits),
            footer(self.records, outlets, self.gone[0] if self.gone else "", case.package.version, self.path),
        )


def words_to_find(lens: Lens, case: Case) -> Index:
    """Everything in the case to what it is found by, whatever is left out."""
    return index(case)


def name_pieces(lens: Lens, case: Case) -> Pieces:
    """Splits a text at the names of actors, whatever is left out."""
    return pieces(actor_names(case))


def open_view(page: str, *tables: str, choices: Iterable[Choice] = ()) -> View:
    """The view of a page over some record tables, or over all records; draws the lens line above it, with `choices`."""
    case = load()
    lens, _ = current_lens(case)
    names = tables or tuple(case.record_tables)
    records = once(under, lens, *names)
    whole = once(under, Lens(), *names)
    view = View(page, case, lens, records, whole, current_palette())
    if lens.view == "page":
        show_lens_line(case, lens, records, whole, choices)
    return view
