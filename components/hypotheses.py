"""Rival readings of the quarrel under the chart of claims: our judgement, and said to be so."""

import pandas as pd
import streamlit as st

from articles.sight import Sight
from components.names import prose
from components.record_list import show_table
from loaders.hypotheses import readings_under
from readings.hypotheses import in_lines, ranking, verdict_rows
from readings.overview import NOUN


def show_hypotheses(sight: Sight, claims: pd.DataFrame) -> None:
    """Readings with the fewest claims against them first, and what each told claim would mean for each of them."""
    case, found = sight.case, readings_under(sight.lens, sight.case)
    if found.empty:
        return
    with st.container(key="readings"):
        st.header("Rival readings: our judgement", anchor=False)
        st.html(prose(sight, [f"{sight.headline(ranking(found, sight.left(NOUN)))}.", *in_lines(found)], stop=True))
        box = st.expander("Each claim against each reading, with the reason", key="all-verdicts", on_change="rerun")
        if box.open:
            with box:
                rows = verdict_rows(claims, found, case["verdicts"], case.labels("verdict"))
                show_table(sight, rows, key="verdicts")
