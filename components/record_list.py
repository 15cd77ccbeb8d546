"""The rows of a page as a table of buttons: the keyboard's and the screen reader's way to every mark."""

from pathlib import Path
from typing import Any

import streamlit as st

from articles.sight import Sight
from readings.rows import Row, Rows

HERE = Path(__file__).parent
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
    """A list; a click selects what a row is of, or whose name it meets. key: tells one list of a page from another."""
    TABLE(
        key=key,
        data={
            "caption": rows.caption,
            "head": rows.head,
            "says": rows.says,
            "labelled": rows.labelled,
            "rows": [line(sight, row) for row in rows.rows],
        },
    )


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
