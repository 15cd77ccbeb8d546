"""The colours of the ground that a reader's page has, light or dark, and that the page follows when it turns."""

from pathlib import Path

import streamlit as st

from components.state import current_ground
from drawing.theme import PALETTES, css_variables

WATCH = st.components.v2.component("ground", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"))


def show_ground() -> None:
    """The palette's colours as CSS variables; a page that turns light or dark while it is open runs again."""

    def turn() -> None:
        """Nothing but that the page runs again."""

    ground = current_ground()
    st.html(f"<style>{css_variables(PALETTES[ground])}</style>")
    WATCH(key="ground", data={"ground": ground}, on_turned_change=turn)
