"""The script behind every page: the case, the menu, and the page that the address names."""

from pathlib import Path

import streamlit as st

from articles.go import MENU, QUESTIONS
from components.empty import has_something, show_none_told
from components.faults import show_faults
from components.find import show_find_box
from components.own_texts import show_lost
from components.select import select_by_click
from components.state import asked_for, current_palette, current_view, load
from drawing.theme import css_variables
from loaders.faults import CaseError

STYLE = Path(__file__).with_name("style.css")
PAGES = Path(__file__).parents[1] / "pages"
A_DAY = 24 * 60 * 60


def main() -> None:
    """Draw the menu and run the page."""
    st.set_page_config(page_title="Faultlines", layout="wide")
    st.html(STYLE)
    st.html(f"<style>{css_variables(current_palette())}</style>")
    come_back()
    pages = {
        name: st.Page(PAGES / f"{name}.py", title=question, url_path=name.replace("_", "-"), default=name == "overview")
        for name, question in QUESTIONS.items()
    }
    page = st.navigation(list(pages.values()), position="hidden")
    try:
        case = load()
    except CaseError as error:
        show_faults(error)
        return
    view, notices = current_view(case)
    if wanted := asked_for():
        st.switch_page(pages[wanted], query_params=view.to_query())
    if view.form == "page":
        with st.container(key="menu", horizontal=True):
            st.markdown("**Faultlines**")
            for name, each in pages.items():
                if not has_something(name, case):
                    continue
                st.page_link(each, label=MENU.get(name), query_params=view.to_query())
            show_find_box(case, view)
    show_lost()
    for notice in notices:
        st.warning(notice)
    here = next(name for name, each in pages.items() if each.url_path == page.url_path)
    if not has_something(here, case):
        show_none_told(here, case)
        return
    page.run()
    if view.form == "page":
        select_by_click(case, here, view.selected)


@st.fragment(run_every=A_DAY)
def come_back() -> None:
    """Nothing to see. A browser that finds its session gone, since the server started anew or the lid was closed for
    long, connects again, but runs the page again only where something on it runs by the clock; without that the first
    click would only do so, and be lost itself."""


main()
