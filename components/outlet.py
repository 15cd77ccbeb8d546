"""The card of an outlet: how far it can be trusted and why, how much it tells, its texts, a way to leave it out."""

from html import escape

import streamlit as st

from articles.sight import Sight
from components.names import prose
from components.passage import go_to
from components.record import show_link
from components.state import change
from components.words import show_actors, show_named
from loaders.case import Case
from loaders.claims import claim_cells
from loaders.lens import Lens
from loaders.passages import all_texts, shares
from loaders.records import in_comments_alone, under_all
from readings.outlets import tells, who


def show_outlet(sight: Sight, identifier: str) -> None:
    """The card of one outlet, counted over the whole case whatever the reader has left out."""
    case = sight.case
    row = case["outlets"].set_index("outlet").loc[identifier]
    texts = all_texts(Lens(), case)
    own = texts[texts["outlet"] == identifier]
    lines = [
        *who(row, case.labels("outlet_kind"), case.labels("reliability"), case.labels("basis")),
        *tells(
            identifier,
            shares(case, under_all(Lens(), case)),
            own["outlet_alone"].max(),
            printed_comments(case, identifier),
            claim_cells(Lens(), case),
        ),
        "" if sight.lens.everything else "Counted over all texts, whatever you left out.",
    ]
    st.html(f"<h2>{escape(row['name'])}</h2>")
    show_leave_out(sight, identifier)
    st.html(prose(sight, lines))
    st.caption("Its texts")
    for source in own["source"]:
        go_to(sight, source)
    show_actors(sight, "As one who is written about", [actor for _, actor in sight.pieces(row["short"]) if actor])
    show_named(sight, lines)
    show_link(sight)


def show_leave_out(sight: Sight, identifier: str) -> None:
    """The way to leave an outlet out everywhere, or to bring it back."""
    gone = sight.lens.without
    left_out = identifier in gone
    without = tuple(each for each in gone if each != identifier) if left_out else tuple(sorted((*gone, identifier)))
    label = "Bring it back" if left_out else "Leave it out"
    st.button(label, on_click=change, args=(sight.case,), kwargs={"without": without}, key="leave-out")


def printed_comments(case: Case, outlet: str) -> int:
    """How many records rest on readers' comments alone that an outlet prints."""
    printed = case.evidence[case.evidence["outlet"] == outlet]
    return int(printed[printed["record"].isin(in_comments_alone(case, "record"))]["record"].nunique())
