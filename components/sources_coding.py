"""The two coding passes of the shipped case: how far they agreed, where they differed, how that was settled."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import streamlit as st

from articles.sight import Sight
from components.names import prose
from components.state import SHIPPED, folder, load
from components.tables import table_html
from loaders.coding import coding_passes, told_alike
from readings.coding import agreement_cells, difference_cells, differences, sentence

PASSES = SHIPPED.parent / "docs" / "coding"
WHAT_IT_SHOWS = (
    "Two readers with one codebook noted everything by themselves, then the differences were settled one by one. That "
    "two readers agree says nothing about whether what the texts tell is so."
)


class Passes(NamedTuple):
    """The passes in words: a sentence, head and rows of their agreement, how they tell things alike, and the
    differences by table."""

    sentence: str
    agreement: tuple[list[str], list[list[str]]]
    telling: str
    differences: Mapping[str, pd.DataFrame]


def passes_of_case() -> Passes | None:
    """The passes; none where this server shows another case or has no files of them."""
    return cached_passes(PASSES) if folder().resolve() == SHIPPED.resolve() else None


def show_agreement(sight: Sight, passes: Passes) -> None:
    """How far the passes agreed."""
    st.html(
        prose(sight, [passes.sentence], stop=True)
        + table_html(sight, "Agreement of two coding passes", *passes.agreement, numbers=True)
        + prose(sight, [passes.telling, WHAT_IT_SHOWS], stop=True)
    )


def show_coding(sight: Sight) -> None:
    """How far the passes agreed, where they differed and how that was settled; nothing where there are none."""
    passes = passes_of_case()
    if passes is None:
        return
    with st.container(key="coding"):
        st.header("Would another reader have noted the same?", anchor=False)
        show_agreement(sight, passes)
        for table, found in passes.differences.items():
            title = sight.case.package.tables[table].title
            label = f"{title}: {len(found)} differences or changes, and how each was settled"
            box = st.expander(label, key=f"coding-{table}", type="compact", on_change="rerun")
            if box.open:
                box.html(table_html(sight, f"Differences in {title}", *difference_cells(found)))


@st.cache_resource(max_entries=1, show_spinner=False)
def cached_passes(place: Path) -> Passes | None:
    """The passes as their files were when the server first read them; None where there are none."""
    case = load()
    passes = coding_passes(place, case)
    if passes.empty:
        return None
    titles = {name: case.package.tables[name].title for name in case.record_tables}
    alike, both = told_alike(place)
    telling = f"Where both cite a paragraph for the same thing, they agreed on how it is told in {alike} of {both}."
    found = {table: differences(passes, table) for table in titles}
    return Passes(sentence(passes), agreement_cells(passes, titles), telling, found)
