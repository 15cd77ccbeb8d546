"""What a reader's comment counts for: a claim rests on no record that a comment tells."""

from collections.abc import Iterator

from loaders.faults import Fault
from loaders.package import LIST_SEPARATOR
from loaders.references import Sheets
from loaders.writing import telling_rows
from rows.codes import COMMENT

SIDES = ("records_for", "records_against")


def in_comments(sheets: Sheets, telling: list[dict[str, str]]) -> list[dict[str, str]]:
    """Those of some evidence rows that rest on a reader's comment."""
    roles = {(row["source"], row["paragraph"]): row["role"] for row in sheets["passages"].rows}
    return [row for row in telling if roles.get((row["source"], row["paragraph"])) == COMMENT]


def told_in_comments_alone(sheets: Sheets) -> set[str]:
    """Records of which readers' comments alone tell; none where what tells of that cannot be read."""
    if not {"evidence", "passages"} <= sheets.keys():
        return set()
    telling = telling_rows(sheets["evidence"].rows)
    comments = in_comments(sheets, telling)
    return {row["record"] for row in comments} - {row["record"] for row in telling if row not in comments}


def comment_faults(sheets: Sheets, telling: list[dict[str, str]]) -> Iterator[Fault]:
    """Claims with a record for or against them that a reader's comment tells; telling: evidence rows that tell."""
    if not {"claims", "passages"} <= sheets.keys():
        return
    told = {row["record"]: row for row in in_comments(sheets, telling)}
    claims = sheets["claims"]
    for row, line in zip(claims.rows, claims.lines, strict=True):
        for side in SIDES:
            for record in map(str.strip, row[side].split(LIST_SEPARATOR)):
                if record in told:
                    place = f"paragraph {told[record]['paragraph']} of '{told[record]['source']}'"
                    message = f"'{record}' is told by a reader's comment ({place}), which counts for or against nothing"
                    yield Fault(claims.file, line, side, message, "take it out of the claim")
