"""One search box for the whole case; what it finds is marked here and counted for every other page."""

from collections import Counter
from collections.abc import Collection, Iterable

import streamlit as st

from charts.found import mark_found
from charts.stage import Draw
from components.go import PAGE_OF, TABLES_OF, leave_for
from components.names import prose
from components.plain import plain
from components.state import change
from components.view import View
from loaders.case import Case
from loaders.find import pages_that_say, says, terms_that_say
from loaders.lens import FIRST_TIES, MOST_CHARACTERS, Lens
from loaders.mentions import GLOSSARY
from loaders.nearby import nearby
from readings.finds import found_here, missing
from readings.glossary import lines_for


def show_find_box(case: Case, lens: Lens) -> None:
    """The box, in the menu; what is asked goes into the address."""
    st.session_state["find"] = lens.find

    def ask() -> None:
        change(case, find=" ".join(st.session_state["find"].split()))

    st.text_input(
        "Find in the whole case",
        key="find",
        max_chars=MOST_CHARACTERS,
        placeholder="Find a name, a word, a time",
        on_change=ask,
        label_visibility="collapsed",
        width=230,
    )


def with_marks(view: View, draw: Draw) -> Draw:
    """The same drawing, with bars beside what the reader's search finds."""
    return lambda **size: mark_found(draw(**size), view.found, view.palette, size["scale"])


def show_finds(view: View, ids: list[str], sentences: Iterable[str]) -> None:
    """How much of what was asked for is found on this page and on the others, each with its way there; what is near it
    where that is nothing.

    ids: what the page lists, nothing on a page without records; sentences: what the page says. What no page lists, as
    events, can be opened one by one.
    """
    if not view.lens.find:
        return
    case, asked, here = view.case, view.lens.find, len(view.found & set(ids))
    said_here = any(says(sentence, asked) for sentence in sentences)
    saying, meant = pages_that_say(case, asked), terms_that_say(case, asked)
    tables = Counter(map(view.case.ids().get, view.found))
    with st.container(key="finds", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plain(f"“{asked}”{found_here(len(view.found), here, len(ids), said_here)}"))
        for page, question in case.labels("page").items():
            count = sum(tables[table] for table in listed(page, view.lens))
            if page != view.page and (count or page in saying):
                label = f"{question} {count or 'in its sentences'}"
                st.button(label, on_click=leave_for, args=(page,), key=f"find-{page}")
        if ids:
            show_unlisted(view)
            show_meant(view, meant)
        if not view.found:
            show_near(view, bool(said_here or saying or meant))
        st.button("Clear", on_click=change, args=(view.case,), kwargs={"find": ""}, key="clear-find")


def show_near(view: View, elsewhere: bool) -> None:
    """What of a search that finds nothing is missing, with a button to search for each thing near it.

    elsewhere: whether sentences have what was asked for, which is then no word that is missing.
    """
    case = view.case
    for missed in nearby(case, view.entries, view.lens.find):
        if missed.kind != "time" and elsewhere:
            continue
        st.markdown(plain(missing(*missed)))
        for near in missed.near:
            st.button(plain(near), on_click=change, args=(case,), kwargs={"find": near}, key=f"near-{near}")


def show_meant(view: View, meant: list[str]) -> None:
    """The words of the glossary that are found, with what they mean; nothing where there are none."""
    if meant:
        with st.popover(f"words {len(meant)}"):
            st.html(prose(view, lines_for(meant, view.case[GLOSSARY])))


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
