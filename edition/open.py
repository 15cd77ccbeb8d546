"""A sight that leaves open what differs with every view, so that the rest is the same in all that rest on the same."""

import os
import re
from collections.abc import Collection, Hashable
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from articles.pages import sight_of
from articles.sight import Sight
from drawing.frame import Frame
from edition.hand import BOTH
from edition.signs import ADDRESS, BEGIN, END, GONE, LINE, NUMBER, OR, SHORTER
from loaders.case import Case
from loaders.view import View
from readings.headline import shorter
from wording.capital import capital

TAG = re.compile("<[^>]*>")


class OpenLines(dict[str, str]):
    """Lines of texts of which none is at hand when they are written down: each is a sign with its digest."""

    def get(self, digest: str, default: object = "") -> str:
        """The sign for a line."""
        return f"{LINE}{digest}"


class Everything(frozenset[str]):
    """What a search may find: anything."""

    def __contains__(self, identifier: object) -> bool:
        """Always."""
        return True


ROOT_OF_ALL = os.environ.get("FAULTLINES_ADDRESS", "").rstrip("/")
"""The public address below which an edition will be found; empty where none is named."""
OPEN_LINES, EVERYTHING = OpenLines(), Everything()


@dataclass(frozen=True, eq=False)
class OpenSight(Sight):
    """A sight whose headlines, words for what is left out, address and lines of texts are filled in by the reader's
    machine, and whose brackets are all drawn, for whatever is found."""

    @property
    def key(self) -> tuple[Hashable, ...]:
        """What is kept of it is not kept for a sight that leaves nothing open."""
        return (*super().key, OpenSight)

    @cached_property
    def gone(self) -> list[str]:
        """A sign for what is left out."""
        return [] if self.lens.everything else [GONE]

    def headline(self, takeaway: str) -> str:
        """All lengths of a headline; with a capital where nothing stands before it."""
        said = shorter(takeaway)
        if self.lens.everything:
            said = [*map(capital, said)]
        return f"{BEGIN}{SHORTER.join(said)}{END}"

    def numbered(self, identifier: str, listed: Collection[str], said: str, otherwise: str) -> str:
        """Both words, of which the page that it is opened on has one."""
        return f"{NUMBER}{OR.join((identifier, said, otherwise))}{END}"

    def numbers_of(self, ids: Collection[str]) -> dict[str, int]:
        """The numbers of the records among what the page lists."""
        numbers = dict(zip(self.records["id"], self.records["number"].tolist(), strict=True))
        return {each: numbers[each] for each in ids if each in numbers}

    @cached_property
    def found(self) -> frozenset[str]:
        """Everything."""
        return EVERYTHING

    @property
    def address(self) -> str:
        """A sign for the address, below a public root where one is named."""
        return f"{self.root}{ADDRESS}"

    def framed(self, takeaway: str, subtitle: str) -> Frame:
        """What stands around the chart, with a sign for the address."""
        frame = self.frame(takeaway, subtitle)
        return frame._replace(footer=frame.footer.removesuffix(self.view.address) + ADDRESS)


def open_sight(case: Case, view: View) -> OpenSight:
    """A view with what differs left open, drawn for either ground."""
    sight = sight_of(case, view, BOTH)
    return OpenSight(case, view, sight.tables, BOTH, OPEN_LINES, ROOT_OF_ALL)


def headlines(html: str) -> list[list[str]]:
    """The lengths of each headline in some HTML, as text."""
    parts = [part.partition(END)[0].split(SHORTER) for part in html.split(BEGIN)[1:]]
    return [[unescape(TAG.sub("", each)) for each in part] for part in parts]
