"""A case that cannot be shown, said to the person who can mend it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from html import escape

import streamlit as st

from components.plain import plain
from exports.spreadsheet import csv_bytes
from loaders.faults import CaseError, Fault

HEAD = ("No.", "File or sheet", "Line or row", "Column", "What stands there", "What is wrong", "What to do")
MOST_LETTERS = 600
"""Of a cell, and of what is said of one fault, which may quote a whole cell."""


def show_faults(error: CaseError) -> None:
    """Every fault of the case of this server."""
    show_fault_table("The case", error.faults)


def show_fault_table(name: str, faults: Sequence[Fault]) -> None:
    """The faults of a case, file by file with links to the first of each, and as a file. name: what the case is
    called."""
    count = len(faults)
    st.header(plain(f"{name} has {count} fault{'' if count == 1 else 's'}"), anchor=False)
    st.markdown("Nothing of it is shown until they are mended.")
    rows = [cells(number, fault) for number, fault in enumerate(faults, start=1)]
    st.html(f"<p>{ways(faults)}</p>{table(rows)}")
    st.download_button("The faults (CSV)", csv_bytes(HEAD, rows), "faults.csv", "text/csv", on_click="ignore")


def cells(number: int, fault: Fault) -> list[str]:
    """A fault as a row of HEAD."""
    column = f"{fault.letter} ({fault.column})" if fault.letter else fault.column
    said = (shortened(text) for text in (fault.value, fault.message, fault.remedy))
    return [str(number), fault.file, str(fault.line or ""), column, *said]


def shortened(text: str) -> str:
    """As much of a text as a table has room for."""
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"


def ways(faults: Iterable[Fault]) -> str:
    """“strikes.csv 12 · evidence.csv 3”, each a link to its first fault, as HTML."""
    counts = Counter(fault.file for fault in faults)
    first: dict[str, int] = {}
    for number, fault in enumerate(faults, start=1):
        first.setdefault(fault.file, number)
    return " · ".join(
        f"<a href='#fault-{first[file]}' style='color: inherit'>{escape(file)}</a> {count}"
        for file, count in counts.items()
    )


def table(rows: Iterable[list[str]]) -> str:
    """Rows of faults as HTML, each with an anchor, to which its number leads."""
    head = "".join(f"<th scope='col'>{escape(name)}</th>" for name in HEAD)
    body = "".join(map(line, rows))
    return f"<table class='facts'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def line(row: list[str]) -> str:
    """One fault as HTML."""
    number, *others = row
    said = "".join(f"<td>{escape(cell)}</td>" for cell in others)
    link = f"<a href='#fault-{number}' style='color: inherit'>{number}</a>"
    return f"<tr id='fault-{number}'><th scope='row'>{link}</th>{said}</tr>"
