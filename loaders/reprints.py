"""Paragraphs whose words another text has too: told by their fingerprints, so that nobody's words count twice."""

from collections.abc import Iterable, Iterator

from loaders.faults import Fault
from loaders.references import Sheets
from loaders.tables import Row
from rows.codes import REPRINT
from rows.text import passage_id

MAKE_A_REPRINT = (
    "make whichever repeats the other a reprint: role 'reprint', here the other's place, and the other's outlet"
)
LEAST = 60
"""Letters of a paragraph that is taken for a reprint when a text is added: a greeting may be the same by chance."""


def reprinted(line: str, fingerprint: str, others: Iterable[Row]) -> Row:
    """The cells that say of which paragraph a new one is a reprint; none where it is none. others: rows of passages."""
    if len(line) < LEAST:
        return {}
    for row in others:
        if row["sha256"] == fingerprint:
            original = row["reprint_of"] or place(row)
            return {"role": REPRINT, "outlet": row["outlet"], "reprint_of": original}
    return {}


def counted_twice(sheets: Sheets) -> Iterator[Fault]:
    """Cited paragraphs with the words of a cited one of another outlet: one of the two is a reprint."""
    sheet = sheets["passages"]
    cited = {(row["source"], row["paragraph"]) for row in sheets["evidence"].rows}
    first: dict[str, Row] = {}
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        if (row["source"], row["paragraph"]) not in cited:
            continue
        same = first.setdefault(row["sha256"], row)
        if same["outlet"] != row["outlet"]:
            message = f"it has the words of '{place(same)}', of '{same['outlet']}', and would count as a second voice"
            yield Fault(sheet.file, line, "reprint_of", message, MAKE_A_REPRINT)


def place(row: Row) -> str:
    """A paragraph as other cells name it."""
    return passage_id(row["source"], row["paragraph"])
