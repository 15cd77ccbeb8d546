"""What is cited, as CSL JSON: the texts that a record rests on, a view, the case. Nothing is filled in that is unknown.

`exports.chicago` makes notes of it and `exports.bibtex` BibTeX; each needs a library that is slow to load.
"""

import json
import re
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256
from ipaddress import ip_address
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from articles.pieces import ADDRESS
from rows.codes import COMMENT
from rows.text import Evidence, Outlet, Source
from wording.dates import exactly

WAYS = {
    "Chicago note": ("", ""),
    "BibTeX": ("bib", "application/x-bibtex"),
    "CSL JSON": ("json", "application/vnd.citationstyles.csl+json"),
}
"""What each way to cite is called, and the ending and the media type of a file of it; none for a note."""
PRECISIONS = ("year", "month", "day")
TYPES = {"blog": "post-weblog"}
"""Kind of outlet to the CSL type of what it publishes; every other is a `webpage`."""
ONE_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
"""An EDTF day, month or year that CSL has parts for."""
WITHIN = str.maketrans("“”", "‘’")
"""Quotation marks to those that stand within others."""
NOT_PUBLIC = ("localhost", "local", "internal", "lan", "home", "arpa", "test", "example", "invalid", "onion")
"""Last parts of names that no other computer finds."""


class Edition(NamedTuple):
    """A case as a reader has it before them: its version, the day of access, its public address (empty: none)."""

    name: str
    title: str
    version: str
    accessed: date
    address: str = ""


class Cited(NamedTuple):
    """One work that is cited: its CSL JSON and what CSL has no place for.

    paragraphs: those of a text, in order.
    """

    item: dict[str, Any]
    paragraphs: tuple[int, ...] = ()


def cited_texts(
    evidence: Iterable[Evidence],
    sources: Mapping[str, Source],
    outlets: Mapping[str, Outlet],
    actors: Mapping[str, str],
) -> list[Cited]:
    """The texts that some rows of evidence lie in, by day of publication, each once; each reader's comment by itself.

    sources, outlets: of the case, by id; actors: id to name.
    """
    paragraphs: dict[tuple[str, str], set[int]] = {}
    for row in evidence:
        reader = row.speaker if row.role == COMMENT else ""
        paragraphs.setdefault((row.source, reader), set()).add(row.paragraph)
    cited = []
    for source, reader in sorted(paragraphs, key=lambda key: (sources[key[0]].published_earliest or date.min, *key)):
        own = sources[source]
        text = cited_text(own, outlets[own.outlet], tuple(sorted(paragraphs[source, reader])))
        cited.append(by_reader(text, reader, actors[reader]) if reader else text)
    return cited


def by_reader(text: Cited, reader: str, name: str) -> Cited:
    """A reader's comment under a text, which has no day of its own."""
    of_comment = {
        "id": f"{text.item['id']}-{reader}",
        "title": f"Comment on “{text.item['title']}”",
        "author": [{"literal": name}],
    }
    item = {name: value for name, value in {**text.item, **of_comment}.items() if name != "issued"}
    return Cited(item, text.paragraphs)


def cited_text(source: Source, outlet: Outlet, paragraphs: tuple[int, ...]) -> Cited:
    """One text: signed if it is, in its publication, with the date as it is known and the paragraphs in its note."""
    told = source.published_basis.startswith("told")
    item: dict[str, Any] = {
        "id": source.source,
        "type": TYPES.get(outlet.kind, "webpage"),
        "title": source.title,
        "container-title": source.publication or outlet.name,
        "issued": issued(source.published, source.published_words, told),
        "note": f"Paragraph{'s' if len(paragraphs) > 1 else ''} {', '.join(map(str, paragraphs))}",
    }
    if source.author:
        item["author"] = [{"literal": source.author}]
    if found := ADDRESS.search(source.where):
        item["URL"] = found[0]
    return Cited(item, paragraphs)


def issued(published: str, words: str, told: bool) -> dict[str, Any]:
    """A date for CSL: its parts where the text tells one day, month or year, else in words, in brackets if it does not.

    CSL knows ranges and `circa`, but no day that lies somewhere in a range; programs print both in ways of their own
    (a question mark, a comma too many, no year) or refuse them. Words are printed as they stand.
    """
    if told and (found := ONE_DATE.fullmatch(published)):
        return {"date-parts": [[int(part) for part in found.groups() if part]]}
    return {"literal": words if told else f"[{words}]"}


def cited_case(edition: Edition, noun: str = "", identifier: str = "") -> Cited:
    """The case as a data set, or what of it is meant: a `noun` (as “record”) and an id."""
    name = "-".join(filter(None, [edition.name, identifier]))
    item = {"id": name, "type": "dataset", "title": edition.title, "publisher": "Faultlines case"}
    part = {"number": f"{noun} {identifier}"} if identifier else {}
    return Cited(item | part | known(edition))


def cited_view(edition: Edition, question: str, path: str) -> Cited:
    """A page under what the reader left out: its question, and its path where there is no public address.

    Its id is of page and choice, so that two views of one page stand beside each other in one list.
    """
    page, _, query = path.partition("?")
    choice = sha256(query.encode()).hexdigest()[:6] if query else ""
    name = "-".join(filter(None, [edition.name, page.strip("/"), choice]))
    item = {"id": name, "type": "webpage", "title": question, "container-title": f"Faultlines: {edition.title}"}
    number = {} if edition.address else {"number": f"view {path}"}
    return Cited(item | number | known(edition))


def known(edition: Edition) -> dict[str, Any]:
    """Version, day of access and, where there is one, address."""
    day = edition.accessed
    url = {"URL": edition.address} if edition.address else {}
    return {"version": edition.version, "accessed": {"date-parts": [[day.year, day.month, day.day]]}} | url


def in_words(item: dict[str, Any], variable: str) -> str:
    """A date of an item as people say it: “25 November 2026”, “June 2016”, “[about May 2016]”; empty where it has none.

    variable: `issued` or `accessed`.
    """
    when = item.get(variable, {"literal": ""})
    if "literal" in when:
        return str(when["literal"])
    parts: list[int] = when["date-parts"][0]
    year, month, day = [*parts, 1, 1][:3]
    return exactly(date(year, month, day), PRECISIONS[len(parts) - 1])


def in_a_line(cited: Cited) -> str:
    """A work in one line, for places where no style of citation is asked for."""
    item = cited.item
    authors = ", ".join(author["literal"] for author in item.get("author", ()))
    named = [authors, f"“{item['title'].translate(WITHIN)}”", item.get("container-title", "")]
    version = f"version {item['version']}" if "version" in item else ""
    accessed = in_words(item, "accessed")
    rest = [in_words(item, "issued"), version, item.get("number", ""), item.get("URL", "")]
    return ", ".join(filter(None, [*named, *rest, accessed and f"accessed {accessed}"]))


def csl_json(cited: Iterable[Cited]) -> str:
    """CSL JSON, as reference managers read it."""
    return json.dumps([each.item for each in cited], ensure_ascii=False, indent=2) + "\n"


def public(address: str) -> str:
    """The address if other computers can find it, else an empty one."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    try:
        reachable = ip_address(host).is_global
    except ValueError:
        reachable = "." in host and host.rpartition(".")[2] not in NOT_PUBLIC
    return address if reachable else ""
