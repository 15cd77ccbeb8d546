"""Texts that become sources of a case: a row for each of them, and one for each of their paragraphs."""

import re
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

from loaders.faults import CaseError, Fault
from loaders.formats.rules import MOST_BYTES_PACKED
from loaders.formats.text import READ, text_of
from loaders.formats.unread import Unread
from loaders.near import digest
from loaders.package import PAIR_SEPARATOR
from loaders.reprints import reprinted
from loaders.tables import Row, Tables
from loaders.texts import lines_of, one_of
from wording.capital import capital

NOT_YET = "not coded yet"
"""Why no record cites a paragraph that has just come."""
NOT_JUDGED = "Not judged yet."
MOST_PARAGRAPHS = 5_000
MOST_OF_A_TITLE = 160
MOST_OF_A_LINE = 72
"""Letters of a paragraph that are told beside its number."""


class Given(NamedTuple):
    """A text as it is given: the name of its file and its paragraphs."""

    file: str
    paragraphs: list[str]

    @property
    def called(self) -> str:
        """“Letter of May”, from `letter_of-may.txt`."""
        words = " ".join(re.split(r"[\s_-]+", Path(self.file).stem)).strip()
        return capital(words)

    @property
    def titled(self) -> bool:
        """Whether its first paragraph can be its title."""
        return len(self.paragraphs[0]) <= MOST_OF_A_TITLE and len(self.paragraphs) > 1


def given(path: Path) -> Given:
    """The text that a file holds; CaseError, with the reason, where it is none that can be read."""
    try:
        if path.suffix.lower() not in READ:
            raise Unread(f"its name does not end in {one_of(READ)}")
        with path.open("rb") as file:
            found = lines_of(text_of(path.name, file.read(MOST_BYTES_PACKED + 1)))
        if len(found) > MOST_PARAGRAPHS:
            raise Unread(f"it has {len(found):,} paragraphs; at most {MOST_PARAGRAPHS:,} are read")
    except OSError as error:
        raise CaseError([Fault(str(path), 0, "", error.strerror or "it cannot be opened")]) from None
    except Unread as reason:
        raise CaseError([Fault(str(path), 0, "", f"not read, since {reason}")]) from None
    return Given(path.name, found)


def outlet_of(tables: Tables, name: str) -> str:
    """The outlet that is called so by id or name, else a new one; without a name the only one that the case has."""
    outlets = tables.rows["outlets"]
    if not name and len(outlets) == 1:
        return outlets[0]["outlet"]
    if not name:
        known = ", ".join(row["outlet"] for row in outlets) or "none yet"
        message = f"say who published the texts, as in --outlet 'Town Gazette'; outlets of the case: {known}"
        raise CaseError([Fault("outlets.csv", 0, "", message)])
    for row in outlets:
        if name.casefold() in {row[column].casefold() for column in ("outlet", "short", "name")}:
            return row["outlet"]
    outlet = tables.free(name, "outlet")
    judged = {"reliability": "F", "reliability_reason": NOT_JUDGED, "basis": "text"}
    tables.add("outlets", {"outlet": outlet, "short": name, "name": name} | judged)
    return outlet


def take_in(tables: Tables, text: Given, outlet: str) -> str:
    """Add a text that is not there yet, with its paragraphs; what was done, in words."""
    source = next((row for row in tables.rows["sources"] if row["file"] == text.file), None)
    if source is None:
        source = new_source(tables, text, outlet)
    own = [row for row in tables.rows["passages"] if row["source"] == source["source"]]
    if own:
        same = [row["sha256"] for row in sorted(own, key=number)] == list(map(digest, text.paragraphs))
        return f"{text.file}: it is there already, as {source['source']}" + ("" if same else OTHERWISE)
    whose = {"source": source["source"], "outlet": source["outlet"]}
    others, told = list(tables.rows["passages"]), []
    for place, line in enumerate(text.paragraphs, start=1):
        titled, fingerprint = place == 1 and text.titled, digest(line)
        role = {"role": "heading"} if titled else {"role": "content", "skip_reason": NOT_YET}
        again = reprinted(line, fingerprint, others)
        if again:
            source["derived_from"] = source["derived_from"] or again["reprint_of"].split(PAIR_SEPARATOR)[0]
        tables.add("passages", {**whose, "paragraph": str(place), "sha256": fingerprint, **(again or role)})
        told.append(f"{place:5}  {begun(line)}" + (f" (= {again['reprint_of']})" if again else ""))
    return "\n".join([f"{text.file}: {len(text.paragraphs)} paragraphs, as {source['source']}", *told])


def begun(line: str) -> str:
    """How a paragraph begins, to be told from the others."""
    plain = "".join(letter if letter.isprintable() else " " for letter in line)
    return shorten(plain, MOST_OF_A_LINE, placeholder=" …")


OTHERWISE = "; but its paragraphs are others than those in passages.csv, which are left as they are"


def number(row: Row) -> int:
    """A paragraph's number, to sort by."""
    return int(row["paragraph"]) if row["paragraph"].isdecimal() else 0


def new_source(tables: Tables, text: Given, outlet: str) -> Row:
    """The row of a new text, with what can be told from it; what only its reader knows is left for `check` to ask."""
    title = text.paragraphs[0] if text.titled else text.called
    called = {"short": text.called, "title": title, "where": f"“{title}”"}
    tables.add("sources", {"source": tables.free(text.called, "text"), "file": text.file, "outlet": outlet} | called)
    return tables.rows["sources"][-1]
