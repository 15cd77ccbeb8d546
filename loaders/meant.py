"""What someone may have meant who wrote a date in another way than EDTF, or a number with signs between its digits."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DASHES = str.maketrans("‐‑‒–—−", "------")
FORMS = (
    re.compile(rf"(?P<day>\d\d?)(?:st|nd|rd|th)?\.?[ -]{MONTH},?[ -](?P<year>\d{{4}}|\d\d)"),
    re.compile(rf"{MONTH} (?P<day>\d\d?)(?:st|nd|rd|th)?,? (?P<year>\d{{4}})"),
    re.compile(rf"{MONTH},?[ -](?P<year>\d{{4}})"),
    re.compile(r"(?P<year>\d{4})[./-](?P<number>\d\d?)[./-](?P<day>\d\d?)(?:[t ]\d\d?:\d\d(?::\d\d)?.*)?"),
    re.compile(r"(?P<year>\d{4})(?P<number>\d\d)(?P<day>\d\d)"),
    re.compile(r"(?P<year>\d{4})[./-](?P<number>\d\d?)"),
    re.compile(r"(?P<number>\d\d?)[./](?P<year>\d{4})"),
    re.compile(r"(?P<day>\d\d?)\. ?(?P<number>\d\d?)\. ?(?P<year>\d{4}|\d\d)"),
)
EITHER = re.compile(r"(?P<one>\d\d?)[/-](?P<other>\d\d?)[/-](?P<year>\d{4}|\d\d)")
SHORT = re.compile(rf"{MONTH}-(?P<tail>\d\d)|(?P<day>\d\d?)-(?:{MONTH.replace('month', 'after')})")
SERIAL = re.compile(r"[345]\d{4}")
FIRST_DAY = date(1899, 12, 30)
"""Day 0 of a spreadsheet's count."""


def meant(text: str) -> str:
    """`did you mean 2015-10-01 or 2015-01-10?`: the days or months that a text may stand for; empty for none."""
    plain = text.strip().lower().translate(DASHES)
    lost = SHORT.fullmatch(plain)
    if lost and lost["day"]:
        return f"a spreadsheet has made day {int(lost['day'])} of {lost['after'].title()} of it; which year is lost"
    found = list(dict.fromkeys(readings(plain))) or list(stretches(text.strip().lower()))
    return f"did you mean {' or '.join(found)}?" if found and text not in found else ""


def readings(plain: str) -> Iterator[str]:
    """Every day or month that a text may stand for, in EDTF."""
    with suppress(ValueError):
        yield date.fromisoformat(plain).isoformat()
    for form in FORMS:
        if named := form.fullmatch(plain):
            parts = named.groupdict()
            number = MONTHS.index(parts["month"]) + 1 if parts.get("month") else int(parts["number"])
            yield from written(parts["year"], number, parts.get("day"))
    if found := EITHER.fullmatch(plain):
        for month, day in ((found["other"], found["one"]), (found["one"], found["other"])):
            yield from written(found["year"], int(month), day)
    if (found := SHORT.fullmatch(plain)) and found["tail"]:
        yield from written(found["tail"], MONTHS.index(found["month"]) + 1, None)
    if SERIAL.fullmatch(plain):
        yield (FIRST_DAY + timedelta(int(plain))).isoformat()


def stretches(text: str) -> Iterator[str]:
    """The stretch that a text may stand for, as one from day to day."""
    for dash in ("/", " - ", " to ", "..", "–", "—"):
        ends = [list(dict.fromkeys(readings(end.strip().translate(DASHES)))) for end in text.split(dash)]
        if len(ends) == 2 and all(len(end) == 1 for end in ends):
            yield f"{ends[0][0]}/{ends[1][0]}"
            return


def written(year: str, month: int, day: str | None) -> Iterator[str]:
    """A day or a month in EDTF, where there is such a one; years of two digits are of this century."""
    with suppress(ValueError):
        whole = date(int(year) + (2000 if len(year) == 2 else 0), month, int(day or 1)).isoformat()
        yield whole if day else whole[:7]


def number_meant(cell: str) -> str:
    """`did you mean '130000'?` for a number with signs between its thousands, or a decimal comma."""
    bare = re.sub(r"[\s\u00a0\u202f'’_]", "", cell)
    found = []
    if re.fullmatch(r"-?\d{1,3}([.,]\d{3})+", bare):
        found.append(re.sub("[.,]", "", bare))
    elif re.fullmatch(r"-?\d+", bare) and bare != cell:
        found.append(bare)
    if re.fullmatch(r"-?\d+,\d+", bare):
        found.append(bare.replace(",", "."))
    return f"did you mean {' or '.join(map(repr, found))}?" if found else ""
