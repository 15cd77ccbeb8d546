"""What panels and sections are made of. A host shows each kind of block in its own way; no sentence is made there.

A way on is an action, never an address, so that a block is the same in every view; a host writes the address.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Self, TypeAlias

from drawing.actions import Action
from readings.rows import Rows


class Strong(str):
    """A part of a line that stands out."""

    __slots__ = ()


Line: TypeAlias = str | tuple[str, ...]
"""A line of text in which every name of an actor leads to the actor's card; in parts where one stands out."""


class Block:
    """A part of a panel or a section."""


class Read(Block):
    """A part that is read and no more."""


@dataclass(frozen=True)
class Heading(Read):
    """A heading; `level`: 1 for the page's own."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Prose(Read):
    """Paragraphs, a line each. kind: "quiet" for what is said aside, "told" for what a text tells, "label" for what the
    blocks after it are."""

    lines: tuple[Line, ...]
    kind: str = ""


@dataclass(frozen=True)
class Bullets(Read):
    """Lines as a list."""

    lines: tuple[str, ...]


@dataclass(frozen=True)
class Quote(Read):
    """A paragraph of a text that is at hand."""

    text: str


@dataclass(frozen=True)
class HowToRead(Read):
    """Marks of a chart by their names in `charts.glyphs`, each with what it says; and what else helps, folded."""

    marks: tuple[tuple[str, str], ...]
    more: tuple[str, ...]


@dataclass(frozen=True)
class Facts(Read):
    """A table that is read and not clicked; its first column says what a row is. numbers: what the others are."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: bool = False

    @classmethod
    def of(cls, caption: str, cells: tuple[list[str], list[list[str]]], numbers: bool = False) -> Self:
        """The table of a head and rows of cells."""
        head, rows = cells
        return cls(caption, tuple(head), tuple(map(tuple, rows)), numbers)


@dataclass(frozen=True)
class Table(Block):
    """A list of which a click on a row selects what that is of. key: tells one list of a page from another."""

    rows: Rows
    key: str


@dataclass(frozen=True)
class Button(Block):
    """What a reader may do. key: tells one button of a page from another."""

    label: str
    action: Action
    key: str
    enabled: bool = True


@dataclass(frozen=True)
class Pick(Block):
    """One of several, or none: ids with their words. asks: what choosing an id asks for, or "", which is none."""

    label: str
    key: str
    options: Mapping[str, str]
    chosen: str
    placeholder: str
    asks: Callable[[str], Action]


@dataclass(frozen=True)
class Group(Block):
    """Blocks that belong together, below each other or side by side. key: names the place, if it needs a name."""

    blocks: tuple[Block, ...]
    key: str = ""
    across: bool = False


@dataclass(frozen=True)
class Fold(Block):
    """Blocks behind a line that opens, made when it does. small: whether it is an aside."""

    label: str
    key: str
    make: Callable[[], Iterable[Block]]
    small: bool = True


@dataclass(frozen=True)
class Copyable(Block):
    """A text to copy."""

    text: str


@dataclass(frozen=True)
class Outward(Block):
    """A way out of the dashboard, by its address."""

    label: str
    address: str


@dataclass(frozen=True)
class Note(Block):
    """What a reader has to know before reading on."""

    text: str


@dataclass(frozen=True)
class Document(Block):
    """A text in Markdown, made by us."""

    markdown: str


@dataclass(frozen=True)
class ViewLink(Block):
    """The address that brings the view back, ready to copy."""


@dataclass(frozen=True)
class DropIn(Block):
    """The place for a reader's own copies of the texts. place: tells one of a page from another."""

    place: str


@dataclass(frozen=True)
class OpenCase(Block):
    """The place for a case of the reader's own."""


@dataclass(frozen=True)
class Citation(Block):
    """How to cite the selected thing, a `noun` that rests on some records; as one outlet tells it, where one is
    given."""

    noun: str
    records: tuple[str, ...]
    outlet: str = ""


@dataclass(frozen=True)
class Downloads(Block):
    """Every table and the whole case, to take away and to cite."""


def prose(*lines: Line, kind: str = "") -> Prose:
    """Paragraphs of those lines that are not empty."""
    return Prose(tuple(line for line in lines if line), kind)
