"""Outlets, their texts and the paragraphs of these, as the loaders make them under a lens."""

from dataclasses import dataclass
from typing import Protocol


class InWords(Protocol):
    """A stretch of time."""

    @property
    def words(self) -> str:
        """What people say of it."""
        ...


@dataclass(frozen=True)
class Outlet:
    """Who publishes, and how far it can be trusted."""

    outlet: str
    short: str
    name: str
    kind: str
    reliability: str
    reliability_reason: str
    basis: str


@dataclass(frozen=True)
class Text:
    """A text, as `loaders.passages.texts_under` has it. tells: how many shown records it tells; alone: how many of
    these no other text does; covers: what it looks back on."""

    source: str
    short: str
    number: int
    tells: int
    alone: int
    published_words: str
    covers: tuple[InWords, ...]


@dataclass(frozen=True)
class Passage:
    """A paragraph, as `loaders.passages.passages_under` has it: ids of the records left that it tells of, of those it
    only helps to place, and of all that cite it."""

    id: str
    source: str
    paragraph: int
    role: str
    outlet: str
    reprint_of: str
    sha256: str
    gist: str
    skip_reason: str
    tells: tuple[str, ...]
    helps: tuple[str, ...]
    whole: tuple[str, ...]
    shown: bool
