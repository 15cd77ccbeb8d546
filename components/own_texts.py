"""Drop-in of a reader's own copies of the texts: matched in memory and kept for this reader alone."""

from html import escape

import streamlit as st

from articles.sight import Sight
from components.opened import of_the_case
from components.state import OWN_LINES, paragraphs
from loaders.formats.rules import MOST_BYTES_PACKED
from loaders.texts import MOST_FILES, match_files
from loaders.typed import rows_in
from readings.own_texts import all_at_hand, at_hand, files
from rows.text import Paragraph

MOST_MB = MOST_BYTES_PACKED // 1_000_000
WHAT_HAPPENS = (
    "The texts themselves are no part of this case, which knows each paragraph by its fingerprint alone. Where you "
    "have copies, as plain text in UTF-8, RTF, a page of the web, a Word document or a PDF, drop them here: each line "
    "is compared with these fingerprints, in the memory of the computer that serves this page. Nothing is written to "
    "disk or sent on, and only lines that are the same are shown, to you alone, until you close or reload this page. "
    f"At most {MOST_FILES} files at once, each of {MOST_MB} MB (plain text: 1 MB)."
)
GONE = (
    "Your copies of the texts are gone: they were kept for the page as it stood before, which was reloaded or lost its "
    "line for too long. Drop them in again to read the paragraphs."
)
REPORT, TURN, LOST = "own_report", "own_turn", "own_lost"


def show_drop_in(sight: Sight, place: str) -> None:
    """The box, what the last files turned out to be, and the way to forget them. place: tells one box from another."""
    passages, there = rows_in(sight.case, "passages", Paragraph), paragraphs()
    if copies() is None and all(each.sha256 in there for each in passages):
        st.html(f"<p>{escape(all_at_hand(len(passages)))}</p>")
        return
    st.html(f"<p>{escape(WHAT_HAPPENS)}</p>")
    key = f"own-{place}-{st.session_state.get(TURN, 0)}"
    st.file_uploader(
        "Drop your copies of the texts here",
        accept_multiple_files=True,
        max_upload_size=MOST_MB,
        key=key,
        on_change=take,
        args=(sight, key),
    )
    report = files(st.session_state.get(of_the_case(REPORT), ()), sight.case.names("sources"))
    lines = [at_hand(passages, there), *report]
    st.html("".join(f"<p role='status'>{escape(line)}</p>" for line in lines))
    if st.session_state.get(OWN_LINES) or report:
        st.button("Forget my copies", on_click=forget, key=f"forget-{place}")


def take(sight: Sight, key: str) -> None:
    """Match what was dropped, keep the lines that are ours and empty the box; a callback."""
    dropped = [(file.name, file.getvalue()) for file in st.session_state[key]]
    found = match_files(dropped, sight.case["passages"])
    kept = dict(st.session_state.get(OWN_LINES, {}))
    for match in found:
        kept |= match.kept
    st.session_state[OWN_LINES] = kept
    st.session_state[of_the_case(REPORT)] = [match._replace(kept={}) for match in found]
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


def forget() -> None:
    """Forget a reader's own copies; a callback."""
    st.session_state[OWN_LINES] = {}
    st.session_state.pop(of_the_case(REPORT), None)


def copies() -> bool | None:
    """Whether a reader's own copies are at hand; None where this session never had any."""
    own = st.session_state.get(OWN_LINES)
    return None if own is None else bool(own)


def lose() -> None:
    """Note that the browser had copies dropped in which this session never had; a callback."""
    st.session_state[LOST] = True


def show_lost() -> None:
    """Say once that a reader's own copies are gone, where they are."""
    if st.session_state.pop(LOST, False):
        st.warning(GONE)
