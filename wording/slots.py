"""Slots in sentences, which a case fills: “{count claims}”; “{Count claims}” where a sentence begins."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from wording.capital import capital

WRITTEN = re.compile(r"\{([^{}]*)\}")
BRACES = re.compile(r"[{}]")


class Slot(NamedTuple):
    """What stands between braces: which kind of thing is filled in, of what, and whether it begins with a capital."""

    kind: str
    of: str = ""
    capital: bool = False

    @classmethod
    def read(cls, words: str) -> "Slot":
        """The slot that some words between braces are."""
        kind, _, of = words.strip().partition(" ")
        return cls(kind[:1].lower() + kind[1:], of.strip(), kind[:1].isupper())


def slots(text: str) -> Iterator[Slot]:
    """The slots of a text, in their order."""
    return map(Slot.read, WRITTEN.findall(text))


def filled(text: str, fill: Callable[[Slot], str]) -> str:
    """A text with what belongs into its slots."""

    def put(found: re.Match[str]) -> str:
        slot = Slot.read(found[1])
        words = fill(slot)
        return capital(words) if slot.capital else words

    return WRITTEN.sub(put, text)


def torn(text: str) -> bool:
    """Whether a brace of a text opens or closes no slot."""
    return BRACES.search(WRITTEN.sub("", text)) is not None
