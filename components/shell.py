"""The script behind every page: the case, the menu, and the page that the address names."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from articles.pages import PAGES, first_page, in_menu
from components.empty import show_none_told
from components.faults import show_faults
from components.find import show_find_box
from components.ground import show_ground
from components.open_case import show_which
from components.own_texts import show_lost
from components.present import show_story
from components.select import select_by_click
from components.state import asked_for, current_view, load
from components.tray import remember
from loaders.case import Case
from loaders.faults import CaseError
from loaders.view import FIRST_PAGE, View

STYLES = [Path(__file__).with_name(name) for name in ("style.css", "print.css")]
FOLDER = Path(__file__).parents[1] / "pages"
A_DAY = 24 * 60 * 60


def main() -> None:
    """Draw the menu and run the page."""
    st.set_page_config(page_title="Faultlines", layout="wide")
    for style in STYLES:
        st.html(style)
    show_ground()
    come_back()
    places = {
        name: st.Page(
            FOLDER / f"{name}.py", title=page.question, url_path=name.replace("_", "-"), default=name == FIRST_PAGE
        )
        for name, page in PAGES.items()
    }
    asked = st.navigation(list(places.values()), position="hidden")
    try:
        case = load()
    except CaseError as error:
        show_faults(error)
        return
    view, notices = current_view(case)
    here = next(PAGES[name] for name, place in places.items() if place.url_path == asked.url_path)
    first = first_page(case)
    if wanted := asked_for() or (first if here.name == FIRST_PAGE != first else ""):
        st.switch_page(places[wanted], query_params=view.to_query())
    if view.form == "page" and not view.step:
        show_menu(places, case, view)
        show_which()
    show_lost()
    for notice in notices:
        st.warning(notice)
    if view.step:
        show_story(case, view)
        return
    if not here.has_something(case):
        show_none_told(here, case)
        return
    asked.run()
    select_by_click(here.name, view.selected)
    remember(case)


def show_menu(places: dict[str, StreamlitPage], case: Case, view: View) -> None:
    """A link to each page of which the case tells something, in the same view, and the search."""
    with st.container(key="menu", horizontal=True):
        st.markdown("**Faultlines**")
        for name in in_menu(case):
            st.page_link(places[name], label=PAGES[name].in_menu(case), query_params=view.to_query())
        show_find_box(view)


@st.fragment(run_every=A_DAY)
def come_back() -> None:
    """Nothing to see. A browser that finds its session gone, since the server started anew or the lid was closed for
    long, connects again, but runs the page again only where something on it runs by the clock; without that the first
    click would only do so, and be lost itself."""


main()
