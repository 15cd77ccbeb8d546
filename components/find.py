"""One search box for the whole case; what it finds is marked here and counted for every other page."""

from collections import Counter
from collections.abc import Iterable

import streamlit as st

from articles.blocks import prose
from articles.pages import PAGES, in_menu
from articles.sight import Sight
from components.blocks import show
from components.plain import plain
from components.state import act
from drawing.actions import Find, Go, Select
from loaders.find import pages_that_say, says, terms_that_say
from loaders.mentions import GLOSSARY
from loaders.nearby import nearby
from loaders.typed import rows_in
from loaders.view import MOST_CHARACTERS, View
from readings.finds import found_here, missing
from readings.glossary import Term, lines_for


def show_find_box(view: View) -> None:
    """The box, in the menu; what is asked goes into the address."""
    st.session_state["find"] = view.find

    def ask() -> None:
        act(Find(" ".join(st.session_state["find"].split())))

    st.text_input(
        "Find in the whole case",
        key="find",
        max_chars=MOST_CHARACTERS,
        placeholder="Find a name, a word, a time",
        on_change=ask,
        label_visibility="collapsed",
        width=230,
    )


def show_finds(sight: Sight, ids: list[str], sentences: Iterable[str]) -> None:
    """How much of what was asked for is found on this page and on the others, each with its way there; what is near it
    where that is nothing.

    ids: what the page lists, nothing on a page without records; sentences: what the page says. What no page lists, as
    events, can be opened one by one.
    """
    if not sight.view.find:
        return
    case, asked, here = sight.case, sight.view.find, len(sight.found & set(ids))
    said_here = any(says(sentence, asked) for sentence in sentences)
    saying, meant = pages_that_say(case, asked), terms_that_say(case, asked)
    tables, there = Counter(map(sight.case.ids().get, sight.found)), in_menu(case)
    with st.container(key="finds", horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(plain(f"“{asked}”{found_here(len(sight.found), here, len(ids), said_here)}"))
        for page in PAGES.values():
            count = sum(tables[table] for table in page.lists(case, sight.view))
            if page.name in there and page.name != sight.page and (count or page.name in saying):
                label = f"{page.asks_in(case)} {count or 'in its sentences'}"
                st.button(label, on_click=act, args=(Go(page.name),), key=f"find-{page.name}")
        if ids:
            show_unlisted(sight)
            show_meant(sight, meant)
        if not sight.found:
            show_near(sight, bool(said_here or saying or meant))
        st.button("Clear", on_click=act, args=(Find(""),), key="clear-find")


def show_near(sight: Sight, elsewhere: bool) -> None:
    """What of a search that finds nothing is missing, with a button to search for each thing near it.

    elsewhere: whether sentences have what was asked for, which is then no word that is missing.
    """
    case = sight.case
    for missed in nearby(case, sight.entries, sight.view.find):
        if missed.kind != "time" and elsewhere:
            continue
        st.markdown(plain(missing(*missed)))
        for near in missed.near:
            st.button(plain(near), on_click=act, args=(Find(near),), key=f"near-{near}")


def show_meant(sight: Sight, meant: list[str]) -> None:
    """The words of the glossary that are found, with what they mean; nothing where there are none."""
    if meant:
        with st.popover(f"words {len(meant)}"):
            show(sight, [prose(*lines_for(meant, rows_in(sight.case, GLOSSARY, Term)))])


def show_unlisted(sight: Sight) -> None:
    """What is found and no page lists: a box for each table with a button to each, nothing where there is none."""
    case, there = sight.case, in_menu(sight.case)
    tables, seen = case.ids(), {table for page in there for table in PAGES[page].lists(case, View())}
    for name, table in sight.case.package.tables.items():
        if name not in seen and (ids := sorted(each for each in sight.found if tables[each] == name)):
            with st.popover(f"{table.title.lower()} {len(ids)}"):
                for each in ids:
                    label = plain(sight.case.label(each))
                    st.button(label, on_click=act, args=(Select(each),), key=f"found-{each}")
