"""Notes in the Chicago style (18th edition, notes and bibliography), made from CSL JSON."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, Locator, formatter
from citeproc.source.json import CiteProcJSON

from exports.citations import Cited, in_words

STYLE = Path(__file__).with_name("chicago-notes-bibliography.csl")
"""The one style of some thousand that is needed, as it is published."""


def notes(cited: Iterable[Cited]) -> str:
    """A line for each paragraph of each text, and for each other work."""
    return "\n".join(note(each, paragraph) for each in cited for paragraph in each.paragraphs or (0,))


def note(cited: Cited, paragraph: int = 0) -> str:
    """One work as a note, at a paragraph (0: at none)."""
    item = dict(cited.item, title=single_quoted(cited.item["title"]))
    accessed = in_words(item, "accessed")
    if "container-title" in item:
        item["container-title"] = as_it_stands(item["container-title"])
    for variable in item.keys() & {"issued", "accessed"}:
        item[variable] = {"literal": in_words(item, variable)}
    found = CitationItem(item["id"])
    if paragraph:
        found["locator"] = Locator("paragraph", str(paragraph))
    if accessed and "URL" not in item:
        # The style gives the day of access of nothing but an address.
        found["suffix"] = f", accessed {accessed}"
    bibliography = CitationStylesBibliography(style(), CiteProcJSON([item]), formatter.plain)
    citation = Citation([found])
    bibliography.register(citation)
    return american(str(bibliography.cite(citation, None)))


@cache
def style() -> CitationStylesStyle:
    """The style, parsed once. It is not checked against the schema: it is as published, and that takes long."""
    return CitationStylesStyle(str(STYLE), validate=False)


def single_quoted(title: str) -> str:
    """A title with what it quotes in single quotation marks, since the note sets the title in double ones."""
    return re.sub(r"[“\"]([^“”\"]*)[”\"]", r"‘\1’", title)


def as_it_stands(name: str) -> str:
    """A name that the style's capitals for titles leave alone."""
    return f'<span class="nocase">{name}</span>'


def american(text: str) -> str:
    """Commas and full stops within the quotation marks, as the style asks and citeproc-py does not do."""
    return re.sub(r"[.,]?”([.,])", r"\1”", text)
