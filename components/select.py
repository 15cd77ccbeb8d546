"""What a browser tells by itself: a click on a row of a list or on a name in a text, which selects; lost copies."""

from pathlib import Path

import streamlit as st

from components.own_texts import copies, lose
from components.state import act
from drawing.actions import Select

LISTENER = st.components.v2.component("select", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))


def select_by_click(page: str, selected: str) -> None:
    """From here on whatever carries an id as `data-select` selects that; shows nothing by itself.

    page: its name, said because the browser is told nothing where nothing that is said has changed.

    The browser remembers that copies of the texts were dropped in, nothing of them, and tells a session without any.
    """

    def select() -> None:
        act(Select(st.session_state["select"].chosen))

    data = {"page": page, "selected": selected, "copies": copies()}
    LISTENER(key="select", data=data, on_chosen_change=select, on_lost_change=lose)
