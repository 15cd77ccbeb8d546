"""Tables and the whole case to take away."""

import pandas as pd
import streamlit as st

from components.cite import show_cite_case
from components.state import case_files
from components.view import View
from exports.tables import case_zip, table_csv
from loaders.package import LIST_SEPARATOR
from loaders.records import evidence_left, under


def show_downloads(view: View) -> None:
    """A choice of tables, each as shown under the lens, and the case as a zip that is itself a data package."""
    tables = view.case.package.tables
    with st.container(key="downloads", horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox("Table", list(tables), format_func=lambda name: tables[name].title, key="table", width=280)
        rows = as_shown(view, name)
        csv = table_csv(rows, tables[name].columns, LIST_SEPARATOR)
        label = f"{tables[name].title} as shown, {len(rows)} rows (CSV)"
        st.download_button(label, csv, file_name=tables[name].file, mime="text/csv", on_click="ignore")
        package = view.case.package
        file = f"{package.name}-{package.version}.zip"
        st.download_button("The whole case (zip)", case_zip(case_files()), file_name=file, on_click="ignore")
    show_cite_case(view)


def as_shown(view: View, name: str) -> pd.DataFrame:
    """The rows of a table that the lens leaves: records that are shown, evidence that is not left out, else all."""
    case, lens = view.case, view.lens
    if name == "evidence":
        return evidence_left(lens, case)
    if name not in case.record_tables:
        return case[name]
    records = under(lens, case, name)
    return records[records["shown"]].rename(columns={"id": case.package.tables[name].key[0]})
