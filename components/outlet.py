"""The card of an outlet: how far it can be trusted and why, how much it tells, its texts, a way to leave it out."""

from html import escape

import pandas as pd
import streamlit as st

from components.names import prose
from components.passage import all_texts, go_to
from components.record import show_link
from components.state import change, once
from components.view import View
from components.words import show_actors, show_named
from loaders.case import Case
from loaders.claims import claim_cells
from loaders.lens import Lens
from loaders.passages import shares
from loaders.records import in_comments_alone, under_all
from readings.outlets import tells, who


def show_outlet(view: View, identifier: str) -> None:
    """The card of one outlet, counted over the whole case whatever the reader has left out."""
    case = view.case
    row = case["outlets"].set_index("outlet").loc[identifier]
    texts = once(all_texts, Lens())
    own = texts[texts["outlet"] == identifier]
    lines = [
        *who(row, case.labels("outlet_kind"), case.labels("reliability"), case.labels("basis")),
        *tells(
            identifier,
            once(all_shares, Lens()),
            own["outlet_alone"].max(),
            printed_comments(case, identifier),
            once(claim_cells, Lens()),
        ),
        "" if view.lens.everything else "Counted over all texts, whatever you left out.",
    ]
    st.html(f"<h2>{escape(row['name'])}</h2>")
    show_leave_out(view, identifier)
    st.html(prose(view, lines))
    st.caption("Its texts")
    for source in own["source"]:
        go_to(view, source)
    show_actors(view, "As one who is written about", [actor for _, actor in view.pieces(row["short"]) if actor])
    show_named(view, lines)
    show_link(view)


def show_leave_out(view: View, identifier: str) -> None:
    """The way to leave an outlet out everywhere, or to bring it back."""
    gone = view.lens.without
    left_out = identifier in gone
    without = tuple(each for each in gone if each != identifier) if left_out else tuple(sorted((*gone, identifier)))
    label = "Bring it back" if left_out else "Leave it out"
    st.button(label, on_click=change, args=(view.case,), kwargs={"without": without}, key="leave-out")


def printed_comments(case: Case, outlet: str) -> int:
    """How many records rest on readers' comments alone that an outlet prints."""
    printed = case.evidence[case.evidence["outlet"] == outlet]
    return printed[printed["record"].isin(in_comments_alone(case, "record"))]["record"].nunique()


def all_shares(lens: Lens, case: Case) -> pd.DataFrame:
    """How many records each outlet tells under a lens, table by table."""
    return shares(case, once(under_all, lens))
