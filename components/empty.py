"""A page about which a case tells nothing: out of the menu, and readable for who comes by a link."""

import streamlit as st

from articles.page import Page
from components.plain import plain
from loaders.case import Case
from readings.listing import listing


def show_none_told(page: Page, case: Case) -> None:
    """The page's question, and that this case tells of nothing that would answer it."""
    st.header(plain(page.asks_in(case)), anchor=False)
    titles = listing(case.package.tables[table].title.lower() for table in page.needs)
    st.markdown(plain(f"None told: this case has no {titles}."))
