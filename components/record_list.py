"""The rows of a page as a table of buttons: the keyboard's and the screen reader's way to every mark."""

from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st

from articles.sight import Sight
from components.opened import of_the_case
from readings.rows import Row, Rows

HERE = Path(__file__).parent
MOST_ROWS = 300
"""Of a list at once: more would take a browser seconds to lay out."""
TABLE = st.components.v2.component(
    "record_list",
    html='<div class="records"></div>',
    css=(HERE / "record_list.css").read_text(encoding="utf-8"),
    js=(HERE / "record_list.js").read_text(encoding="utf-8"),
)


def show_record_list(sight: Sight, rows: Rows) -> None:
    """The list of a page under its heading."""
    with st.container(key="list"):
        st.header(rows.heading, anchor=False)
        show_table(sight, rows)


def show_table(sight: Sight, rows: Rows, key: str = "records") -> None:
    """A list, part by part where it is long; a click selects what a row is of, or whose name it meets. key: tells
    one list of a page from another."""
    part = Part(0, len(rows.rows)) if len(rows.rows) <= MOST_ROWS else choose_part(sight, rows, key)
    TABLE(
        key=key,
        data={
            "caption": f"{rows.caption}{part.told(len(rows.rows))}",
            "head": rows.head,
            "says": rows.says,
            "labelled": rows.labelled,
            "rows": [line(sight, row) for row in rows.rows[part.start : part.end]],
        },
    )


class Part(NamedTuple):
    """The rows of a list from one on and up to another, counted from 0."""

    start: int
    end: int

    def told(self, count: int) -> str:
        """Which of so many rows these are, as what follows the name of a list; nothing where they are all."""
        return f", rows {self.start + 1:,} to {self.end:,} of {count:,}" if self.end - self.start < count else ""


def choose_part(sight: Sight, rows: Rows, key: str) -> Part:
    """The part of a long list that the reader turned to, else that of what is selected, with the ways to the others."""
    place, selected, count = of_the_case(f"part-{key}"), sight.view.selected, len(rows.rows)
    held, number = st.session_state.get(place, (None, 0))
    if held != (selected, count):
        number = rows.ids.index(selected) // MOST_ROWS if selected in rows.ids else 0

    def turn(to: int) -> None:
        st.session_state[place] = (selected, count), to

    last = (count - 1) // MOST_ROWS
    part = Part(number * MOST_ROWS, min(count, (number + 1) * MOST_ROWS))
    with st.container(key=f"parts-{key}", horizontal=True, vertical_alignment="center"):
        st.button("‹ Rows before", key=f"before-{key}", disabled=not number, on_click=turn, args=(number - 1,))
        st.markdown(part.told(count).removeprefix(", "))
        st.button("Rows after ›", key=f"after-{key}", disabled=number == last, on_click=turn, args=(number + 1,))
    return part


def line(sight: Sight, row: Row) -> dict[str, Any]:
    """A row as the browser draws it: names of what it is, what its button says of itself, cells in pieces of text."""
    selected = row.id == sight.view.selected
    marks = {"shown": row.shown, "ghost": not row.shown, "selected": selected, "found": row.id in sight.found}
    return {
        "id": row.id,
        "marks": " ".join(mark for mark, has in marks.items() if has),
        "current": {"aria-current": "true"} if selected else {},
        "cells": [sight.pieces(cell) for cell in row.cells],
    }
