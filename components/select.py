"""What a browser tells by itself: a click on a row of a list or on a name in a text, which selects; that what a reader
dropped in is lost. Escape closes what is selected, and leaves a slide."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from components import open_case, opened, own_texts
from components.state import act
from drawing.actions import Select

LISTENER = st.components.v2.component("select", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))

OWN: dict[str, tuple[Callable[[], bool | None], Callable[[], None]]] = {
    "copies": (own_texts.copies, own_texts.lose),
    "case": (opened.at_hand, open_case.lose),
}
"""What a reader may drop in: whether it is at hand, None where this session never had it; what notes its loss."""


def select_by_click(page: str, selected: str) -> None:
    """From here on whatever carries an id as `data-select` selects that; shows nothing by itself.

    page: its name, said because the browser is told nothing where nothing that is said has changed.

    The browser remembers that a case or copies of the texts were dropped in, nothing of them, and tells a session that
    never had them.
    """

    def select() -> None:
        act(Select(st.session_state["select"].chosen))

    def lose() -> None:
        for name in OWN.keys() & set(st.session_state["select"].lost):
            _, note = OWN[name]
            note()

    own = {name: at_hand() for name, (at_hand, _) in OWN.items()}
    data = {"page": page, "selected": selected, "own": own}
    LISTENER(key="select", data=data, on_chosen_change=select, on_lost_change=lose)
