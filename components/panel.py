"""The panel beside a chart."""

from collections.abc import Collection

import streamlit as st

from articles.blocks import HowToRead
from articles.panel import panel
from articles.sight import Sight
from components.blocks import show
from readings.rows import Rows


def show_panel(sight: Sight, rows: Rows, how: HowToRead, marked: Collection[str] | None = None) -> None:
    """What `articles.panel.panel` makes. Where something is selected, cards of all who are named follow the text."""
    made = panel(sight, rows, how, marked)
    with st.container(key="panel", border=True):
        show(sight, made.reading)
        if made.evidence:
            with st.container(key="evidence"):
                show(sight, made.evidence, stop=False)
