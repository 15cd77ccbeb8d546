"""How thin the ground is, in a sentence; the texts and their paragraphs as a list."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from textwrap import wrap

from readings.listing import counted
from readings.outlets import READERS, tellers
from readings.rows import Row, Rows
from rows.record import Telling
from rows.text import Passage, Source, Text

NOUN = "record"
GLYPHS = {"heading": "H", "caption": "C", "editor": "E", "comment": "R", "reprint": "=", "boilerplate": "B"}
"""Role of a paragraph to the sign in its square; one of any other role has its number there."""


def takeaway(records: Iterable[Telling], sources: Collection[Source], outlets: Mapping[str, str], left: str) -> str:
    """“5 texts from 4 outlets; 347 of 353 records rest on one outlet alone, and Echo reprints a text of Tribune”.

    records: all records under a lens; outlets: id to name; left: what is said where none is left. Texts and
    outlets are counted that tell one of the shown records.
    """
    shown = [each for each in records if each.shown]
    if not shown:
        return left
    texts = {text for each in shown for text in each.texts}
    telling = tellers(each.outlets for each in shown)
    count, published = len(telling), {each.outlet for each in sources}
    many = part(len(texts), len(sources), "text")
    if not count:
        return f"{many}, and of {'it' if len(texts) == 1 else 'them'} {READERS} alone: no outlet tells what is left"
    by = part(count, len({*telling, *published}), "outlet")  # a text may print the words of one that has none here
    return f"{many} from {by}; {alone(shown)}{reprints(texts, sources, outlets)}"


def part(count: int, whole: int, noun: str) -> str:
    """“5 texts” where these are all, else “3 of 5 texts”."""
    return counted(count, noun) if count == whole else f"{count} of {counted(whole, noun)}"


def alone(shown: Sequence[Telling]) -> str:
    """How many of the shown records rest on one outlet alone."""
    count, whole = sum(len(each.outlets) == 1 for each in shown), len(shown)
    if count < whole:
        return f"{count or 'none'} of {whole} records {'rests' if count < 2 else 'rest'} on one outlet alone"
    return f"each of {whole} records rests on one outlet alone" if whole > 1 else "the one record rests on one outlet"


def reprints(texts: set[str], sources: Iterable[Source], outlets: Mapping[str, str]) -> str:
    """Which of some texts reprints another of them, how many where several do; empty where none does."""
    by = {each.source: outlets[each.outlet] for each in sources}
    pairs = [(each.source, each.derived_from) for each in sources if {each.source, each.derived_from} <= texts]
    if len(pairs) > 1:
        return f", and {len(pairs)} texts reprint others"
    return "".join(f", and {by[text]} reprints a text of {by[origin]}" for text, origin in pairs)


def subtitle(passages: Collection[Passage], labels: Mapping[str, str]) -> str:
    """The legend of the squares, of the roles that there are. labels: role to words."""
    roles = {each.role for each in passages}
    plain = [label for role, label in labels.items() if role in roles and role not in GLYPHS]
    signs = [f"{GLYPHS[role]} {label}" for role, label in labels.items() if role in roles and role in GLYPHS]
    ghosts = [] if all(each.shown for each in passages) else ["outline: left out"]
    fills = ["Solid: records rest on it", *ghosts]
    return " · ".join([*fills, *(f"number: {label}" for label in plain), *signs])


def text_rows(texts: Iterable[Text], passages: Iterable[Passage], labels: Mapping[str, str]) -> Rows:
    """Every text followed by its paragraphs, numbered as 2 and 2.13.

    labels: role to words.
    """
    own: dict[str, list[Passage]] = {}
    for row in passages:
        own.setdefault(row.source, []).append(row)
    rows = []
    for text in texts:
        number, paragraphs = str(text.number), own.get(text.source, [])
        records = f"{text.alone or 'none'} of {text.tells} on it alone" if text.tells else "none"
        cells = number, text.short, dated(text), "text", records
        rows.append(Row(text.source, cells, any(row.shown for row in paragraphs)))
        for row in paragraphs:
            cells = f"{number}.{row.paragraph}", text.short, says(row, labels), labels[row.role], counts(row)
            rows.append(Row(row.id, cells, row.shown))
    head = ("No.", "Text", "What it is, in our words", "Kind", "Records")
    return Rows("Texts and paragraphs, numbered as in the chart", "Texts and their paragraphs", head, 2, tuple(rows))


def dated(text: Source) -> str:
    """When a text was written and what it looks back on."""
    return f"Written {text.published_words}; looks back on {text.looks_back_on}"


def says(row: Passage, labels: Mapping[str, str]) -> str:
    """A paragraph's gist; where it has none, what kind of line it is."""
    return row.gist or f"{labels[row.role]}, paragraph {row.paragraph}"


def counts(row: Passage) -> str:
    """“9, and when or who of 62 more”: the records that a paragraph tells of, and those it only helps to place."""
    helps = f"when or who of {len(row.helps)}" if row.helps else ""
    if not row.tells:
        return helps or "none"
    return f"{len(row.tells)}, and {helps} more" if helps else str(len(row.tells))


def readers_words(texts: Iterable[Text]) -> dict[str, str]:
    """Text to how many of its records are readers' words; empty where none is."""
    return {
        each.source: f"Readers' words, not the outlet's: {each.by_readers} of its {each.tells} records."
        if each.by_readers
        else ""
        for each in texts
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


def cited(row: Passage, labels: Mapping[str, str]) -> str:
    """What kind of paragraph it is and how many records rest on it, whatever is left out, or why none does."""
    what = f"{labels[row.role].capitalize()}. "
    if row.whole:
        return f"{what}{counted(len(row.whole), 'record')} {'rests' if len(row.whole) == 1 else 'rest'} on it."
    return f"{what if row.skip_reason or row.reprint_of else ''}{why_none(row, labels)}"


def why_none(row: Passage, labels: Mapping[str, str]) -> str:
    """Why no record rests on a paragraph: its reason, else what kind of line it is."""
    reason = row.skip_reason or f"{labels[row.role]}, which says nothing that could be noted"
    reason = "its records stand with the paragraph that it repeats" if row.reprint_of else reason
    return f"No record rests on it: {reason.removesuffix('.')}."
