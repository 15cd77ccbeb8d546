"""Shows blocks with Streamlit: a run of blocks that are read as one piece of HTML, every other by its own element."""

from collections.abc import Iterable

import streamlit as st

from articles.blocks import (
    Block,
    Button,
    Citation,
    Copyable,
    Document,
    Downloads,
    DropIn,
    Fold,
    Group,
    Note,
    OpenCase,
    Outward,
    Pick,
    Read,
    Table,
    ViewLink,
)
from articles.exercise import Compare, Exercise
from articles.lesson import Lesson
from articles.sight import Sight
from components import opened
from components.cite import show_cite
from components.downloads import show_downloads
from components.exercise import show_compare, show_exercise
from components.lesson import show_lesson
from components.open_case import show_open_case
from components.own_texts import show_drop_in
from components.plain import plain
from components.record_list import show_table
from components.state import act
from components.written import html

LEADS_NOWHERE = (
    "No link leads others to this view: the case is open in this window alone. The address of this page leads them to "
    "the case of this server, and you too once this page is reloaded."
)


def show(sight: Sight, blocks: Iterable[Block], stop: bool = True) -> None:
    """Show blocks in their order. stop: whether the tabulator key stops at names in texts, as it does where no list of
    the same cards follows."""
    read = ""
    for block in blocks:
        if isinstance(block, Read):
            read += html(sight, block, stop)
            continue
        show_read(read)
        read = ""
        show_block(sight, block, stop)
    show_read(read)


def show_read(read: str) -> None:
    """What is read; nothing where there is nothing to read."""
    if read:
        st.html(read)


def show_block(sight: Sight, block: Block, stop: bool) -> None:
    """Show one block that is not read alone; raises TypeError for a kind that is not known. stop: as above."""
    match block:
        case Group():
            show_group(sight, block, stop)
        case Fold():
            show_fold(sight, block, stop)
        case Button(label, action, key, enabled):
            st.button(plain(label), on_click=act, args=(action,), key=key, disabled=not enabled)
        case Pick():
            show_pick(block)
        case Table(rows, key):
            show_table(sight, rows, key)
        case Copyable(text):
            show_copyable(text)
        case ViewLink():
            show_link(sight)
        case Outward(label, address):
            st.link_button(plain(label), address)
        case Note(text):
            st.info(plain(text))
        case Document(markdown):
            st.markdown(markdown)
        case DropIn(place):
            show_drop_in(sight, place)
        case OpenCase():
            show_open_case()
        case Citation(noun, records, outlet):
            show_cite(sight, noun, records, outlet)
        case Downloads():
            show_downloads(sight)
        case Lesson():
            show_lesson(sight)
        case Exercise():
            show_exercise(block)
        case Compare():
            show_compare(block)
        case _:
            raise TypeError(f"no way to show {block}")


def show_group(sight: Sight, group: Group, stop: bool) -> None:
    """Blocks in a place of their own."""
    key, across = group.key or None, group.across
    with st.container(key=key, horizontal=across, gap="small", vertical_alignment="center" if across else "top"):
        show(sight, group.blocks, stop)


def show_fold(sight: Sight, fold: Fold, stop: bool) -> None:
    """A box that is filled when a reader opens it."""
    box = st.expander(plain(fold.label), key=fold.key, type="compact" if fold.small else "default", on_change="rerun")
    if box.open:
        with box:
            show(sight, fold.make(), stop)


def show_pick(pick: Pick) -> None:
    """A box to choose from, which shows what the address says."""
    st.session_state[pick.key] = pick.chosen or None
    st.selectbox(
        plain(pick.label),
        list(pick.options),
        format_func=pick.options.__getitem__,
        index=None,
        placeholder=pick.placeholder,
        key=pick.key,
        on_change=lambda: act(pick.asks(st.session_state[pick.key] or "")),
    )


def show_link(sight: Sight) -> None:
    """The address of the view to copy; of a case that nobody else has, that there is none."""
    if opened.own_case():
        st.caption(plain(LEADS_NOWHERE))
    else:
        show_copyable(sight.address)


def show_copyable(text: str) -> None:
    """A text with a button that copies it."""
    st.code(text, language=None, wrap_lines=True)
