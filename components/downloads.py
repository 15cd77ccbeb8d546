"""Tables and the whole case to take away."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import streamlit as st

from articles.sight import Sight
from components.cite import show_cite_case
from components.state import container
from exports.in_words import records_csv
from exports.tables import part_name, table_csv, whole_name
from loaders.alone import handed_out
from loaders.container import Container
from loaders.records import as_shown
from readings.listing import counted


def show_downloads(sight: Sight) -> None:
    """A choice of tables, records and evidence as shown under the lens, of records also
    in words, and the case as a zip, a data package."""
    tables = sight.case.package.tables
    with st.container(key="downloads", horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox("Table", list(tables), format_func=lambda name: tables[name].title, key="table", width=280)
        left = as_shown(sight.lens, sight.case, name)
        rows = sight.case[name] if left is None else left
        csv = table_csv(rows, tables[name].columns)
        which = "whole" if left is None else "as shown"
        label = f"{tables[name].title}, {which}, {counted(len(rows), 'row')} (CSV)"
        file = part_name(tables[name].file, len(rows), len(sight.case[name]))
        st.download_button(label, csv, file_name=file, mime="text/csv", on_click="ignore")
        if tables[name].record:
            words = partial(records_csv, replace(sight, tables=(name,)))
            st.download_button("In words (CSV)", words, f"in-words-{file}", "text/csv", on_click="ignore")
        file = whole_name(sight.case.package)
        st.download_button("The whole case (zip)", partial(whole, container()), file_name=file, on_click="ignore")
    show_cite_case(sight)


def whole(opens: Callable[[], Container]) -> bytes:
    """A case as a zip that stands alone, whatever it lies in."""
    return handed_out(opens())
