"""Pages about which a case tells nothing: out of the menu, and readable for who comes by a link."""

import streamlit as st

from articles.go import QUESTIONS, RESTS_ON
from components.plain import plain
from loaders.case import Case
from readings.listing import listing


def has_something(page: str, case: Case) -> bool:
    """Whether a case has a row for the chart of a page."""
    tables = RESTS_ON.get(page, ())
    return not tables or any(len(case[table]) for table in tables)


def show_none_told(page: str, case: Case) -> None:
    """The page's question, and that this case tells of nothing that would answer it."""
    st.header(plain(QUESTIONS[page]), anchor=False)
    titles = listing(case.package.tables[table].title.lower() for table in RESTS_ON[page])
    st.markdown(plain(f"None told: this case has no {titles}."))
