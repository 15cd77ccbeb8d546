"""One search box for the whole case; what it finds is marked here and counted for every other page."""

from collections import Counter

import streamlit as st

from charts.found import mark_found
from charts.stage import Draw
from components.go import PAGE_OF, leave_for
from components.plain import plain
from components.state import change
from components.view import View
from loaders.case import Case
from loaders.lens import MOST_CHARACTERS, Lens


def show_find_box(case: Case, lens: Lens) -> None:
    """The box, in the menu; what is asked goes into the address."""
    st.session_state["find"] = lens.find

    def ask() -> None:
        change(case, find=" ".join(st.session_state["find"].split()))

    st.text_input(
        "Find in the whole case",
        key="find",
        max_chars=MOST_CHARACTERS,
        placeholder="Find a name, a place, a word",
        on_change=ask,
        label_visibility="collapsed",
        width=230,
    )


def with_marks(view: View, draw: Draw) -> Draw:
    """The same drawing, with bars beside what the reader's search finds."""
    return lambda **size: mark_found(draw(**size), view.found, view.palette, size["scale"])


def show_finds(view: View, ids: list[str]) -> None:
    """How much of what was asked for is found on this page and on the others, each with its way there.

    ids: what the page shows, nothing on a page without records. Things without a mark on any page, as events, can be
    opened one by one.
    """
    if not view.lens.find:
        return
    here = len(view.found & set(ids))
    tables = view.case.ids()
    pages = Counter(PAGE_OF.get(tables[each], "") for each in view.found - set(ids))
    pages.pop(view.page, None)
    pages.pop("", None)
    with st.container(key="finds", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plain(f"“{view.lens.find}”{said(view, here, len(ids))}"))
        questions = view.case.labels("page")
        for page, question in questions.items():
            if count := pages[page]:
                st.button(f"{question} {count}", on_click=leave_for, args=(page,), key=f"find-{page}")
        if ids:
            show_unmarked(view)
        st.button("Clear", on_click=change, args=(view.case,), kwargs={"find": ""}, key="clear-find")


def said(view: View, here: int, whole: int) -> str:
    """How much of what was asked for is found on this page, of so much; that it is not in the case."""
    if not view.found:
        return ": not found in this case"
    if not whole:
        return ""
    return f": {here} of {whole} here, marked" if here else f": none of {whole} here"


def show_unmarked(view: View) -> None:
    """What is found and has a mark on no page: a box with a button to each, nothing where there is none."""
    tables = view.case.ids()
    ids = sorted(each for each in view.found if tables[each] not in PAGE_OF)
    if not ids:
        return
    title = view.case.package.tables[tables[ids[0]]].title.lower()
    with st.popover(f"{title} {len(ids)}"):
        for each in ids:
            select = {"selected": each, "beside": ""}
            st.button(
                plain(view.case.label(each)), on_click=change, args=(view.case,), kwargs=select, key=f"found-{each}"
            )
