"""The records of a page as a table of buttons: the keyboard's and the screen reader's way to every mark."""

from pathlib import Path

import streamlit as st

from components.state import change
from components.view import View

HERE = Path(__file__).parent
TABLE = st.components.v2.component(
    "record_list",
    html='<div class="records"></div>',
    css=(HERE / "record_list.css").read_text(encoding="utf-8"),
    js=(HERE / "record_list.js").read_text(encoding="utf-8"),
)


def show_record_list(view: View, titles: dict[str, str]) -> None:
    """The records in date order, numbered as in the chart; `titles` says each in words, by id."""
    told, outlets = view.case.labels("told"), view.case.names("outlets")
    rows = [
        {
            "id": row.id,
            "cells": [
                str(row.number),
                row.words,
                titles[row.id] + (" ≠" if row.disagrees else ""),
                ", ".join(told[way] for way in row.told) or "left out",
                ", ".join(outlets[outlet] for outlet in row.outlets) or "–",
            ],
            "shown": bool(row.shown),
        }
        for row in view.records.itertuples()
    ]

    def select() -> None:
        change(view.case, selected=st.session_state["records"].chosen)

    with st.container(key="list"):
        st.header("Records, numbered as in the chart", anchor=False)
        TABLE(
            key="records",
            data={
                "head": ["No.", "When", "What the texts say", "Told", "Outlet"],
                "rows": rows,
                "selected": view.lens.selected,
            },
            on_chosen_change=select,
        )
