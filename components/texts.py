"""What the case is and is not, and its texts: who wrote them, when, and what they look back on."""

import pandas as pd
import streamlit as st

from components.plain import plain
from components.state import once
from loaders.case import Case
from loaders.lens import Lens
from readings.overview import texts

WHAT_IT_IS = (
    "Every claim here is what a text says, noted with the paragraph it stands in. It is a small case, read closely. "
    "It is no history of the war, no measure of who is right, and no sample of what was written about it."
)


def show_texts() -> None:
    """A paragraph on what this is, and a row for each text."""
    with st.container(key="texts"):
        st.header("What this is, and what it is not", anchor=False)
        st.markdown(plain(WHAT_IT_IS))
        st.table(once(texts_of, Lens()))


def texts_of(lens: Lens, case: Case) -> pd.DataFrame:
    """A row for each text, whatever is left out."""
    return texts(case["sources"], case["outlets"], case.labels("reliability"))
