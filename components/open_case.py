"""Open a case: a reader drops one in, it is checked, and its first page shows it; or its faults are listed."""

from html import escape
from pathlib import PurePath

import streamlit as st

from articles.pages import first_page
from components import opened
from components.faults import shortened, show_fault_table
from components.plain import plain
from components.state import go, load, served
from loaders.apart import load_apart
from loaders.bounds import DROPPED, MILLION, SECONDS
from loaders.faults import CaseError, Fault
from loaders.view import View

ENDINGS = ("zip", "xlsx")
WHAT_HAPPENS = (
    "Drop in a case of your own: a zip of its files, or one workbook. It is checked, and then shown in place of this "
    "one, to you alone. It is held in the memory of the computer that serves this page until you go back, or close or "
    "reload this page, and is sent to nobody. (While a file of over 1 MB arrives, the system may lay it on disk, under "
    "no name.)"
)
GONE = "The case that you had opened is gone: this page was reloaded, or lost its line for too long. Open it again."
CLOSED = (
    "The case that you had opened was let go, since others have opened theirs and not all can be held at once. "
    "Open it again to go on."
)
FAULTY, TURN, LOST = "open_faulty", "open_turn", "open_lost"


def show_open_case() -> None:
    """The box, and what is wrong with the case that was dropped last."""
    st.html(f"<p>{escape(WHAT_HAPPENS)}</p>")
    key = f"open-{st.session_state.get(TURN, 0)}"
    most = f"At most {DROPPED.most} MB; checking it may take {SECONDS.most} seconds."
    dropped = st.file_uploader("Drop a case here", list(ENDINGS), key=key, max_upload_size=DROPPED.most, help=most)
    if dropped is not None:
        with st.spinner("Checking the case …"):
            take(dropped.name, dropped.getvalue())
        # The box is a new one, so that what was dropped in is held once.
        st.session_state[TURN] = st.session_state.get(TURN, 0) + 1
        st.rerun()
    if faulty := st.session_state.get(FAULTY):
        show_fault_table(*faulty)


def take(path: str, raw: bytes) -> None:
    """Open a case at its first page, or keep what is wrong with it."""
    name = PurePath(path).name
    st.session_state.pop(FAULTY, None)
    try:
        if len(raw) > DROPPED.most * MILLION:
            raise CaseError([Fault(name, 0, "", f"it has {len(raw) / MILLION:.1f} MB", str(DROPPED))])
        case = load_apart(name, raw)
    except CaseError as error:
        st.session_state[FAULTY] = name, tuple(error.faults)
        return
    opened.close()
    opened.hold(case, name, raw)
    go(View(first_page(case)))


def show_which() -> None:
    """Which case is open where it is this reader's own, with the way back; or that it is gone."""
    if st.session_state.pop(opened.CLOSED, False):
        st.warning(CLOSED)
    if st.session_state.pop(LOST, False):
        st.warning(GONE)
    if mine := opened.opened():
        with st.container(key="own-case", horizontal=True, vertical_alignment="center"):
            case = load().package
            said = f"Your own case: **{plain(case.title)}** ({plain(mine.file)}), open for you alone, in this window."
            st.markdown(said)
            st.button(f"Back to {plain(served().package.title)}", key="close-case", on_click=back)
            if notes := load().notes:
                with st.popover(f"How it was read ({len(notes)})", key="how-read"):
                    st.html(f"<ul>{''.join(f'<li>{escape(shortened(str(each)))}</li>' for each in notes)}</ul>")


def lose() -> None:
    """Note that the browser had a case opened which this session never had; a callback."""
    st.session_state[LOST] = True


def back() -> None:
    """Go back to the case of this server; a callback."""
    opened.close()
    go(View(first_page(served())))
