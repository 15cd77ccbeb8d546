"""The two coding passes of the shipped case: how far they agreed, where they differed, how that was settled."""

from pathlib import Path

import pandas as pd
import streamlit as st

from components.plain import plain
from components.state import SHIPPED, folder, load
from components.tables import table_html
from components.view import View
from loaders.coding import coding_passes, told_alike
from readings.coding import agreement_cells, difference_cells, differences, sentence

PASSES = SHIPPED.parent / "docs" / "coding"
WHAT_IT_SHOWS = (
    "Two readers with one codebook noted everything by themselves, then the differences were settled one by one. That "
    "two readers agree says nothing about whether what the texts tell is so."
)


def show_coding(view: View) -> None:
    """How far the passes agreed; nothing where this server shows another case or has no files of the passes."""
    if folder().resolve() != SHIPPED.resolve() or (passes := cached_passes(PASSES)).empty:
        return
    titles = {name: view.case.package.tables[name].title for name in view.case.record_tables}
    with st.container(key="coding"):
        st.header("Would another reader have noted the same?", anchor=False)
        st.markdown(plain(sentence(passes)))
        st.html(table_html(view, "Agreement of two coding passes", *agreement_cells(passes, titles), numbers=True))
        alike, both = told_alike(PASSES)
        st.markdown(
            f"Where both cite a paragraph for the same thing, they agreed on how it is told in {alike} of {both}."
        )
        st.markdown(WHAT_IT_SHOWS)
        for table, title in titles.items():
            found = differences(passes, table)
            label = f"{title}: {len(found)} differences or changes, and how each was settled"
            box = st.expander(label, key=f"coding-{table}", type="compact", on_change="rerun")
            if box.open:
                box.html(table_html(view, f"Differences in {title}", *difference_cells(found)))


@st.cache_resource(max_entries=1, show_spinner=False)
def cached_passes(place: Path) -> pd.DataFrame:
    """The passes as their files were when the server first read them."""
    return coding_passes(place, load())
