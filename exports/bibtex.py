"""BibTeX, made from CSL JSON."""

from collections.abc import Iterable
from typing import Any

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from exports.citations import Cited, in_words

# pybtex escapes % & # _ and takes these for TeX, which a case never holds. A brace by name keeps the braces balanced.
TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "$": r"\$",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)


class PlainWriter(Writer):
    """A writer that leaves addresses as they are, since what is escaped in them leads nowhere.

    Fields stand in braces, not in quotation marks, within which pandoc takes a `%` for the start of a comment.
    """

    def quote(self, text: str) -> str:
        """A field in braces; pybtex refuses one whose own braces are not balanced."""
        self.check_braces(text)
        return f"{{{text}}}"

    def _encode(self, text: str) -> str:
        return text if text.startswith(("http://", "https://")) else str(super()._encode(text))


def bibtex(cited: Iterable[Cited]) -> str:
    """An entry for each work, in UTF-8. Titles and authors are kept as they stand, by braces around them."""
    entries = {each.item["id"]: entry(each) for each in cited}
    return str(PlainWriter(encoding="utf-8").to_string(BibliographyData(entries)))


def entry(cited: Cited) -> Entry:
    """One work as `@misc`, the one type that every BibTeX style knows and that claims nothing.

    Dates are words: BibTeX, biber and pandoc all print `year` and `howpublished` as they stand, of this type. Of a
    `date` BibTeX prints nothing, pandoc the year alone, and biber neither `~` nor a day somewhere in a range.
    """
    item = cited.item
    fields = {
        "title": f"{{{item['title'].translate(TEX)}}}",
        "howpublished": place(item).translate(TEX),
        "year": in_words(item, "issued").translate(TEX),
        "note": remarks(item).translate(TEX),
        "url": item.get("URL", ""),
    }
    authors = [Person(f"{{{author['literal'].translate(TEX)}}}") for author in item.get("author", [])]
    persons = {"author": authors} if authors else {}
    return Entry("misc", fields={name: value for name, value in fields.items() if value}, persons=persons)


def place(item: dict[str, Any]) -> str:
    """Where it stands, in which version, and when it was accessed there."""
    said = {"version": item.get("version", ""), "accessed": in_words(item, "accessed")}
    where = item.get("container-title") or item["publisher"]
    return ", ".join([where, *(f"{name} {value}" for name, value in said.items() if value)])


def remarks(item: dict[str, Any]) -> str:
    """What BibTeX has no field for, as sentences: which paragraph, which part."""
    said = filter(None, [item.get("note"), item.get("number")])
    return " ".join(f"{each[:1].upper()}{each[1:]}." for each in said)
