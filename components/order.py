"""Two meetings side by side: whether the one could have come before the other."""

import streamlit as st

from articles.sight import Sight
from components.plain import plain
from components.state import change
from readings.order import both_ways


def show_order(sight: Sight, identifier: str) -> None:
    """A choice of the other meetings of the page; once one is chosen, the answer for both directions and why."""
    case, records = sight.case, sight.records
    others = {row.id: f"{row.number} · {row.title}" for row in records.itertuples() if row.id != identifier}
    chosen = sight.view.beside if sight.view.beside in others else None
    st.session_state["beside"] = chosen
    st.selectbox(
        "Could it have come before …?",
        list(others),
        format_func=others.__getitem__,
        index=None,
        placeholder="Choose another meeting",
        key="beside",
        on_change=lambda: change(case, beside=st.session_state["beside"] or ""),
    )
    if chosen:
        for question, answer in both_ways(records, identifier, chosen):
            verdict = answer.verdict[:1].upper() + answer.verdict[1:]
            st.markdown(f"{plain(question)} **{plain(verdict)}**{plain(f': {answer.because}.')}")
