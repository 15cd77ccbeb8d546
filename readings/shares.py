"""How much of the case rests on one outlet alone, table by table."""

from collections.abc import Iterable, Mapping, Sequence

from rows.text import Share


def sentence(shares: Sequence[Share]) -> str:
    """“347 of 353 records (98%) rest on one outlet alone.” shares: of each table, and last of all."""
    whole = shares[-1]
    if not whole.shown:
        return "No record is left."
    return f"{of(whole.alone, whole.shown)} of the records shown rest on one outlet alone."


def of(count: int, whole: int) -> str:
    """“347 of 353 (98%)”; a share that is not quite all or none is never rounded to it. “–” of none."""
    if not whole:
        return "–"
    percent = round(100 * count / whole)
    percent = min(percent, 99) if count < whole else percent
    return f"{count} of {whole} ({max(percent, 1)}%)" if count else f"none of {whole}"


def share_cells(shares: Iterable[Share], outlets: Mapping[str, str]) -> tuple[list[str], list[list[str]]]:
    """Head and rows of the table: how many records of each kind each outlet tells, how many rest on one alone.

    outlets: id to short name.
    """
    head = ["Records", *outlets.values(), "In all", "On one outlet alone"]
    rows = [
        [each.table, *(str(each.by[outlet]) for outlet in outlets), str(each.shown), of(each.alone, each.shown)]
        for each in shares
    ]
    return head, rows
