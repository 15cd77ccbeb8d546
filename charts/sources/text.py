"""What of outlets, texts and their paragraphs the chart needs, under whatever lens."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from charts.dated import day_of
from drawing.coverage import Span
from drawing.look import Seen


class Passage(NamedTuple):
    """A paragraph: its id, what kind it is, and the sign in its square, which says that or is its number."""

    id: str
    role: str
    sign: str


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
    texts: pd.DataFrame, passages: pd.DataFrame, glyphs: Mapping[str, str], said: Grounds
) -> tuple[Outlet, ...]:
    """Outlets in the order of their texts, which is that of the rows.

    texts, passages: as `loaders.passages` has them, of the whole case; glyphs: role to the sign of its squares.
    """
    strips = {
        source: tuple(
            Passage(row.id, str(row.role), glyphs.get(row.role, str(row.paragraph))) for row in own.itertuples()
        )
        for source, own in passages.groupby("source", sort=False)
    }
    own_texts: dict[str, list[Text]] = {}
    for row in texts.itertuples():
        text = Text(
            row.source,
            f"{row.number} {row.short}",
            f"written {row.published_words}",
            "; ".join(stretch.words for stretch in row.covers),
            Span(day_of(row.published_earliest), day_of(row.published_latest)),
            tuple(Span(day_of(stretch.earliest), day_of(stretch.latest)) for stretch in row.covers),
            said.notes[row.source],
            strips.get(row.source, ()),
        )
        own_texts.setdefault(row.outlet, []).append(text)
    return tuple(
        Outlet(outlet, said.names[outlet], said.grades[outlet], said.reasons[outlet], tuple(own))
        for outlet, own in own_texts.items()
    )


def counts_of(texts: pd.DataFrame) -> dict[str, tuple[int, int]]:
    """Outlet and text to how many records it alone tells and how many it tells.

    texts: as `loaders.passages.texts_under` has them.
    """
    own = zip(texts["source"], zip(texts["alone"], texts["tells"], strict=True), strict=True)
    theirs = zip(texts["outlet"], zip(texts["outlet_alone"], texts["outlet_tells"], strict=True), strict=True)
    return {of: (int(alone), int(tells)) for of, (alone, tells) in (*own, *theirs)}


def seen_of(
    passages: pd.DataFrame, counts: Mapping[str, tuple[int, int]], hovers: Mapping[str, tuple[str, ...]]
) -> dict[str, Seen]:
    """What a reader sees of each paragraph, text and outlet, by id; a paragraph is solid where records rest on it.

    passages: as `loaders.passages.passages_under` has them; counts: as `counts_of` has them.
    """
    seen = {of: Seen(tells > 0, tells > 0, hovers[of]) for of, (_, tells) in counts.items()}
    for place, shown, *rests in zip(*(passages[name] for name in ("id", "shown", "tells", "helps")), strict=True):
        seen[place] = Seen(bool(shown), any(rests), hovers[place])
    return seen


def rested_on(passages: pd.DataFrame, record: str) -> frozenset[str]:
    """The paragraphs that a record rests on, of those that are left of it."""
    cited = zip(passages["id"], passages["tells"], passages["helps"], strict=True)
    return frozenset(place for place, tells, helps in cited if record in (*tells, *helps))
