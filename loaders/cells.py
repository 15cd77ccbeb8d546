"""What a cell says, however it was typed: without what cannot be seen, with one minus sign, lists without blanks."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from loaders.bounds import LETTERS, ROWS
from loaders.damage import damage, undone
from loaders.faults import CANONICAL, CaseError, Fault, Wrong
from loaders.package import LIST_SEPARATOR, Table
from loaders.read import Sheet

# Signs that turn the order of what follows, even beyond their cell, as in a sentence that is made of several.
TURNING = set(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
# Letters of no language; all other signs without a face mean something in some script, as joiners do in Persian.
STRAY = {"\u200b", "\u2060", "\ufeff", "\u00ad"} | TURNING
LINE_BREAKS = "\n\t"
MINUS = re.compile(r"[-−‐‑‒–—﹣－]\s*(?=[\d.,])")
PLUS = re.compile(r"[+＋]\s*(?=[\d.,])")
PLAIN = re.compile(r"[ !\"$-~]*")
DECIMAL_COMMA = re.compile(r"(-?\d+),(\d+)")


def clean(table: Table, sheet: Sheet) -> tuple[Sheet, list[Fault]]:
    """A sheet whose cells are read as they were meant, and a fault for each that came damaged or holds the unseen;
    CaseError where a cell holds more than is read."""
    if too_long := list(endless(sheet)):
        raise CaseError(too_long)
    exact = exact_columns(table)
    faults, rows = [], []
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        for column in table.columns:
            if (cell := row[column]) and not plain(cell):
                found = [damage(cell), *unseen_faults(undone(cell)[0], column in exact)]
                faults += [Fault(sheet.file, line, column, *wrong) for wrong in found if wrong]
        rows.append({field["name"]: cleaned(field, row[field["name"]], exact, sheet.decimal) for field in table.fields})
    return sheet._replace(rows=rows), faults


def plain(cell: str) -> bool:
    """Whether a cell has only letters and signs that nothing damages or hides; most have, and need no closer look."""
    return PLAIN.fullmatch(cell) is not None and "Err:" not in cell


def endless(sheet: Sheet) -> Iterator[Fault]:
    """A fault for more rows than are read, and for each cell of more letters."""
    if len(sheet.rows) > (most := ROWS.most):
        yield Fault(sheet.file, sheet.lines[most], "", "the table goes on here", str(ROWS))
    most = LETTERS.most
    for row, line in zip(sheet.rows, sheet.lines, strict=True):
        for column, cell in row.items():
            if len(cell) > most:
                yield Fault(sheet.file, line, column, f"it has {len(cell):,} letters", str(LETTERS))


def exact_columns(table: Table) -> set[str]:
    """Columns whose cells are compared letter by letter: ids, codes, dates, numbers; the others hold prose."""
    keys = {name for key in table.foreign_keys for name in key["fields"]}
    compared = {
        field["name"]
        for field in table.fields
        if field["type"] != "string" or {"codes", "references", "edtf"} & field.keys()
    }
    return {*table.key, *keys, *compared}


def cleaned(field: dict[str, Any], cell: str, exact: set[str], decimal: str = ".") -> str:
    """A cell as it was meant."""
    if not cell:
        return ""
    text = cell
    if not (cell.isascii() and cell.isprintable()):
        text = "".join(each for each in undone(cell)[0] if not unseen(each, field["name"] in exact))
    text = text.strip()
    if field.get("list"):
        return LIST_SEPARATOR.join(filter(None, map(str.strip, text.split(LIST_SEPARATOR))))
    return plain_number(text, decimal) if field["type"] != "string" else text


def plain_number(cell: str, decimal: str = ".") -> str:
    """A number with the signs of the keyboard: `−1` is -1, `+1` is 1, and `0,5` is 0.5 where commas are decimal."""
    signed = MINUS.sub("-", cell) if MINUS.match(cell) else cell
    signed = PLUS.sub("", signed) if PLUS.match(signed) else signed
    found = DECIMAL_COMMA.fullmatch(signed) if decimal == "," else None
    return f"{found[1]}.{found[2]}" if found else signed


def unseen(character: str, exact: bool) -> bool:
    """Whether a sign cannot be seen and means nothing where it stands."""
    kind = unicodedata.category(character)
    return (
        character in STRAY or (kind == "Cc" and character not in LINE_BREAKS) or (exact and kind in {"Cf", "Zl", "Zp"})
    )


def unseen_faults(cell: str, exact: bool) -> Iterator[Wrong]:
    """What is wrong with a cell that holds signs which cannot be seen: each by its name, with what stands before it."""
    if cell.isascii() and cell.isprintable():
        return
    for character in dict.fromkeys(each for each in cell if unseen(each, exact)):
        before = "".join(each for each in cell.partition(character)[0] if not unseen(each, exact))[-20:]
        where = f"after '{before}'" if before else "at the start"
        name = unicodedata.name(character, "control character")
        message = f"{name} (U+{ord(character):04X}) stands {where} and cannot be seen"
        yield Wrong(message, f"{CANONICAL} takes it away")


def straight(text: str) -> str:
    """A text of the same length with plain apostrophes."""
    return text.replace("’", "'")
