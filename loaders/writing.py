"""When the texts that tell of a record can have been written: nothing that they tell lasts beyond that day."""

import re
from collections.abc import Iterator
from datetime import date

from loaders.dates import Stretch, stretch
from loaders.faults import Fault
from loaders.package import LIST_SEPARATOR, Package
from loaders.read import Sheet
from loaders.references import Sheets
from rows.codes import COMMENT

MEND = "mend it, or 'published' of that text"
ENDS = re.compile(r"[\[\]/]|\.\.")
"""What stands before, between and after the ends of a date."""


def tells(part: list[str] | tuple[str, ...]) -> bool:
    """Whether an evidence row's part lets it tell of the thing itself, not only of who or when."""
    return not any(part) or "what" in part


def telling_rows(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Evidence rows that tell of the thing itself."""
    return [row for row in rows if tells(list(map(str.strip, row["part"].split(LIST_SEPARATOR))))]


def written(sheets: Sheets, comments: bool = True) -> dict[str, Stretch]:
    """Record to when the last of the texts that tell of it was written.

    comments: whether readers' comments count, which stand under a text and bear no date of their own. Texts whose
    date is none, or has no end, are passed over.
    """
    dates = {row["source"]: dated(row["published"]) for row in sheets["sources"].rows}
    roles = {(row["source"], row["paragraph"]): row["role"] for row in sheets["passages"].rows}
    found: dict[str, Stretch] = {}
    for row in sheets["evidence"].rows:
        record, when = row["record"], dates.get(row["source"])
        counts = comments or roles.get((row["source"], row["paragraph"])) != COMMENT
        if when and when.latest and counts and tells(row["part"].split(LIST_SEPARATOR)):
            found[record] = max(found.get(record, when), when, key=lambda each: each.latest or date.min)
    return found


def dated(text: str) -> Stretch | None:
    """A date in EDTF; None for what is none, which is a fault of its own."""
    try:
        return stretch(text)
    except ValueError:
        return None


def beyond_writing(package: Package, sheets: Sheets) -> Iterator[Fault]:
    """Records of which an end is told that lies after the last day on which their texts can have been written."""
    last = written(sheets, comments=False)
    for name, sheet in sheets.items():
        if package.tables[name].record:
            yield from late_dates(sheet, package.tables[name].id, last)


def late_dates(sheet: Sheet, key: str, last: dict[str, Stretch]) -> Iterator[Fault]:
    """The faults of one table: a month or a year may reach past the day that lies in it, a day may not."""
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        limit, ends = last.get(row[key]), map(dated, filter(None, ENDS.split(row["date"])))
        if limit and limit.latest and any(end.earliest > limit.latest for end in ends if end and end.earliest):
            day = limit.latest.isoformat()
            message = f"'{row['date']}' reaches past {day}, the last day on which a text that tells of it can have been"
            remedy = shorter(row["date"], limit.latest)
            yield Fault(sheet.file, line, "date", f"{message} written ({limit.text})", remedy)


def shorter(text: str, limit: date) -> str:
    """What to do about a date of which an end lies after a day."""
    first = next(filter(None, ENDS.split(text)))
    start = dated(first)
    if first == text or not start or not start.earliest or start.earliest > limit:
        return MEND
    return (
        f"write '[{first}..]' if no end is told, else {MEND}"
        if text[0] == "["
        else (f"write '{first}/..' if its end was still to come, else {MEND}")
    )
