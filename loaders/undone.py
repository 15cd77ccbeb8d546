"""What a case without faults still lacks: cells that were filled for the time being, and paragraphs without a gist."""

from collections.abc import Iterator

from loaders.new_texts import NOT_JUDGED, NOT_YET
from loaders.references import Sheets

CONTENT = "content"


def undone(sheets: Sheets) -> Iterator[str]:
    """What is still to do, by file, each with where it is first."""
    passages = sheets["passages"]
    cited = {(row["source"], row["paragraph"]) for row in sheets["evidence"].rows}
    rows = list(zip(passages.rows, passages.lines, strict=True))
    bare = [
        line
        for row, line in rows
        if row["role"] == CONTENT and not row["gist"] and (row["source"], row["paragraph"]) in cited
    ]
    yield from said(passages.file, "gist", bare, "empty, though a record rests on the paragraph")
    yield from said(
        passages.file, "skip_reason", [line for row, line in rows if row["skip_reason"] == NOT_YET], f"“{NOT_YET}”"
    )
    outlets = sheets["outlets"]
    judged = zip(outlets.rows, outlets.lines, strict=True)
    open_ones = [line for row, line in judged if row["reliability_reason"] == NOT_JUDGED]
    yield from said(outlets.file, "reliability_reason", open_ones, f"“{NOT_JUDGED}”")


def said(file: str, column: str, lines: list[int], what: str) -> Iterator[str]:
    """“still to do: passages.csv, gist: empty in lines 3, 5”."""
    if lines:
        where = f"line {lines[0]}" if len(lines) == 1 else f"lines {', '.join(map(str, lines))}"
        yield f"still to do: {file}, {column}, {where}: {what}"
