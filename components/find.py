"""One search box for the whole case; what it finds is marked here and counted for every other page."""

from collections import Counter
from collections.abc import Collection

import streamlit as st

from charts.found import mark_found
from charts.stage import Draw
from components.go import PAGE_OF, TABLES_OF, leave_for
from components.plain import plain
from components.state import change
from components.view import View
from loaders.case import Case
from loaders.lens import FIRST_TIES, MOST_CHARACTERS, Lens


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

    ids: what the page lists, nothing on a page without records. What no page lists, as events, can be opened one by
    one.
    """
    if not view.lens.find:
        return
    here = len(view.found & set(ids))
    tables = Counter(map(view.case.ids().get, view.found))
    with st.container(key="finds", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plain(f"“{view.lens.find}”{said(view, here, len(ids))}"))
        questions = view.case.labels("page")
        for page, question in questions.items():
            count = sum(tables[table] for table in listed(page, view.lens))
            if count and page != view.page:
                st.button(f"{question} {count}", on_click=leave_for, args=(page,), key=f"find-{page}")
        if ids:
            show_unlisted(view)
        st.button("Clear", on_click=change, args=(view.case,), kwargs={"find": ""}, key="clear-find")


def said(view: View, here: int, whole: int) -> str:
    """How much of what was asked for is found on this page, of so much; that it is not in the case."""
    if not view.found:
        return ": not found in this case"
    if not whole:
        return ""
    return f": {here} of {whole} here, marked" if here else f": none of {whole} here"


def listed(page: str, lens: Lens) -> Collection[str]:
    """The tables whose rows a page lists: in the network, those of the ties that are drawn."""
    return (lens.ties or FIRST_TIES) if page == PAGE_OF["actors"] else TABLES_OF.get(page, ())


def show_unlisted(view: View) -> None:
    """What is found and no page lists: a box for each table with a button to each, nothing where there is none."""
    tables, seen = view.case.ids(), {table for page in TABLES_OF for table in listed(page, Lens())}
    for name, table in view.case.package.tables.items():
        if name not in seen and (ids := sorted(each for each in view.found if tables[each] == name)):
            with st.popover(f"{table.title.lower()} {len(ids)}"):
                for each in ids:
                    select = {"selected": each, "beside": ""}
                    label = plain(view.case.label(each))
                    st.button(label, on_click=change, args=(view.case,), kwargs=select, key=f"found-{each}")
