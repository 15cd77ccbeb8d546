"""What the case is and is not, and its texts: who wrote them, when, and what they look back on."""

import streamlit as st

from articles.sight import Sight
from components.hypotheses import show_hypotheses
from components.names import prose
from components.tables import table_html
from loaders.case import Case
from loaders.claims import claims_under
from readings.overview import text_cells

WHAT_IT_IS = (
    "Every claim here is what a text says, noted with the paragraph it stands in. It is a small case, read closely. "
    "It is no history of the war, no measure of who is right, and no sample of what was written about it."
)


def show_more(sight: Sight) -> None:
    """Rival readings of the claims, and the texts that all rests on."""
    show_hypotheses(sight, claims_under(sight.lens, sight.case))
    show_texts(sight)


def show_texts(sight: Sight) -> None:
    """A paragraph on what this is, and a row for each text."""
    with st.container(key="texts"):
        st.header("What this is, and what it is not", anchor=False)
        st.html(prose(sight, [WHAT_IT_IS], stop=True) + table_html(sight, "The texts", *texts_of(sight.case)))


def texts_of(case: Case) -> tuple[list[str], list[list[str]]]:
    """Head and a row for each text, whatever is left out."""
    return text_cells(case["sources"], case["outlets"], case.labels("reliability"))
