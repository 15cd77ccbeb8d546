"""What a click on a row of a list or on a name in a text does: it selects."""

from pathlib import Path

import streamlit as st

from components.state import change
from loaders.case import Case

LISTENER = st.components.v2.component("select", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))


def select_by_click(case: Case, selected: str) -> None:
    """From here on whatever carries an id as `data-select` selects that; shows nothing by itself."""

    def select() -> None:
        change(case, selected=st.session_state["select"].chosen, beside="")

    LISTENER(key="select", data={"selected": selected}, on_chosen_change=select)
