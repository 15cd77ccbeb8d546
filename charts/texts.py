"""Texts gathered: those that were written near to each other, as one diamond."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from charts.gather import counted
from drawing.strip import Text
from wording.dates import months

SEVERAL_OUTLETS = "several outlets"
BINS = 16
"""Parts of the time in which texts were written that have a diamond each."""


class Bins(NamedTuple):
    """The time in which texts were written in so many equal parts: its first and its last day."""

    first: date
    last: date
    many: int = BINS

    def place(self, text: Text) -> int:
        """The part in which a text was written."""
        whole = (self.last - self.first).days + 1
        return (text.middle - self.first).days * self.many // whole

    def edges(self, place: int) -> tuple[date, date]:
        """The first and the last day of a part."""
        whole = (self.last - self.first).days + 1
        first, after = (self.first + timedelta(each * whole // self.many) for each in (place, place + 1))
        return first, max(first, after - timedelta(1))


def bins_of(texts: Sequence[Text]) -> Bins:
    """Parts of the time in which some texts, one at least, were written."""
    return Bins(min(text.middle for text in texts), max(text.middle for text in texts))


def one_text(identity: str, own: Sequence[Text], bins: Bins) -> tuple[Text, str]:
    """One diamond for several texts of a part of the time."""
    first, last = bins.edges(bins.place(own[0]))
    outlets, said = {text.outlet for text in own}, counted(sum(text.many for text in own), "text")
    outlet = own[0].outlet if len(outlets) == 1 else SEVERAL_OUTLETS
    about = any(text.approximate for text in own)
    return Text(identity, said, outlet, first, last, months(first, last), about, sum(text.many for text in own)), said
