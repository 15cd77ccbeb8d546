"""BibTeX, made from CSL JSON."""

from collections.abc import Iterable

from pybtex.database import BibliographyData, Entry, Person
from pybtex.database.output.bibtex import Writer

from exports.citations import Cited, accessed_words

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


class AddressWriter(Writer):
    """A writer that leaves addresses as they are: what is escaped in them leads nowhere."""

    def _encode(self, text: str) -> str:
        return text if text.startswith(("http://", "https://")) else super()._encode(text)


def bibtex(cited: Iterable[Cited]) -> str:
    """An entry for each work, in UTF-8. Titles and authors are kept as they stand, by braces around them."""
    entries = {each.item["id"]: entry(each) for each in cited}
    return AddressWriter(encoding="utf-8").to_string(BibliographyData(entries))


def entry(cited: Cited) -> Entry:
    """One work as `@misc`, the one type that every BibTeX style knows and that claims nothing."""
    item = cited.item
    where = item.get("container-title") or item["publisher"]
    fields = {
        "title": f"{{{item['title'].translate(TEX)}}}",
        "howpublished": ", version ".join(filter(None, [where, item.get("version")])).translate(TEX),
        "year": cited.year,
        "note": remarks(cited).translate(TEX),
        "url": item.get("URL", ""),
    }
    authors = [Person(f"{{{author['literal'].translate(TEX)}}}") for author in item.get("author", [])]
    persons = {"author": authors} if authors else {}
    return Entry("misc", fields={name: value for name, value in fields.items() if value}, persons=persons)


def remarks(cited: Cited) -> str:
    """What BibTeX has no field for, as sentences: when it was published, which paragraph, which part, when accessed."""
    item, accessed = cited.item, accessed_words(cited.item)
    said = [f"Published {cited.published}" if cited.published else "", item.get("note", ""), item.get("number", "")]
    said.append(f"Accessed {accessed}" if accessed else "")
    return "".join(f"{each[:1].upper()}{each[1:]}. " for each in said if each).rstrip()
