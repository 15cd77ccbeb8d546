"""How thin the ground is, in a sentence; the texts and their paragraphs as a list."""

from collections.abc import Mapping
from functools import lru_cache
from textwrap import wrap

import pandas as pd

from readings.listing import counted
from readings.outlets import READERS, tellers
from readings.rows import Row, Rows
from rows.read import rows_of
from rows.text import Outlet, Passage, Text

NOUN = "record"
GLYPHS = {"heading": "H", "caption": "C", "editor": "E", "comment": "R", "reprint": "=", "boilerplate": "B"}
"""Role of a paragraph to the sign in its square; one of any other role has its number there."""


def takeaway(records: pd.DataFrame, sources: pd.DataFrame, outlets: Mapping[str, str], left: str) -> str:
    """“5 texts from 4 outlets; 347 of 353 records rest on one outlet alone, and WNU reprints a text of Debka”.

    records: all records under a lens; outlets: id to name; left: what is said where none is left. Texts and
    outlets are counted that tell one of the shown records.
    """
    shown = records[records["shown"]]
    if shown.empty:
        return left
    texts = {text for row in shown["texts"] for text in row}
    count = len(tellers(shown["outlets"]))
    many = part(len(texts), len(sources), "text")
    if not count:
        return f"{many}, and of {'it' if len(texts) == 1 else 'them'} {READERS} alone: no outlet tells what is left"
    by = part(count, sources["outlet"].nunique(), "outlet")
    return f"{many} from {by}; {alone(shown)}{reprints(texts, sources, outlets)}"


def part(count: int, whole: int, noun: str) -> str:
    """“5 texts” where these are all, else “3 of 5 texts”."""
    return counted(count, noun) if count == whole else f"{count} of {counted(whole, noun)}"


def alone(shown: pd.DataFrame) -> str:
    """How many of the shown records rest on one outlet alone."""
    count, whole = sum(len(outlets) == 1 for outlets in shown["outlets"]), len(shown)
    if count < whole:
        return f"{count or 'none'} of {whole} records {'rests' if count < 2 else 'rest'} on one outlet alone"
    return f"each of {whole} records rests on one outlet alone" if whole > 1 else "the one record rests on one outlet"


def reprints(texts: set[str], sources: pd.DataFrame, outlets: Mapping[str, str]) -> str:
    """Which of some texts reprints another of them, how many where several do; empty where none does."""
    by = dict(zip(sources["source"], sources["outlet"].map(outlets), strict=True))
    pairs = [
        (text, origin)
        for text, origin in zip(sources["source"], sources["derived_from"], strict=True)
        if text in texts and origin in texts
    ]
    if len(pairs) > 1:
        return f", and {len(pairs)} texts reprint others"
    return "".join(f", and {by[text]} reprints a text of {by[origin]}" for text, origin in pairs)


def subtitle(passages: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """The legend of the squares, of the roles that there are. labels: role to words."""
    roles = set(passages["role"].astype("str"))
    plain = [label for role, label in labels.items() if role in roles and role not in GLYPHS]
    signs = [f"{GLYPHS[role]} {label}" for role, label in labels.items() if role in roles and role in GLYPHS]
    ghosts = [] if passages["shown"].all() else ["outline: left out"]
    fills = ["Solid square: records rest on it", *ghosts]
    return " · ".join([*fills, *(f"number: {label}" for label in plain), *signs])


def text_rows(texts: pd.DataFrame, passages: pd.DataFrame, labels: Mapping[str, str]) -> Rows:
    """Every text followed by its paragraphs, numbered as 2 and 2.13.

    texts, passages: as `loaders.passages` has them under a lens; labels: role to words.
    """
    own: dict[str, list[Passage]] = {}
    for row in rows_of(Passage, passages):
        own.setdefault(row.source, []).append(row)
    rows = []
    for text in rows_of(Text, texts):
        number, records = str(text.number), f"{text.alone} of {text.tells} on it alone"
        paragraphs = own[text.source]
        cells = number, text.short, dated(text), "text", records
        rows.append(Row(text.source, cells, any(row.shown for row in paragraphs)))
        for row in paragraphs:
            cells = f"{number}.{row.paragraph}", text.short, says(row, labels), labels[row.role], counts(row)
            rows.append(Row(row.id, cells, row.shown))
    head = ("No.", "Text", "What it is, in our words", "Kind", "Records")
    return Rows("Texts and paragraphs, numbered as in the chart", "Texts and their paragraphs", head, 2, tuple(rows))


def dated(text: Text) -> str:
    """When a text was written and what it looks back on."""
    return f"Written {text.published_words}; looks back on {'; '.join(stretch.words for stretch in text.covers)}"


def says(row: Passage, labels: Mapping[str, str]) -> str:
    """A paragraph's gist; where it has none, what kind of line it is."""
    return row.gist or f"{labels[row.role]}, paragraph {row.paragraph}"


def counts(row: Passage) -> str:
    """“9, and when or who of 62 more”: the records that a paragraph tells of, and those it only helps to place."""
    helps = f"when or who of {len(row.helps)}" if row.helps else ""
    if not row.tells:
        return helps or "none"
    return f"{len(row.tells)}, and {helps} more" if helps else str(len(row.tells))


def grades(outlets: pd.DataFrame, labels: Mapping[str, str]) -> dict[str, str]:
    """Outlet to how reliable it is: “not usually reliable (D)”. labels: grade to words."""
    return {row.outlet: f"{labels[row.reliability]} ({row.reliability})" for row in rows_of(Outlet, outlets)}


def readers_words(texts: pd.DataFrame) -> dict[str, str]:
    """Text to how many of its records are readers' words; empty where none is.

    texts: as `loaders.passages.texts_under` has them.
    """
    return {
        text: f"Readers' words, not the outlet's: {by_readers} of its {tells} records." if by_readers else ""
        for text, by_readers, tells in zip(texts["source"], texts["by_readers"], texts["tells"], strict=True)
    }


def hovers(rows: Rows, outlets: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """What hovering over a text, a paragraph or an outlet says, a line each. outlets: to their names."""
    found: dict[str, tuple[str, ...]] = {
        outlet: (f"{name}: who it is, and why it is judged so",) for outlet, name in outlets.items()
    }
    for row in rows.rows:
        number, text, words, kind, records = row.cells
        found[row.id] = f"{number} {text}, {kind}", *in_lines(words), f"records: {records}"
    return found


@lru_cache(maxsize=1000)
def in_lines(words: str) -> list[str]:
    """Lines no longer than can be read at a glance."""
    return wrap(words, 80)


def why_none(row: Passage, labels: Mapping[str, str]) -> str:
    """Why no record rests on a paragraph: its reason, else what kind of line it is."""
    reason = row.skip_reason or f"{labels[row.role]}, which says nothing that could be noted"
    reason = "its records stand with the paragraph that it repeats" if row.reprint_of else reason
    return f"No record rests on it: {reason.removesuffix('.')}."
