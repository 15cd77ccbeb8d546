"""Running text in pieces, of which every name of an actor leads to the actor's card, and every address outward."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.sight import Sight
from drawing.actions import Select

ADDRESS = re.compile(r"(https?://[^\s<>“”\"{}\\]*[^\s<>“”\"{}\\.,;:!?)\]])")
"""An address within words, without the sign that ends their sentence."""


class Piece(NamedTuple):
    """Words, whom they lead to, and whether they are an address themselves."""

    text: str
    leads: Select | None = None
    outward: bool = False


def pieces(sight: Sight, text: str) -> Iterator[Piece]:
    """A text in pieces; the name of the actor whose card is open leads nowhere."""
    for place, words in enumerate(ADDRESS.split(text)):
        if place % 2:
            yield Piece(words, outward=True)
            continue
        for name, actor in sight.pieces(words):
            yield Piece(name, Select(actor) if actor not in ("", sight.view.selected) else None)
