"""Shows blocks with Streamlit: a run of blocks that are read as one piece of HTML, every other by its own element."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from typing import Any

import streamlit as st

from articles.blocks import (
    Block,
    Button,
    Choice,
    Citation,
    Copyable,
    Document,
    Downloads,
    DropIn,
    Fold,
    Group,
    Note,
    Outward,
    Table,
    ViewLink,
)
from articles.sight import Sight
from components.cite import show_cite
from components.downloads import show_downloads
from components.own_texts import show_drop_in
from components.plain import plain
from components.record_list import show_table
from components.state import act
from components.written import WRITTEN, html


def show(sight: Sight, blocks: Iterable[Block], stop: bool = True) -> None:
    """Show blocks in their order. stop: whether the tabulator key stops at names in texts, as it does where no list of
    the same cards follows."""
    for is_read, run in groupby(blocks, key=lambda block: type(block) in WRITTEN):
        if not is_read:
            for block in run:
                SHOWN[type(block)](sight, block, stop)
        elif body := "".join(html(sight, block, stop) for block in run):
            st.html(body)


def show_group(sight: Sight, group: Group, stop: bool) -> None:
    """Blocks in a place of their own."""
    across = {"horizontal": True, "gap": "small", "vertical_alignment": "center"} if group.across else {}
    with st.container(key=group.key or None, **across):
        show(sight, group.blocks, stop)


def show_fold(sight: Sight, fold: Fold, stop: bool) -> None:
    """A box that is filled when a reader opens it."""
    kind = "compact" if fold.small else "default"
    box = st.expander(plain(fold.label), key=fold.key, type=kind, on_change="rerun")
    if box.open:
        with box:
            show(sight, fold.make(), stop)


def show_button(sight: Sight, button: Button, stop: bool) -> None:
    """A button that does what it says."""
    st.button(plain(button.label), on_click=act, args=(button.action,), key=button.key, disabled=not button.enabled)


def show_choice(sight: Sight, choice: Choice, stop: bool) -> None:
    """A box to choose from, which shows what the address says."""
    st.session_state[choice.key] = choice.chosen or None
    st.selectbox(
        plain(choice.label),
        list(choice.options),
        format_func=choice.options.__getitem__,
        index=None,
        placeholder=choice.placeholder,
        key=choice.key,
        on_change=lambda: act(choice.asks(st.session_state[choice.key] or "")),
    )


def show_copyable(sight: Sight, block: Copyable, stop: bool) -> None:
    """A text with a button that copies it."""
    st.code(block.text, language=None, wrap_lines=True)


SHOWN: Mapping[type, Callable[[Sight, Any, bool], None]] = {
    Group: show_group,
    Fold: show_fold,
    Button: show_button,
    Choice: show_choice,
    Copyable: show_copyable,
    Table: lambda sight, table, stop: show_table(sight, table.rows, table.key),
    Note: lambda sight, note, stop: st.info(plain(note.text)),
    Outward: lambda sight, way, stop: st.link_button(plain(way.label), way.address),
    Document: lambda sight, document, stop: st.markdown(document.markdown),
    ViewLink: lambda sight, link, stop: show_copyable(sight, Copyable(sight.address), stop),
    DropIn: lambda sight, place, stop: show_drop_in(sight, place.place),
    Citation: lambda sight, cited, stop: show_cite(sight, cited.noun, cited.records, cited.outlet),
    Downloads: lambda sight, tables, stop: show_downloads(sight),
}
"""Kind of block to what shows it, of those that are not read alone."""
