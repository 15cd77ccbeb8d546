"""What an article is made from: the case, a view of it, what of the texts is at hand, and what follows from these."""

from collections.abc import Hashable, Mapping, Set
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path

from articles.shown import Shown
from drawing.font import Font
from drawing.frame import Frame
from drawing.medium import SCREEN, Medium
from drawing.pen import Pen
from drawing.stage import fits_title
from drawing.theme import Palette
from loaders.find import Index, find, index
from loaders.kept import kept
from loaders.mentions import Pieces, case_pieces
from loaders.typed import rows_in
from readings.basis import cannot_tell, footer, how_told, left_out, rests_on, shorter_and_shorter, what_is_left
from readings.called import Called
from readings.headline import headline
from rows.text import Limit, Outlet


@dataclass(frozen=True, eq=False)
class Sight(Shown):
    """A case as a reader sees it on a page over some record tables, on the ground of a palette.

    at_hand: lines of the texts by digest; root: the address below which the dashboard is served, empty where none is;
    coding: the folder of the coding passes of the case, where they are at hand; medium: what is drawn is for.
    """

    palette: Palette
    at_hand: Mapping[str, str]
    root: str = ""
    coding: Path | None = None
    medium: Medium = SCREEN

    @property
    def pen(self) -> Pen:
        """What its chart is drawn with."""
        return Pen(self.palette, Font(face=self.medium.face), self.medium.bends)

    @property
    def key(self) -> tuple[Hashable, ...]:
        """All that the words and the drawing of its article are made from: by this they are kept for all readers."""
        return self.case, self.view, self.pen

    @cached_property
    def gone(self) -> list[str]:
        """What the reader left out, in words, said at full length first; empty where it is nothing."""
        case = self.case
        said = partial(left_out, self.lens, case.names("outlets"), case.labels("told"), case.times())
        return shorter_and_shorter(said)

    def left(self, noun: str) -> str:
        """How many records are left, in words; empty where nothing is left out."""
        return what_is_left(self.telling, noun, self.lens.everything)

    def headline(self, takeaway: str) -> str:
        """A sentence whose first words say what the reader left out, no longer than the title of a slide may be."""
        return headline(takeaway, self.gone, partial(fits_title, face=self.medium.face))

    @cached_property
    def limits(self) -> list[str]:
        """What these texts cannot tell, for this page."""
        limits = [each for each in rows_in(self.case, "limits", Limit) if each.page == self.page]
        return [each.title for each in sorted(limits, key=lambda each: each.rank)]

    @property
    def address(self) -> str:
        """The full address that brings this view back; where nothing is served, its path."""
        return f"{self.root}{self.view.address}"

    @cached_property
    def names(self) -> Called:
        """What ids and codes are called."""
        case = self.case
        actors, outlets, issues = (case.names(table) for table in ("actors", "outlets", "issues"))
        return Called(actors, outlets, issues, case.labels("told"), case.grades())

    @property
    def pieces(self) -> Pieces:
        """Splits a text at the names of actors."""
        return case_pieces(self.case)

    @cached_property
    def found(self) -> Set[str]:
        """Ids of what the reader's search finds in the whole case."""
        return find(self.entries, self.view.find) if self.view.find else set()

    @property
    def entries(self) -> Index:
        """Everything in the case with what it is found by, whatever is left out."""
        return index(self.case)

    @kept(200, by=lambda sight, *said: (*sight.key, said))
    def frame(self, takeaway: str, subtitle: str) -> Frame:
        """What stands around the page's chart, made once for all readers who look at the same."""
        case, outlets = self.case, rows_in(self.case, "outlets", Outlet)
        return Frame(
            self.headline(takeaway),
            subtitle,
            rests_on(self.telling, outlets, case.labels("reliability")),
            how_told(self.telling, case.labels("told")),
            cannot_tell(self.limits),
            footer(self.telling, outlets, self.gone[0] if self.gone else "", case.package.version, self.view.address),
        )
