"""What of outlets, texts and their paragraphs the chart needs, under whatever lens."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from drawing.coverage import Span
from drawing.look import Seen
from rows import text as rows


class Passage(NamedTuple):
    """A paragraph: its id, what kind it is, and the sign in its square, which says that or is its number; whether
    records rest on it; of how many that one square stands for."""

    id: str
    role: str
    sign: str
    told: bool = False
    many: int = 1


class Text(NamedTuple):
    """A text: its number and name; when it was written and what it looks back on, in words and as days; what may be
    said of whose words it holds; its paragraphs in order."""

    id: str
    name: str
    written: str
    looks_back: str
    published: Span
    covers: tuple[Span, ...]
    note: str
    passages: tuple[Passage, ...]


class Outlet(NamedTuple):
    """An outlet: its name, how reliable it is and why, and its texts in order of writing."""

    id: str
    name: str
    grade: str
    reason: str
    texts: tuple[Text, ...]


class Grounds(NamedTuple):
    """What is said of outlets and texts: outlet to its name, to how reliable it is, to why; text to whose words it
    holds beside its outlet's."""

    names: Mapping[str, str]
    grades: Mapping[str, str]
    reasons: Mapping[str, str]
    notes: Mapping[str, str]


def outlets_of(
    texts: Iterable[rows.Text], passages: Iterable[rows.Passage], glyphs: Mapping[str, str], said: Grounds
) -> tuple[Outlet, ...]:
    """Outlets in the order of their texts, which is that of the rows.

    texts, passages: of the whole case; glyphs: role to the sign of its squares.
    """
    strips: dict[str, list[Passage]] = {}
    for each in passages:
        sign = glyphs.get(each.role, str(each.paragraph))
        strips.setdefault(each.source, []).append(Passage(each.id, each.role, sign, bool(each.whole)))
    own_texts: dict[str, list[Text]] = {}
    for row in texts:
        text = Text(
            row.source,
            f"{row.number} {row.short}",
            f"written {row.published_words}",
            row.looks_back_on,
            Span(row.published_earliest, row.published_latest),
            tuple(Span(stretch.earliest, stretch.latest) for stretch in row.covers),
            said.notes[row.source],
            tuple(strips.get(row.source, ())),
        )
        own_texts.setdefault(row.outlet, []).append(text)
    return tuple(
        Outlet(outlet, said.names[outlet], said.grades[outlet], said.reasons[outlet], tuple(own))
        for outlet, own in own_texts.items()
    )


def counts_of(texts: Iterable[rows.Text]) -> dict[str, tuple[int, int]]:
    """Text and outlet to how many records it alone tells and how many it tells."""
    found: dict[str, tuple[int, int]] = {}
    for row in texts:
        found |= {row.source: (row.alone, row.tells), row.outlet: (row.outlet_alone, row.outlet_tells)}
    return found


def seen_of(
    passages: Iterable[rows.Passage], counts: Mapping[str, tuple[int, int]], hovers: Mapping[str, tuple[str, ...]]
) -> dict[str, Seen]:
    """What a reader sees of each paragraph, text and outlet, by id; a paragraph is solid where records rest on it.

    counts: as `counts_of` has them.
    """
    seen = {of: Seen(tells > 0, tells > 0, hovers[of]) for of, (_, tells) in counts.items()}
    for row in passages:
        seen[row.id] = Seen(row.shown, bool(row.tells or row.helps), hovers[row.id])
    return seen


def rested_on(passages: Iterable[rows.Passage], record: str) -> frozenset[str]:
    """The paragraphs that a record rests on, of those that are left of it."""
    return frozenset(row.id for row in passages if record in (*row.tells, *row.helps))
