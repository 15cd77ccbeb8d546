"""A page about which a case tells nothing: out of the menu, and readable for who comes by a link."""

import streamlit as st

from articles.page import Page
from articles.pages import PAGES, first_page
from components.plain import plain
from components.state import act
from drawing.actions import Go
from loaders.case import Case
from readings.listing import listing


def show_none_told(page: Page, case: Case) -> None:
    """The page's question, and that this case tells of nothing that would answer it."""
    st.header(plain(page.asks_in(case)), anchor=False)
    empty = [case.package.tables[table].title.lower() for table in page.needs if not len(case[table])]
    none = f"no {listing(empty, 'or')}" if len(empty) == len(page.needs) else "none of what this page draws"
    st.markdown(plain(f"None told: this case has {none}."))
    on = PAGES[first_page(case)]
    st.button(f"To what it tells of: {plain(on.asks_in(case))}", on_click=act, args=(Go(on.name),), key="way-on")
