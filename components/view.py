"""A page's view of the case: its records under the reader's lens."""

from dataclasses import dataclass

import pandas as pd

from charts.theme import Palette
from components.lens_line import show_lens_line
from components.state import current_lens, current_palette, load
from loaders.case import Case
from loaders.lens import Lens
from loaders.records import under, under_all
from readings.basis import left_out, what_is_left


@dataclass(frozen=True)
class View:
    """What a page works on: the case, the lens, the page's records under it (`loaders.lens.under`) and the palette."""

    page: str
    case: Case
    lens: Lens
    records: pd.DataFrame
    palette: Palette

    @property
    def gone(self) -> str:
        """What the reader left out, in words; empty where it is nothing."""
        case = self.case
        return left_out(self.lens, case.names("outlets"), case.labels("told"), case.names("phases"))

    def left(self, noun: str) -> str:
        """How many records are left, in words; empty where nothing is left out."""
        return what_is_left(self.records, noun, self.gone)

    @property
    def limits(self) -> list[str]:
        """What these texts cannot tell, for this page."""
        limits = self.case["limits"]
        return list(limits[limits["page"] == self.page].sort_values("rank")["title"])

    @property
    def path(self) -> str:
        """The path that brings this view back."""
        query = "&".join(f"{name}={value}" for name, value in self.lens.to_query().items() if name != "view")
        return f"/{self.page.replace('_', '-')}{'?' if query else ''}{query}"


def open_view(page: str, table: str = "") -> View:
    """The view of a page over one record table, or over all records; draws the lens line above it."""
    case = load()
    lens, _ = current_lens(case)
    records = under(lens, case, table) if table else under_all(lens, case)
    view = View(page, case, lens, records, current_palette())
    if lens.view == "page":
        whole = under(Lens(), case, table) if table else under_all(Lens(), case)
        show_lens_line(case, lens, records, whole)
    return view
