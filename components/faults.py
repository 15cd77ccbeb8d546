"""A case that cannot be shown, said to the person who can mend it."""

import streamlit as st

from loaders.faults import CaseError


def show_faults(error: CaseError) -> None:
    """Every fault of the case, as the terminal says them."""
    count = len(error.faults)
    st.header(f"The case has {count} fault{'' if count == 1 else 's'}", anchor=False)
    st.markdown("Nothing is shown until they are mended. Each line names the file, the line in it and the column.")
    st.code("\n".join(map(str, error.faults)), language=None, wrap_lines=True)
    st.markdown("Mend them, then reload this page. `python -m loaders check FOLDER` says the same in a terminal.")
