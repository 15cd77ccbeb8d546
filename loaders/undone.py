"""What a case without faults still lacks: cells that were filled for the time being, paragraphs without a gist,
speakers and sides without a name, actors that stand in one another's way."""

from collections.abc import Callable, Iterator

from loaders.crowded import crowded
from loaders.example import described, labels
from loaders.new_texts import NOT_JUDGED, NOT_YET
from loaders.package import DESCRIPTOR, Package
from loaders.read import Sheet
from loaders.references import Sheets
from loaders.remark import Remark
from loaders.standard.codes import codes
from loaders.tables import Row

CONTENT = "content"
NAMED = "named"
NO_SPEAKER = f"empty, so “{NAMED}” reads as if a document said it; if somebody does, say who"
SIDES = "camp"
"""The list of codes that says what the sides are called."""
SIDES_TO_NAME = ("first", "second")
"""Codes of the list whose labels say no more than that there are two."""


def undone(package: Package, sheets: Sheets) -> Iterator[Remark]:
    """What is still to do, by file."""
    yield from as_begun(package)
    yield from of_passages(sheets)
    yield from said(sheets["outlets"], "reliability_reason", lambda row: row["reliability_reason"] == NOT_JUDGED)
    yield from said(sheets["evidence"], "speaker", unnamed, NO_SPEAKER)
    yield from nameless_sides(sheets)
    yield from (Remark(sheets["actors"], "x", [each.line], each.told) for each in crowded(package, sheets))


def said(sheet: Sheet, column: str, lacks: Callable[[Row], bool], what: str = "") -> Iterator[Remark]:
    """The rows of a sheet that lack something in a column; what: that it is filled for the time being, unless said."""
    rows = [(row, line) for row, line in zip(sheet.rows, sheet.lines, strict=True) if lacks(row)]
    if rows:
        yield Remark(sheet, column, [line for _, line in rows], what or f"“{rows[0][0][column]}”")


def of_passages(sheets: Sheets) -> Iterator[Remark]:
    """Cited paragraphs without a gist, and those that nobody has read yet."""
    cited = {(row["source"], row["paragraph"]) for row in sheets["evidence"].rows}

    def bare(row: Row) -> bool:
        return row["role"] == CONTENT and not row["gist"] and (row["source"], row["paragraph"]) in cited

    yield from said(sheets["passages"], "gist", bare, "empty, though a record rests on the paragraph")
    yield from said(sheets["passages"], "skip_reason", lambda row: row["skip_reason"] == NOT_YET)


def unnamed(row: Row) -> bool:
    """Whether evidence says that somebody named tells it, and not who."""
    return row["told"] == NAMED and not row["speaker"]


def as_begun(package: Package) -> Iterator[Remark]:
    """What a case is called where that is as `new` wrote it."""
    begun = described()
    for name, value in (("title", package.title), ("description", package.description)):
        if value == begun[name]:
            yield Remark(Sheet(DESCRIPTOR, [], []), name, [], f"“{value}”")


def nameless_sides(sheets: Sheets) -> Iterator[Remark]:
    """Sides on which actors stand and that are called as the standard, or the example, calls them."""
    standard = {row["code"]: row["label"] for row in codes() if row["list"] == SIDES}
    used = {row[SIDES] for row in sheets["actors"].rows}
    own = {row["code"]: row["label"] for row in sheets["codes"].rows if row["list"] == SIDES}
    as_made = {code: {standard[code], labels(SIDES)[code]} for code in SIDES_TO_NAME if code in used & own.keys()}
    names = [own[code] for code, made in as_made.items() if own[code] in made]
    if names:
        called = " and ".join(f"“{name}”" for name in names)
        yield Remark(sheets["codes"], "label", [], f"actors stand on {called}; give the list '{SIDES}' your own labels")
