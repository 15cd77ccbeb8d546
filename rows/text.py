"""Outlets, their texts and the paragraphs of these, as the loaders make them under a lens."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day
from typing import Protocol


def passage_id(source: str, paragraph: int | str) -> str:
    """The id of a paragraph, as links and cells name it: `minutes:3`."""
    return f"{source}:{paragraph}"


class Stretch(Protocol):
    """A stretch of time."""

    @property
    def earliest(self) -> Day | None:
        """Its first day, None where that is not told."""
        ...

    @property
    def latest(self) -> Day | None:
        """Its last day, None where that is not told."""
        ...

    @property
    def words(self) -> str:
        """What people say of it."""
        ...

    @property
    def whole(self) -> str:
        """What people say of it where all of it is meant."""
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
class Source:
    """A text: when it was written, its first and last possible day None where not told, and what it looks back on;
    outlet_short: what its outlet is called."""

    source: str
    short: str
    outlet: str
    outlet_short: str
    title: str
    author: str
    publication: str
    published: str
    published_earliest: Day | None
    published_latest: Day | None
    published_approximate: bool
    published_words: str
    published_basis: str
    covers: tuple[Stretch, ...]
    derived_from: str
    where: str
    note: str

    @property
    def looks_back_on(self) -> str:
        """All that it looks back on, in words."""
        return "; ".join(stretch.whole for stretch in self.covers)


@dataclass(frozen=True)
class Text(Source):
    """A text, as `loaders.passages.all_texts` has it. tells: how many shown records it tells; alone: how many of
    these no other text does; outlet_tells, outlet_alone: the same of its outlet; by_readers: how many it tells in
    readers' comments alone."""

    number: int
    tells: int
    alone: int
    outlet_tells: int
    outlet_alone: int
    by_readers: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a text, whose outlet need not be that of the text."""

    source: str
    paragraph: int
    role: str
    outlet: str
    reprint_of: str
    sha256: str
    gist: str
    skip_reason: str

    @property
    def id(self) -> str:
        """Its id."""
        return passage_id(self.source, self.paragraph)


@dataclass(frozen=True)
class Passage(Paragraph):
    """A paragraph, as `loaders.passages.all_passages` has it: ids of the records left that it tells of, of those it
    only helps to place, and of all that cite it."""

    tells: tuple[str, ...]
    helps: tuple[str, ...]
    whole: tuple[str, ...]
    shown: bool


@dataclass(frozen=True)
class Evidence:
    """A paragraph that a record rests on, and how it tells of that, as `loaders.evidence.join_evidence` has it. text:
    what its text is called; tells: whether it tells of the thing itself; reprinted_in: texts that print it again."""

    record: str
    source: str
    paragraph: int
    told: str
    speaker: str
    via: tuple[str, ...]
    part: tuple[str, ...]
    outlet: str
    role: str
    gist: str
    sha256: str
    text: str
    tells: bool
    reprinted_in: tuple[str, ...]

    @property
    def place(self) -> tuple[str, int]:
        """The text and the number of the paragraph."""
        return self.source, self.paragraph

    @property
    def passage(self) -> str:
        """The id of the paragraph."""
        return passage_id(self.source, self.paragraph)


@dataclass(frozen=True)
class Limit:
    """What the texts cannot tell, on a page."""

    page: str
    rank: int
    title: str


@dataclass(frozen=True)
class Disagreement:
    """Records that cannot all hold, and what was done about that."""

    disagreement: str
    title: str
    records: tuple[str, ...]
    kind: str
    handling: str


@dataclass(frozen=True)
class Share:
    """How many records of a table, or of all, are shown and rest on one outlet alone; by: outlet to how many it
    tells."""

    table: str
    by: Mapping[str, int]
    shown: int
    alone: int
