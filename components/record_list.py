"""The rows of a page as a table of buttons: the keyboard's and the screen reader's way to every mark."""

from pathlib import Path

import streamlit as st

from articles.sight import Sight
from readings.rows import Rows

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
    split = sight.pieces
    lines = [
        row._asdict() | {"cells": list(map(split, row.cells)), "found": row.id in sight.found} for row in rows.rows
    ]
    TABLE(
        key=key,
        data={
            "caption": rows.caption,
            "head": rows.head,
            "says": rows.says,
            "labelled": rows.labelled,
            "rows": lines,
            "selected": sight.view.selected,
        },
    )
