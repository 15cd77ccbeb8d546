"""A correction to fill in and send, for a reader who finds something wrong."""

from collections.abc import Iterable

import streamlit as st

from articles.sight import Sight
from exports.corrections import correction, report_address

NO_TRACKER = "This case has no public tracker. Send the text to whoever gave you the case."


def show_correct(sight: Sight, noun: str, title: str, records: Iterable[str]) -> None:
    """A text about the selected thing, a `noun` that rests on some records, to copy; to send where there is a way."""
    box = st.expander(f"Something wrong with this {noun}?", key="correct", type="compact", on_change="rerun")
    if not box.open:
        return
    case, selected = sight.case, sight.view.selected
    evidence = case.evidence[case.evidence["record"].isin(records)].sort_values(["source", "paragraph"])
    places = [
        f"{row.text}, paragraph {row.paragraph} ({row.source}:{row.paragraph})"
        for row in evidence.drop_duplicates(["source", "paragraph"]).itertuples()
    ]
    package = case.package
    text = correction(f"{noun} {selected}: {title}", places, package.name, package.version)
    with box:
        st.caption("Copy this, fill in the two empty places, and send it.")
        st.code(text, language=None, wrap_lines=True)
        if package.tracker:
            address = report_address(package.tracker, f"Correction: {noun} {selected}", text)
            st.link_button("Send it to the tracker of this case", address)
        else:
            st.caption(NO_TRACKER)
