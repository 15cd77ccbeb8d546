"""The forms in which a ledger is drawn, roomiest first, and what its entries are set on."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from drawing.font import Font
from drawing.measure import wrap
from drawing.pen import Pen

GAP = 12
"""Px between what stands side by side."""
SQUARE_ROOM = 17
"""Px from the left end of an entry to its words."""


class Form(NamedTuple):
    """A way to draw: whether a side may have two columns, how the others stand (in columns with their dates; one after
    the other in lines, with what they hold, or with whom it is against, or by their numbers alone), px of a line and
    above and below a row."""

    columns: int
    others: Literal["columns", "lines", "pairs", "numbers"]
    line: float
    pad: float = 1


FORMS = (
    Form(1, "columns", 20),
    Form(2, "columns", 20),
    Form(2, "columns", 19),
    Form(2, "columns", 18),
    Form(2, "lines", 19),
    Form(2, "lines", 18),
    Form(2, "pairs", 19),
    Form(2, "pairs", 18),
    Form(2, "numbers", 18),
)


class Words(NamedTuple):
    """What is written whatever is left out: names of actors and of issues, and which two actors the quarrel is of;
    holder to what of its grievances against the other has no row."""

    actors: Mapping[str, str]
    issues: Mapping[str, str]
    focus: tuple[str, ...]
    undrawn: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Sheet(NamedTuple):
    """What entries are set on: the words, the width in px, the form, the pen."""

    words: Words
    width: float
    form: Form
    pen: Pen


@lru_cache(maxsize=20_000)
def fitted(text: str, font: Font, room: float, weight: int = 400) -> tuple[str, ...]:
    """Lines of a text in a room; the same few texts are set again and again until they need the least height."""
    return tuple(wrap(text, font, room, weight))
