"""What a basis names: a paragraph that says when a thing was so is one that the record rests on."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from loaders.faults import Fault, Wrong
from loaders.package import Package
from loaders.references import Sheets

Texts = frozenset[str]
Places = set[tuple[str, str]]
# One number after “paragraph”, since “paragraph 3, 4 February” goes on with a day; a list after “paragraphs”.
NUMBER = r"\d{1,4}\b"
MENTION = re.compile(rf"\b(?:paragraph {NUMBER}|paragraphs {NUMBER}(?:(?:,? and|,? or|,| to|–|-) ?{NUMBER})*)", re.I)
SPAN = re.compile(rf"({NUMBER})(?:(?: to |–|-)({NUMBER}))?")
NOWHERE: Texts = frozenset()
WORD = re.compile(r"\w")
OF = " of "


class Mention(NamedTuple):
    """Paragraphs that a basis names, as it writes them, and the texts that the words before or after them can mean."""

    words: str
    paragraphs: tuple[int, ...]
    texts: Texts


def basis_faults(package: Package, sheets: Sheets, telling: list[dict[str, str]]) -> Iterator[Fault]:
    """Bases that name a paragraph which their record does not rest on, or which is not to be found.

    A column that the package says `cites` paragraphs is read. A paragraph with a text's name (`names`) is that text's;
    any other is of the row's own text: a source itself, or what tells the record by the evidence rows `telling`. Where
    several texts could be meant, it is of the one whose paragraph the record cites.
    """
    if not nameable(sheets):
        return
    known, there = Names(names(sheets)), {(row["source"], row["paragraph"]) for row in sheets["passages"].rows}
    cited, tellers = grouped(sheets["evidence"].rows), grouped(telling)
    for name, sheet in sheets.items():
        table = package.tables[name]
        for column in [field["name"] for field in table.fields if field.get("cites")]:
            for row, line in zip(sheet.rows, sheet.lines, strict=True):
                key = row[table.id]
                own = frozenset({source for source, _ in tellers.get(key, ())}) if table.record else frozenset({key})
                rests_on = cited.get(key, set()) if table.record else there
                for mention in mentions(row[column], known):
                    for wrong in messages(mention, mention.texts or own, key, rests_on, there):
                        yield Fault(sheet.file, line, column, *wrong)


def nameable(sheets: Sheets) -> bool:
    """Whether all that texts are called by is there; where it is not, that is the fault to mend first."""
    if not {"outlets", "sources", "passages", "evidence"} <= sheets.keys():
        return False
    outlets = {row["outlet"] for row in sheets["outlets"].rows}
    return all(row["outlet"] in outlets for row in sheets["sources"].rows)


def messages(mention: Mention, texts: Texts, key: str, rests_on: Places, there: Places) -> Iterator[Wrong]:
    """What is wrong with a mention; texts: what it can be of; rests_on: the places it may name; there: all places."""
    for number in map(str, mention.paragraphs):
        known = sorted(text for text in texts if (text, number) in there)
        cited = [text for text in known if (text, number) in rests_on]
        if len(cited) > 1:
            yield Wrong(f"'{mention.words}' may be of {listed(cited)}", "put the name of its text before it")
        elif texts and not known:
            yield Wrong(f"'{mention.words}': {listed(sorted(texts))} has no paragraph {number}")
        elif texts and not cited:
            message = f"'{mention.words}': '{key}' does not rest on paragraph {number} of {listed(known)}"
            yield Wrong(message, "add a row of evidence with part 'when', or put the name of another text before it")


def listed(texts: list[str]) -> str:
    """“'a' or 'b'”."""
    return " or ".join(f"'{text}'" for text in texts)


class Names:
    """What texts are called, to the texts meant, and how long these names are: the one beside a place is looked for by
    its length, since to try each name of many texts at each of many mentions takes minutes."""

    def __init__(self, texts: dict[str, Texts]) -> None:
        self.texts, self.lengths = texts, sorted({len(name) for name in texts}, reverse=True)

    def before(self, text: str) -> str:
        """The longest name, as a word of its own, with which a text ends before a comma; empty for none."""
        if not text.endswith(", "):
            return ""
        ends = (text[:-2][-length:] for length in self.lengths if length + 2 <= len(text))
        return next((name for name in ends if name in self.texts and not WORD.match(text[: -2 - len(name)][-1:])), "")

    def after(self, text: str) -> str:
        """The same with which a text begins after “of”."""
        if not text.startswith(OF):
            return ""
        rest = text.removeprefix(OF)
        begins = (rest[:length] for length in self.lengths if length <= len(rest))
        return next((name for name in begins if name in self.texts and not WORD.match(rest[len(name) :])), "")


def mentions(basis: str, known: Names) -> Iterator[Mention]:
    """“Echo, paragraph 1”, “paragraphs 11 and 12”, “paragraphs 3 to 5 of Tribune, February”: each place in a basis."""
    for found in MENTION.finditer(basis):
        spans = SPAN.findall(found[0])
        numbers = tuple(n for first, last in spans for n in range(int(first), int(last or first) + 1))
        before, after = known.before(basis[: found.start()]), known.after(basis[found.end() :])
        words = f"{f'{before}, ' if before else ''}{found[0]}{f' of {after}' if after and not before else ''}"
        yield Mention(words, numbers, known.texts.get(before or after, NOWHERE))


def names(sheets: Sheets) -> dict[str, Texts]:
    """What texts are called, to the texts meant: id, `short`, its beginnings from the outlet's name on, the outlet."""
    found: dict[str, set[str]] = {}
    outlets = {row["outlet"]: row for row in sheets["outlets"].rows}
    for row in sheets["sources"].rows:
        outlet = outlets[row["outlet"]]
        called = {row["source"], row["short"], outlet["outlet"], outlet["short"], outlet["name"]}
        words = row["short"].split()
        beginnings = {" ".join(words[:count]).rstrip(",") for count in range(1, len(words))}
        called |= {each for each in beginnings if outlet["short"] and each.startswith(outlet["short"])}
        for name in called - {""}:
            found.setdefault(name, set()).add(row["source"])
    return {name: frozenset(texts) for name, texts in found.items()}


def grouped(rows: list[dict[str, str]]) -> dict[str, Places]:
    """Record to the places, as (source, paragraph), of its evidence rows."""
    found: dict[str, Places] = {}
    for row in rows:
        found.setdefault(row["record"], set()).add((row["source"], row["paragraph"]))
    return found
