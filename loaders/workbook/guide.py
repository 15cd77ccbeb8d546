"""The sheet that says how a workbook is filled in, made of what the package declares."""

from collections.abc import Iterator, Mapping

from loaders.content import Rows
from loaders.package import LIST_SEPARATOR, Package, Table
from loaders.workbook.names import CASE, COLUMNS, HELP, TABLES
from wording.ends import closed

CHECK = "python -m loaders check THIS-FILE.xlsx"
RULES = (
    ("A row", "One thing that a text says. Add a row anywhere below the header; its place means nothing."),
    ("A header", "Keep it in its first row and leave the names as they are. Point at a name to read what it means."),
    ("An id", "The first cell of most rows: small letters, digits and - between words. It stays what it is for good."),
    ("A code", "A word from a list; the arrow in the cell shows it. New ones first get a line in the sheet codes."),
    ("Several", f"Items of one cell have {LIST_SEPARATOR} between them, without line breaks."),
    (
        "A date",
        "Typed as 2016-02-27, 2015-07 or 2015; 2016-05~ is about May; 2016-02-01/2016-02-04 lasted; "
        "[2016-02-02..2016-02-04] is some day between; ../2016-02-26 has no told start.",
    ),
    ("Text", "Columns are formatted as text, so that nothing is made into a day. Paste values only (no formats)."),
    ("A number", "Plain digits. Percentages, fractions and sums belong into a column of text, as the text has them."),
    ("Hidden", "Hidden sheets, rows and columns are read as well; sheets that are not listed here are not."),
    (
        "Evidence",
        "Every record needs a row in the sheet evidence: in which passage it stands and how it is told there.",
    ),
)


def guide(package: Package, tables: Mapping[str, tuple[Table, Rows]]) -> Iterator[tuple[str, str, str]]:
    """Rows of three cells: what a heading or a sheet is called, what is said of it, how many rows it has."""
    version = f", version {package.version}" if package.version else ""
    yield "The case", f"{closed(package.title + version)} This sheet is made anew each time, and not read.", ""
    yield "", "", ""
    yield from ((*rule, "") for rule in RULES)
    yield "", "", ""
    yield "Sheet", "What it holds", "Rows"
    yield HELP, "This page.", ""
    yield CASE, "What the case is called, whom it is about, who made it: an entry a row. focus.1 is an actor's id.", ""
    for name, (table, rows) in tables.items():
        yield name, f"{table.title}. {table.description}", str(len(rows))
    yield TABLES, "Where it is there: what the tables are. Only tables and columns of one's own need it.", ""
    yield COLUMNS, "Where it is there: what the columns are, a row each.", ""
    more = [table for name, table in package.tables.items() if name not in tables]
    if more:
        yield "", "", ""
        yield "To be added", "A sheet of the name on the left, with these names in its first row, a cell each:", ""
        yield from ((table.name, ", ".join(table.columns), "") for table in more)
    yield "", "", ""
    yield "To check it", CHECK, ""
    yield (
        "To show it",
        "Open it on the last page of the dashboard, or start that with FAULTLINES_CASE=THIS-FILE.xlsx.",
        "",
    )
    yield "Back to files", "python -m loaders convert THIS-FILE.xlsx FOLDER", ""
