"""BibTeX, made from CSL JSON."""

import re
from collections.abc import Iterable
from typing import Any

from exports.citations import Cited, in_words
from wording.capital import capital

# What TeX takes for its own. A brace by name keeps the braces balanced.
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
    | {sign: f"\\{sign}" for sign in "$&%#_"}
)


def bibtex(cited: Iterable[Cited]) -> str:
    """An entry for each work, in UTF-8. Titles and authors are kept as they stand, by braces around them."""
    return "\n".join(map(entry, cited))


def entry(cited: Cited) -> str:
    """One work as `@misc`, the one type that every BibTeX style knows and that claims nothing.

    Dates are words: BibTeX, biber and pandoc all print `year` and `howpublished` as they stand, of this type. Of a
    `date` BibTeX prints nothing, pandoc the year alone, and biber neither `~` nor a day somewhere in a range. Fields
    stand in braces, not in quotation marks, within which pandoc takes a `%` for the start of a comment.
    """
    item = cited.item
    authors = [f"{{{author['literal'].translate(TEX)}}}" for author in item.get("author", [])]
    fields = {
        "author": " and ".join(authors),
        "title": f"{{{item['title'].translate(TEX)}}}",
        "howpublished": place(item).translate(TEX),
        "year": year(in_words(item, "issued")).translate(TEX),
        "note": remarks(item).translate(TEX),
        "url": item.get("URL", ""),  # what is escaped in an address leads nowhere
    }
    said = [f"    {name} = {{{value}}}" for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{item['id']},", ",\n".join(said), "}", ""])


def year(words: str) -> str:
    """A date in words with its first year before it, which is what entries are sorted by.

    Typst knows a year at the beginning alone: a day of the month there is one, and without a number it reads no entry.
    """
    found = re.search(r"\d{4}", words)
    return f"{found[0]}: {words}" if found and found.start() else words


def place(item: dict[str, Any]) -> str:
    """Where it stands, in which version, and when it was accessed there."""
    said = {"version": item.get("version", ""), "accessed": in_words(item, "accessed")}
    where = item.get("container-title") or item["publisher"]
    return ", ".join([where, *(f"{name} {value}" for name, value in said.items() if value)])


def remarks(item: dict[str, Any]) -> str:
    """What BibTeX has no field for, as sentences: which paragraph, which part."""
    said = filter(None, [item.get("note"), item.get("number")])
    return " ".join(f"{capital(each)}." for each in said)
